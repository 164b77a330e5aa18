/** What a read costs in statements. Each more than these is a way to the database and back for every visitor. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { stringify } from 'qs-esm'
import { Newsroom } from '../access/newsroom.ts'
import { until } from '../changes/harness/conditions.ts'
import { createTestDatabase, type TestDatabase } from '../harness/database.ts'
import { startServer, type TestServer } from '../harness/server.ts'
import { startStatementProxy, type StatementProxy } from './statementProxy.ts'

interface List {
  docs: { id: string; slug: string; topics?: string[] }[]
  totalDocs: number
}

let database: TestDatabase
let proxy: StatementProxy
let server: TestServer

beforeAll(async () => {
  database = await createTestDatabase('demo')
  proxy = await startStatementProxy(database.url)
  // What is vital is asked for after each write, in the background.
  server = await startServer({ database: { ...database, url: proxy.url }, environment: { SNAPSHOT: 'off' } })
})

afterAll(async () => {
  await server.stop()
  await proxy.close()
  await database.drop()
})

/** The tables that the statements of a read begin at; the work of other parts of the server is not a read of documents. */
async function tablesReadBy(read: () => Promise<{ status: number }>): Promise<string[]> {
  let status = 0
  const statements = await proxy.during(async () => {
    status = (await read()).status
  })
  expect(status).toBe(200)
  return statements.flatMap((text) => {
    const counted = text.startsWith('select count(') || text.startsWith('select COUNT(') ? 'count of ' : ''
    // Drizzle quotes every name; the lateral joins of the documents' parts come after their own table.
    const [, table] = (text.startsWith('select ') && / from "(\w+)" (?:"\1" |where |$)/.exec(text)) || []
    return table && !table.startsWith('changes') ? [`${counted}${table}`] : []
  })
}

/** Publishes, and waits until the server has looked up which of its answers that changes. */
async function publish(newsroom: Newsroom): Promise<void> {
  await newsroom.publish('articles')
  await until('no statement about articles', async () => {
    const statements = await proxy.during(() => new Promise((resolve) => setTimeout(resolve, 200)))
    return !statements.some((text) => text.includes('"articles"'))
  })
}

/** A sign-in that is none: the answer is read from the database, and by the anonymous. */
const get =
  (path: string, query: object = {}) =>
  () =>
    server.request('GET', `${path}?${stringify({ locale: 'fi', ...query }, { encodeValuesOnly: true })}`, {
      headers: { cookie: 'payload-token=nobody' },
    })

async function articles(query: object = {}): Promise<List> {
  return (await server.request<List>('GET', `/api/articles?${stringify({ locale: 'fi', depth: 0, ...query })}`)).body
}

