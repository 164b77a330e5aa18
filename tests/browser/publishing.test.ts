import { expect, test, type APIRequestContext, type Page } from '@playwright/test'
import { openDocumentId, save, saveDraft, signIn } from './adminPanel.ts'

type Texts = Partial<Record<'fi' | 'sv' | 'en', string | null>>

async function publicTitles(request: APIRequestContext, id: string): Promise<Texts> {
  const answer = await request.get(`/api/pages/${id}?locale=all&depth=0`, { headers: { Cookie: '' } })
  const { title = {} } = (await answer.json()) as { title?: Texts }
  return Object.fromEntries(Object.entries(title).filter(([, text]) => text))
}

async function open(page: Page, id: string, locale: string): Promise<void> {
  await page.goto(`/admin/collections/pages/${id}?locale=${locale}`)
  await expect(page.locator('.language-states')).toBeVisible({ timeout: 30_000 })
}

const state = (page: Page, locale: string): ReturnType<Page['locator']> =>
  page.locator('.language-states li').filter({ has: page.locator(`[lang="${locale}"]`) })

test('an editor publishes one language, sees which are public, and then all', async ({ page, request }) => {
  await signIn(page, 'editor')
  await page.goto('/admin/collections/pages/create?locale=fi')
  await page.locator('#field-title').fill('Kielet')
  await save(page)
  const id = await openDocumentId(page)
  await expect(state(page, 'fi')).toHaveAttribute('data-state', 'published')
  await expect(state(page, 'sv')).toHaveAttribute('data-state', 'absent')

  await test.step('copies the text to Swedish: a draft', async () => {
    await page.locator('.doc-controls__popup button').first().click()
    await page.locator('#copy-locale-data__button').click()
    const drawer = page.locator('.copy-locale-data__content')
    await drawer.locator('.react-select').last().click()
    await drawer.locator('.rs__option', { hasText: 'Svenska' }).click()
    await page.locator('.copy-locale-data__sub-header button').click()
    await expect(page).toHaveURL(/locale=sv/)
    await expect(page.locator('#field-title')).toHaveValue('Kielet')
    expect(await publicTitles(request, id)).toEqual({ fi: 'Kielet' })
    await expect(state(page, 'sv')).toHaveAttribute('data-state', 'draft')
  })

  await test.step('publishes Finnish alone', async () => {
    await open(page, id, 'fi')
    await page.locator('#field-title').fill('Kielet erikseen')
    await save(page)
    expect(await publicTitles(request, id)).toEqual({ fi: 'Kielet erikseen' })
    await expect(state(page, 'sv')).toHaveAttribute('data-state', 'draft')
  })

  await test.step('publishes Swedish without changing a letter', async () => {
    await open(page, id, 'sv')
    await save(page)
    expect(await publicTitles(request, id)).toEqual({ fi: 'Kielet erikseen', sv: 'Kielet' })
  })

  await test.step('publishes all languages', async () => {
    await page.locator('#field-title').fill('Språken')
    await saveDraft(page)
    await expect(state(page, 'sv')).toHaveAttribute('data-state', 'changed')
    await open(page, id, 'fi')
    await page.locator('.form-submit .popup-button, .form-submit .popup button').first().click()
    const written = page.waitForResponse(
      (response) => response.request().method() === 'PATCH' && response.url().includes('publishAllLocales=true'),
    )
    await page.locator('#publish-locale').click()
    expect((await written).status()).toBe(200)
    expect(await publicTitles(request, id)).toEqual({ fi: 'Kielet erikseen', sv: 'Språken' })
    await expect(state(page, 'sv')).toHaveAttribute('data-state', 'published')
  })
})
