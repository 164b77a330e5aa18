/** A page of another origin uses the API in a browser that keeps to the Fetch standard. */
import { createHash } from 'node:crypto'
import { createServer, type Server } from 'node:http'
import { expect, test, type Page } from '@playwright/test'
import { password, browserServer } from './server.ts'

const { listedOrigin, unlistedOrigin, url } = browserServer

let pages: Server[] = []

function servePage(origin: string): Promise<Server> {
  const server = createServer((_request, response) => {
    response.setHeader('Content-Type', 'text/html; charset=utf-8')
    response.end('<!doctype html><title>A front end</title>')
  })
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(Number(new URL(origin).port), 'localhost', () => resolve(server))
  })
}

type Asked = Pick<RequestInit, 'cache' | 'credentials' | 'method'> & { body?: string; headers?: Record<string, string> }

interface Seen {
  status: number
  headers: Record<string, string>
  text: string
}

/** What a script of the page gets: the answer as far as it may read it, or the browser's refusal. */
function ask(page: Page, target: string, init: Asked = {}): Promise<Seen | { refused: string }> {
  return page.evaluate(
    async ([address, options]) => {
      try {
        const answer = await fetch(address, options)
        return { status: answer.status, headers: Object.fromEntries(answer.headers), text: await answer.text() }
      } catch (error) {
        return { refused: String(error) }
      }
    },
    [`${url}${target}`, init] as const,
  )
}

async function see(page: Page, target: string, init?: Asked): Promise<Seen> {
  const answer = await ask(page, target, init)
  if ('refused' in answer) throw new Error(`${target}: ${answer.refused}`)
  return answer
}

const json = { 'Content-Type': 'application/json' }
const question = '{ Topics(limit: 2) { totalDocs } }'
const refused = { refused: 'TypeError: Failed to fetch' }

test.beforeAll(async () => {
  pages = await Promise.all([listedOrigin, unlistedOrigin].map(servePage))
})

test.afterAll(async () => {
  await Promise.all(pages.map((server) => new Promise((resolve) => server.close(resolve))))
})

test.describe('a page of a listed origin', () => {
  test.beforeEach(({ page }) => page.goto(listedOrigin).then(() => undefined))

  test('asks GraphQL by POST, and by the name of a question', async ({ page }) => {
    const posted = await see(page, '/api/graphql', { method: 'POST', headers: json, body: JSON.stringify({ query: question }) })
    const { data } = JSON.parse(posted.text) as { data: { Topics: { totalDocs: number } } }
    expect([posted.status, data.Topics.totalDocs > 0]).toEqual([200, true])

    const sha256Hash = createHash('sha256').update(question).digest('hex')
    const extensions = JSON.stringify({ persistedQuery: { version: 1, sha256Hash } })
    await see(page, `/api/graphql?${new URLSearchParams({ query: question, extensions }).toString()}`)
    const named = await see(page, `/api/graphql?${new URLSearchParams({ extensions }).toString()}`, { headers: json })
    expect([named.status, named.text]).toEqual([200, posted.text])
  })

  test('asks whether what it has is still right, and reads how an answer came about', async ({ page }) => {
    await see(page, '/api/topics?limit=3', { cache: 'no-store' })
    const { headers, status } = await see(page, '/api/topics?limit=3', { cache: 'no-store' })
    expect([status, headers['server-timing'], headers['age']]).toEqual([200, 'cache;desc=hit', '0'])
    const again = await see(page, '/api/topics?limit=3', { cache: 'no-store', headers: { 'If-None-Match': headers['etag'] ?? '' } })
    expect([again.status, again.text, again.headers['etag']]).toEqual([304, '', headers['etag']])

    const timing = await page.evaluate(
      () => (performance.getEntriesByType('resource') as PerformanceResourceTiming[]).at(-1)?.serverTiming[0]?.description,
    )
    expect(timing).toBe('hit')
  })

  test('reads an error, its language and the number under which the operator finds it', async ({ page }) => {
    const { headers, status, text } = await see(page, '/api/topics?limit=0', { headers: { 'Accept-Language': 'sv' } })
    expect([status, headers['x-request-id']]).toEqual([400, expect.stringMatching(/^[\w-]{8,}$/)])
    expect(JSON.parse(text)).toHaveProperty('errors[0].message')
  })

  test('signs in, writes and deletes', async ({ page }) => {
    const body = JSON.stringify({ email: 'editor@verkosto.example', password })
    const signedIn = await see(page, '/api/users/login', { method: 'POST', headers: json, body, credentials: 'include' })
    const { token } = JSON.parse(signedIn.text) as { token: string }
    const headers = { ...json, Authorization: `JWT ${token}` }
    const made = await see(page, '/api/topics', { method: 'POST', headers, body: JSON.stringify({ name: 'Muualta' }) })
    const { doc } = JSON.parse(made.text) as { doc: { id: string } }
    const changed = await see(page, `/api/topics/${doc.id}`, { method: 'PATCH', headers, body: JSON.stringify({ name: 'Toisaalta' }) })
    const gone = await see(page, `/api/topics/${doc.id}`, { method: 'DELETE', headers })
    expect([made.status, changed.status, gone.status]).toEqual([201, 200, 200])
    const { user } = JSON.parse((await see(page, '/api/users/me', { credentials: 'include' })).text) as { user: { email: string } }
    expect(user.email).toBe('editor@verkosto.example')
  })

  test('reads a part of a file', async ({ page }) => {
    const { docs } = JSON.parse((await see(page, '/api/media?limit=1')).text) as { docs: { url: string }[] }
    const target = new URL(docs[0]?.url ?? '', url).pathname
    const { headers, status } = await see(page, target, { headers: { Range: 'bytes=0-9' } })
    expect([status, headers['content-range']]).toEqual([206, expect.stringMatching(/^bytes 0-9\//)])
  })
})

test.describe('a page of an origin that is not listed', () => {
  test('is refused by the browser, whatever it asks and however', async ({ page }) => {
    await page.goto(unlistedOrigin)
    const post = { method: 'POST', headers: json, body: JSON.stringify({ query: question }) }
    for (const [target, init] of [
      ['/api/topics?limit=3', {}],
      ['/api/topics?limit=3', { credentials: 'include' }],
      ['/api/topics?limit=0', {}],
      ['/api/graphql', post],
      [`/api/graphql?query=${encodeURIComponent(question)}`, {}],
      ['/healthz', {}],
    ] as const) {
      expect([target, await ask(page, target, init)]).toEqual([target, refused])
    }
  })

  test('shows its pictures all the same', async ({ page, request }) => {
    const { docs } = (await (await request.get('/api/media?limit=1&where[mimeType][contains]=image')).json()) as { docs: { url: string }[] }
    await page.goto(unlistedOrigin)
    const width = await page.evaluate(
      async (source) => {
        const image = new Image()
        image.src = source
        await image.decode()
        return image.naturalWidth
      },
      new URL(docs[0]?.url ?? '', url).href,
    )
    expect(width).toBeGreaterThan(0)
  })
})
