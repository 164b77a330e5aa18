/** A process that has its database again: what it kept is right, and is not read anew because it could not hear for a while. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import pg from 'pg'
import { Newsroom } from '../access/newsroom.ts'
import { until } from '../changes/harness/conditions.ts'
import { startProxy, type Proxy } from '../changes/harness/proxy.ts'
import { createTestDatabase, type TestDatabase } from '../harness/database.ts'
import { startServer, type TestServer } from '../harness/server.ts'
import { expectCurrent } from './comparison.ts'
import { read, type Reading } from './reader.ts'

const articles = '/api/articles?limit=3'
const others = ['/api/services?locale=sv', '/api/globals/urgent-help', '/api/networks?limit=5', '/api/topics/count']
const held = [articles, ...others]

let database: TestDatabase
let proxy: Proxy
let plain: TestServer
let proxied: TestServer
let newsroom: Newsroom
let admin: string

beforeAll(async () => {
  database = await createTestDatabase('demo')
  proxy = await startProxy(database.url)
  plain = await startServer({ database })
  proxied = await startServer({ database: { ...database, url: proxy.url } })
  newsroom = await Newsroom.open(plain)
  admin = await plain.token('admin')
})

afterAll(async () => {
  await Promise.all([plain.stop(), proxied.stop()])
  await proxy.cut()
  await database.drop()
})

/** All of them in memory. */
async function hold(): Promise<void> {
  for (const path of held) await until(`${path} from memory`, async () => (await read(proxied, path)).outcome === 'hit')
}

beforeEach(hold)

/** Until the process has tried to connect once more and knows that the database is away: then it asks it nothing. */
async function away(): Promise<void> {
  await proxy.cut()
  await until('stale answers', async () => (await read(proxied, articles)).outcome === 'stale')
  await new Promise((resolve) => setTimeout(resolve, 500))
}

/** Reads until the answer is no stale one: the first that is vouched for. */
async function firstVouched(path: string): Promise<Reading> {
  let reading: Reading | undefined
  await until(`${path} is vouched for`, async () => {
    reading = await read(proxied, path)
    expect([path, reading.status]).toEqual([path, 200])
    return reading.outcome !== 'stale'
  })
  return reading as Reading
}

async function outcomesOf(paths: readonly string[]): Promise<(string | undefined)[]> {
  const outcomes: (string | undefined)[] = []
  for (const path of paths) outcomes.push((await firstVouched(path)).outcome)
  return outcomes
}

/** SQL past the server, as of an operator. */
async function execute(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: database.url })
  await client.connect()
  await client.query(statement)
  await client.end()
}

describe('a database that comes back for a moment, again and again', () => {
  it('finds everything in memory', async () => {
    for (let round = 0; round < 4; round += 1) {
      await away()
      await proxy.mend()
      expect(await outcomesOf(held)).toEqual(held.map(() => 'hit'))
    }
    // It goes before anything could have been read.
    await proxy.cut()
    for (const path of held) {
      const { status } = await read(proxied, path)
      expect([path, status]).toEqual([path, 200])
    }
    await proxy.mend()
  })
})

describe('what was committed meanwhile', () => {
  it('changes the answers that show it, and no others', async () => {
    await away()
    const article = await newsroom.publish('articles')
    await proxy.mend()
    const { outcome, text } = await firstVouched(articles)
    expect([outcome, text.includes(article.id)]).toEqual(['miss', true])
    expect(await outcomesOf(others)).toEqual(others.map(() => 'hit'))
    await expectCurrent([proxied, plain], held)
  })

  it('is told once more when the connection ends in the middle of it', async () => {
    const written: string[] = []
    for (let round = 0; round < 5; round += 1) {
      await hold()
      await away()
      written.push((await newsroom.publish('articles')).id)
      await proxy.mend()
      // The listener tries again within a second: now and then before this, now and then while it reads.
      await new Promise((resolve) => setTimeout(resolve, round * 200))
      await proxy.cut()
      await proxy.mend()
      // What is known to be out of date is gone, also when the database is away again before it could be read anew.
      const { text } = await until('an answer that is vouched for', async () => {
        const reading = await read(proxied, articles)
        return reading.status === 200 && reading.outcome !== 'stale' && reading
      })
      expect(text).toContain(written.at(-1))
    }
    await expectCurrent([proxied, plain], held)
  })

  it('is the end of everything that was kept when it is too much to go through', async () => {
    await away()
    await execute(`insert into changes (transaction, kind, entity, document, operation, draft, status_before, status_after, fields)
      select pg_current_xact_id()::text::bigint, 'collection', 'pages', gen_random_uuid(), 'update', true, 'draft', 'draft', '[]'
      from generate_series(1, 1001)`)
    await proxy.mend()
    expect(await outcomesOf(held)).toEqual(held.map(() => 'miss'))
  })
})

describe('everything was kept of something else', () => {
  it('when an administrator has emptied the memory of every process meanwhile', async () => {
    await away()
    expect((await plain.request('POST', '/api/delivery/purge', { token: admin })).status).toBe(200)
    await proxy.mend()
    expect(await outcomesOf(held)).toEqual(held.map(() => 'miss'))
  })

  it('when the log has been written anew, as by a backup that is put back', async () => {
    await away()
    await execute('truncate changes')
    await proxy.mend()
    expect(await outcomesOf(held)).toEqual(held.map(() => 'miss'))
  })
})
