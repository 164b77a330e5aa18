import { expect, test } from '@playwright/test'
import { openDocumentId, richText, saveDraft, signIn, tokenOf } from './adminPanel.ts'

const fromTheWeb = `<html><body><h1>Pasted heading</h1><h6>Low heading</h6>
<p>Words with <b>weight</b> and <a href="https://www.example.org/page">a link</a>, <a href="javascript:alert(1)">no link</a>.</p>
<ul><li>First</li><li>Second</li></ul>
<p><img src="https://pictures.example/cat.jpg" alt="Kissa"><a href="https://www.example.org/"><img src="https://pictures.example/dog.png"></a></p>
<p>After the picture</p></body></html>`

const dot = 'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg=='

test('what is pasted from the web keeps its words, and its pictures are left out and said to be', async ({ page, request }) => {
  await signIn(page, 'editor')
  const asked: string[] = []
  page.on('request', (question) => {
    if (new URL(question.url()).host.endsWith('pictures.example')) asked.push(question.url())
  })
  const paste = (html: string): Promise<void> =>
    richText(page, 'body').evaluate((editor, text) => {
      const clipboardData = new DataTransfer()
      clipboardData.setData('text/html', text)
      clipboardData.setData('text/plain', 'plain')
      editor.dispatchEvent(new ClipboardEvent('paste', { bubbles: true, cancelable: true, clipboardData }))
    }, html)
  await page.goto('/admin/collections/pages/create?locale=fi')
  await page.locator('#field-title').fill('Liitetty teksti')
  await richText(page, 'body').click()
  await paste(fromTheWeb)
  await expect(richText(page, 'body')).toContainText('After the picture')
  await saveDraft(page)
  await test.step('the message of the save does not cover what was said of the pictures', async () => {
    const message = (text: string) => page.locator('[data-sonner-toast]').filter({ hasText: text })
    await expect(message('Kuva jäi pois')).toHaveCount(1)
    await expect(message('on luotu')).toBeVisible()
    // Messages slide into their places.
    await expect
      .poll(async () => {
        const [notice, saved] = [await message('Kuva jäi pois').boundingBox(), await message('on luotu').boundingBox()]
        return notice && saved && Math.max(notice.y - saved.y - saved.height, saved.y - notice.y - notice.height) >= 0
      })
      .toBe(true)
  })
  for (const width of [390, 1400]) {
    await page.setViewportSize({ width, height: 900 })
    await page.screenshot({ path: `test-results/pasted-${width}.png` })
  }
  const id = await openDocumentId(page)
  const stored = await request.get(`/api/pages/${id}?draft=true&depth=0&locale=fi&select[bodyHtml]=true`, {
    headers: { Authorization: `JWT ${await tokenOf(request, 'editor')}` },
  })
  const { bodyHtml } = (await stored.json()) as { bodyHtml: string }
  for (const part of [
    '>Pasted heading</h2>',
    '>Low heading</h4>',
    '<strong>weight</strong>',
    'href="https://www.example.org/page"',
    'no link',
    'First',
    'Second',
    'After the picture',
  ]) {
    expect(bodyHtml).toContain(part)
  }
  expect(bodyHtml).not.toContain('img')
  expect(bodyHtml).not.toContain('javascript')
  expect(asked).toEqual([])

  await test.step('a picture that comes with the text is offered for the media library, with its alternative text', async () => {
    // Its name is shown only while the mouse is over it.
    const picture = richText(page, 'body').locator('img[src*="pasted-image"]')
    await richText(page, 'body').click()
    await paste(`<p>Text with its picture <img src="${dot}"> and more</p>`)
    await expect(page.locator('.bulk-upload--actions-bar, .bulk-upload--file-manager, [id*="bulk-upload"]').first()).toBeVisible()
    await page.locator('#field-alt').fill('Piste')
    await page.locator('.bulk-upload--actions-bar').getByRole('button', { name: 'Tallenna' }).click()
    await expect(page.locator('[data-sonner-toast]', { hasText: 'Tallennettuja tiedostoja: 1' })).toBeVisible()
    await expect(picture).toBeVisible()
    await saveDraft(page)
    await page.reload()
    await expect(async () => {
      // A picture is asked for when it is in sight, and a browser that nobody looks at may draw nothing until something moves.
      await page.mouse.move(400, 600)
      await page.mouse.move(410, 610)
      await expect(picture).toBeVisible({ timeout: 1_000 })
    }).toPass()
    await expect(page.locator('#field-alt')).toHaveCount(0)
  })
})
