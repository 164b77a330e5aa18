/** A read reads one language, and a write keeps the others. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { Newsroom, type Saved } from '../access/newsroom.ts'
import { createTestDatabase, type TestDatabase } from '../harness/database.ts'
import { startServer, type TestServer } from '../harness/server.ts'
import { startStatementProxy, type StatementProxy } from '../server/statementProxy.ts'

let database: TestDatabase
let proxy: StatementProxy
let server: TestServer
let newsroom: Newsroom
let article: Saved

const inSwedish = { title: 'På två språk', lead: 'På svenska', _status: 'published' }

beforeAll(async () => {
  database = await createTestDatabase('demo')
  proxy = await startStatementProxy(database.url)
  server = await startServer({ database: { ...database, url: proxy.url } })
  newsroom = await Newsroom.open(server)
  article = await newsroom.publish('articles', { title: 'Kahdella kielellä', lead: 'Suomeksi' })
  await newsroom.change('articles', article.id, inSwedish, '&locale=sv')
})

afterAll(async () => {
  await server.stop()
  await proxy.close()
  await database.drop()
})

interface Answer {
  status: number
  body: Record<string, unknown>
  /** Whether the texts of one language were read, and not of all. */
  narrow: boolean
}

/** A sign-in that is none: the answer is read from the database, and by the anonymous. */
async function uncached(path: string): Promise<Answer> {
  let answer = { status: 0, body: {} as Record<string, unknown> }
  const statements = await proxy.during(async () => {
    answer = await server.request<Record<string, unknown>>('GET', path, { headers: { cookie: 'payload-token=nobody' } })
  })
  const reads = statements.filter((text) => text.startsWith('select ') && text.includes('_locales"'))
  expect(reads.length).toBeGreaterThan(0)
  return { ...answer, narrow: reads.every((text) => /"_locale" = \$\d+/.test(text)) }
}

describe('a read of one language', () => {
  it.each(['fi', 'sv'])('by id reads the texts of %s alone', async (locale) => {
    const { body, narrow, status } = await uncached(`/api/articles/${article.id}?locale=${locale}&depth=0`)
    expect([status, narrow, body['lead']]).toEqual([200, true, locale === 'fi' ? 'Suomeksi' : 'På svenska'])
    expect(body['availableLocales']).toEqual(['fi', 'sv'])
  })

  it('of a global reads its texts alone', async () => {
    const { body, narrow } = await uncached('/api/globals/urgent-help?locale=sv&depth=0')
    expect([narrow, body['title']]).toEqual([true, 'Behöver du hjälp nu?'])
  })

  it('has nothing of another language in it', async () => {
    const { body, narrow } = await uncached(`/api/articles/${article.id}?locale=en&depth=0`)
    expect(narrow).toBe(true)
    expect(JSON.stringify(body)).not.toMatch(/Suomeksi|På svenska/)
  })

  it.each([
    ['another may take its place', 'locale=en&fallback-locale=sv', 'På svenska'],
    ['all are asked for', 'locale=all', { fi: 'Suomeksi', sv: 'På svenska' }],
  ])('reads all when %s', async (_, query, lead) => {
    const { body, narrow } = await uncached(`/api/articles/${article.id}?${query}&depth=0`)
    expect([narrow, body['lead']]).toEqual([false, lead])
  })
})

describe('a write in one language', () => {
  const leads = async (id: string): Promise<unknown> => (await newsroom.read('articles', id, '&locale=all'))['lead']

  it('of one document keeps the others', async () => {
    await newsroom.change('articles', article.id, { lead: 'Uudestaan', _status: 'published' }, '&locale=fi')
    expect(await leads(article.id)).toEqual({ fi: 'Uudestaan', sv: 'På svenska' })
  })

  it('of many documents at once keeps the others', async () => {
    const path = `/api/articles?locale=fi&where[id][equals]=${article.id}`
    const { status } = await server.request('PATCH', path, { body: { lead: 'Kaikki', _status: 'published' }, token: newsroom.admin })
    expect([status, await leads(article.id)]).toEqual([200, { fi: 'Kaikki', sv: 'På svenska' }])
  })

  it('that makes a duplicate, restores or takes out of the trash keeps the others', async () => {
    const before = await leads(article.id)
    const copy = await server.request('POST', `/api/articles/${article.id}/duplicate?locale=fi`, { body: {}, token: newsroom.admin })
    expect(copy.status).toBeLessThan(300)
    const { doc } = copy.body as { doc: Saved }
    expect((await newsroom.read('articles', doc.id, '&locale=all&draft=true'))['lead']).toEqual(before)
    const [newest] = await newsroom.versions('articles', article.id)
    const restored = await server.request('POST', `/api/articles/versions/${newest?.id}?locale=fi`, { token: newsroom.admin })
    expect([restored.status, await leads(article.id)]).toEqual([200, before])
    await newsroom.trash('articles', article.id)
    await server.request('PATCH', `/api/articles/${article.id}?locale=fi&trash=true`, { body: { deletedAt: null }, token: newsroom.admin })
    expect(await leads(article.id)).toEqual(before)
  })

  it('of a global keeps the others', async () => {
    const path = '/api/globals/site-settings'
    const before = (await server.request('GET', `${path}?locale=all&depth=0`, { token: newsroom.admin })).body as Record<string, unknown>
    const written = await server.request('POST', `${path}?locale=sv`, { body: {}, token: newsroom.admin })
    const after = (await server.request('GET', `${path}?locale=all&depth=0`, { token: newsroom.admin })).body as Record<string, unknown>
    expect([written.status, { ...after, updatedAt: 0 }]).toEqual([200, { ...before, updatedAt: 0 }])
  })
})
