import { expect, test, type APIRequestContext } from '@playwright/test'
import { saveDraft, signIn, tokenOf } from './adminPanel.ts'

interface Made {
  doc: { id: string }
}

const as = async (request: APIRequestContext, role: 'author' | 'editor') => ({ Authorization: `JWT ${await tokenOf(request, role)}` })

/** An article that the author has written. */
async function ownArticle(request: APIRequestContext, title: string): Promise<string> {
  const answer = await request.post('/api/articles?draft=true', { data: { title }, headers: await as(request, 'author') })
  return ((await answer.json()) as Made).doc.id
}

test.describe('an author', () => {
  test('goes on writing after a draft of their own published article was saved', async ({ page, request }) => {
    const id = await ownArticle(request, 'Oma julkaistu')
    const published = await request.patch(`/api/articles/${id}`, { data: { _status: 'published' }, headers: await as(request, 'editor') })
    expect(published.status()).toBe(200)
    await signIn(page, 'author')
    await page.goto(`/admin/collections/articles/${id}`)
    for (const lead of ['Ensimmäinen luonnos.', 'Toinen luonnos.']) {
      await page.locator('#field-lead').fill(lead)
      await saveDraft(page)
      // The panel asks anew what may be done to the document, and makes the form anew.
      await page.waitForLoadState('networkidle')
      await expect(page.locator('#field-lead')).toBeEnabled()
    }
    const answer = await request.get(`/api/articles/${id}?draft=true`, { headers: await as(request, 'author') })
    expect(((await answer.json()) as { lead: string }).lead).toBe('Toinen luonnos.')
  })

  test('sends in again what was sent back', async ({ page, request }) => {
    const id = await ownArticle(request, 'Palautettu artikkeli')
    const returned = await request.patch(`/api/articles/${id}?draft=true`, {
      data: { reviewState: 'returned' },
      headers: await as(request, 'editor'),
    })
    expect(returned.status()).toBe(200)
    await signIn(page, 'author')
    await page.goto(`/admin/collections/articles/${id}`)
    const state = page.locator('#field-reviewState')
    await state.locator('input').first().click()
    await page.locator('.rs__option', { hasText: 'Lähetetty tarkistettavaksi' }).click()
    await saveDraft(page)
    const answer = await request.get(`/api/articles/${id}?draft=true`, { headers: await as(request, 'author') })
    expect(((await answer.json()) as { reviewState: string }).reviewState).toBe('submitted')
  })
})
