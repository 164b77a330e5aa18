import { expect, test } from '@playwright/test'
import { richText, signIn } from './adminPanel.ts'

test('Tab leads out of a rich text, and in a list after Esc', async ({ page }) => {
  await signIn(page, 'editor')
  await page.goto('/admin/collections/articles/create')
  const body = richText(page, 'body')
  const isInside = (): Promise<boolean> => body.evaluate((element) => element.contains(document.activeElement))

  await body.click()
  await page.keyboard.type('Kappale')
  await page.keyboard.press('Tab')
  expect(await isInside()).toBe(false)
  await expect(body).toHaveText('Kappale')

  await body.click()
  await page.keyboard.press('Control+End')
  await page.keyboard.press('Enter')
  await page.keyboard.type('- luettelo')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  await page.keyboard.type('sisempi')
  expect(await isInside()).toBe(true)
  await expect(body.locator('ul ul')).toContainText('sisempi')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Tab')
  expect(await isInside()).toBe(false)
})
