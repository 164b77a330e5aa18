import { expect, test } from '@playwright/test'
import { signIn } from './adminPanel.ts'

test('nothing is copied to another language of a global, where it would be public at once', async ({ page }) => {
  await signIn(page, 'admin')
  for (const global of ['site-settings', 'navigation', 'urgent-help']) {
    await page.goto(`/admin/globals/${global}?locale=fi`)
    await page.locator('.doc-controls__popup button').first().click()
    await expect(page.locator('.popup__content, .popup__hidden-content').filter({ visible: true }).first()).toBeAttached()
    await expect(page.locator('#copy-locale-data__button')).toBeHidden()
    await page.keyboard.press('Escape')
  }
  await page.goto('/admin/collections/pages')
  await page.locator('tbody .cell-title a').first().click()
  await page.locator('.doc-controls__popup button').first().click()
  await expect(page.locator('#copy-locale-data__button')).toBeVisible()
})
