import { expect, test, type APIRequestContext, type Page } from '@playwright/test'
import { openDocumentId, save, saveDraft, signIn, tokenOf } from './adminPanel.ts'

interface Stored {
  title: string
  _status: 'draft' | 'published'
}

/** What somebody who works in the panel can do with an open document. */
class Editor {
  readonly #page: Page
  readonly #request: APIRequestContext
  readonly #headers: Record<string, string>
  id = ''

  private constructor(page: Page, request: APIRequestContext, token: string) {
    this.#page = page
    this.#request = request
    this.#headers = { Authorization: `JWT ${token}` }
  }

  static async of(page: Page, request: APIRequestContext): Promise<Editor> {
    await signIn(page, 'editor')
    return new Editor(page, request, await tokenOf(request, 'editor'))
  }

  async begin(title: string): Promise<void> {
    await this.#page.goto('/admin/collections/pages/create?locale=fi')
    await this.#page.locator('#field-title').fill(title)
    await saveDraft(this.#page)
    this.id = await openDocumentId(this.#page)
    await expect(this.#page.locator('#field-title')).toHaveValue(title)
  }

  async drafts(title: string): Promise<void> {
    await this.#page.locator('#field-title').fill(title)
    await saveDraft(this.#page)
  }

  async publishes(title?: string): Promise<void> {
    if (title !== undefined) await this.#page.locator('#field-title').fill(title)
    await save(this.#page)
  }

  async reverts(): Promise<void> {
    await this.#page.locator('#action-revert-to-published').click()
    await this.#confirm()
  }

  async unpublishes(): Promise<void> {
    await this.#page.locator('.doc-controls__popup button').first().click()
    await this.#page.locator('#action-unpublish').click()
    await this.#confirm()
  }

  /** The version before the newest, from its own page. */
  async restoresVersion(title: string): Promise<void> {
    const address = `/api/pages/versions?where[parent][equals]=${this.id}&where[version.title][equals]=${title}&limit=1&depth=0&sort=-updatedAt`
    const { docs } = (await (await this.#request.get(address, { headers: this.#headers })).json()) as { docs: { id: string }[] }
    await this.#page.goto(`/admin/collections/pages/${this.id}/versions/${docs[0]?.id ?? ''}`)
    await this.#page.locator('.restore-version__restore-as-draft-button, .restore-version button').first().click()
    const asDraft = this.#page.locator('.restore-version__chevron, .popup__content button', { hasText: 'luonnoksena' })
    if (await asDraft.count()) await asDraft.first().click()
    await this.#page.locator('.confirmation-modal #confirm-action').click()
    await expect(this.#page).toHaveURL(new RegExp(`/pages/${this.id}(\\?|$)`))
  }

  async trashesAndTakesBack(): Promise<void> {
    await this.#page.locator('.doc-controls__popup button').first().click()
    await this.#page.locator('#action-delete').click()
    await this.#page.locator('.confirmation-modal #confirm-action').click()
    await expect(this.#page).toHaveURL(/\/collections\/pages(\?|$)/)
    await this.#page.goto(`/admin/collections/pages/trash/${this.id}`)
    await this.#page.locator('#action-restore').click()
    await this.#page.locator('.confirmation-modal #confirm-action').click()
    await expect(this.#page).toHaveURL(new RegExp(`/pages/${this.id}(\\?|$)`))
  }

  async #confirm(): Promise<void> {
    const written = this.#page.waitForResponse(
      (answer) => answer.request().method() === 'PATCH' && answer.url().includes(`/api/pages/${this.id}`),
    )
    await this.#page.locator('.confirmation-modal #confirm-action').click()
    expect((await written).status()).toBe(200)
  }

  async #stored(query = ''): Promise<Stored> {
    const answer = await this.#request.get(`/api/pages/${this.id}?depth=0&locale=fi${query}`, { headers: this.#headers })
    return (await answer.json()) as Stored
  }

  /** The form, its status and the database say the same, and what is expected. */
  async sees(title: string, status: 'Julkaistu' | 'Luonnos' | 'Muutettu'): Promise<void> {
    const newest = await this.#stored('&draft=true')
    expect(newest.title).toBe(title)
    await expect(this.#page.locator('#field-title')).toHaveValue(title)
    await expect(this.#page.locator('.doc-controls .status__value')).toHaveText(status)
    const { _status } = await this.#stored()
    const told = _status === 'draft' ? 'Luonnos' : newest._status === 'draft' ? 'Muutettu' : 'Julkaistu'
    expect(told).toBe(status)
    // Nothing that comes later changes it.
    await this.#page.waitForLoadState('networkidle')
    await expect(this.#page.locator('#field-title')).toHaveValue(title)
    await expect(this.#page.locator('.doc-controls .status__value')).toHaveText(status)
  }
}

test.describe('the form shows what the database holds', () => {
  test('when one goes back to what is published, and takes that back', async ({ page, request }) => {
    const editor = await Editor.of(page, request)
    await editor.begin('Ensimmäinen')
    await editor.sees('Ensimmäinen', 'Luonnos')
    await editor.publishes('Toinen')
    await editor.sees('Toinen', 'Julkaistu')
    await editor.drafts('Kolmas')
    await editor.sees('Kolmas', 'Muutettu')
    await editor.reverts()
    await editor.sees('Toinen', 'Julkaistu')
    await editor.unpublishes()
    await editor.sees('Toinen', 'Luonnos')
    await editor.publishes()
    await editor.sees('Toinen', 'Julkaistu')
    await editor.unpublishes()
    await editor.sees('Toinen', 'Luonnos')
  })

  test('when one restores a version, goes back, and takes the document out of the trash', async ({ page, request }) => {
    const editor = await Editor.of(page, request)
    await editor.begin('Alku')
    await editor.publishes('Julki')
    await editor.drafts('Jatko')
    await editor.restoresVersion('Alku')
    await editor.sees('Alku', 'Muutettu')
    await editor.reverts()
    await editor.sees('Julki', 'Julkaistu')
    await editor.unpublishes()
    await editor.sees('Julki', 'Luonnos')
    await editor.trashesAndTakesBack()
    await editor.sees('Julki', 'Luonnos')
    await editor.publishes()
    await editor.sees('Julki', 'Julkaistu')
  })

  test('when another language is held back', async ({ page, request }) => {
    const editor = await Editor.of(page, request)
    await editor.begin('Suomeksi')
    const headers = { Authorization: `JWT ${await tokenOf(request, 'editor')}` }
    const swedish = { title: 'På svenska' }
    expect((await request.patch(`/api/pages/${editor.id}?locale=sv&draft=true`, { data: swedish, headers })).status()).toBe(200)
    await page.goto(`/admin/collections/pages/${editor.id}?locale=fi`)
    await editor.publishes('Suomeksi julki')
    await editor.sees('Suomeksi julki', 'Muutettu')
  })
})
