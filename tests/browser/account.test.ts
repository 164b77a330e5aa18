import { expect, test, type Page } from '@playwright/test'
import { signIn } from './adminPanel.ts'
import { password } from './server.ts'

async function widthBeyondWindow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
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
      await page.locator('#action-save').click()
      await expect(page.getByText('Nykyinen salasana on väärä').first()).toBeVisible()
      await page.screenshot({ path: 'test-results/account-1400.png', fullPage: true })
    })

    await test.step('and refuses a new one that is easy to guess', async () => {
      await page.locator('#field-password').fill('password1234')
      await page.locator('#field-confirm-password').fill('password1234')
      await current.fill(password)
      await page.locator('#action-save').click()
      await expect(page.getByText('helppo arvata').first()).toBeVisible()
    })

    await test.step('on a telephone too', async () => {
      await page.setViewportSize({ width: 390, height: 844 })
      await expect(current).toBeVisible()
      expect(await widthBeyondWindow(page)).toBeLessThanOrEqual(0)
      await page.screenshot({ path: 'test-results/account-390.png', fullPage: true })
    })
  })
})
