import { expect, test } from '@playwright/test'
import { password } from './server.ts'

test.describe('signing in', () => {
  test('leads to the dashboard, and no request leaves the machine', async ({ page, baseURL }) => {
    const foreign: string[] = []
    page.on('request', (request) => {
      const url = new URL(request.url())
      if (!['data:', 'blob:'].includes(url.protocol) && url.origin !== baseURL) foreign.push(request.url())
    })
    const violations: string[] = []
    page.on('console', (message) => {
      if (message.text().includes('Content Security Policy')) violations.push(message.text())
    })
    await page.goto('/admin/login')
    await page.locator('#field-email').fill('editor@verkosto.example')
    await page.locator('#field-password').fill(password)
    await page.locator('form button[type=submit]').click()
    await expect(page).toHaveURL(/\/admin\/?$/)
    await expect(page.locator('.dashboard')).toBeVisible()
    expect(foreign).toEqual([])
    expect(violations).toEqual([])
    await page.screenshot({ path: 'test-results/dashboard.png' })
  })
})
