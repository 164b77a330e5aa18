import { expect, test } from '@playwright/test'
import { signIn } from './adminPanel.ts'

test.describe('the page about delivery', () => {
  test('shows an administrator how answers came about, and empties the memory', async ({ page, request }) => {
    await request.get('/api/pages?limit=1')
    await signIn(page, 'admin')
    await page.goto('/admin')
    // A click before the panel has come to life opens nothing.
    await expect(async () => {
      await page.locator('.nav-toggler').first().click()
      await page.locator('#nav-delivery').click({ timeout: 2_000 })
    }).toPass()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Julkaisun nopeus')
    await expect(page.getByRole('status').first()).toHaveText('Muistissa olevat vastaukset ovat ajan tasalla.')
    await expect(
      page
        .getByRole('row', { name: /Vastauksia muistissa/ })
        .getByRole('cell')
        .last(),
    ).not.toHaveText('0')
    await page.locator('#delivery-purge').click()
    await expect(page.getByText('Muisti on tyhjennetty kaikista palvelinprosesseista.')).toBeVisible()
  })

  test('is not there for others', async ({ page }) => {
    await signIn(page, 'editor')
    await page.goto('/admin')
    await expect(page.locator('#nav-articles')).toBeVisible()
    await expect(page.locator('#nav-delivery')).toHaveCount(0)
    await page.goto('/admin/delivery')
    await expect(page.locator('#delivery-purge')).toHaveCount(0)
  })
})
