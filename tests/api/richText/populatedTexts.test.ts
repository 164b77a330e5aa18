/** Texts of documents that are populated, which refer to each other, to themselves and to what is populated beside them. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { linkTo, paragraph, richText, serviceBox } from '../../../src/content/richText/compose.ts'
import { startServer, type TestServer } from '../harness/server.ts'
import { change, create, type Document } from './builders.ts'

let server: TestServer
let one: Document
let other: Document
let service: Document

const texts = 'populate[articles][body]=true&populate[articles][related]=true'

interface Node {
  type: string
  children?: Node[]
  fields?: { doc?: { value: unknown }; service?: unknown }
}

/** What the links and service boxes of a text lead to, in their order. */
function references({ body }: Pick<Document, 'body'>): unknown[] {
  const inOrder = ({ children = [], fields, type }: Node): unknown[] => [
    ...(type === 'link' ? [fields?.doc?.value ?? null] : []),
    ...(type === 'block' ? [fields?.service ?? null] : []),
    ...children.flatMap(inOrder),
  ]
  return inOrder(body.root)
}

/** What a text with links to both articles and a service box says to somebody who may see them. */
const answered = (): unknown[] => [
  { id: one.id, path: '/artikkelit/ensimmainen', title: 'Ensimmäinen' },
  { id: other.id, path: '/artikkelit/toinen', title: 'Toinen' },
  expect.objectContaining({ id: service.id, path: '/palvelut/tuki' }),
]

async function read<Body = Document & { related: Document[] }>(address: string, token?: string): Promise<Body> {
  const answer = await server.request<Body>('GET', address, { token })
  expect(answer.status).toBe(200)
  return answer.body
}

beforeAll(async () => {
  server = await startServer()
  one = await create(server, 'articles', { title: 'Ensimmäinen', slug: 'ensimmainen' })
  other = await create(server, 'articles', { title: 'Toinen', slug: 'toinen' })
  service = await create(server, 'services', { name: 'Tuki', slug: 'tuki', kind: 'other' })
  const links = [one, other].map(({ id }) => linkTo({ collection: 'articles', id }, 'linkki'))
  const body = richText(paragraph(...links), serviceBox(service.id))
  await change(server, 'services', service.id, { body: richText(paragraph(...links)), _status: 'published' })
  await change(server, 'articles', one.id, { body, related: [other.id], _status: 'published' })
  await change(server, 'articles', other.id, { body, related: [one.id], _status: 'published' })
})

afterAll(() => server.stop())

describe('the texts of populated documents', () => {
  it('are answered for every document of the demo federation', async () => {
    const { docs } = await read<{ docs: Document[] }>('/api/articles?populate[articles][body]=true&depth=2')
    expect(docs.length).toBeGreaterThan(5)
  })

  it('carry what they refer to, themselves and each other too', async () => {
    const document = await read(`/api/articles/${one.id}?depth=2&${texts}`)
    expect(references(document)).toEqual(answered())
    expect(document.related.map(references)).toEqual([answered()])
    const { docs } = await read<{ docs: (typeof document)[] }>(`/api/articles?depth=2&${texts}&where[id][in]=${one.id},${other.id}`)
    const related = docs.flatMap((doc) => doc.related as (typeof document)[])
    expect([...docs, ...related].map(references)).toEqual([answered(), answered(), answered(), answered()])
    // Below the depth that was asked for there are ids.
    expect(related.flatMap((doc) => doc.related).map(references)).toEqual(Array.from(docs, () => [one.id, other.id, service.id]))
  })

  it('carry ids below the depth that was asked for', async () => {
    const { body } = await read(`/api/articles/${one.id}?depth=1&populate[services][body]=true`)
    expect(references({ body })).toEqual([...answered().slice(0, 2), expect.objectContaining({ id: service.id })])
    expect(references(references({ body })[2] as Document)).toEqual([one.id, other.id])
  })

  it('carry drafts for who reads drafts, in lists and versions', async () => {
    const token = await server.token('editor')
    await change(server, 'articles', other.id, { title: 'Uusi nimi', _status: 'draft' }, '&draft=true')
    const renamed = { id: other.id, path: '/artikkelit/toinen', title: 'Uusi nimi' }
    const draft = await read(`/api/articles/${one.id}?depth=2&draft=true&${texts}`, token)
    expect([draft, ...draft.related].map((doc) => references(doc)[1])).toEqual([renamed, renamed])
    const versions = await read<{ docs: { version: typeof draft }[] }>(
      `/api/articles/versions?where[parent][equals]=${one.id}&depth=2&limit=1&sort=-updatedAt&${texts}`,
      token,
    )
    expect(versions.docs.map(({ version }) => references(version).length)).toEqual([3])
    expect(versions.docs.flatMap(({ version }) => version.related.map((doc) => references(doc).length))).toEqual([3])
  })

  it('carry each language when all are asked for', async () => {
    const { related } = await read<{ related: { body: Record<string, Document['body']> }[] }>(
      `/api/articles/${one.id}?depth=2&locale=all&${texts}`,
    )
    expect(related.map(({ body }) => references({ body: body['fi'] as Document['body'] }))).toEqual([answered()])
  })

  it('come as HTML with their links, a service in a text with its own', async () => {
    const document = await read(`/api/articles/${one.id}?depth=2&format=html&${texts}&populate[services][body]=true`)
    for (const { bodyHtml } of [document, ...document.related]) {
      expect(bodyHtml).toContain('href="/artikkelit/ensimmainen"')
      expect(bodyHtml).toContain('href="/artikkelit/toinen"')
    }
    expect((references(document)[2] as Document).bodyHtml).toContain('href="/artikkelit/toinen"')
  })

  it('come over GraphQL at each level', async () => {
    const query = `{ Article(id: "${one.id}", locale: fi) { body(depth: 2) related { body(depth: 2) related { body(depth: 2) } } } }`
    const { body } = await server.graphql<{ data: { Article: Document & { related: (Document & { related: Document[] })[] } } }>(query)
    const { Article } = body.data
    const levels = [Article, ...Article.related, ...Article.related.flatMap(({ related }) => related)]
    expect(levels.map(references)).toEqual([answered(), answered(), answered()])
  })
})
