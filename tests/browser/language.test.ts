import { expect, test } from '@playwright/test'
import { signIn } from './adminPanel.ts'

test.describe('the admin panel', () => {
  for (const [browserLanguage, language, button] of [
    ['fi-FI', 'fi', 'Kirjaudu sisään'],
    ['sv-FI', 'sv', 'Logga in'],
    ['en-GB', 'en', 'Login'],
    ['de-DE', 'fi', 'Kirjaudu sisään'],
  ] as const) {
    test(`speaks ${language} to a browser that asks for ${browserLanguage}`, async ({ browser, baseURL }) => {
      const context = await browser.newContext({ baseURL, locale: browserLanguage })
      const page = await context.newPage()
      await page.goto('/admin/login')
      await expect(page.locator('html')).toHaveAttribute('lang', language)
      await expect(page.locator('form button[type=submit]')).toHaveText(button)
      await context.close()
    })
  }

  test('keeps the language that was chosen in the account', async ({ page }) => {
    await signIn(page, 'author')
    await page.goto('/admin/account')
    await page.locator('.payload-settings__language .rs__control').click()
    await page.locator('.rs__option', { hasText: 'Svenska' }).click()
    await expect(page.locator('html')).toHaveAttribute('lang', 'sv')
    await page.goto('/admin')
    await expect(page.locator('html')).toHaveAttribute('lang', 'sv')
  })

  test('names months and days in Finnish', async ({ page }) => {
    await signIn(page, 'editor')
    await page.goto('/admin/collections/newsletters/create')
    await page.locator('#field-issueDate .react-datepicker__input-container input').click()
    await expect(page.locator('.react-datepicker__day-names')).toContainText('mati')
    await expect(page.locator('.react-datepicker__month-select option').first()).toHaveText('tammikuu')
  })
})
