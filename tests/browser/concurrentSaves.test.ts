import { expect, test, type APIRequestContext, type Page } from '@playwright/test'
import { openDocumentId, save, saveDraft, signIn, tokenOf } from './adminPanel.ts'

interface Article {
  title: string
  lead: string
  references: { id: string; title: string }[]
  _status: string
}

/** What somebody else does with a script, while the form is open. */
class Other {
  readonly #request: APIRequestContext
  readonly #headers: Record<string, string>
  readonly #address: string

  private constructor(request: APIRequestContext, token: string, address: string) {
    this.#request = request
    this.#headers = { Authorization: `JWT ${token}` }
    this.#address = address
  }

  static async of(request: APIRequestContext, address: string): Promise<Other> {
    return new Other(request, await tokenOf(request, 'admin'), address)
  }

  async saves(data: Partial<Article>, query = ''): Promise<void> {
    expect((await this.#request.patch(`${this.#address}${query}`, { data, headers: this.#headers })).status()).toBe(200)
  }

  async reads(): Promise<Article> {
    return (await (await this.#request.get(`${this.#address}?draft=true&depth=0`, { headers: this.#headers })).json()) as Article
  }
}

async function writeArticle(page: Page, title: string): Promise<string> {
  await page.goto('/admin/collections/articles/create')
  await page.locator('#field-title').fill(title)
  await page.locator('#field-lead').fill('Ingressi.')
  await saveDraft(page)
  const id = await openDocumentId(page)
  await page.goto(`/admin/collections/articles/${id}`)
  await expect(page.locator('#field-title')).toHaveValue(title)
  return id
}

/** The form has found out which revision it shows. */
async function settled(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle')
}

test.describe('two people who have one document open', () => {
  test('keep what each has written in a field of their own', async ({ page, request }) => {
    await signIn(page, 'editor')
    const id = await writeArticle(page, 'Kaksi kirjoittaa')
    const other = await Other.of(request, `/api/articles/${id}`)
    await settled(page)
    await other.saves({ lead: 'Toisen ingressi.' }, '?draft=true')
    await page.locator('#field-title').fill('Minun otsikkoni')
    const again = page.waitForResponse((answer) => answer.request().method() === 'PATCH' && answer.status() === 200)
    await page.locator('#action-save-draft').click()
    await again
    expect(await other.reads()).toMatchObject({ title: 'Minun otsikkoni', lead: 'Toisen ingressi.' })
    await expect(page.locator('.payload-toast-container').getByText('Joku muu oli tallentanut')).toBeVisible()
    await expect(page.locator('#field-lead')).toHaveValue('Toisen ingressi.')
    await expect(page.locator('#field-title')).toHaveValue('Minun otsikkoni')
    await page.locator('#field-title').fill('Vielä kerran')
    await save(page)
    expect(await other.reads()).toMatchObject({ title: 'Vielä kerran', lead: 'Toisen ingressi.', _status: 'published' })
  })

  test('see both where they have written in the same field, and choose', async ({ page, request }) => {
    await signIn(page, 'editor')
    const id = await writeArticle(page, 'Sama kohta')
    const other = await Other.of(request, `/api/articles/${id}`)
    await settled(page)
    await other.saves({ title: 'Toisen otsikko', lead: 'Toisen ingressi.' }, '?draft=true')
    await page.locator('#field-title').fill('Minun otsikkoni')
    await page.locator('#field-lead').fill('Minun ingressini.')
    await page.locator('#action-save-draft').click()
    const dialog = page.locator('dialog.choose-dialog')
    await expect(dialog).toBeVisible()
    await expect(dialog.locator('fieldset')).toHaveCount(2)
    await expect(dialog.getByText('Toisen otsikko')).toBeVisible()
    await expect(dialog.getByText('Minun otsikkoni')).toBeVisible()

    await test.step('or go back to what they have written', async () => {
      await dialog.locator('#choose-back').click()
      await expect(dialog).toBeHidden()
      expect((await other.reads()).title).toBe('Toisen otsikko')
      await expect(page.locator('#field-title')).toHaveValue('Minun otsikkoni')
      await expect(page.locator('#action-save-draft')).toBeEnabled()
    })

    await page.locator('#action-save-draft').click()
    await expect(dialog.locator('#choose-save')).toBeDisabled()
    await dialog.locator('fieldset:has-text("Otsikko") input[value=mine]').check()
    await dialog.locator('fieldset:has-text("Toisen ingressi.") input[value=theirs]').check()
    await page.screenshot({ path: 'test-results/concurrent-saves-1400.png' })
    await page.setViewportSize({ width: 390, height: 800 })
    await page.screenshot({ path: 'test-results/concurrent-saves-390.png' })
    await page.setViewportSize({ width: 1400, height: 900 })
    const written = page.waitForResponse((answer) => answer.request().method() === 'PATCH' && answer.status() === 200)
    await dialog.locator('#choose-save').click()
    await written
    expect(await other.reads()).toMatchObject({ title: 'Minun otsikkoni', lead: 'Toisen ingressi.' })
    await expect(page.locator('#field-lead')).toHaveValue('Toisen ingressi.')
  })

  test('keep the rows that the other has added', async ({ page, request }) => {
    await signIn(page, 'editor')
    const id = await writeArticle(page, 'Rivejä')
    const other = await Other.of(request, `/api/articles/${id}`)
    await settled(page)
    await other.saves({ references: [{ title: 'Lähde' }] as Article['references'] }, '?draft=true')
    await page.locator('#field-title').fill('Rivejä ja otsikko')
    // Payload asks the server after the first letter whether somebody else has saved, and would have the form filled anew.
    await page.waitForTimeout(2_000)
    await expect(page.locator('#document-stale-data')).toBeHidden()
    for (const title of ['Rivejä ja otsikko', 'Ja vielä']) {
      await page.locator('#field-title').fill(title)
      const written = page.waitForResponse((answer) => answer.request().method() === 'PATCH' && answer.status() === 200)
      await page.locator('#action-save-draft').click()
      await written
      // The form has been filled anew.
      await expect(page.locator('#references-row-0')).toBeVisible()
      await settled(page)
      expect(await other.reads()).toMatchObject({ title, references: [{ title: 'Lähde' }] })
    }
  })
})