describe('a read', () => {
  it('of a document takes one statement by its id, and one by its slug', async () => {
    const [article] = (await articles()).docs
    expect(await tablesReadBy(get(`/api/articles/${article?.id}`, { depth: 0 }))).toEqual(['articles'])
    const bySlug = { where: { slug: { equals: article?.slug } }, depth: 0 }
    expect(await tablesReadBy(get('/api/articles', { ...bySlug, limit: 1, pagination: false }))).toEqual(['articles'])
    expect(await tablesReadBy(get('/api/articles', { ...bySlug, limit: 10 }))).toEqual(['articles'])
  })

  it('of a full page takes one, and when something was written one to count and one for when the next document comes up', async () => {
    const counting = ['articles', 'articles', 'count of articles']
    const pages = [1, 2].map((page) => get('/api/articles', { limit: 2, page, depth: 0 }))
    const [first, second] = pages as [(typeof pages)[0], (typeof pages)[0]]
    const newsroom = await Newsroom.open(server)
    await publish(newsroom)
    expect((await tablesReadBy(first)).sort()).toEqual(counting)
    expect(await tablesReadBy(first)).toEqual(['articles'])
    expect(await tablesReadBy(second)).toEqual(['articles'])
    const { totalDocs } = await articles({ limit: 2 })
    await publish(newsroom)
    // From the second full page on they run beside each other.
    expect((await tablesReadBy(second)).sort()).toEqual(counting)
    expect((await articles({ limit: 2 })).totalDocs).toBe(totalDocs + 1)
    expect(await tablesReadBy(first)).toEqual(['articles'])
  })

  it('at depth 0 takes one more for all that the documents refer to, of whatever collections; one that populates it takes none', async () => {
    const looksUp = async (query: object): Promise<number> => {
      const statements = await proxy.during(get('/api/articles', { limit: 100, ...query }))
      return statements.filter((text) => text.includes('::text, "id" from ')).length
    }
    expect(await looksUp({ depth: 0 })).toBe(1)
    expect(await looksUp({ depth: 0, select: { title: true } })).toBe(0)
    expect(await looksUp({ depth: 1 })).toBe(0)
  })

  it('of accounts is counted each time: signing in changes them, and the change log says nothing of it', async () => {
    const token = await server.token('admin')
    const users = '/api/users?limit=1&depth=0&where[name][exists]=true'
    for (let round = 0; round < 3; round += 1) {
      const tables = await tablesReadBy(() => server.request('GET', users, { token }))
      expect(tables.filter((table) => table === 'count of users')).toHaveLength(1)
    }
  })

  it('of a page that is not full counts nothing', async () => {
    const { totalDocs } = await articles()
    expect(totalDocs).toBeLessThan(100)
    expect(await tablesReadBy(get('/api/articles', { limit: 100, depth: 0 }))).toEqual(['articles'])
    expect(await tablesReadBy(get('/api/articles', { limit: totalDocs - 1, page: 2, depth: 0 }))).toEqual(['articles'])
  })

  it('with a relation takes one more for the documents that it leads to, however many there are, and when something was written', async () => {
    const newsroom = await Newsroom.open(server)
    const list = get('/api/articles', { limit: 100, select: { title: true, topics: true } })
    for (let round = 0; round < 2; round += 1) {
      await publish(newsroom)
      expect(await tablesReadBy(list)).toEqual(['articles', 'topics'])
      expect(await tablesReadBy(list)).toEqual(['articles'])
    }
  })

  it('with a relation to accounts reads them each time: signing in changes them, and the change log says nothing of it', async () => {
    const token = await server.token('admin')
    const list = '/api/articles?limit=100&locale=fi&select[createdBy]=true'
    for (let round = 0; round < 3; round += 1) {
      const tables = await tablesReadBy(() => server.request('GET', list, { token }))
      // One for who asks, and one for those who wrote.
      expect(tables.filter((table) => table === 'users')).toHaveLength(2)
    }
  })

  it('by a relation reads the documents in one statement', async () => {
    const topic = (await articles({ limit: 100 })).docs.flatMap(({ topics = [] }) => topics)[0]
    expect(await tablesReadBy(get('/api/articles', { where: { topics: { in: [topic] } }, limit: 100, depth: 0 }))).toEqual(['articles'])
  })

  it('of a list over GraphQL takes one, and one for each collection that it names', async () => {
    const query = '{ Articles(limit: 100, locale: fi) { docs { id title topics { name } } totalDocs } }'
    await publish(await Newsroom.open(server))
    expect(
      await tablesReadBy(() => server.request('POST', '/api/graphql', { body: { query }, headers: { cookie: 'payload-token=nobody' } })),
    ).toEqual(['articles', 'topics'])
  })
})

describe('a write', () => {
  it('of a title that many have costs no more than one that some have, and each gets the first number that is free', async () => {
    const token = await server.token('editor')
    const slugs: unknown[] = []
    /** How many statements about pages or the locks of their slugs it takes. */
    const create = async (): Promise<number> => {
      const statements = await proxy.during(async () => {
        const { body, status } = await server.request<{ doc: { slug: string } }>('POST', '/api/pages?draft=true', {
          body: { title: 'Kuukausikokous' },
          token,
        })
        expect(status).toBe(201)
        slugs.push(body.doc.slug)
      })
      return statements.filter((text) => /pages|advisory/.test(text)).length
    }
    const costs: number[] = []
    for (let count = 0; count < 15; count += 1) costs.push(await create())
    expect(slugs).toEqual(['kuukausikokous', ...Array.from({ length: 14 }, (_, index) => `kuukausikokous-${index + 2}`)])
    // The first takes no number, and the second finds none taken; after it only how many there are changes.
    const [, , third = 0, ...others] = costs
    expect(Math.max(...others)).toBeLessThanOrEqual(third)
  })
})
