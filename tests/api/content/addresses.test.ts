/** Every document with a page of its own says where the page is: in the language of the answer, and in the others. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { createTestDatabase, type TestDatabase } from '../harness/database.ts'
import { startServer, type TestServer } from '../harness/server.ts'
import { startStatementProxy, type StatementProxy } from '../server/statementProxy.ts'
import { documentsOf, type ContentDocument, type Documents } from './documents.ts'

let database: TestDatabase
let proxy: StatementProxy
let server: TestServer
let pages: Documents
let page: string
let child: string
let article: string

const paths = { fi: '/sivut/osoite', sv: '/sidor/adress' }

/** A sign-in that is none: the answer is read from the database, and by the anonymous. */
async function read<Body = ContentDocument>(path: string): Promise<Body> {
  const { body, status } = await server.request<Body>('GET', path, { headers: { cookie: 'payload-token=nobody' } })
  expect(status).toBe(200)
  return body
}

beforeAll(async () => {
  database = await createTestDatabase('demo')
  proxy = await startStatementProxy(database.url)
  server = await startServer({ database: { ...database, url: proxy.url }, language: 'en' })
  pages = documentsOf(server, 'pages')
  ;({ id: page } = await pages.create({ title: 'Osoite', summary: 'Suomeksi', _status: 'published' }))
  await pages.update(page, { title: 'Adress', _status: 'published' }, 'locale=sv')
  ;({ id: child } = await pages.create({ title: 'Alasivu', parent: page, _status: 'published' }))
  ;({ id: article } = await documentsOf(server, 'articles').create({ title: 'Juttu', _status: 'published' }))
})

afterAll(async () => {
  await server.stop()
  await proxy.close()
  await database.drop()
})

describe('a document', () => {
  it.each([
    ['locale=fi', { path: paths.fi, alternates: paths, slug: 'osoite', title: 'Osoite' }],
    ['locale=sv', { path: paths.sv, alternates: paths, slug: 'adress', title: 'Adress', summary: null }],
    ['locale=en', { path: null, alternates: paths, slug: null, title: null }],
    ['locale=en&fallback-locale=sv', { path: paths.sv, alternates: paths, slug: 'adress' }],
    ['locale=en&fallback-locale[]=en&fallback-locale[]=fi', { path: paths.fi, alternates: paths }],
    ['locale=all', { path: paths, alternates: paths, slug: { fi: 'osoite', sv: 'adress' } }],
  ])('has its path and those of its other languages: %s', async (query, expected) => {
    expect(await read(`/api/pages/${page}?${query}`)).toMatchObject(expected)
    const { docs } = await read<{ docs: unknown[] }>(`/api/pages?where[id][equals]=${page}&${query}`)
    expect(docs).toMatchObject([expected])
  })

  it('has no text of another language beside them', async () => {
    expect(JSON.stringify(await read(`/api/pages/${page}?locale=sv`))).not.toMatch(/Osoite|Suomeksi/)
  })

  it.each([
    ['path', { path: paths.sv }],
    ['alternates', { alternates: paths }],
  ])('is selected by its %s alone', async (field, expected) => {
    const own = { id: page, availableLocales: ['fi', 'sv'] }
    expect(await read(`/api/pages/${page}?locale=sv&select[${field}]=true`)).toEqual({ ...own, ...expected })
    const { docs } = await read<{ docs: unknown[] }>(`/api/pages?locale=sv&where[id][equals]=${page}&select[${field}]=true`)
    expect(docs).toEqual([{ ...own, ...expected }])
  })

  it('has them whatever is left out, and not when they are', async () => {
    const document = await read(`/api/pages/${page}?select[slug]=false&select[availableLocales]=false`)
    expect(document).toMatchObject({ path: paths.fi, alternates: paths, title: 'Osoite' })
    expect(Object.keys(document)).not.toEqual(expect.arrayContaining(['slug']))
    expect(await read(`/api/pages/${page}?select[alternates]=false&select[path]=false`)).not.toHaveProperty('alternates')
  })

  it('has them in a draft, in a version and in the answer of a write', async () => {
    const token = await server.token('editor')
    const draft = await pages.update(page, { slug: 'uusi-osoite' }, 'draft=true')
    expect(draft).toMatchObject({ path: '/sivut/uusi-osoite', alternates: { ...paths, fi: '/sivut/uusi-osoite' } })
    expect(await pages.read(page, 'draft=true&locale=sv')).toMatchObject({ path: paths.sv, alternates: { fi: '/sivut/uusi-osoite' } })
    expect(await read(`/api/pages/${page}`)).toMatchObject({ path: paths.fi })
    const { body } = await server.request<{ docs: { version: unknown }[] }>(
      'GET',
      `/api/pages/versions?where[parent][equals]=${page}&sort=-createdAt&limit=1&locale=sv`,
      { token },
    )
    expect(body.docs[0]?.version).toMatchObject({ path: paths.sv, alternates: { fi: '/sivut/uusi-osoite', sv: paths.sv } })
  })

  it('keeps what it has when it is sent back as it was read', async () => {
    const { id } = await pages.create({ title: 'Takaisin', _status: 'published' })
    const whole = await pages.read(id)
    const answer = await pages.attemptUpdate(id, whole)
    expect([answer.status, (await pages.read(id))['path']]).toEqual([200, '/sivut/takaisin'])
  })

  it('has them over GraphQL, each field in its language', async () => {
    const query = `{
      fi: Page(id: "${page}") { path alternates }
      sv: Page(id: "${page}", locale: sv) { path }
      selected: Page(id: "${child}", select: true) { path parent { path alternates } }
    }`
    const { body } = await server.graphql<{ data: unknown }>(query)
    expect(body.data).toEqual({
      fi: { path: paths.fi, alternates: paths },
      sv: { path: paths.sv },
      selected: { path: '/sivut/alasivu', parent: { path: paths.fi, alternates: paths } },
    })
  })

  it('is not found by its path', async () => {
    for (const query of ['where[path][equals]=/a', 'where[alternates][exists]=true', 'sort=path'])
      expect([query, (await server.request('GET', `/api/pages?${query}`)).status]).toEqual([query, 400])
  })
})

