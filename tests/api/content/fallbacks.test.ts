/** Several languages may be named to fall back to: the first that has a text gives it. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { linkTo, paragraph, richText } from '../../../src/content/richText/compose.ts'
import { startServer, type TestServer } from '../harness/server.ts'
import { documentsOf, type ContentDocument } from './documents.ts'

let server: TestServer
let english: string
let swedish: string
let both: string

beforeAll(async () => {
  server = await startServer({ language: 'en' })
  const pages = documentsOf(server, 'pages')
  const write = async (locale: string, title: string, data: Record<string, unknown> = {}): Promise<string> =>
    (await pages.create({ title, summary: `${title}.`, _status: 'published', ...data }, `locale=${locale}`)).id
  english = await write('en', 'Help')
  swedish = await write('sv', 'Stöd')
  const links = [english, swedish].map((id) => paragraph(linkTo({ collection: 'pages', id }, 'länk')))
  both = await write('sv', 'Hjälp', { body: richText(...links), parent: english })
  await pages.update(both, { title: 'Assistance', _status: 'published' }, 'locale=en')
})

afterAll(() => server.stop())

async function read(id: string, query: string): Promise<ContentDocument> {
  const { body, status } = await server.request<ContentDocument>('GET', `/api/pages/${id}?locale=fi&${query}`)
  expect(status).toBe(200)
  return body
}

describe('languages to fall back to', () => {
  it.each([
    ['fallback-locale[]=sv&fallback-locale[]=en'],
    ['fallback-locale[0]=sv&fallback-locale[1]=en'],
    ['fallback-locale[1]=en&fallback-locale[0]=sv'],
    ['fallback-locale=sv&fallback-locale=en'],
    ['fallbackLocale[]=sv&fallbackLocale[]=en'],
  ])('are tried in their order: %s', async (query) => {
    expect(await read(both, query)).toMatchObject({ title: 'Hjälp', servedLocale: 'sv', slug: 'hjalp' })
    expect(await read(swedish, query)).toMatchObject({ title: 'Stöd', servedLocale: 'sv' })
    expect(await read(english, query)).toMatchObject({ title: 'Help', servedLocale: 'en' })
  })

  it('in another order give another answer', async () => {
    expect(await read(both, 'fallback-locale[]=en&fallback-locale[]=sv')).toMatchObject({
      title: 'Assistance',
      summary: 'Hjälp.',
      servedLocale: 'en',
    })
  })

  it('hold for relations, texts and their links', async () => {
    const { body, parent } = await read(both, 'fallback-locale[]=sv&fallback-locale[]=en')
    expect(parent).toMatchObject({ title: 'Help' })
    const targets = [...JSON.stringify(body).matchAll(/"path":"([^"]*)","title":"([^"]*)"/g)].map(([, path, title]) => [path, title])
    expect(targets).toEqual([
      ['/pages/help', 'Help'],
      ['/sidor/stod', 'Stöd'],
    ])
  })

  it('come in the body of a POST that stands for a GET', async () => {
    const { body } = await server.request<ContentDocument>('POST', `/api/pages/${english}`, {
      body: { locale: 'fi', 'fallback-locale': ['sv', 'en'] },
      headers: { 'X-Payload-HTTP-Method-Override': 'GET' },
    })
    expect(body).toMatchObject({ title: 'Help', servedLocale: 'en' })
  })

  it('are refused when one of them is none, and as anything but a list', async () => {
    const status = async (query: string) => (await server.request('GET', `/api/pages?locale=fi&${query}`)).status
    expect(await status('fallback-locale[]=sv&fallback-locale[]=se')).toBe(400)
    expect(await status('fallback-locale[first]=sv')).toBe(400)
    expect(await status('fallback-locale[]=none')).toBe(200)
  })

  it('are taken by GraphQL as a list, and one alone', async () => {
    const query = `query ($several: [FallbackLocaleInputType!], $id: String!) {
      several: Page(id: $id, locale: fi, fallbackLocale: $several) { title servedLocale parent { title } }
      written: Page(id: $id, locale: fi, fallbackLocale: [en, sv]) { title summary servedLocale }
      one: Page(id: $id, locale: fi, fallbackLocale: en) { title summary servedLocale parent(fallbackLocale: none) { title } }
      none: Page(id: $id, locale: fi, fallbackLocale: none) { title servedLocale }
    }`
    const { body } = await server.graphql<{ data: unknown }>(query, { several: ['sv', 'en'], id: both })
    expect(body.data).toEqual({
      several: { title: 'Hjälp', servedLocale: 'sv', parent: { title: 'Help' } },
      written: { title: 'Assistance', summary: 'Hjälp.', servedLocale: 'en' },
      one: { title: 'Assistance', summary: null, servedLocale: 'en', parent: { title: null } },
      none: { title: null, servedLocale: null },
    })
  })
})
