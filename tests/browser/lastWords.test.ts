/** A rich text tells its form what was written when the browser is idle, or half a second later. Nobody waits that long to save. */
import { expect, test, type Page } from '@playwright/test'
import { openDocumentId, richText, saveDraft, signIn, tokenOf } from './adminPanel.ts'

const browsers: Record<string, () => void> = {
  'is never idle': () => {
    window.requestIdleCallback = (callback, { timeout = 60_000 } = {}) =>
      window.setTimeout(() => callback({ didTimeout: true, timeRemaining: () => 0 }), timeout)
    window.cancelIdleCallback = (handle) => window.clearTimeout(handle)
  },
  'knows no idle time, as Safari': () => {
    Object.assign(window, { requestIdleCallback: undefined, cancelIdleCallback: undefined })
    Reflect.deleteProperty(window, 'requestIdleCallback')
    Reflect.deleteProperty(window, 'cancelIdleCallback')
  },
}

/** The keys arrive within one turn of the browser, as they do when it is busy. */
async function writeAndThen(page: Page, text: string, action: () => Promise<void>): Promise<void> {
  await richText(page, 'body').locator('p').first().click()
  await page.keyboard.press('End')
  await page.keyboard.insertText(text)
  await action()
}

for (const [what, makeBrowser] of Object.entries(browsers)) {
  test(`the last words are saved by a browser that ${what}`, async ({ page, request }) => {
    await page.addInitScript(makeBrowser)
    await signIn(page, 'editor')
    const token = await tokenOf(request, 'editor')
    const stored = async (): Promise<string> => {
      const id = await openDocumentId(page)
      const answer = await request.get(`/api/pages/${id}?draft=true&depth=0&locale=fi&select[bodyHtml]=true`, {
        headers: { Authorization: `JWT ${token}` },
      })
      return ((await answer.json()) as { bodyHtml: string }).bodyHtml
    }
    await page.goto('/admin/collections/pages/create?locale=fi')
    await page.locator('#field-title').fill('Viimeiset sanat')

    await test.step('by the button, in a new document', async () => {
      await writeAndThen(page, 'Ensimmäinen.', () => saveDraft(page))
      expect(await stored()).toContain('Ensimmäinen.')
      await expect(richText(page, 'body')).toContainText('Ensimmäinen.')
    })

    await test.step('by the keyboard', async () => {
      await page.reload()
      await page.locator('#field-title').fill('Viimeiset sanat, uusi')
      const written = page.waitForResponse((response) => response.request().method() === 'PATCH' && response.url().includes('/api/pages/'))
      await writeAndThen(page, ' Toinen.', () => page.keyboard.press('Control+s'))
      expect((await written).status()).toBe(200)
      expect(await stored()).toContain('Ensimmäinen. Toinen.')
    })

    const text = page.locator('.LexicalEditorTheme__block textarea')
    await test.step('of a block in the text, whose own form takes longer', async () => {
      await page.reload()
      await richText(page, 'body').click()
      await page.keyboard.press('Control+End')
      await page.keyboard.press('Enter')
      await page.keyboard.type('/nosto')
      await page.locator('.slash-menu-popup__item').filter({ hasText: 'Nosto' }).click()
      await text.fill('Aluksi.')
      await saveDraft(page)
      expect(await stored()).toContain('Aluksi.')
      await text.fill('Lopuksi.')
      await saveDraft(page)
      expect(await stored()).toContain('Lopuksi.')
      expect(await stored()).not.toContain('Aluksi.')
      await expect(text).toHaveValue('Lopuksi.')
    })

    const leave = async (): Promise<void> => {
      await page.locator('.step-nav a').first().click()
      await expect(page.locator('#leave-without-saving')).toBeVisible()
    }

    await test.step('and who leaves is asked', async () => {
      await page.reload()
      await writeAndThen(page, ' Kolmas.', leave)
      expect(await stored()).not.toContain('Kolmas')
    })

    await test.step('in a block too', async () => {
      await page.reload()
      await text.fill('Ihan lopuksi.')
      await leave()
      expect(await stored()).toContain('>Lopuksi.')
    })
  })
}
