import { expect, test, type Page } from '@playwright/test'
import { richText, signIn } from './adminPanel.ts'

/** Words of English that neither Finnish nor Swedish has, nor the demo federation in its Finnish texts. */
const english =
  /\b(?:add|and|choose|click|close|collapse|column|columns|copy|delete|drag|drop|edit|failed|heading|image|insert|loading|month|next|of|paragraph|previous|remove|row|rows|search|select|show|table|the|toggle|with|your)\b/i

/** Types of files, and names that are written by the document's own language. */
const noWords = /^(?:image|application)\/[\w.+-]+$/

/** Everything that a person sees or hears on the page, but for what people have written themselves. */
async function texts(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const written = '[contenteditable="true"], [lang]:not(html), table tbody, .step-nav, .doc-header__title, script, style'
    const own = [...document.body.querySelectorAll('*')].filter((element) => !element.closest(written))
    const said = own.flatMap((element) => [
      ...[...element.childNodes].filter((node) => node instanceof Text).map(({ textContent }) => textContent),
      ...['aria-label', 'title', 'placeholder'].flatMap((name) => element.getAttribute(name) ?? []),
    ])
    return [...new Set(said.map((text) => text.trim()).filter(Boolean))]
  })
}

const faults: string[] = []

async function foreignTexts(page: Page): Promise<string[]> {
  const said = await texts(page)
  return said.filter((text) => text.includes('[object') || (english.test(text) && !noWords.test(text)))
}

/** What Payload has in English alone is translated once the page is alive: a text that does not stay is none. */
async function look(page: Page, where: string): Promise<void> {
  const first = await foreignTexts(page)
  if (first.length === 0) return
  await page.waitForTimeout(2_000)
  const still = await foreignTexts(page)
  faults.push(...first.filter((text) => still.includes(text)).map((text) => `${where}: ${text}`))
}

async function press(page: Page, selector: string): Promise<boolean> {
  const button = page.locator(selector).first()
  if (!(await button.isVisible()) || !(await button.isEnabled())) return false
  await button.click({ timeout: 10_000 })
  // What opens is drawn, and its texts put in place, before it is looked at.
  await page.waitForTimeout(500)
  return true
}

async function walkList(page: Page, collection: string): Promise<void> {
  await page.goto(`/admin/collections/${collection}`)
  await expect(page.locator('.collection-list')).toBeVisible()
  await look(page, `list of ${collection}`)
  if (await press(page, '#toggle-list-columns, .list-controls__toggle-columns')) await look(page, `columns of ${collection}`)
  if (await press(page, '#toggle-list-filters, .list-controls__toggle-where')) {
    await press(page, '.where-builder__add-first-filter')
    await look(page, `filters of ${collection}`)
  }
}

async function walkForm(page: Page, collection: string): Promise<void> {
  await page.goto(`/admin/collections/${collection}/create`)
  await expect(page.locator('.document-fields, .auth-fields').first()).toBeVisible()
  for (const add of await page.locator('.array-field__add-row:visible').all()) await add.click({ timeout: 10_000 })
  await page.waitForTimeout(500)
  await look(page, `form of ${collection}`)
  if (await press(page, '.react-datepicker__input-container input')) {
    await look(page, `calendar of ${collection}`)
    await page.keyboard.press('Escape')
  }
}

async function walkRichText(page: Page): Promise<void> {
  await page.goto('/admin/collections/articles/create')
  await richText(page, 'body').click()
  await page.keyboard.type('/')
  await page.waitForTimeout(1_000)
  await look(page, 'slash menu')
  await page.keyboard.press('Escape')
  for (const menu of await page.locator('.fixed-toolbar .toolbar-popup__dropdown:visible').all()) {
    await menu.click({ timeout: 10_000 })
    await page.waitForTimeout(300)
    await look(page, 'toolbar')
    await page.keyboard.press('Escape')
  }
}

for (const locale of ['fi-FI', 'sv-FI']) {
  test.describe(`the panel in ${locale}`, () => {
    test.use({ locale })

    test('says nothing in English', async ({ page }) => {
      test.setTimeout(300_000)
      faults.length = 0
      await signIn(page, 'admin')
      await page.goto('/admin')
      await look(page, 'dashboard')
      for (const collection of ['articles', 'services', 'media', 'users']) {
        await walkList(page, collection)
        await walkForm(page, collection)
      }
      await walkRichText(page)
      for (const place of ['globals/site-settings', 'globals/navigation', 'account', 'collections/articles/trash']) {
        await page.goto(`/admin/${place}`)
        await page.waitForTimeout(1_000)
        await look(page, place)
      }
      expect(faults).toEqual([])
    })
  })
}
