import { expect, test } from '@playwright/test'
import { startSecondServer, type SecondServer } from './secondServer.ts'

let server: SecondServer

test.beforeAll(async () => {
  test.setTimeout(180_000)
  server = await startSecondServer({ portsOn: 3, flags: ['--empty'] })
})

test.afterAll(() => server.stop())

test('the first account takes the link that the server printed, and is an administrator without a choice of roles', async ({ page }) => {
  await page.goto(`${server.url}/admin`)
  await expect(page.getByText('kertalinkki')).toBeVisible()
  await expect(page.locator('form')).toHaveCount(0)

  const [link] = /http:\/\/\S+\/setup\/\w+/.exec(server.output()) ?? ['']
  await page.goto(link)
  await expect(page.getByText('Siitä tulee pääkäyttäjä')).toBeVisible()
  await expect(page.locator('#field-role')).toBeHidden()
  await page.locator('#field-email').fill('aino@example.org')
  await page.locator('#field-password').fill('eight trams over the harbour')
  await page.locator('#field-confirm-password').fill('eight trams over the harbour')
  await page.locator('#field-name').fill('Aino')
  await page.locator('form button[type=submit]').click()
  await expect(page).toHaveURL(/\/admin\/?$/)
  // Asked by the page itself: the cookie is taken from this origin alone.
  const role = await page.evaluate(async () => {
    const { user } = (await (await fetch('/api/users/me')).json()) as { user: { role: string } | null }
    return user?.role
  })
  expect(role).toBe('admin')
})
