import { expect, test } from '@playwright/test'
import { signIn, tokenOf } from './adminPanel.ts'

interface Access {
  collections: Record<string, unknown>
  globals: Record<string, unknown>
}

test.describe('the admin panel', () => {
  test('asks for nothing that the API refuses to know', async ({ page, request }) => {
    // Every screen of every collection.
    test.setTimeout(480_000)
    const refused: string[] = []
    page.on('response', (response) => {
      if (response.status() === 400) refused.push(`${response.request().method()} ${response.url()}`)
    })
    await signIn(page, 'admin')
    const headers = { Authorization: `JWT ${await tokenOf(request, 'admin')}` }
    const access = (await (await request.get('/api/access', { headers })).json()) as Access
    const slugs = Object.keys(access.collections).filter((slug) => !slug.startsWith('payload-'))
    expect(slugs).toEqual(expect.arrayContaining(['articles', 'media', 'users']))

    for (const slug of slugs) {
      await test.step(`lists and documents of ${slug}`, async () => {
        await page.goto(`/admin/collections/${slug}?limit=10&sort=-updatedAt`)
        await page.locator('.search-filter__input, .search-bar input').first().fill('a')
        await expect(page).toHaveURL(/search=a/)
        await page.locator('#toggle-columns, .list-controls__toggle-columns').first().click()
        await page.goto(`/admin/collections/${slug}`)
        const first = page.locator('tbody tr').first().locator('a').first()
        if ((await first.count()) === 0) return
        await page.goto((await first.getAttribute('href')) ?? '')
        await expect(page.locator('.document-fields, .collection-edit').first()).toBeVisible()
        await page.goto(`${page.url()}/versions`)
        await page.waitForLoadState('networkidle')
      })
    }

    for (const slug of Object.keys(access.globals)) {
      await test.step(`the global ${slug}`, async () => {
        await page.goto(`/admin/globals/${slug}?locale=sv`)
        await expect(page.locator('.document-fields, .global-edit').first()).toBeVisible()
        await page.waitForLoadState('networkidle')
      })
    }

    await test.step('a relation is looked for', async () => {
      await page.goto('/admin/collections/articles/create')
      await page.locator('#field-authors input').fill('a')
      await expect(page.locator('#field-authors .rs__option').first()).toBeVisible()
      await page.waitForLoadState('networkidle')
    })
    expect(refused).toEqual([])
  })
})
