import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { Newsroom } from '../access/newsroom.ts'
import { createTestDatabase, type TestDatabase } from '../harness/database.ts'
import { startServer, type TestServer } from '../harness/server.ts'
import { read, readingOf, readUncached, warm, type Reading } from './reader.ts'

let database: TestDatabase
let server: TestServer
let other: TestServer
let newsroom: Newsroom

beforeAll(async () => {
  database = await createTestDatabase('demo')
  server = await startServer({ database })
  other = await startServer({ database })
  newsroom = await Newsroom.open(server)
})

afterAll(async () => {
  await Promise.all([server.stop(), other.stop()])
  await database.drop()
})

const graphql = (query: string): string => `/api/graphql?query=${encodeURIComponent(query)}`

describe('an anonymous read', () => {
  it.each([
    '/api/articles',
    '/api/articles?limit=3&sort=title&where[title][like]=a',
    '/api/services?depth=2&locale=sv',
    '/api/networks/count',
    '/api/globals/urgent-help',
    '/api/globals/navigation?locale=en&depth=2',
    '/api/articles?format=html&limit=2',
    '/api/articles?locale=all&limit=2',
    '/api/articles?locale=en&fallback-locale=fi',
    graphql('{ Articles(limit: 2) { docs { title topics { name } } totalDocs } }'),
  ])('comes from memory the second time, byte for byte as from the database: %s', async (path) => {
    const first = await read(server, path)
    const second = await read(server, path)
    expect([first.status, first.outcome, second.status, second.outcome]).toEqual([200, 'miss', 200, 'hit'])
    expect(second.text).toBe(first.text)
    expect(second.text).toBe((await readUncached(server, path)).text)
  })

  it('is one read, however its address is written', async () => {
    await warm(server, '/api/pages?limit=2&sort=title')
    for (const path of [
      '/api/pages?sort=title&limit=2',
      '/api/pages?limit=2&sort=title&locale=fi&depth=1&page=1',
      '/api/pages?limit=2&sort=%74itle&draft=false',
    ]) {
      expect([path, (await read(server, path)).outcome]).toEqual([path, 'hit'])
    }
    expect((await read(server, '/api/pages?limit=2&sort=-title')).outcome).toBe('miss')
    expect((await read(server, '/api/pages?limit=2&sort=title&locale=sv')).outcome).toBe('miss')
  })

  it('of many at once is one read of the database', async () => {
    const path = '/api/services?limit=7&sort=-name'
    const readings = await Promise.all(Array.from({ length: 50 }, () => read(server, path)))
    expect(new Set(readings.map(({ text }) => text)).size).toBe(1)
    expect(readings.every(({ status }) => status === 200)).toBe(true)
  })

  it.each(['/api/articles?draft=true', '/api/articles?trash=true', '/api/users', '/api/articles/bogus', '/api/access', '/api/users/me'])(
    'is not kept when it is not a read of what is published: %s',
    async (path) => {
      await read(server, path)
      expect((await read(server, path)).outcome).toBeUndefined()
    },
  )

  it('is the same for all whose cookies are not a sign-in, whatever else they say', async () => {
    const path = '/api/topics?limit=5'
    const cookies = ['_ga=GA1.2.3; consent=all; payload-lng=sv', 'payload-lng=en; payload-theme=dark; payload-tenant=1', '=;;']
    const readings = []
    for (const cookie of cookies) readings.push(await read(server, path, { cookie }))
    readings.push(await read(server, path))
    expect(readings.map(({ outcome }) => outcome)).toEqual(['miss', 'hit', 'hit', 'hit'])
    expect(new Set(readings.map(({ text }) => text)).size).toBe(1)
    expect(readings[0]?.headers.get('vary')).toContain('Cookie')
  })

  it('of an editor who has signed in by the cookie is neither read from memory nor left there, other cookies or not', async () => {
    const path = '/api/articles?limit=6'
    // As the panel asks: the cookie counts for a page of the server's own alone.
    const site = { 'sec-fetch-site': 'same-origin' }
    const cookie = `consent=all; payload-token=${await server.token('editor')}; payload-lng=sv`
    const { body } = await server.request<{ user: { email: string } }>('GET', '/api/users/me', { headers: { cookie, ...site } })
    expect(body.user.email).toBe('editor@verkosto.example')
    const own = [await read(server, path, { cookie, ...site }), await read(server, path, { cookie, ...site })]
    expect(own.map(({ headers, outcome }) => [outcome, headers.get('cache-control')])).toEqual(
      own.map(() => [undefined, 'private, no-cache']),
    )
    expect((await read(server, path)).outcome).toBe('miss')
    expect((await read(server, path, { cookie, ...site })).outcome).toBeUndefined()
  })

  it('of somebody with a sign-in or a token, even one that is none, is neither read from memory nor kept', async () => {
    const path = '/api/topics?limit=4'
    const token = await server.token('editor')
    const own: Record<string, string>[] = [
      { cookie: 'payload-token=nobody' },
      { authorization: `JWT ${token}` },
      { authorization: 'Bearer nothing' },
    ]
    for (const headers of own) {
      expect((await read(server, path, headers)).outcome).toBeUndefined()
      expect((await read(server, path, headers)).headers.get('cache-control')).toContain('private')
    }
    expect((await read(server, path)).outcome).toBe('miss')
  })
})

