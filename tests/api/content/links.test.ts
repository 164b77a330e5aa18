/** Menus and calls to action lead to documents by the path in the language of the answer, or to an address. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { startServer, type TestServer } from '../harness/server.ts'
import { documentsOf, type ContentDocument } from './documents.ts'

interface Link {
  text?: string | null
  document: { relationTo: string; value: { id: string; path: string | null; title: string | null } } | null
  url: string | null
  children?: Link[]
}

let server: TestServer
let page: string
let article: string

beforeAll(async () => {
  server = await startServer({ language: 'en' })
  const token = await server.token('editor')
  const pages = documentsOf(server, 'pages')
  ;({ id: page } = await pages.create({ title: 'Liity', _status: 'published' }))
  await pages.update(page, { title: 'Bli medlem', slug: 'medlem', _status: 'published' }, 'locale=sv')
  const document = { relationTo: 'pages', value: page }
  const links = [
    { document, url: null, children: [{ document }, { document: null, url: '/polku' }] },
    { document: null, url: 'https://verkosto.example/' },
  ]
  // Rows without ids would be those of the demo's menu.
  await server.request('POST', '/api/globals/navigation', { token, body: { main: [] } })
  await server.request('POST', '/api/globals/navigation', { token, body: { main: links } })
  const swedish = [{ children: [{}, { url: '/stig' }] }, { url: 'https://verkosto.example/sv' }]
  await server.request('POST', '/api/globals/navigation?locale=sv', { token, body: { main: swedish } })
  const callsToAction = [
    { kind: 'join', document },
    { kind: 'support', url: '/tue' },
  ]
  ;({ id: article } = await documentsOf(server, 'articles').create({ title: 'Kutsu', callsToAction, _status: 'published' }))
  const calls = { title: 'Kallelse', callsToAction: [{}, { url: '/stod' }], _status: 'published' }
  await documentsOf(server, 'articles').update(article, calls, 'locale=sv')
})

afterAll(() => server.stop())

async function read<Body = ContentDocument>(path: string): Promise<Body> {
  const { body, status } = await server.request<Body>('GET', path)
  expect(status).toBe(200)
  return body
}

const target = ({ document, url }: Link): string | null => document?.value.path ?? url

describe.each([
  ['fi', '/sivut/liity', 'Liity', ['/polku', 'https://verkosto.example/', '/tue']],
  ['sv', '/sidor/medlem', 'Bli medlem', ['/stig', 'https://verkosto.example/sv', '/stod']],
  ['en', null, null, [null, null, null]],
])('in %s', (locale, path, title, [way, site, support]) => {
  it('a menu leads to the path of its document', async () => {
    const { main } = await read<{ main: Link[] }>(`/api/globals/navigation?locale=${locale}`)
    expect(main[0]?.document).toEqual({ relationTo: 'pages', value: expect.objectContaining({ id: page, path, title }) })
    expect(main[0]?.children?.map(target)).toEqual([path, way])
    expect(main.map(target)).toEqual([path, site])
  })

  it('a call to action leads to the path of its document', async () => {
    const { callsToAction } = await read<{ callsToAction: Link[] }>(`/api/articles/${article}?locale=${locale}`)
    expect(callsToAction[0]?.document?.value).toMatchObject({ id: page, path, title })
    expect(callsToAction.map(target)).toEqual([path, support])
  })
})

describe('what a selection names', () => {
  const path = '/sidor/medlem'

  it.each([
    'select[main]=true',
    'select[footer]=false',
    'select[main][document]=true&select[main][children]=true&select[main][url]=true',
    'select[main]=true&locale=sv&depth=1',
  ])('has the documents of the links: %s', async (query) => {
    const { main } = await read<{ main: Link[] }>(`/api/globals/navigation?locale=sv&${query.replace('locale=sv&', '')}`)
    expect(main.map(target)).toEqual([path, 'https://verkosto.example/sv'])
    expect(main[0]?.children?.map(target)).toEqual([path, '/stig'])
  })

  it.each(['select[callsToAction]=true', 'select[body]=false', 'select[callsToAction][document]=true&select[callsToAction][url]=true'])(
    'has those of calls to action: %s',
    async (query) => {
      const { callsToAction } = await read<{ callsToAction: Link[] }>(`/api/articles/${article}?locale=sv&${query}`)
      expect(callsToAction.map(target)).toEqual([path, '/stod'])
    },
  )

  it('has no documents that it does not name', async () => {
    const { main } = await read<{ main: Link[] }>('/api/globals/navigation?locale=sv&select[main][url]=true')
    expect(main[0]).not.toHaveProperty('document')
  })
})

describe('over GraphQL', () => {
  it('links lead to the path in the language of their field', async () => {
    const link = 'document { value { ... on Page { path } } } url'
    const query = `{
      fi: Article(id: "${article}") { callsToAction { ${link} } }
      sv: Article(id: "${article}", locale: sv) { callsToAction { ${link} } }
      menu: Navigation(locale: sv) { main { ${link} } }
    }`
    const { body } = await server.graphql<{ data: Record<string, unknown> }>(query)
    const calls = (path: string, url: string) => ({
      callsToAction: [
        { document: { value: { path } }, url: null },
        { document: null, url },
      ],
    })
    expect(body.data).toEqual({
      fi: calls('/sivut/liity', '/tue'),
      sv: calls('/sidor/medlem', '/stod'),
      menu: {
        main: [
          { document: { value: { path: '/sidor/medlem' } }, url: null },
          { document: null, url: 'https://verkosto.example/sv' },
        ],
      },
    })
  })
})
