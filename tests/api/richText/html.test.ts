import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { bold, callout, heading, image, linkTo, paragraph, richText } from '../../../src/content/richText/compose.ts'
import { startServer, type TestServer } from '../harness/server.ts'
import { change, create, uploadImage, type Document } from './builders.ts'

let server: TestServer
let article: Document

beforeAll(async () => {
  server = await startServer({ language: 'en' })
  const target = await create(server, 'pages', { title: 'Tietosuoja', slug: 'esimerkkisivu' })
  const draft = await create(server, 'pages', { title: 'Kesken', slug: 'keskenerainen', _status: 'draft' })
  const picture = await uploadImage(server, 'Kokous')
  article = await create(server, 'articles', {
    title: 'Muotoiltu',
    body: richText(
      heading(2, 'Otsikko'),
      paragraph(
        '<b>',
        bold('tärkeää'),
        ' ',
        linkTo({ collection: 'pages', id: target.id }, 'tietosuoja'),
        linkTo({ collection: 'pages', id: draft.id }, 'kesken'),
      ),
      callout('support', 'Et ole yksin.'),
      image(picture.id, 'Kuvateksti'),
    ),
  })
  await change(
    server,
    'articles',
    article.id,
    { title: 'Formaterad', body: richText(paragraph('På svenska')), _status: 'published' },
    '&locale=sv',
  )
})

afterAll(() => server.stop())

const get = async <Body = Document>(query: string): Promise<Body> =>
  (await server.request<Body>('GET', `/api/articles/${article.id}${query}`)).body

describe('format=html', () => {
  it.each(['?format=html&depth=0', '?format=html', '?format=html&depth=2'])('adds the rendered text to a document: %s', async (query) => {
    const { body, bodyHtml } = await get(query)
    expect(bodyHtml).toContain(
      '<h2 id="section-otsikko">Otsikko</h2><p>&#x3C;b><strong>tärkeää</strong> <a href="/sivut/esimerkkisivu">tietosuoja</a>kesken</p>',
    )
    expect(bodyHtml).toContain('<aside class="callout callout-support"><p>Et ole yksin.</p></aside>')
    expect(bodyHtml).toMatch(
      /<figure><picture><source type="image\/avif" srcset="[^"]+ 640w[^"]*" sizes="100vw">.*alt="Kokous".*<figcaption>Kuvateksti <small>Kuva: Verkosto<\/small>/,
    )
    expect(body.root.children).toHaveLength(4)
  })

  it('adds it in lists, and nothing where there is no text', async () => {
    const empty = await create(server, 'articles', { title: 'Tyhjä' })
    const { body } = await server.request<{ docs: Document[] }>(
      'GET',
      `/api/articles?format=html&where[id][in]=${article.id},${empty.id}&sort=title`,
    )
    expect(body.docs.map(({ bodyHtml }) => bodyHtml)).toEqual([expect.stringContaining('<h2'), null])
  })

  it('speaks the language of the request', async () => {
    expect((await get('?format=html&locale=sv')).bodyHtml).toBe('<p>På svenska</p>')
    expect((await get('?format=html&locale=en')).bodyHtml).toBeNull()
    const all = await get<{ bodyHtml: Record<string, string> }>('?format=html&locale=all')
    expect(all.bodyHtml).toEqual({ fi: expect.stringContaining('<h2'), sv: '<p>På svenska</p>' })
  })

  it('has the languages in the order of the text, whichever is ready first', async () => {
    const target = await create(server, 'pages', { title: 'Kohde' })
    // It has a reference to look up, and is ready after the other, which is put behind it.
    const slow = richText(paragraph(linkTo({ collection: 'pages', id: target.id }, 'linkki')))
    const { id } = await create(server, 'articles', { title: 'Kaksi kieltä', body: slow })
    const quick = { title: 'Två språk', body: richText(paragraph('På svenska')), _status: 'published' }
    await change(server, 'articles', id, quick, '&locale=sv')
    const { body } = await server.request<Record<'body' | 'bodyHtml', object>>('GET', `/api/articles/${id}?format=html&locale=all`)
    expect(Object.keys(body.bodyHtml)).toEqual(Object.keys(body.body))
  })

  it('costs nothing and shows nothing when it is not asked for', async () => {
    for (const query of ['', '?format=json', '?format=html&select[title]=true']) {
      expect(await get(query)).not.toHaveProperty('bodyHtml')
    }
  })

  it('renders versions for those who may read them', async () => {
    const { body } = await server.request<{ docs: { version: Document }[] }>(
      'GET',
      `/api/articles/versions?format=html&where[parent][equals]=${article.id}&limit=1`,
      { token: await server.token('editor') },
    )
    expect(body.docs[0]?.version.bodyHtml).toContain('<h2')
  })

  it.each(['/api/articles?format=xml', '/api/topics?format=htm', '/api/articles?format[]=html', '/api/globals/site-settings?format=pdf'])(
    'is the only other format: %s',
    async (path) => {
      const { body, status } = await server.request<{ errors: { message: string }[] }>('GET', path)
      expect([status, body.errors[0]?.message]).toEqual([400, expect.stringContaining('parameter format')])
    },
  )
})
