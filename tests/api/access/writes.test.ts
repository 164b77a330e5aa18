/** Every write is whole or not at all, refers to what is there, and answers with an error of the caller, not of the server. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { startServer, type Answer, type TestServer } from '../harness/server.ts'
import { Newsroom, unique, type Account, type Saved } from './newsroom.ts'

let server: TestServer
let newsroom: Newsroom
let editor: Account
let author: Account

const nowhere = '0190a000-0000-7000-8000-000000000000'

interface Body {
  doc: Saved
  docs: Saved[]
  errors?: { message: string; data?: { code?: string; errors?: { path?: string; id?: string; message?: string }[] } }[]
}

const as = (account: Account | undefined, method: string, path: string, body?: unknown): Promise<Answer<Body>> =>
  server.request<Body>(method, path, { body, token: account?.token })

const pathsOf = ({ body, status }: Answer<Body>): [number, (string | undefined)[] | undefined] => [
  status,
  body.errors?.[0]?.data?.errors?.map(({ path }) => path),
]

beforeAll(async () => {
  server = await startServer()
  newsroom = await Newsroom.open(server)
  editor = await newsroom.account('editor')
  author = await newsroom.account('author')
}, 120_000)

afterAll(() => server.stop())

describe('a bulk update', () => {
  it('saves nothing, no version either, when one of its documents cannot be saved', async () => {
    const tag = unique('joukko').replace(' ', '-')
    const pages = [await newsroom.publish('pages'), await newsroom.publish('pages'), await newsroom.publish('pages')]
    const where = `where[id][in]=${pages.map(({ id }) => id).join(',')}`
    const { body, status } = await as(editor, 'PATCH', `/api/pages?${where}`, { slug: tag, title: 'Kaikki samaksi' })
    expect([status, body.errors?.[0]?.data?.code]).toEqual([400, 'NOTHING_SAVED'])
    for (const page of pages) {
      expect(await newsroom.read('pages', page.id)).toEqual(page)
      expect(await newsroom.versions('pages', page.id)).toHaveLength(1)
    }
  })

  it('says which, and why', async () => {
    const own = await newsroom.create('articles', {}, author.token)
    const published = await newsroom.create('articles', {}, author.token)
    await newsroom.change('articles', published.id, { _status: 'published' })
    const { body, status } = await as(author, 'PATCH', `/api/articles?where[id][in]=${own.id},${published.id}`, { lead: 'Yhteinen' })
    expect([status, body.errors?.[0]?.data?.errors?.map(({ id }) => id)]).toEqual([400, [published.id]])
    expect(body.errors?.[0]?.data?.errors?.[0]?.message).toEqual(expect.any(String))
    expect((await newsroom.read('articles', own.id))['lead']).toBeNull()
  })

  it('saves all of them when all can be', async () => {
    const pages = [await newsroom.publish('pages'), await newsroom.publish('pages')]
    const where = `where[id][in]=${pages.map(({ id }) => id).join(',')}`
    const { body, status } = await as(editor, 'PATCH', `/api/pages?${where}`, { summary: 'Yhteinen' })
    expect([status, body.docs.length]).toEqual([200, 2])
  })
})

describe('a relation', () => {
  it.each([
    ['articles', 'newsletter', false],
    ['articles', 'topics', true],
    ['articles', 'authors', true],
    ['articles', 'networks', true],
    ['articles', 'heroImage', false],
    ['events', 'organizer', false],
    ['services', 'provider', false],
    ['organizations', 'logo', false],
    ['pages', 'parent', false],
    ['people', 'portrait', false],
  ] as const)('of %s to %s is to something that is there', async (collection, field, hasMany) => {
    for (const value of [nowhere, 'not an id', 5, { id: nowhere }, { $push: [nowhere] }]) {
      for (const query of ['', '?draft=true']) {
        const answer = await as(editor, 'POST', `/api/${collection}${query}`, {
          ...newsroom.sample(collection),
          [field]: hasMany ? [value] : value,
        })
        expect({ value, query, answer: pathsOf(answer) }).toEqual({ value, query, answer: [400, [field]] })
      }
    }
  })

  it('over GraphQL is so too', async () => {
    const { body } = await server.graphql<{ errors: { extensions: { statusCode: number } }[] }>(
      `mutation { createArticle(data: { title: "x", newsletter: "${nowhere}" }) { id } }`,
      {},
      editor.token,
    )
    expect(body.errors[0]?.extensions.statusCode).toBe(400)
  })

  it('of a global is so too', async () => {
    const menu = (value: unknown): unknown => ({ main: [{ text: 'Sivu', document: { relationTo: 'pages', value } }] })
    for (const value of [nowhere, 'not an id']) {
      expect((await as(editor, 'POST', '/api/globals/navigation', menu(value))).status).toBe(400)
    }
    const strange = { main: [{ text: 'Sivu', document: { relationTo: 'users', value: editor.id } }] }
    expect((await as(editor, 'POST', '/api/globals/navigation', strange)).status).toBe(400)
    const { id } = await newsroom.publish('pages')
    expect((await as(editor, 'POST', '/api/globals/navigation', menu(id))).status).toBe(200)
  })

  it('to what the writer may not see is answered as one to nothing', async () => {
    const letter = await newsroom.create('newsletters')
    const { id } = await newsroom.create('articles', {}, author.token)
    const hidden = await as(author, 'PATCH', `/api/articles/${id}?draft=true`, { newsletter: letter.id })
    const none = await as(author, 'PATCH', `/api/articles/${id}?draft=true`, { newsletter: nowhere })
    expect(hidden.status).toBe(400)
    expect(hidden.body).toEqual(none.body)
  })

  it('that somebody else has set stays when the writer saves around it', async () => {
    const letter = await newsroom.create('newsletters')
    const { id } = await newsroom.create('articles', {}, author.token)
    await newsroom.change('articles', id, { newsletter: letter.id })
    expect((await as(author, 'PATCH', `/api/articles/${id}?draft=true`, { lead: 'x', newsletter: letter.id })).status).toBe(200)
    expect((await as(author, 'PATCH', `/api/articles/${id}?draft=true`, { lead: 'y' })).status).toBe(200)
    expect((await newsroom.read('articles', id, '&draft=true'))['newsletter']).toBe(letter.id)
  })

  it('to what lies in the trash is refused', async () => {
    const letter = await newsroom.publish('newsletters')
    await newsroom.trash('newsletters', letter.id)
    expect(pathsOf(await as(editor, 'POST', '/api/articles', { title: 'x', newsletter: letter.id }))).toEqual([400, ['newsletter']])
  })
})

describe('an id that is none', () => {
  it.each(['GET', 'PATCH', 'DELETE'])('is an error of the caller for %s', async (method) => {
    for (const collection of ['articles', 'people', 'media', 'users', 'topics']) {
      for (const account of [undefined, author, editor]) {
        const versions = collection === 'articles' && method === 'GET' ? ['/api/articles/versions/not-an-id'] : []
        for (const path of [...versions, `/api/${collection}/not-an-id`, `/api/${collection}/${nowhere}`]) {
          const { status } = await as(account, method, path, method === 'PATCH' ? {} : undefined)
          expect({ method, path, isTheirs: status >= 400 && status < 500 }).toEqual({ method, path, isTheirs: true })
        }
      }
    }
  })
})

describe('what the server sets', () => {
  it('is not for callers to write: id, creator, times of consent', async () => {
    const { body } = await as(author, 'POST', '/api/articles?depth=0', { title: 'x', id: nowhere, createdBy: editor.id })
    expect([body.doc.id === nowhere, body.doc['createdBy']]).toEqual([false, author.id])
    await as(author, 'PATCH', `/api/articles/${body.doc.id}?draft=true`, { createdBy: editor.id })
    expect((await newsroom.read('articles', body.doc.id, '&draft=true'))['createdBy']).toBe(author.id)
    const person = await as(editor, 'POST', '/api/people?depth=0', {
      name: 'Henkilö',
      consent: { given: true, recordedBy: author.id, recordedAt: '2001-01-01T00:00:00.000Z' },
    })
    const consent = person.body.doc['consent'] as { recordedBy: string; recordedAt: string }
    expect([consent.recordedBy, consent.recordedAt.startsWith('2001')]).toEqual([editor.id, false])
  })
})
