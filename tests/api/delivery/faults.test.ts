/** What breaks, and what a reader sees of it. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import pg from 'pg'
import { Newsroom } from '../access/newsroom.ts'
import { until } from '../changes/harness/conditions.ts'
import { startProxy, type Proxy } from '../changes/harness/proxy.ts'
import { createTestDatabase, type TestDatabase } from '../harness/database.ts'
import { startServer, type TestServer } from '../harness/server.ts'
import { expectCurrent, readAll } from './comparison.ts'
import { Counting } from './counting.ts'
import { read, warm } from './reader.ts'

/** What a writer waits for a process that says nothing, and how much longer an answer may take on a busy machine. */
const patience = 1_250
const slack = 2_000
/** Rounds of four writes with cuts between them; by hand with more, e.g. `ROUNDS=200`. */
const rounds = Number(process.env['ROUNDS'] ?? 5)

let database: TestDatabase
let proxy: Proxy
let plain: TestServer
let proxied: TestServer
let newsroom: Newsroom

beforeAll(async () => {
  database = await createTestDatabase('demo')
  proxy = await startProxy(database.url)
  plain = await startServer({ database })
  proxied = await startServer({ database: { ...database, url: proxy.url } })
  newsroom = await Newsroom.open(plain)
})

afterAll(async () => {
  await Promise.all([plain.stop(), proxied.stop()])
  await proxy.cut()
  await database.drop()
})

async function timed<Result>(act: () => Promise<Result>): Promise<{ result: Result; took: number }> {
  const began = performance.now()
  const result = await act()
  return { result, took: performance.now() - began }
}

/** Until it answers from memory again, which it does when it hears of commits. */
async function healed(server: TestServer): Promise<void> {
  await until('an answer from memory', async () => (await read(server, '/api/topics?limit=1')).outcome === 'hit')
}

describe('a listening connection that is cut at any moment', () => {
  const cut = `select pg_terminate_backend(pid) from pg_stat_activity
    where application_name = 'verkosto changes' and datname = current_database() order by random() limit 1`

  it(
    'lets nobody have what is older than a write that was answered',
    async () => {
      const counting = await Counting.open(plain, 4)
      const servers = [plain, proxied]
      const addresses = counting.addresses()
      const client = new pg.Client({ connectionString: database.url })
      await client.connect()
      let cuts = 0
      for (let round = 0; round < rounds; round += 1) {
        await Promise.all(
          counting.ids.map(async (id, index) => {
            const server = servers[(round + index) % 2] as TestServer
            // Together with the write, so that chance decides what comes first.
            const cutting = (round + index) % 3 === 0 ? client.query(cut).then(() => (cuts += 1)) : undefined
            expect(await counting.write(server, id)).toBe(200)
            for (const address of [`/api/articles/${id}`, addresses[round % addresses.length] ?? '']) {
              await Promise.all(servers.map((one) => counting.read(one, address)))
            }
            await cutting
          }),
        )
      }
      await client.end()
      process.stdout.write(`${cuts} cuts: ${counting.summary()}\n`)
      expect(counting.stale).toEqual([])
      await Promise.all(servers.map(healed))
      await expectCurrent(servers, addresses)
    },
    rounds * 5_000 + 60_000,
  )
})

describe('a process that is cut off from its database', () => {
  const held = ['/api/articles?limit=3', '/api/services?locale=sv', '/api/globals/urgent-help', '/api/articles/count']

  it('goes on with what it has, refuses the rest at once, and heals by itself', async () => {
    await healed(proxied)
    for (const path of held) await warm(proxied, path)
    const token = await proxied.token('admin')
    const ask = (): Promise<Response> =>
      fetch(new URL('/api/graphql', proxied.url), {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: '{"query":"{ Topics(limit: 2) { docs { name } } }"}',
      })
    const before = await (await ask()).text()
    await proxy.cut()
    // Until it notices, what it has counts as right.
    for (const path of held) {
      await until('a stale answer', async () => {
        const { outcome, status } = await read(proxied, path)
        expect(status).toBe(200)
        return outcome === 'stale'
      })
    }
    for (let round = 0; round < 10; round += 1) {
      for (const path of held) {
        const { result, took } = await timed(() => read(proxied, path))
        expect([path, result.status, result.outcome]).toEqual([path, 200, 'stale'])
        expect(result.headers.get('cache-status')).toBe('verkosto; hit; detail=database-unreachable')
        expect(result.headers.get('age')).toMatch(/^\d+$/)
        expect(result.headers.get('cache-control')).toBe('public, no-cache')
        expect(took).toBeLessThan(slack)
      }
      expect(await (await ask()).text()).toBe(before)
      const rest = await timed(() =>
        Promise.all([
          read(proxied, `/api/topics?limit=${20 + round}`),
          read(proxied, held[0] ?? '', { cookie: 'payload-token=nobody' }),
          proxied.request('POST', '/api/topics', { body: newsroom.sample('topics'), token }),
          proxied.request('GET', '/api/articles?draft=true', { token }),
        ]),
      )
      expect(rest.result.map(({ headers, status }) => [status, headers.get('retry-after') !== null])).toEqual(
        rest.result.map(() => [503, true]),
      )
      expect(rest.took).toBeLessThan(slack)
    }
    // Somebody else writes meanwhile.
    const article = await newsroom.publish('articles')
    await proxy.mend()
    await until('an answer that is vouched for', async () => {
      const { outcome, status, text } = await read(proxied, '/api/articles?limit=3')
      expect(status).toBe(200)
      // Whatever is not called stale is right.
      if (outcome !== 'stale') expect(text).toContain(article.id)
      return outcome === 'hit'
    })
    await expectCurrent([proxied, plain], held)
    expect((await proxied.request('POST', '/api/topics', { body: newsroom.sample('topics'), token })).status).toBe(201)
    await expectCurrent([proxied, plain], ['/api/topics?limit=100'])
  })
})