describe('a relation', () => {
  it('has the path of its document by default', async () => {
    const { parent } = (await read(`/api/pages/${child}?locale=sv`)) as unknown as { parent: unknown }
    expect(parent).toMatchObject({ id: page, path: paths.sv, title: 'Adress' })
    expect(parent).not.toHaveProperty('alternates')
  })

  it('has what `populate` names', async () => {
    const { parent } = (await read(`/api/pages/${child}?populate[pages][alternates]=true`)) as unknown as { parent: unknown }
    expect(parent).toMatchObject({ id: page, alternates: paths })
    expect(parent).not.toHaveProperty('path')
  })
})

describe('a list', () => {
  const statements = async (path: string): Promise<number> => {
    const texts = await proxy.during(() => read(path))
    return texts.filter((text) => text.startsWith('select ') && text.includes('"articles"')).length
  }

  it('costs one statement with them, like without', async () => {
    await read(`/api/articles/${article}`)
    for (const select of ['', '&select[path]=true', '&select[alternates]=true', '&select[title]=true']) {
      expect([select, await statements(`/api/articles?depth=0&limit=100&locale=fi${select}`)]).toEqual([select, 1])
    }
  })

  it('has the paths of every document of the demo federation', async () => {
    for (const slug of ['articles', 'pages', 'newsletters', 'topics', 'networks', 'events', 'services', 'organizations', 'people']) {
      const { docs } = await read<{ docs: ContentDocument[] }>(`/api/${slug}?limit=100&depth=0&locale=sv`)
      for (const { alternates, availableLocales, path, servedLocale, slug: own } of docs) {
        expect(Object.keys(alternates as object).sort()).toEqual(availableLocales.toSorted())
        expect(path).toEqual(servedLocale ? expect.stringMatching(new RegExp(`^/[a-z]+/${own}$`)) : null)
        expect((alternates as Record<string, unknown>)['sv'] ?? null).toBe(path)
      }
    }
  })
})
