/** The admin panel as its users handle it; found by ids and roles, which are the same in every language. */
import { expect, type APIRequestContext, type Locator, type Page, type Request } from '@playwright/test'
import { password as demoPassword } from './server.ts'

export type Role = 'admin' | 'editor' | 'author' | 'coordinator'

export interface Account {
  email: string
  password: string
}

const demoAccount = (role: Role): Account => ({ email: `${role}@verkosto.example`, password: demoPassword })

/**
 * Signs the page's browser in and opens nothing; `signIn.test.ts` does it by the form, which takes some seconds.
 * @param account one of the demo accounts by its role, or another
 */
export async function signIn(page: Page, account: Role | Account): Promise<void> {
  const answer = await page.request.post('/api/users/login', { data: typeof account === 'string' ? demoAccount(account) : account })
  expect(answer.status()).toBe(200)
}

/** A token for calls past the admin panel, as a script would make them. */
export async function tokenOf(request: APIRequestContext, role: Role): Promise<string> {
  const answer = await request.post('/api/users/login', { data: demoAccount(role) })
  const { token } = (await answer.json()) as { token: string }
  return token
}

/** The text area of a rich-text field. */
export function richText(page: Page, field: string): Locator {
  return page
    .locator(`.rich-text-lexical:has(label[for="field-${field}"]) [contenteditable="true"], #field-${field} [contenteditable="true"]`)
    .first()
}

/**
 * Whether a request writes the document whose edit page is open. The panel stores its user's preferences as it goes, and
 * its relationship fields ask by POST, with the method that they mean in a header.
 */
function writesDocument(page: Page, request: Request): boolean {
  const [, area, slug] = new URL(page.url()).pathname.match(/^\/admin\/(collections|globals)\/([^/]+)/) ?? []
  const address = area === 'globals' ? `/api/globals/${slug}` : `/api/${slug}`
  const { pathname } = new URL(request.url())
  const isQuery = request.headers()['x-payload-http-method-override'] === 'GET'
  return ['POST', 'PATCH'].includes(request.method()) && !isQuery && (pathname === address || pathname.startsWith(`${address}/`))
}

async function saved(page: Page, button: string): Promise<void> {
  const written = page.waitForResponse((response) => writesDocument(page, response.request()))
  await page.locator(button).click()
  const answer = await written
  expect([answer.status(), answer.ok() ? '' : await answer.text()]).toEqual([answer.status(), ''])
}

export async function saveDraft(page: Page): Promise<void> {
  await saved(page, '#action-save-draft')
}

/** Saves, and publishes what has drafts. */
export async function save(page: Page): Promise<void> {
  await saved(page, '#action-save')
}

/** The id of the document whose edit page is open. */
export async function openDocumentId(page: Page): Promise<string> {
  await expect(page).toHaveURL(/\/collections\/[^/]+\/[0-9a-f-]{36}/)
  return page.url().split('/collections/')[1]?.split(/[/?]/)[1] ?? ''
}
