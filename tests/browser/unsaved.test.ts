import { expect, test } from '@playwright/test'
import { save, signIn } from './adminPanel.ts'

test('an editor who changes the language is asked before what was written is lost', async ({ page }) => {
  await signIn(page, 'editor')
  await page.goto('/admin/collections/pages/create?locale=fi')
  await page.locator('#field-title').fill('Kielen vaihto')
  await save(page)
  await expect(page).toHaveURL(/\/pages\/[0-9a-f-]{36}/)
  const chooseSwedish = async (): Promise<void> => {
    await page.locator('.localizer button').first().click()
    await page.locator('button:has(.localizer__locale-code[data-locale="sv"])').click()
  }
  const dialog = page.locator('.confirmation-modal:visible')

  await test.step('stays, and finds the text', async () => {
    await page.locator('#field-summary').fill('Kesken oleva lause')
    await chooseSwedish()
    await expect(dialog).toContainText('ei ole tallennettu')
    await dialog.locator('#confirm-cancel').click()
    await expect(page.locator('#field-summary')).toHaveValue('Kesken oleva lause')
    expect(page.url()).not.toContain('locale=sv')
  })

  await test.step('leaves it knowingly', async () => {
    await chooseSwedish()
    await dialog.locator('#confirm-action').click()
    await expect(page).toHaveURL(/locale=sv/)
    await expect(page.locator('#field-title')).toHaveValue('')
  })

  await test.step('and is not asked when everything is saved', async () => {
    await page.goto(page.url().replace('locale=sv', 'locale=fi'))
    await expect(page.locator('#field-title')).toHaveValue('Kielen vaihto')
    await chooseSwedish()
    await expect(page).toHaveURL(/locale=sv/)
    await expect(dialog).toBeHidden()
  })
})
