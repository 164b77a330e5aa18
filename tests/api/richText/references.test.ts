import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { image, linkTo, paragraph, richText, serviceBox } from '../../../src/content/richText/compose.ts'
import { startServer, type TestServer } from '../harness/server.ts'
import { change, create, uploadImage, type Document } from './builders.ts'

let server: TestServer
let target: Document
let hidden: Document
let service: Document
let picture: Document
let article: Document

interface Inline {
  type: string
  fields: { doc: { relationTo: string; value: unknown } | null }
}

async function read(query: string, token?: string): Promise<Document> {
  const { body } = await server.request<Document>('GET', `/api/articles/${article.id}${query}`, { token })
  return body
}

/** The targets of the links in the first paragraph. */
function targets({ body }: Pick<Document, 'body'>): unknown[] {
  const inlines = (body.root.children[0]?.children ?? []) as unknown as Inline[]
  return inlines.filter(({ type }) => type === 'link').map(({ fields }) => fields.doc)
}

beforeAll(async () => {
  server = await startServer()
  target = await create(server, 'articles', { title: 'Kohde', slug: 'viitattu', lead: 'Ingressi' })
  hidden = await create(server, 'articles', { title: 'Salainen luonnos', slug: 'salainen', _status: 'draft' })
  service = await create(server, 'pages', { title: 'Sivu', slug: 'viitattu-sivu' })
  picture = await uploadImage(server, 'Ihmisiä pöydän ääressä')
  article = await create(server, 'articles', {
    title: 'Viittaava',
    body: richText(
      paragraph(
        'Katso ',
        linkTo({ collection: 'articles', id: target.id }, 'kohde'),
        linkTo({ collection: 'articles', id: hidden.id }, 'luonnos'),
        linkTo({ collection: 'pages', id: service.id }, 'sivu'),
      ),
      image(picture.id, 'Kuvateksti'),
    ),
  })
})

afterAll(() => server.stop())

describe('an internal link', () => {
  it('carries id, path and title of its target, and nothing else', async () => {
    expect(targets(await read('?depth=1'))[0]).toEqual({
      relationTo: 'articles',
      value: { id: target.id, path: '/artikkelit/viitattu', title: 'Kohde' },
    })
    expect(targets(await read('?depth=2')).at(-1)).toEqual({
      relationTo: 'pages',
      value: { id: service.id, path: '/sivut/viitattu-sivu', title: 'Sivu' },
    })
  })

  it('is a bare id at depth 0', async () => {
    expect(targets(await read('?depth=0'))[0]).toEqual({ relationTo: 'articles', value: target.id })
  })

  it('tells nothing of a target that its reader may not see, and an editor everything', async () => {
    const anonymous = await read('?depth=1')
    expect(targets(anonymous)).toHaveLength(2)
    expect(JSON.stringify(anonymous)).not.toContain(hidden.id)
    expect(JSON.stringify(anonymous)).not.toMatch(/Salainen|salainen/)
    expect(JSON.stringify(anonymous)).toContain('luonnos')
    expect(targets(await read('?depth=1', await server.token('editor')))[1]).toMatchObject({ value: { title: 'Salainen luonnos' } })
  })

  it('stays right when the slug of its target changes', async () => {
    await change(server, 'articles', target.id, { slug: 'uusi-viitattu', title: 'Uusi nimi', _status: 'published' })
    expect(targets(await read('?depth=1'))[0]).toMatchObject({ value: { path: '/artikkelit/uusi-viitattu', title: 'Uusi nimi' } })
    await change(server, 'articles', target.id, { slug: 'viitattu', title: 'Kohde', _status: 'published' })
  })

  it('leads to the page in the language of the request, and nowhere when there is none', async () => {
    const body = richText(paragraph(linkTo({ collection: 'articles', id: target.id }, 'målet')))
    await change(server, 'articles', article.id, { title: 'Hänvisande', body, _status: 'published' }, '&locale=sv')
    const untranslated = { relationTo: 'articles', value: { id: target.id, path: null, title: null } }
    expect(targets(await read('?depth=1&locale=sv'))).toEqual([untranslated])
    const fallback = { relationTo: 'articles', value: { id: target.id, path: '/artikkelit/viitattu', title: 'Kohde' } }
    expect(targets(await read('?depth=1&locale=sv&fallback-locale=fi'))).toEqual([fallback])

    await change(server, 'articles', target.id, { title: 'Målet', slug: 'hanvisat', _status: 'published' }, '&locale=sv')
    expect(targets(await read('?depth=1&locale=sv'))[0]).toMatchObject({ value: { path: '/artiklar/hanvisat', title: 'Målet' } })
    expect(targets(await read('?depth=1&locale=fi'))[0]).toMatchObject({ value: { path: '/artikkelit/viitattu', title: 'Kohde' } })
  })

  it('has the paths of each language when all are asked for', async () => {
    const { body } = await server.request<{ body: Record<'fi' | 'sv', Document['body']> }>(
      'GET',
      `/api/articles/${article.id}?depth=1&locale=all`,
    )
    expect(targets({ body: body.body.sv })[0]).toMatchObject({ value: { path: '/artiklar/hanvisat' } })
    expect(targets({ body: body.body.fi })[0]).toMatchObject({ value: { path: '/artikkelit/viitattu' } })
  })

  it('is its text for the public while its target is in the trash, and an id for editors', async () => {
    const gone = await create(server, 'articles', { title: 'Poistuva' })
    const body = richText(paragraph(linkTo({ collection: 'articles', id: gone.id }, 'x')))
    const { id } = await create(server, 'articles', { title: 'Viittaa poistuvaan', body })
    await change(server, 'articles', gone.id, { deletedAt: new Date().toISOString() })
    const token = await server.token('editor')
    const shown = async (reader?: string): Promise<Document> =>
      (await server.request<Document>('GET', `/api/articles/${id}?depth=1`, { token: reader })).body
    const kept = { relationTo: 'articles', value: gone.id }
    expect([targets(await shown()), targets(await shown(token))]).toEqual([[], [kept]])
    const removed = await server.request('DELETE', `/api/articles/${gone.id}?trash=true`, { token })
    expect(removed.status).toBe(200)
    expect([targets(await shown()), targets(await shown(token))]).toEqual([[], [kept]])
    expect(JSON.stringify((await shown()).body)).toContain('"x"')
  })

  it('is resolved in lists and over GraphQL as well', async () => {
    const { body } = await server.request<{ docs: Document[] }>('GET', `/api/articles?depth=1&where[id][equals]=${article.id}`)
    expect(body.docs.map(targets)[0]?.[0]).toMatchObject({ value: { path: '/artikkelit/viitattu' } })

    const query = (depth: number): string => `{ Article(id: "${article.id}", locale: fi) { body(depth: ${depth}) } }`
    const graphql = async (depth: number): Promise<unknown[]> => {
      const answer = await server.graphql<{ data: { Article: Document } }>(query(depth))
      return targets(answer.body.data.Article)
    }
    expect((await graphql(1)).slice(0, 2)).toEqual([
      { relationTo: 'articles', value: { id: target.id, path: '/artikkelit/viitattu', title: 'Kohde' } },
      { relationTo: 'pages', value: { id: service.id, path: '/sivut/viitattu-sivu', title: 'Sivu' } },
    ])
    expect((await graphql(0))[0]).toEqual({ relationTo: 'articles', value: target.id })
  })
})