describe('a GraphQL question by POST', () => {
  const query = '{ Services(limit: 2) { docs { name } } }'
  const hash = createHash('sha256').update(query).digest('hex')
  const persisted = { extensions: { persistedQuery: { version: 1, sha256Hash: hash } } }

  async function ask(body: unknown, headers: Record<string, string> = {}): Promise<Reading> {
    const init = { method: 'POST', body: JSON.stringify(body), headers: { 'content-type': 'application/json', ...headers } }
    return readingOf(await fetch(new URL('/api/graphql', server.url), init))
  }

  it('comes from memory the second time, unless somebody in particular asks', async () => {
    const [first, second] = [await ask({ query }), await ask({ query })]
    expect([first.outcome, second.outcome, second.text]).toEqual(['miss', 'hit', first.text])
    expect((await ask({ query, variables: { a: 1 } })).outcome).toBe('miss')
    expect((await ask({ query }, { cookie: 'consent=all; payload-lng=sv' })).outcome).toBe('hit')
    expect((await ask({ query }, { cookie: 'payload-token=nobody' })).outcome).toBeUndefined()
  })

  it('is not kept when it writes, or when it fails', async () => {
    const write = { query: 'mutation { createTopic(data: { name: "x" }) { name } }' }
    for (const body of [write, write, { query: '{ Nothing { id } }' }, { query: '{ Nothing { id } }' }, {}]) {
      expect((await ask(body)).outcome).toBeUndefined()
    }
  })

  it('is named by its hash once it has been sent, by POST and by GET', async () => {
    const unknown = await ask(persisted)
    expect(JSON.parse(unknown.text)).toEqual({
      errors: [{ message: 'PersistedQueryNotFound', extensions: { code: 'PERSISTED_QUERY_NOT_FOUND' } }],
    })
    const full = await ask({ ...persisted, query })
    const named = await ask(persisted)
    expect([named.status, named.text]).toEqual([200, full.text])
    const address = `/api/graphql?extensions=${encodeURIComponent(JSON.stringify(persisted.extensions))}`
    expect((await read(server, address)).text).toBe(full.text)
    expect((await read(server, address)).outcome).toBe('hit')
    const wrong = await ask({ ...persisted, query: `${query} ` })
    expect([wrong.status, wrong.text]).toEqual([400, expect.stringContaining('SHA-256')])
  })
})

