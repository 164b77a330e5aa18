import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import pg from 'pg'
import { startServer, type TestServer } from '../harness/server.ts'

interface List {
  docs: { id: string }[]
  totalDocs: number
}

let server: TestServer
let token: string

beforeAll(async () => {
  server = await startServer({ language: 'en' })
  token = await server.token('editor')
  // All at the same moment, as an import makes them.
  const client = new pg.Client({ connectionString: server.database.url })
  await client.connect()
  for (const table of ['articles', 'services', 'events', 'topics', '_articles_v']) {
    await client.query(`update ${table} set created_at = '2026-01-01T00:00:00Z', updated_at = '2026-01-01T00:00:00Z'`)
  }
  // Rows are stored in another order than they were made.
  await client.query(`update articles set published_at = '2026-01-01T00:00:00Z' where published_at is not null`)
  await client.end()
})

afterAll(() => server.stop())

async function pagesOf(path: string, size: number): Promise<{ ids: string[]; totalDocs: number }> {
  const ids: string[] = []
  for (let page = 1; ; page += 1) {
    const { body } = await server.request<List>('GET', `${path}&depth=0&limit=${size}&page=${page}`, { token })
    ids.push(...body.docs.map(({ id }) => id))
    if (body.docs.length < size) return { ids, totalDocs: body.totalDocs }
  }
}

const sorts = [
  '/api/articles?sort=publishedAt',
  '/api/articles?draft=true',
  '/api/articles?sort=references.year',
  '/api/articles?sort=-callsToAction.label',
  '/api/articles?sort=newsletter.title',
  '/api/articles/versions?sort=updatedAt',
  '/api/services?sort=kind',
  '/api/services?sort=channels.label',
  '/api/events?sort=-kind',
  '/api/topics?sort=createdAt',
]

describe('the pages of a list', () => {
  it.each(sorts)('that is sorted by equal values have every document once, in one order: %s', async (path) => {
    const { ids: whole } = await pagesOf(path, 100)
    expect(whole.length).toBeGreaterThan(3)
    expect(new Set(whole).size).toBe(whole.length)
    for (const size of [1, 2, 3]) expect((await pagesOf(path, size)).ids).toEqual(whole)
  })

  it.each([
    '/api/articles?sort=slug',
    '/api/articles?sort=-title',
    '/api/articles?sort=-title&draft=true',
    '/api/articles?sort=publishedAt,-title',
    '/api/articles?sort=-newsletter.title',
    '/api/articles?sort=callsToAction.label',
    '/api/articles/versions?sort=-version.title',
    '/api/topics?',
    '/api/services?',
    '/api/networks?sort=name',
  ])('that is read in all languages have every document once, too: %s', async (path) => {
    const address = `${path}&locale=all`
    const { ids: whole, totalDocs } = await pagesOf(address, 100)
    expect(new Set(whole).size).toBe(totalDocs)
    expect(whole).toHaveLength(totalDocs)
    for (const size of [2, 3]) expect((await pagesOf(address, size)).ids).toEqual(whole)
  })

  it('that is read in all languages are in the order of the default one', async () => {
    const all = await pagesOf('/api/articles?sort=title&locale=all', 3)
    const finnish = await pagesOf('/api/articles?sort=title&locale=fi', 100)
    expect(all.ids).toEqual(finnish.ids)
  })

  it('end with the id, so that equal documents are in its order', async () => {
    const { ids } = await pagesOf('/api/articles?sort=publishedAt&where[publishedAt][equals]=2026-01-01T00:00:00.000Z', 100)
    expect(ids.length).toBeGreaterThan(3)
    expect(ids).toEqual([...ids].sort().reverse())
  })
})

describe('a sort by what holds several values', () => {
  it.each(['audiences', 'topics', 'topics.slug', 'contentNotes', '-networks'])('is refused: %s', async (sort) => {
    const { body, status } = await server.request<{ errors: [{ message: string }] }>('GET', `/api/articles?sort=${sort}`, { token })
    expect([status, body.errors[0].message]).toEqual([400, expect.stringContaining('no order')])
    const graphql = await server.graphql<{ errors: [{ message: string }] }>(
      `{ Articles(sort: "${sort.replaceAll('.', '__')}") { totalDocs } }`,
      {},
      token,
    )
    expect(graphql.body.errors[0].message).toContain('no order')
  })
})
