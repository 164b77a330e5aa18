import { spawn, type ChildProcess } from 'node:child_process'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { expect, test } from '@playwright/test'
import { browserServer } from './server.ts'

const port = Number(new URL(browserServer.url).port) + 3
const url = `http://localhost:${port}`
let directory: string
let server: ChildProcess
let output = ''

/** A second server on an empty database; the first has built the panel. */
test.beforeAll(async () => {
  test.setTimeout(180_000)
  directory = await mkdtemp(path.join(os.tmpdir(), 'verkosto-empty-'))
  await chmod(directory, 0o755)
  const environment = { ...browserServer.environment, DATA_DIR: directory, MEDIA_DIR: path.join(directory, 'media') }
  server = spawn(process.execPath, ['--conditions=production', 'src/cli/run.mjs', 'src/cli/start.ts', '--empty'], {
    env: { ...process.env, ...environment, NODE_ENV: 'test', NODE_OPTIONS: '', PORT: String(port), SERVER_URL: url },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  await new Promise<void>((resolve, reject) => {
    const read = (chunk: Buffer): void => {
      output += chunk.toString()
      if (output.includes('Verkosto is ready')) resolve()
    }
    server.stdout?.on('data', read)
    server.stderr?.on('data', read)
    server.once('exit', (code) => reject(new Error(`The server exited with ${code}:\n${output}`)))
  })
})

test.afterAll(async () => {
  const ended = new Promise((resolve) => server.once('exit', resolve))
  server.kill('SIGTERM')
  await ended
  await rm(directory, { recursive: true, force: true })
})

test('the first account takes the link that the server printed, and is an administrator without a choice of roles', async ({ page }) => {
  await page.goto(`${url}/admin`)
  await expect(page.getByText('kertalinkki')).toBeVisible()
  await expect(page.locator('form')).toHaveCount(0)

  const [link] = /http:\/\/\S+\/setup\/\w+/.exec(output) ?? ['']
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
