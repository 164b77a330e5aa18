import { expect, test, type APIRequestContext, type Page } from '@playwright/test'
import { signIn, tokenOf } from './adminPanel.ts'

const drawing = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"/>')

interface Made {
  doc: { id: string }
}

class Newsroom {
  readonly #request: APIRequestContext
  readonly #headers: Record<string, string>

  private constructor(request: APIRequestContext, token: string) {
    this.#request = request
    this.#headers = { Authorization: `JWT ${token}` }
  }

  static async of(request: APIRequestContext): Promise<Newsroom> {
    return new Newsroom(request, await tokenOf(request, 'editor'))
  }

  async make(collection: string, data: object): Promise<string> {
    const answer = await this.#request.post(`/api/${collection}`, { data, headers: this.#headers })
    expect([collection, answer.status()]).toEqual([collection, 201])
    return ((await answer.json()) as Made).doc.id
  }

  async picture(name: string): Promise<string> {
    const file = { name: `${name}.svg`, mimeType: 'image/svg+xml', buffer: drawing }
    const multipart = { file, _payload: JSON.stringify({ alt: name }) }
    const answer = await this.#request.post('/api/media', { multipart, headers: this.#headers })
    expect(answer.status()).toBe(201)
    return ((await answer.json()) as Made).doc.id
  }

  async isInTrash(collection: string, id: string): Promise<boolean> {
    const answer = await this.#request.get(`/api/${collection}/${id}?trash=true&depth=0`, { headers: this.#headers })
    return Boolean(((await answer.json()) as { deletedAt?: string | null }).deletedAt)
  }
}

const notice = (page: Page) => page.locator('.confirmation-modal .uses-notice')

/** The words of the notice, once they are there. */
async function told(page: Page): Promise<string> {
  await expect(notice(page)).toHaveAttribute('data-state', 'told')
  return notice(page).innerText()
}

const heading = (page: Page) => page.locator('.confirmation-modal h1')

/** The dialog says what will happen, also when that changes, and nothing happens by a press of Enter. */
async function expectDialog(page: Page, { toTrash, forGood }: { toTrash: string; forGood: string }): Promise<void> {
  await expect(heading(page)).toHaveText(toTrash)
  await expect(page.locator('.confirmation-modal #confirm-cancel')).toBeFocused()
  await page.locator('.confirmation-modal #delete-forever').check()
  await expect(heading(page)).toHaveText(forGood)
  await page.locator('.confirmation-modal #delete-forever').uncheck()
  await expect(heading(page)).toHaveText(toTrash)
}

const finnish = { toTrash: 'Siirretäänkö roskakoriin?', forGood: 'Poistetaanko pysyvästi?' }

async function openDeletion(page: Page): Promise<void> {
  await page.locator('.doc-controls__popup button').last().click()
  await page.locator('#action-delete').last().click()
}

