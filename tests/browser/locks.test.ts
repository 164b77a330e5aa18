import { expect, test } from '@playwright/test'
import { signIn, tokenOf } from './adminPanel.ts'

interface Person {
  email: string
  id: string
  name: string
}

test('whoever opens what somebody else is editing is told who and when, in their own language', async ({ browser, page, request }) => {
  const headers = { Authorization: `JWT ${await tokenOf(request, 'editor')}` }
  const whoIs = async (token: string): Promise<Person> => {
    const answer = await request.get('/api/users/me', { headers: { Authorization: `JWT ${token}` } })
    return ((await answer.json()) as { user: Person }).user
  }
  const [first, second] = [await whoIs(await tokenOf(request, 'admin')), await whoIs(await tokenOf(request, 'editor'))]
  const answer = await request.post('/api/pages', { data: { title: 'Lukittu sivu' }, headers })
  const { doc } = (await answer.json()) as { doc: { id: string } }
  const address = `/admin/collections/pages/${doc.id}`

  const other = await browser.newContext({ locale: 'fi-FI' })
  const others = await other.newPage()
  await signIn(others, 'admin')
  await others.goto(address)
  await others.locator('#field-title').fill('Kesken oleva')
  await others.waitForLoadState('networkidle')

  await signIn(page, 'editor')

  await test.step('in the list', async () => {
    const lock = page.locator('tbody .locked').first()
    // The form of the other tells of itself a moment after it was written in, and a list shows what was known when it was opened.
    await expect(async () => {
      await page.goto('/admin/collections/pages?locale=fi&search=Lukittu')
      await expect(lock).toBeVisible()
    }).toPass()
    await lock.hover()
    await expect(lock.locator('.tooltip').first()).toContainText(`${first.name} muokkaa`)
  })

  await test.step('in the dialog', async () => {
    await page.goto(address)
    const dialog = page.locator('#document-locked .document-locked__content')
    await expect(dialog).toContainText(first.name)
    const text = await dialog.innerText()
    expect(text).toContain('Viimeksi muutettu')
    expect(text).not.toContain(first.id)
    expect(text).not.toContain(first.email)
    expect(text).not.toMatch(/AM|PM|[A-Z][a-z]{2} \d/)
    expect(text).toMatch(/\d{1,2}\.\d{1,2}\.\d{4}/)
    for (const width of [390, 1400]) {
      await page.setViewportSize({ width, height: 900 })
      await page.screenshot({ path: `test-results/locked-${width}.png` })
    }
  })

  await test.step('and who loses it is told who took it', async () => {
    await page.locator('#document-locked-take-over').click()
    await expect(page.locator('#field-title')).toBeEnabled()
    await page.waitForLoadState('networkidle')
    await others.locator('#field-title').fill('Kesken oleva teksti')
    const taken = others.locator('#document-take-over')
    await expect(taken).toContainText(second.name)
    await others.screenshot({ path: 'test-results/taken-over-1400.png' })
  })
  await other.close()
})
