import { expect, test, type APIRequestContext, type Page, type Request } from '@playwright/test'
import { signIn, tokenOf } from './adminPanel.ts'

const email = 'moved@verkosto.example'
const oldPassword = 'vanha lukko ja seitsemän avainta'
const newPassword = 'kolme sinista hevosta kulki'

/** An account that no other test signs in with: its password changes. */
async function createAccount(request: APIRequestContext): Promise<void> {
  const headers = { Authorization: `JWT ${await tokenOf(request, 'admin')}` }
  const data = { name: 'Maija Muuttaja', role: 'author', email, password: oldPassword }
  const answer = await request.post('/api/users', { headers, data })
  expect(answer.status()).toBe(201)
}

/** Requests for the state of the form that are under way, by page. */
const states = new WeakMap<Page, Set<Request>>()

function watchStates(page: Page): void {
  const underWay = new Set<Request>()
  states.set(page, underWay)
  page.on('request', (request) => {
    if (request.method() === 'POST' && request.url().endsWith('/admin/account')) underWay.add(request)
  })
  for (const end of ['requestfinished', 'requestfailed'] as const) page.on(end as 'requestfinished', (request) => underWay.delete(request))
}

/**
 * The panel asks for the state of the form 250 ms after the last letter, and shows what that says in place of why a save was refused,
 * should it come later.
 */
async function untilStateIsKnown(page: Page): Promise<void> {
  await page.waitForTimeout(400)
  await expect.poll(() => states.get(page)?.size).toBe(0)
}

/** Saves once the panel lets it: it finds the fields that were just opened invalid for some tenths of a second. */
async function saveAndRead(page: Page, sentence: string): Promise<void> {
  await untilStateIsKnown(page)
  await expect(page.locator('#action-save')).toBeEnabled()
  await expect(async () => {
    await page.locator('#action-save').click()
    await expect(page.getByText(sentence).first()).toBeVisible({ timeout: 4_000 })
  }).toPass({ timeout: 40_000 })
}

async function typeNewPassword(page: Page, password: string): Promise<void> {
  await page.locator('#field-password').fill(password)
  await page.locator('#field-confirm-password').fill(password)
}

async function widthBeyondWindow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
}

test.describe('one’s own account', () => {
  test('asks for the current password, lets who was wrong try again, and changes it', async ({ page, request }) => {
    await createAccount(request)
    watchStates(page)
    await signIn(page, { email, password: oldPassword })
    await page.goto('/admin/account')
    const current = page.locator('#field-currentPassword')
    await expect(page.locator('#field-email')).toHaveValue(email)
    await expect(current).toHaveCount(0)

    await test.step('for a new address', async () => {
      await page.locator('#field-email').fill('other@verkosto.example')
      await expect(current).toBeVisible()
      await page.locator('#field-email').fill(email)
      await expect(current).toHaveCount(0)
    })

    await test.step('refuses what is easy to guess, with what was typed still there', async () => {
      await page.locator('#new-password').click()
      await typeNewPassword(page, 'salasana123456')
      await current.fill(oldPassword)
      await saveAndRead(page, 'Salasana on helppo arvata')
      await expect(page.locator('#field-password')).toHaveValue('salasana123456')
    })

    await test.step('refuses two that are not the same', async () => {
      await typeNewPassword(page, newPassword)
      await page.locator('#field-confirm-password').fill(`${newPassword}a`)
      await saveAndRead(page, 'Kirjoita uusi salasana kumpaankin kenttään')
    })

    await test.step('says so when the current one is not given', async () => {
      await typeNewPassword(page, newPassword)
      await current.fill('')
      await saveAndRead(page, 'Kirjoita nykyinen salasanasi')
    })

    await test.step('says so when the current one is wrong', async () => {
      await typeNewPassword(page, newPassword)
      await current.fill('not the password')
      await saveAndRead(page, 'Nykyinen salasana on väärä')
      await page.screenshot({ path: 'test-results/account-1400.png', fullPage: true })
    })

    await test.step('fits a telephone', async () => {
      await page.setViewportSize({ width: 390, height: 844 })
      await expect(page.getByText('Nykyinen salasana on väärä').first()).toBeVisible()
      await page.screenshot({ path: 'test-results/account-390.png', fullPage: true })
      expect(await widthBeyondWindow(page)).toBeLessThanOrEqual(0)
      await page.setViewportSize({ width: 1400, height: 900 })
    })

    await test.step('and changes it without a new page', async () => {
      await current.fill(oldPassword)
      const saved = page.waitForResponse((answer) => answer.request().method() === 'PATCH')
      await page.locator('#action-save').click()
      expect((await saved).status()).toBe(200)
      await expect(page.locator('#field-password')).toHaveCount(0)
      await expect(current).toHaveCount(0)
      const answer = await request.post('/api/users/login', { data: { email, password: newPassword } })
      expect(answer.status()).toBe(200)
    })
  })
})

test.describe('a save that fails', () => {
  test('leaves the document unsaved: it can be saved again, and is not lost by leaving', async ({ page }) => {
    await signIn(page, 'editor')
    await page.goto('/admin/collections/topics?limit=10')
    const slugs = await page.locator('tbody .cell-slug').allInnerTexts()
    await page.locator('tbody tr').first().locator('a').first().click()
    const slug = page.locator('#field-slug')
    await expect(slug).toHaveValue(slugs[0] ?? '')
    // The panel asks for the state of the form, and whoever reads what they have typed saves after that.
    const state = page.waitForResponse((answer) => answer.request().method() === 'POST' && answer.url().includes('/admin/'))
    await slug.fill(slugs[1] ?? '')
    await state
    await page.locator('#action-save').click()
    const reason = page.locator('.field-error, .tooltip--show').first()
    await expect(reason).toBeVisible()
    await expect(page.locator('#action-save')).toBeEnabled()
    // For longer than the panel takes to ask for the state once more.
    await page.waitForTimeout(2_000)
    await expect(reason).toBeVisible()
    await page.screenshot({ path: 'test-results/failed-save.png' })
    await page.locator('.step-nav a').first().click()
    await expect(page.locator('#leave-without-saving, .leave-without-saving').first()).toBeVisible()
  })
})