describe('the answer', () => {
  const path = '/api/organizations?limit=2'

  it('has a strong validator for each coding, and 304 for who has it', async () => {
    await warm(server, path)
    const tags = new Map<string, string>()
    for (const coding of ['identity', 'gzip', 'br']) {
      const { headers, text } = await read(server, path, { 'accept-encoding': coding })
      expect([coding, headers.get('content-encoding') ?? 'identity']).toEqual([coding, coding])
      expect(text).toBe((await readUncached(server, path)).text)
      const tag = headers.get('etag') ?? ''
      expect(tag).toMatch(/^"[\w-]+"$/)
      tags.set(coding, tag)
      for (const known of [tag, `"x", ${tag}`, `W/${tag}`, '*']) {
        const again = await read(server, path, { 'accept-encoding': coding, 'if-none-match': known })
        expect([known, again.status, again.text, again.headers.get('etag')]).toEqual([known, 304, '', tag])
      }
      expect((await read(server, path, { 'accept-encoding': coding, 'if-none-match': '"x"' })).status).toBe(200)
    }
    expect(new Set(tags.values()).size).toBe(3)
  })

  it('says in a 304 what may have changed, and not again what the client has', async () => {
    await warm(server, path)
    const { headers } = await read(server, path)
    const again = await read(server, path, { 'if-none-match': headers.get('etag') ?? '' })
    const names = [...again.headers.keys()]
    expect(names).toEqual(expect.arrayContaining(['age', 'cache-control', 'cache-status', 'date', 'etag', 'server-timing', 'vary']))
    for (const [name, value] of again.headers) if (headers.has(name)) expect([name, value]).toEqual([name, headers.get(name)])
    for (const name of ['cache-tag', 'content-length', 'content-security-policy', 'content-type']) expect(names).not.toContain(name)
  })

  it('takes the coding that the client likes best of those there are', async () => {
    for (const [accepted, coding] of [
      ['gzip, deflate, br, zstd', 'br'],
      ['gzip;q=1, br;q=0.5', 'gzip'],
      ['br;q=0, gzip', 'gzip'],
      ['deflate', null],
    ] as const) {
      const { headers } = await read(server, path, { 'accept-encoding': accepted })
      expect([accepted, headers.get('content-encoding')]).toEqual([accepted, coding])
    }
  })

  it('says what caches in front may do, and by what to purge them', async () => {
    await warm(server, '/api/globals/site-settings')
    const { headers } = await read(server, '/api/globals/site-settings')
    expect(headers.get('cache-control')).toMatch(/^public, max-age=0, s-maxage=\d+, stale-while-revalidate=\d+, stale-if-error=\d+$/)
    expect(headers.get('vary')).toBe('Accept-Encoding, Authorization, Cookie, Origin')
    expect(headers.get('age')).toBe('0')
    expect(headers.get('cache-status')).toBe('verkosto; hit')
    expect(headers.get('surrogate-key')?.split(' ')).toContain('globals/site-settings')
    expect(headers.get('cache-tag')?.split(',')).toContain('globals/site-settings')
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('content-security-policy')).toContain("default-src 'none'")
  })

  it('is the same for HEAD, without its bytes', async () => {
    await warm(server, path)
    const get = await fetch(new URL(path, server.url))
    const head = await fetch(new URL(path, server.url), { method: 'HEAD' })
    expect(await head.text()).toBe('')
    for (const name of ['etag', 'content-length', 'content-type', 'cache-status'])
      expect(head.headers.get(name)).toBe(get.headers.get(name))
  })
})

