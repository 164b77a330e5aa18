/** The HTML of a rich text is a field like any other: selected alone or beside the text, over REST and GraphQL. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { linkTo, paragraph, richText, serviceBox } from '../../../src/content/richText/compose.ts'
import { startServer, type TestServer } from '../harness/server.ts'
import { change, create, type Document } from './builders.ts'

let server: TestServer
let article: Document
let page: Document
let service: Document

const finnish = '<p>Lue <a href="/sivut/tietosuoja-html">tietosuojasta</a></p>'
const swedish = '<p>Läs om <a href="/sidor/dataskydd-html">dataskydd</a></p>'

beforeAll(async () => {
  server = await startServer({ language: 'en' })
  page = await create(server, 'pages', { title: 'Tietosuoja', slug: 'tietosuoja-html', body: richText(paragraph('Sivun teksti')) })
  await change(server, 'pages', page.id, { title: 'Dataskydd', slug: 'dataskydd-html', _status: 'published' }, '&locale=sv')
  service = await create(server, 'services', { name: 'Palvelu', body: richText(paragraph('Palvelun teksti')) })
  const text = (before: string, link: string) => richText(paragraph(before, linkTo({ collection: 'pages', id: page.id }, link)))
  article = await create(server, 'articles', { title: 'Uutinen', body: text('Lue ', 'tietosuojasta') })
  await change(server, 'articles', article.id, { title: 'Nyhet', body: text('Läs om ', 'dataskydd'), _status: 'published' }, '&locale=sv')
})

afterAll(() => server.stop())

async function read(path: string): Promise<Record<string, unknown>> {
  const { body, status } = await server.request<Record<string, unknown>>('GET', path)
  expect(status).toBe(200)
  return body
}

const address = (query: string): string => `/api/articles/${article.id}?${query}`

describe('the HTML of a text', () => {
  it('is answered alone when it alone is selected', async () => {
    const own = { id: article.id, availableLocales: ['fi', 'sv'] }
    expect(await read(address('select[bodyHtml]=true'))).toEqual({ ...own, bodyHtml: finnish })
    expect(await read(address('select[bodyHtml]=true&locale=sv&depth=0'))).toEqual({ ...own, bodyHtml: swedish })
    expect(await read(address('select[bodyHtml]=true&locale=en'))).toEqual({ ...own, bodyHtml: null })
  })

  it('is answered beside the text when both are selected', async () => {
    const document = await read(address('select[body]=true&select[bodyHtml]=true&select[title]=true'))
    expect(document).toMatchObject({ title: 'Uutinen', bodyHtml: finnish, body: { root: { children: [{ type: 'paragraph' }] } } })
  })

  it('is answered in a list, in every language, and of a text that is fallen back to', async () => {
    const list = (await read(`/api/articles?where[id][equals]=${article.id}&select[bodyHtml]=true`)) as { docs: unknown[] }
    expect(list.docs).toMatchObject([{ bodyHtml: finnish }])
    expect(await read(address('select[bodyHtml]=true&locale=all'))).toMatchObject({ bodyHtml: { fi: finnish, sv: swedish } })
    expect(await read(address('select[bodyHtml]=true&locale=en&fallback-locale=sv'))).toMatchObject({ bodyHtml: swedish })
  })

  it('is answered in a populated relation', async () => {
    const child = await create(server, 'pages', { title: 'Alasivu', parent: page.id })
    const { parent } = await read(`/api/pages/${child.id}?populate[pages][bodyHtml]=true`)
    expect(parent).toMatchObject({ id: page.id, bodyHtml: '<p>Sivun teksti</p>' })
    expect(parent).not.toHaveProperty('body')
  })

  it('is answered in a version and in the answer of a write', async () => {
    const token = await server.token('editor')
    const path = `/api/articles/versions?where[parent][equals]=${article.id}&sort=createdAt&limit=1&select[version][bodyHtml]=true`
    const versions = await server.request<{ docs: { version: unknown }[] }>('GET', path, { token })
    expect(versions.body.docs[0]?.version).toEqual({ bodyHtml: finnish, availableLocales: ['fi'] })
    const written = await server.request<{ doc: unknown }>('PATCH', `/api/pages/${page.id}?select[bodyHtml]=true`, {
      token,
      body: { summary: 'Lyhyesti', _status: 'published' },
    })
    expect(written.body.doc).toEqual({ id: page.id, bodyHtml: '<p>Sivun teksti</p>', availableLocales: ['fi', 'sv'] })
  })

  it('is not made unless it is asked for', async () => {
    for (const query of ['', 'select[body]=true', 'select[title]=false']) {
      expect([query, 'bodyHtml' in (await read(address(query)))]).toEqual([query, false])
    }
  })

  it('comes with format=html as before', async () => {
    expect(await read(address('format=html&select[body]=true'))).toMatchObject({ bodyHtml: finnish, body: { root: {} } })
    expect(await read(address('format=html&select[title]=true'))).not.toHaveProperty('bodyHtml')
  })

  it('is no filter', async () => {
    expect((await server.request('GET', '/api/articles?where[bodyHtml][exists]=true')).status).toBe(400)
  })
})

describe('the HTML of a text over GraphQL', () => {
  it('is answered alone and beside the text, each in its language', async () => {
    const query = `{
      fi: Article(id: "${article.id}") { bodyHtml }
      sv: Article(id: "${article.id}", locale: sv) { body bodyHtml }
      en: Article(id: "${article.id}", locale: en) { bodyHtml }
      selected: Article(id: "${article.id}", select: true) { bodyHtml title }
    }`
    const { body } = await server.graphql<{ data: Record<string, unknown> }>(query)
    expect(body.data).toMatchObject({
      fi: { bodyHtml: finnish },
      sv: { bodyHtml: swedish, body: { root: {} } },
      en: { bodyHtml: null },
      selected: { bodyHtml: finnish, title: 'Uutinen' },
    })
  })

  it('has what it embeds', async () => {
    const { id } = await create(server, 'articles', { title: 'Laatikko', body: richText(serviceBox(service.id)) })
    const { body } = await server.graphql<{ data: { Article: { bodyHtml: string } } }>(`{ Article(id: "${id}") { bodyHtml } }`)
    expect(body.data.Article.bodyHtml).toContain('Palvelu')
  })
})
