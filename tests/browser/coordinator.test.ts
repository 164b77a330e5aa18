import { expect, test, type APIRequestContext } from '@playwright/test'
import { save, signIn, tokenOf } from './adminPanel.ts'

interface Network {
  id: string
  name: string
  summary: string | null
}

async function networksOf(request: APIRequestContext, token: string): Promise<{ own: Network; other: Network }> {
  const headers = { Authorization: `JWT ${token}` }
  const me = (await (await request.get('/api/users/me?depth=0', { headers })).json()) as { user: { networks: string[] } }
  const list = (await (await request.get('/api/networks?limit=100&depth=0', { headers })).json()) as { docs: Network[] }
  const own = list.docs.find(({ id }) => me.user.networks.includes(id))
  const other = list.docs.find(({ id }) => !me.user.networks.includes(id))
  if (!own || !other) throw new Error('The demo federation has no network for the coordinator, or no other.')
  return { own, other }
}

test.describe('a coordinator', () => {
  test('changes and publishes the page of their own network', async ({ page, request }) => {
    const { own } = await networksOf(request, await tokenOf(request, 'coordinator'))
    const summary = `Verkosto kokoontuu joka toinen kuukausi. (${Date.now().toString(36)})`
    await signIn(page, 'coordinator')
    await page.goto(`/admin/collections/networks/${own.id}`)
    await page.locator('#field-summary').fill(summary)
    await save(page)
    const answer = (await (await request.get(`/api/networks/${own.id}`)).json()) as Network
    expect([answer.summary, answer.name]).toEqual([summary, own.name])
  })

  test('cannot change what the national office answers for', async ({ page, request }) => {
    const { own } = await networksOf(request, await tokenOf(request, 'coordinator'))
    await signIn(page, 'coordinator')
    await page.goto(`/admin/collections/networks/${own.id}`)
    await expect(page.locator('#field-summary')).toBeEnabled()
    for (const field of ['name', 'slug', 'seat']) await expect(page.locator(`#field-${field}`)).toBeDisabled()
  })

  test('finds no button to save on the page of another network', async ({ page, request }) => {
    const { other } = await networksOf(request, await tokenOf(request, 'coordinator'))
    await signIn(page, 'coordinator')
    await page.goto(`/admin/collections/networks/${other.id}`)
    await expect(page.locator('#field-summary')).toBeVisible()
    await expect(page.locator('#field-summary')).toBeDisabled()
    await expect(page.locator('#action-save, #action-save-draft')).toHaveCount(0)
    await page.goto(`/admin/collections/networks/${other.id}/versions`)
    await expect(page.locator('table tbody tr')).toHaveCount(0)
    await page.goto('/admin/collections/users')
    await expect(page.locator('table tbody tr')).toHaveCount(0)
  })

  test('is refused at every other door to another network', async ({ request }) => {
    const headers = { Authorization: `JWT ${await tokenOf(request, 'coordinator')}` }
    const { other } = await networksOf(request, headers.Authorization.slice(4))
    const admin = { Authorization: `JWT ${await tokenOf(request, 'admin')}` }
    const versions = (await (
      await request.get(`/api/networks/versions?where[parent][equals]=${other.id}&limit=1`, { headers: admin })
    ).json()) as { docs: { id: string }[] }
    const version = versions.docs[0]?.id ?? ''
    const data = { summary: 'Muualta kirjoitettu.' }

    const statuses = {
      update: (await request.patch(`/api/networks/${other.id}`, { headers, data })).status(),
      draft: (await request.patch(`/api/networks/${other.id}?draft=true`, { headers, data })).status(),
      version: (await request.get(`/api/networks/versions/${version}`, { headers })).status(),
      restore: (await request.post(`/api/networks/versions/${version}`, { headers })).status(),
      duplicate: (await request.post(`/api/networks/${other.id}/duplicate`, { headers })).status(),
      delete: (await request.delete(`/api/networks/${other.id}`, { headers })).status(),
    }
    expect(Object.entries(statuses).filter(([, status]) => ![403, 404].includes(status))).toEqual([])

    const bulk = await request.patch(`/api/networks?where[id][equals]=${other.id}`, { headers, data })
    expect(((await bulk.json()) as { docs?: unknown[] }).docs ?? []).toEqual([])

    const mutation = `mutation { updateNetwork(id: "${other.id}", data: { summary: "Muualta kirjoitettu." }) { id } }`
    const graphql = (await (await request.post('/api/graphql', { headers, data: { query: mutation } })).json()) as { errors?: unknown[] }
    expect(graphql.errors).toHaveLength(1)

    const after = (await (await request.get(`/api/networks/${other.id}`)).json()) as Network
    expect(after.summary).toBe(other.summary)
  })
})