test('who throws away what others refer to is told so, and decides', async ({ page, request }) => {
  const newsroom = await Newsroom.of(request)
  await signIn(page, 'editor')
  // The language that was written last is the one of the next page.
  await page.goto('/admin/collections/topics?locale=sv')

  await test.step('in the form of a picture', async () => {
    const picture = await newsroom.picture('kaytossa-oleva')
    const article = await newsroom.make('articles', { title: 'Kuvallinen juttu', heroImage: picture, _status: 'published' })
    await newsroom.make('articles', { title: 'Kuvallinen luonnos', heroImage: picture })
    await page.goto(`/admin/collections/media/${picture}?locale=fi`)
    await openDeletion(page)
    const text = await told(page)
    await expectDialog(page, finnish)
    expect(text).toContain('Julkaistuja sisältöjä, jotka käyttävät tätä: 1')
    expect(text).toContain('Luonnoksia, jotka käyttävät tätä: 1')
    expect(text).toContain('Kuva tai tiedosto katoaa niistä')
    const link = notice(page).getByRole('link', { name: 'Kuvallinen juttu' })
    await expect(link).toHaveAttribute('href', `/admin/collections/articles/${article}`)
    await expect(notice(page).getByRole('link', { name: 'Kuvallinen luonnos' })).toBeVisible()
    for (const width of [390, 1400]) {
      await page.setViewportSize({ width, height: 900 })
      const box = await notice(page).boundingBox()
      expect((box?.x ?? 0) + (box?.width ?? width + 1)).toBeLessThanOrEqual(width)
      await page.screenshot({ path: `test-results/uses-${width}.png` })
    }
    await page.locator('.confirmation-modal #confirm-action').click()
    await expect.poll(() => newsroom.isInTrash('media', picture)).toBe(true)
    await page.goto(`/admin/collections/media/trash/${picture}?locale=fi`)
    await page.locator('#action-permanently-delete').click()
    expect(await told(page)).toContain('Julkaistuja sisältöjä, jotka käyttävät tätä: 1')
    await expect(heading(page)).toHaveText(finnish.forGood)
    await expect(page.locator('.confirmation-modal #confirm-cancel')).toBeFocused()
  })

  await test.step('in the list, of all that is selected', async () => {
    const name = `Aihe ${Date.now()}`
    const topics = [await newsroom.make('topics', { name: `${name} a` }), await newsroom.make('topics', { name: `${name} b` })]
    for (const topic of topics) await newsroom.make('articles', { title: `Juttu ${topic}`, topics: [topic], _status: 'published' })
    await page.goto(`/admin/collections/topics?locale=fi&search=${encodeURIComponent(name)}`)
    await expect(page.locator('tbody tr')).toHaveCount(2)
    await page.locator('thead input[type=checkbox]').first().check()
    await page.locator('.delete-documents__toggle').first().click()
    const text = await told(page)
    expect(text).toContain('Julkaistuja sisältöjä, jotka käyttävät tätä: 2')
    expect(text).toContain('linkeistä jää pelkkä teksti')
    await expectDialog(page, finnish)
    await page.locator('.confirmation-modal #confirm-cancel').click()
    expect(await newsroom.isInTrash('topics', topics[0] ?? '')).toBe(false)
  })

  await test.step('in a drawer', async () => {
    const person = await newsroom.make('people', { name: 'Laatikon Henkilö' })
    const article = await newsroom.make('articles', { title: 'Laatikon juttu', authors: [person] })
    await page.goto(`/admin/collections/articles/${article}?locale=fi`)
    await page.locator('#field-authors .relationship--multi-value-label__drawer-toggler').click()
    await expect(page.locator('.drawer__content #field-name')).toHaveValue('Laatikon Henkilö')
    await openDeletion(page)
    expect(await told(page)).toContain('Laatikon juttu')
  })

  await test.step('and where nothing refers to it', async () => {
    const topic = await newsroom.make('topics', { name: 'Käyttämätön aihe' })
    await page.goto(`/admin/collections/topics/${topic}`)
    await openDeletion(page)
    expect(await told(page)).toContain('Mikään muu sisältö ei käytä tätä')
  })
})

test('who selects all in a list is told of what is on its other pages too', async ({ page, request }) => {
  const newsroom = await Newsroom.of(request)
  await signIn(page, 'editor')
  const name = `Sivuttain ${Date.now()}`
  const topics: string[] = []
  for (let index = 0; index < 12; index += 1) topics.push(await newsroom.make('topics', { name: `${name} ${index}` }))
  await newsroom.make('articles', { title: `Kaksi aihetta ${name}`, topics: [topics[0], topics[11]], _status: 'published' })
  await newsroom.make('articles', { title: `Toinen juttu ${name}`, topics: [topics[1]], _status: 'published' })
  await page.goto(`/admin/collections/topics?locale=fi&limit=5&search=${encodeURIComponent(name)}`)
  await expect(page.locator('tbody tr')).toHaveCount(5)
  await page.locator('thead input[type=checkbox]').first().check()
  await page.locator('.list-selection').getByRole('button', { name: '12' }).click()
  await page.locator('.delete-documents__toggle').first().click()
  expect(await told(page)).toContain('Julkaistuja sisältöjä, jotka käyttävät tätä: 2')
  await expect(page.locator('.confirmation-modal__content')).toContainText('(12)')
  await page.locator('.confirmation-modal #confirm-action').click()
  await expect.poll(() => newsroom.isInTrash('topics', topics[11] ?? '')).toBe(true)
  await page.goto(`/admin/collections/topics/trash?locale=fi&limit=5&search=${encodeURIComponent(name)}`)
  await page.locator('thead input[type=checkbox]').first().check()
  await page.locator('.list-selection').getByRole('button', { name: '12' }).click()
  await page.locator('.delete-documents__toggle').first().click()
  expect(await told(page)).toContain('Julkaistuja sisältöjä, jotka käyttävät tätä: 2')
  await expect(heading(page)).toHaveText(finnish.forGood)
  await expect(page.locator('.confirmation-modal #confirm-cancel')).toBeFocused()
  await page.locator('.confirmation-modal #confirm-cancel').click()
})