describe('a database that hangs and ends nothing', () => {
  /** Until the process knows that it is nobody's fault but the database's. */
  const noticed = 4_000

  it('is away for readers: what is held goes out at once, as stale, and is current again when it goes on', async () => {
    await healed(proxied)
    const held = '/api/articles?limit=3'
    await warm(proxied, held)
    proxy.hang()
    try {
      // Who asks before it is noticed waits until then, and not until a read of the database has taken its time.
      const early: ReturnType<typeof timed<Awaited<ReturnType<typeof read>>>>[] = []
      for (let asked = 0; asked < 20; asked += 1) {
        early.push(timed(() => read(proxied, held)))
        await new Promise((resolve) => setTimeout(resolve, noticed / 20))
      }
      for (const { result, took } of await Promise.all(early)) {
        expect(result.status).toBe(200)
        expect(took).toBeLessThan(noticed)
      }
      for (let round = 0; round < 20; round += 1) {
        const { result, took } = await timed(() => read(proxied, held))
        expect([result.status, result.outcome]).toEqual([200, 'stale'])
        expect(took).toBeLessThan(slack)
      }
    } finally {
      proxy.goOn()
    }
    const article = await newsroom.publish('articles')
    await healed(proxied)
    await until('an answer that is vouched for', async () => {
      const { outcome, text } = await read(proxied, held)
      if (outcome !== 'stale') expect(text).toContain(article.id)
      return outcome === 'hit'
    })
    await expectCurrent([proxied, plain], [held])
  })
})

describe('a process that is stopped', () => {
  it('holds a write up for no longer than its lease, and wakes with nothing stale', async () => {
    await Promise.all([healed(proxied), healed(plain)])
    const article = await newsroom.publish('articles', { lead: 'Ennen' })
    const paths = [`/api/articles/${article.id}`, '/api/articles?sort=-updatedAt&limit=1', '/api/articles/count']
    await readAll([proxied, plain], paths)
    const log = new pg.Client({ connectionString: database.url })
    await log.connect()
    proxied.process.kill('SIGSTOP')
    try {
      const { took } = await timed(() => newsroom.change('articles', article.id, { lead: 'Jälkeen', _status: 'published' }))
      expect(took).toBeLessThan(patience + slack)
      // When it wakes, it hears that something was committed, and cannot read what it was for as long as this lasts.
      await log.query('begin')
      await log.query('lock table changes in access exclusive mode')
      // It is asked while it sleeps, and again and again as it wakes.
      const asked = paths.flatMap((path) => Array.from({ length: 4 }, () => read(proxied, path)))
      proxied.process.kill('SIGCONT')
      for (let round = 0; round < 20; round += 1) {
        const answers = await Promise.all([...asked.splice(0), ...paths.map((path) => read(proxied, path))])
        for (const { text } of answers) expect(text).not.toContain('Ennen')
      }
      await log.query('rollback')
      await healed(proxied)
      await expectCurrent([proxied, plain], paths)
    } finally {
      proxied.process.kill('SIGCONT')
      await log.end()
    }
  })
})

describe('a memory', () => {
  const paths = Array.from(
    { length: 30 },
    (_, index) => `/api/articles?limit=${1 + (index % 10)}&page=${1 + (index % 3)}&depth=${index % 2}`,
  )

  async function bytesOf(server: TestServer): Promise<number> {
    const { text } = await read(server, '/metrics')
    return Number(/^verkosto_memory_bytes\{memory="answers"\} (\d+)/m.exec(text)?.[1])
  }

  it('that is tiny is kept to, and its answers are right', async () => {
    const server = await startServer({ database, environment: { CACHE_BYTES: '40000' } })
    const article = await newsroom.publish('articles')
    const accepted = ['br', 'gzip', 'identity']
    for (let round = 0; round < 6; round += 1) {
      await Promise.all(paths.map((path, index) => read(server, path, { 'accept-encoding': accepted[(round + index) % 3] ?? '' })))
      expect(await bytesOf(server)).toBeLessThanOrEqual(40_000)
      await newsroom.change('articles', article.id, { lead: `Kierros ${round}`, _status: 'published' })
      await expectCurrent([server], [...paths, `/api/articles/${article.id}`])
    }
    // A list may have been too large for it, and a title is not.
    await read(server, `/api/articles/${article.id}?select[title]=true&depth=0`)
    expect(await bytesOf(server)).toBeGreaterThan(0)
    await server.stop()
  })

  it('of no size keeps nothing', async () => {
    const server = await startServer({ database, environment: { CACHE_BYTES: '0' } })
    for (const path of paths.slice(0, 5)) {
      await readAll([server], [path, path])
      expect((await read(server, path)).outcome).toBe('miss')
    }
    expect(await bytesOf(server)).toBe(0)
    await expectCurrent([server], paths)
    await server.stop()
  })
})
