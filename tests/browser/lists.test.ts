import { expect, test, type Page } from '@playwright/test'
import { signIn, tokenOf } from './adminPanel.ts'

interface List {
  totalDocs: number
}

/** Selects all documents of a list that has more pages than one, and deletes them. */
async function deleteAll(page: Page): Promise<{ query: string; status: number }> {
  await page.locator('thead input[type=checkbox]').first().click()
  await page.locator('#select-all-across-pages').click()
  await page.locator('.delete-documents__toggle').click()
  const written = page.waitForResponse((response) => ['PATCH', 'DELETE'].includes(response.request().method()))
  await page.locator('#confirm-delete-many-docs #confirm-action').click()
  const answer = await written
  return { query: decodeURIComponent(new URL(answer.url()).search), status: answer.status() }
}

test.describe('a list of the admin panel', () => {
  test('selects all of its documents, with a filter and without', async ({ page, request }) => {
    await signIn(page, 'admin')
    const headers = { Authorization: `JWT ${await tokenOf(request, 'admin')}` }
    for (let index = 0; index < 7; index += 1) {
      await request.post('/api/organizations', { data: { name: `Valittava ${index}` }, headers })
    }
    const count = async (query = ''): Promise<number> => {
      return ((await (await request.get(`/api/organizations/count?${query}`, { headers })).json()) as List).totalDocs
    }
    const before = await count()

    await test.step('those that a search finds', async () => {
      await page.goto('/admin/collections/organizations?limit=5&search=Valittava')
      const { query, status } = await deleteAll(page)
      expect([query, status]).toEqual([query, 200])
      await expect.poll(() => count()).toBe(before - 7)
    })

    await test.step('those of a filter', async () => {
      await request.patch('/api/organizations?trash=true&where[name][like]=Valittava', { data: { deletedAt: null }, headers })
      await page.goto('/admin/collections/organizations?limit=5&where[or][0][and][0][name][like]=Valittava')
      const { query, status } = await deleteAll(page)
      expect([query, status]).toEqual([query, 200])
      await expect.poll(() => count()).toBe(before - 7)
    })

    await test.step('and all of them', async () => {
      await page.goto('/admin/collections/organizations?limit=5')
      const { query, status } = await deleteAll(page)
      expect([query, status]).toEqual([expect.stringContaining('where[id][not_equals]='), 200])
      await expect.poll(() => count()).toBe(0)
      await request.patch('/api/organizations?trash=true&where[deletedAt][exists]=true', { data: { deletedAt: null }, headers })
      expect(await count()).toBe(before)
    })
  })

  test('opens with columns and a sort of preferences whose fields are gone', async ({ page, request }) => {
    await signIn(page, 'editor')
    const headers = { Authorization: `JWT ${await tokenOf(request, 'editor')}` }
    const value = {
      columns: [
        { accessor: 'gone', active: true },
        { accessor: 'name', active: true },
      ],
      sort: '-gone',
      limit: 10,
    }
    const saved = await request.post('/api/payload-preferences/collection-topics', { data: { value }, headers })
    expect(saved.status()).toBe(200)
    await page.goto('/admin/collections/topics')
    await expect(page.locator('tbody tr').first()).toBeVisible()
    await expect(page.locator('#heading-name')).toBeVisible()
    await expect(page.locator('#heading-gone')).toHaveCount(0)
  })
})