describe('an image in a text', () => {
  it('carries the public fields of the media document and its own caption', async () => {
    const [, node] = (await read('?depth=1')).body.root.children
    expect(node).toMatchObject({
      type: 'upload',
      fields: { caption: 'Kuvateksti' },
      value: { id: picture.id, alt: 'Ihmisiä pöydän ääressä', credit: 'Kuva: Verkosto', mimeType: 'image/jpeg', width: 900 },
    })
    expect(node?.['value']).not.toHaveProperty('createdBy')
    expect((await read('?depth=0')).body.root.children[1]).toMatchObject({ value: picture.id })
  })
})

describe('a service box', () => {
  it('carries the service as relations do, with its path and without its hours', async () => {
    const draft = await create(server, 'services', { name: 'Neuvontapuhelin', slug: 'esimerkkipuhelin', kind: 'other', _status: 'draft' })
    const { id } = await create(server, 'articles', { title: 'Palvelusta', body: richText(serviceBox(draft.id)) })
    const answer = async (token?: string): Promise<unknown> => {
      const { body } = await server.request<Document>('GET', `/api/articles/${id}?depth=1`, { token })
      return body.body.root.children[0]?.['fields']
    }
    const fields = (await answer(await server.token('editor'))) as { service: Record<string, unknown> }
    expect(fields.service).toMatchObject({ id: draft.id, name: 'Neuvontapuhelin', path: '/palvelut/esimerkkipuhelin', urgent: false })
    expect(fields.service).not.toHaveProperty('openingHours')
    expect(await answer()).toBeUndefined()
  })
})

describe('a text that is read and sent back', () => {
  it('stores ids again and keeps links that its writer may not follow', async () => {
    const body = richText(
      paragraph(linkTo({ collection: 'articles', id: target.id }, 'a'), linkTo({ collection: 'articles', id: hidden.id }, 'b')),
      image(picture.id),
    )
    const author = await server.token('author')
    const made = await server.request<{ doc: Document }>('POST', '/api/articles?draft=true', {
      token: author,
      body: { title: 'Oma', body, _status: 'draft' },
    })
    const { id } = made.body.doc
    const before = await server.request<Document>('GET', `/api/articles/${id}?depth=0&draft=true`, { token: author })
    const populated = await server.request<Document>('GET', `/api/articles/${id}?depth=1&draft=true`, { token: author })
    expect(targets(populated.body)[1]).toEqual({ relationTo: 'articles', value: hidden.id })

    const sent = await server.request('PATCH', `/api/articles/${id}?draft=true`, { token: author, body: { body: populated.body.body } })
    expect(sent.status).toBe(200)
    const after = await server.request<Document>('GET', `/api/articles/${id}?depth=0&draft=true`, { token: author })
    expect(after.body.body).toEqual(before.body.body)
    expect(targets(after.body)).toEqual([target.id, hidden.id].map((value) => ({ relationTo: 'articles', value })))
  })

  it('survives duplication and the restoring of a version', async () => {
    const token = await server.token('editor')
    const { id, body } = await create(server, 'articles', {
      title: 'Versioitava',
      body: richText(paragraph(linkTo({ collection: 'articles', id: target.id }, 'a')), image(picture.id, 'b')),
    })
    const copy = await server.request<{ doc: Document }>('POST', `/api/articles/${id}/duplicate?depth=0`, { token, body: {} })
    expect([copy.status, targets(copy.body.doc)]).toEqual([200, [{ relationTo: 'articles', value: target.id }]])

    await change(server, 'articles', id, { body: richText(paragraph('Muutettu')), _status: 'published' })
    const versions = await server.request<{ docs: { id: string }[] }>(
      'GET',
      `/api/articles/versions?where[parent][equals]=${id}&sort=createdAt`,
      {
        token,
      },
    )
    const restored = await server.request('POST', `/api/articles/versions/${versions.body.docs[0]?.id}`, { token })
    expect(restored.status).toBe(200)
    const { body: now } = await server.request<Document>('GET', `/api/articles/${id}?depth=0`)
    expect(now.body).toEqual(body)
  })
})
