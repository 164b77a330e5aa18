import { expect, test, type APIRequestContext, type Page } from '@playwright/test'
import sharp from 'sharp'
import { openDocumentId, richText, save, saveDraft, signIn } from './adminPanel.ts'

interface Article {
  title: string
  lead: string
  _status: string
  heroImage: { alt: string; url: string }
  body: { root: { children: { type: string; tag?: string; children: unknown[] }[] } }
}

/** What an anonymous front end gets: by id over REST and by title over GraphQL. */
async function publicView(request: APIRequestContext, id: string): Promise<{ rest: number; article: Article; graphql: string[] }> {
  const rest = await request.get(`/api/articles/${id}?depth=1`)
  const query = `{ Articles(where: { id: { equals: "${id}" } }) { docs { lead } } }`
  const graphql = await request.post('/api/graphql', { data: { query } })
  const { data } = (await graphql.json()) as { data: { Articles: { docs: { lead: string }[] } } }
  return { rest: rest.status(), article: (await rest.json()) as Article, graphql: data.Articles.docs.map(({ lead }) => lead) }
}

async function addHeroImage(page: Page, alt: string): Promise<void> {
  const picture = await sharp({ create: { width: 900, height: 600, channels: 3, background: '#9fc5e8' } })
    .png()
    .toBuffer()
  await page.locator('#field-heroImage .upload__createNewToggler').click()
  const drawer = page.locator('.drawer--is-open')
  await drawer.locator('input[type=file]').setInputFiles({ name: 'Taivas.png', mimeType: 'image/png', buffer: picture })
  await drawer.getByRole('textbox').first().waitFor()
  await drawer.locator('.field-type.text:has(label[for^="field-alt"]) input').fill(alt)
  await drawer.locator('#action-save').click()
  await expect(page.locator('#field-heroImage .upload-relationship-details')).toBeVisible()
}

test.describe('an editor', () => {
  test('writes, publishes, changes and restores an article', async ({ page, request }) => {
    await signIn(page, 'editor')

    await test.step('writes a draft with an image and a list', async () => {
      await page.goto('/admin/collections/articles/create')
      await page.locator('#field-title').fill('Verkosto kokoontuu Kotkassa')
      await page.locator('#field-lead').fill('Ensimmäinen muoto.')
      await addHeroImage(page, 'Vaalea taivas')
      await richText(page, 'body').click()
      await page.keyboard.type('Tapaamisessa sovitaan kolmesta asiasta.')
      await page.keyboard.press('Enter')
      await page.keyboard.type('- työnjako')
      await page.keyboard.press('Enter')
      await page.keyboard.type('konsultaatio')
      await saveDraft(page)
    })
    const id = await openDocumentId(page)

    await test.step('which nobody else sees', async () => {
      const { graphql, rest } = await publicView(request, id)
      expect([rest, graphql]).toEqual([404, []])
    })

    await test.step('publishes it, and REST and GraphQL answer it', async () => {
      await save(page)
      const { article, graphql, rest } = await publicView(request, id)
      expect([rest, article.lead, graphql]).toEqual([200, 'Ensimmäinen muoto.', ['Ensimmäinen muoto.']])
      expect(article.heroImage.alt).toBe('Vaalea taivas')
      expect((await request.get(article.heroImage.url)).headers()['content-type']).toBe('image/png')
      expect(article.body.root.children.map(({ tag, type }) => tag ?? type)).toEqual(['paragraph', 'ul'])
      expect(article.body.root.children[1]?.children).toHaveLength(2)
    })

    await test.step('changes it in a draft, and the public still sees the old text', async () => {
      await page.locator('#field-lead').fill('Toinen muoto.')
      await saveDraft(page)
      const { article, graphql } = await publicView(request, id)
      expect([article.lead, article._status, graphql]).toEqual(['Ensimmäinen muoto.', 'published', ['Ensimmäinen muoto.']])
    })

    await test.step('publishes the change', async () => {
      await page.reload()
      await expect(page.locator('#field-lead')).toHaveValue('Toinen muoto.')
      await save(page)
      const { article, graphql } = await publicView(request, id)
      expect([article.lead, graphql]).toEqual(['Toinen muoto.', ['Toinen muoto.']])
    })

    await test.step('restores the first version: as a draft, because it was one', async () => {
      await page.goto(`/admin/collections/articles/${id}/versions`)
      await page.locator('table tbody tr').last().locator('a').first().click()
      await page.locator('.restore-version button').first().click()
      const restored = page.waitForResponse((response) => response.url().includes('/versions/') && response.request().method() === 'POST')
      await page.locator('dialog[open] #confirm-action, .confirmation-modal #confirm-action').first().click()
      expect((await restored).status()).toBe(200)
      expect((await publicView(request, id)).article.lead).toBe('Toinen muoto.')
    })

    await test.step('and publishes it', async () => {
      await page.goto(`/admin/collections/articles/${id}`)
      await expect(page.locator('#field-lead')).toHaveValue('Ensimmäinen muoto.')
      await save(page)
      expect((await publicView(request, id)).article.lead).toBe('Ensimmäinen muoto.')
    })
  })

  test('is told which field is wrong, and loses nothing of what was written', async ({ page }) => {
    await signIn(page, 'editor')
    await page.goto('/admin/collections/articles/create')
    await page.locator('#field-title').fill('Tapaaminen')
    await page.locator('#field-slug').fill('Ei kelpaa!')
    // The panel asks the server about the form as it is written, and takes the mark off the field when an answer comes after
    // the refusal that was asked for before it. So it is saved until no such answer is under way any more.
    await expect(async () => {
      await page.locator('#action-save').click()
      await expect(page.locator('.payload-toast-container').getByText('Osoitteen tunniste').first()).toBeVisible()
      await expect(page.locator('.field-type.text:has(#field-slug) .field-error')).toBeVisible({ timeout: 2_000 })
    }).toPass()
    await expect(page.locator('#field-slug')).toHaveValue('Ei kelpaa!')
    await expect(page.locator('#field-title')).toHaveValue('Tapaaminen')
  })
})
