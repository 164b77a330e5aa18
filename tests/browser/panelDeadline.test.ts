/** A page of the panel has a time in which it is answered, as every request has, whatever the database does. */
import { execFileSync } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from '@playwright/test'
import { startSecondServer, type SecondServer } from './secondServer.ts'
import { password } from './server.ts'

let server: SecondServer
let token: string

/** PostgreSQL with all its processes, which answer nothing while they are stopped. */
async function signalDatabase(signal: 'STOP' | 'CONT'): Promise<void> {
  const [postmaster = ''] = (await readFile(path.join(server.directory, 'postgres', 'postmaster.pid'), 'utf8')).split('\n')
  const children = execFileSync('pgrep', ['-P', postmaster], { encoding: 'utf8' }).split('\n').filter(Boolean)
  for (const pid of [postmaster, ...children]) process.kill(Number(pid), `SIG${signal}`)
}

async function open(page: string): Promise<Response> {
  return fetch(`${server.url}/admin${page}`, { headers: { Authorization: `JWT ${token}`, 'Accept-Language': 'fi' }, redirect: 'manual' })
}

test.beforeAll(async () => {
  test.setTimeout(180_000)
  server = await startSecondServer({ portsOn: 4, environment: { REQUEST_SECONDS: '3' } })
  const body = JSON.stringify({ email: 'admin@verkosto.example', password })
  const headers = { 'Content-Type': 'application/json' }
  const answer = await fetch(`${server.url}/api/users/login`, { method: 'POST', headers, body })
  ;({ token } = (await answer.json()) as { token: string })
})

test.afterAll(async () => {
  await signalDatabase('CONT')
  await server.stop()
})

test('a page is answered in its time while the database hangs, and as ever when it is back', async () => {
  const pages = ['', '/collections/articles', '/collections/articles/create', '/globals/navigation', '/account']
  // Each is compiled and read once.
  for (const page of pages) expect([page, (await open(page)).status]).toEqual([page, 200])

  await signalDatabase('STOP')
  const answers = pages.map(async (page) => {
    const answer = await open(page)
    expect([page, answer.status, answer.headers.get('retry-after')]).toEqual([page, 503, '5'])
    expect(await answer.text()).toContain('kesti liian kauan')
  })
  await Promise.all(answers)
  expect((await fetch(`${server.url}/healthz`)).status).toBe(200)

  await signalDatabase('CONT')
  for (const page of pages) await expect.poll(async () => (await open(page)).status, { timeout: 30_000 }).toBe(200)
  expect(server.output()).not.toContain('unhandled')
})