describe('a write that is acknowledged', () => {
  it('is seen by the next read, on every process', async () => {
    const article = await newsroom.publish('articles', { title: 'Muoto 0' })
    const path = `/api/articles/${article.id}`
    for (let round = 1; round <= 20; round += 1) {
      await Promise.all([warm(server, path), warm(other, path)])
      await newsroom.change('articles', article.id, { title: `Muoto ${round}`, _status: 'published' })
      const [here, there] = await Promise.all([read(server, path), read(other, path)])
      expect([here, there].map(({ text }) => (JSON.parse(text) as { title: string }).title)).toEqual([`Muoto ${round}`, `Muoto ${round}`])
    }
  })

  it('leaves alone what it cannot change', async () => {
    const topic = await newsroom.create('topics', { name: 'Oma aihe' })
    const [changed, untouched] = [await newsroom.publish('articles', { topics: [topic.id] }), await newsroom.publish('articles')]
    const shows = `/api/articles/${changed.id}`
    const kept = [
      `/api/articles/${untouched.id}`,
      `/api/articles?where[slug][equals]=${String(untouched['slug'])}&limit=1&pagination=false`,
      `/api/articles?where[id][in]=${untouched.id}`,
      '/api/services?limit=3',
      '/api/globals/navigation',
    ]
    for (const path of [shows, ...kept]) await warm(server, path)
    await newsroom.change('articles', changed.id, { lead: 'Uusi johdanto', _status: 'published' })
    expect((await read(server, shows)).outcome).toBe('miss')
    for (const path of kept) expect([path, (await read(server, path)).outcome]).toEqual([path, 'hit'])
  })

  it('drops nothing when a draft is saved', async () => {
    const article = await newsroom.publish('articles')
    const paths = [`/api/articles/${article.id}`, '/api/articles?limit=2', '/api/articles/count']
    for (const path of paths) await warm(server, path)
    await newsroom.change('articles', article.id, { lead: 'Luonnos', _status: 'draft' }, '&draft=true')
    await newsroom.create('articles', { title: 'Uusi luonnos' })
    for (const path of paths) expect([path, (await read(server, path)).outcome]).toEqual([path, 'hit'])
  })

  it('drops what shows the document inside of others, in its lists and in its counts', async () => {
    const topic = await newsroom.create('topics', { name: 'Näkyvä aihe' })
    const article = await newsroom.publish('articles', { topics: [topic.id] })
    const shows = [
      `/api/articles/${article.id}`,
      `/api/articles?where[topics][in]=${topic.id}`,
      `/api/articles/count?where[topics][in]=${topic.id}`,
      graphql(`{ Articles(where: { id: { equals: "${article.id}" } }) { docs { topics { name } } } }`),
    ]
    for (const path of shows) await warm(server, path)
    await newsroom.change('topics', topic.id, { name: 'Toinen nimi' })
    for (const path of [shows[0] ?? '', shows[3] ?? '']) {
      const { outcome, text } = await read(server, path)
      expect([path, outcome, text.includes('Toinen nimi')]).toEqual([path, 'miss', true])
    }
    const second = await newsroom.publish('articles', { topics: [topic.id] })
    const count = await read(server, shows[2] ?? '')
    expect([count.outcome, count.text]).toEqual(['miss', '{"totalDocs":2}'])
    await newsroom.change('articles', second.id, { topics: [], _status: 'published' })
    expect((await read(server, shows[2] ?? '')).text).toBe('{"totalDocs":1}')
    await newsroom.change('articles', article.id, { _status: 'draft' })
    expect((await readUncached(server, shows[2] ?? '')).text).toBe('{"totalDocs":0}')
    expect((await read(server, shows[2] ?? '')).text).toBe('{"totalDocs":0}')
    expect((await read(server, shows[0] ?? '')).status).toBe(404)
  })
})

describe('the clock', () => {
  it('publishes what waits for its moment, without a write', async () => {
    const list = '/api/articles?limit=1&sort=-publishedAt'
    await warm(server, list)
    const moment = new Date(Date.now() + 2_500)
    const waiting = await newsroom.publish('articles', { publishedAt: moment.toISOString() })
    const before = await read(server, list)
    expect(before.text).not.toContain(waiting.id)
    const { totalDocs } = JSON.parse(before.text) as { totalDocs: number }
    const countedTwice = await Promise.all([readUncached(server, list), readUncached(server, list)])
    expect(countedTwice.map(({ text }) => text)).toEqual([before.text, before.text])
    expect(Number(/s-maxage=(\d+)/.exec(before.headers.get('cache-control') ?? '')?.[1])).toBeLessThanOrEqual(2)
    // The clock is what is waited for.
    await new Promise((resolve) => setTimeout(resolve, moment.getTime() - Date.now() + 5))
    const after = await readUncached(server, list)
    expect([after.text.includes(waiting.id), (JSON.parse(after.text) as { totalDocs: number }).totalDocs]).toEqual([true, totalDocs + 1])
    expect((await read(server, list)).text).toBe(after.text)
  })
})
