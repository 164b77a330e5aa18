import { expect, test, type Page } from '@playwright/test'
import { signIn } from './adminPanel.ts'

/** Saves until the sentence is there: the panel finds the fields that were just opened invalid for some tenths of a second. */
async function saveAndRead(page: Page, sentence: string): Promise<void> {
  await expect(async () => {
    await page.locator('#action-save').click()
    await expect(page.getByText(sentence).first()).toBeVisible({ timeout: 4_000 })
  }).toPass({ timeout: 40_000 })
}

test.describe('one’s own account', () => {
  test('asks for the current password when the password or the e-mail address changes', async ({ page }) => {
    await signIn(page, 'author')
    await page.goto('/admin/account')
    const current = page.locator('#field-currentPassword')
    await expect(page.locator('#field-email')).toHaveValue('author@verkosto.example')
    await expect(current).toHaveCount(0)

    await test.step('for a new address', async () => {
      await page.locator('#field-email').fill('other@verkosto.example')
      await expect(current).toBeVisible()
      await page.locator('#field-email').fill('author@verkosto.example')
      await expect(current).toHaveCount(0)
    })

    await test.step('and says so when it is wrong', async () => {
      await page.locator('#change-password').click()
      await page.locator('#field-password').fill('kolme sinista hevosta kulki')
      await page.locator('#field-confirm-password').fill('kolme sinista hevosta kulki')
      await current.fill('not the password')
      await saveAndRead(page, 'Nykyinen salasana on väärä')
      await page.screenshot({ path: 'test-results/account-1400.png', fullPage: true })
    })
  })
})
