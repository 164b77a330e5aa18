/** What an answer says of documents that its reader cannot have: nothing to the public, and which they are to those who mend it. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { image, linkTo, paragraph, richText, serviceBox } from '../../../src/content/richText/compose.ts'
import { Newsroom, type Account, type Saved } from '../access/newsroom.ts'
import { startServer, type TestServer } from '../harness/server.ts'

interface Dead {
  path: string
  collection: string
  id: string
}

interface Shown extends Saved {
  topics: (string | { id: string })[]
  related: (string | { id: string })[]
  heroImage: unknown
  deadReferences?: Dead[] | null
}

let server: TestServer
let newsroom: Newsroom
let editor: Account
let author: Account

const read = async (address: string, account?: Account): Promise<Shown> => {
  const { body, status } = await server.request<Shown>('GET', address, { token: account?.token })
  expect(status).toBe(200)
  return body
}

const ids = (value: (string | { id: string })[]): string[] => value.map((entry) => (typeof entry === 'string' ? entry : entry.id))

beforeAll(async () => {
  server = await startServer({ language: 'en' })
  newsroom = await Newsroom.open(server)
  editor = await newsroom.account('editor')
  author = await newsroom.account('author')
}, 120_000)

afterAll(() => server.stop())

describe('of an article that refers to what is in the trash and to drafts', () => {
  let article: Saved
  let living: Saved
  let dead: Record<'topic' | 'page' | 'picture' | 'service', Saved>
  let draft: Saved
  const query = (depth: number): string => `/api/articles/${article.id}?depth=${depth}`

  beforeAll(async () => {
    living = await newsroom.create('topics')
    draft = await newsroom.create('articles', { _status: 'draft' })
    dead = {
      topic: await newsroom.create('topics'),
      page: await newsroom.publish('pages'),
      picture: await newsroom.create('media'),
      service: await newsroom.publish('services', { kind: 'other' }),
    }
    article = await newsroom.publish('articles', {
      topics: [dead.topic.id, living.id],
      related: [draft.id],
      heroImage: dead.picture.id,
      body: richText(
        paragraph('Katso ', linkTo({ collection: 'pages', id: dead.page.id }, 'sivu'), '.'),
        image(dead.picture.id),
        serviceBox(dead.service.id),
      ),
    })
    for (const [collection, { id }] of [
      ['topics', dead.topic],
      ['pages', dead.page],
      ['media', dead.picture],
      ['services', dead.service],
    ] as const) {
      await newsroom.trash(collection, id)
    }
  }, 60_000)

  const secrets = (): RegExp => new RegExp([...Object.values(dead), draft].map(({ id }) => id).join('|'))

  it.each([0, 1, 2])('the public gets nothing of them at depth %i, by id, in a list and in all languages', async (depth) => {
    const shown = await read(query(depth))
    expect([ids(shown.topics), shown.related, shown.heroImage]).toEqual([[living.id], [], null])
    expect(shown['body']).toMatchObject({ root: { children: [{ children: [{ text: 'Katso ' }, { text: 'sivu' }, { text: '.' }] }] } })
    expect(JSON.stringify(shown)).not.toMatch(secrets())
    for (const address of [
      `/api/articles?where[id][equals]=${article.id}&depth=${depth}&format=html`,
      `/api/articles?where[topics][in]=${living.id}&depth=${depth}&locale=all`,
      `/api/articles?where[id][equals]=${article.id}&depth=${depth}&select[topics]=true&select[related]=true`,
    ]) {
      const { docs } = await read(address)
      expect([address, docs]).toEqual([address, [expect.objectContaining({ id: article.id })]])
      expect(JSON.stringify(docs)).not.toMatch(secrets())
      expect(JSON.stringify(docs)).toContain(living.id)
    }
  })

  it('the public gets nothing of them over GraphQL', async () => {
    const { body } = await server.graphql<{ data: { Article: object } }>(
      `{ Article(id: "${article.id}") { topics { id } related { id } heroImage { id } none: body(depth: 0) one: body(depth: 1) deadReferences } }`,
    )
    expect(body.data.Article).toMatchObject({ topics: [{ id: living.id }], related: [], heroImage: null, deadReferences: null })
    expect(JSON.stringify(body)).not.toMatch(secrets())
    expect(JSON.stringify(body)).toContain('sivu')
  })

  it.each([0, 1])('whoever may change it keeps the ids at depth %i, and is told which are dead', async (depth) => {
    const shown = await read(query(depth), editor)
    expect([ids(shown.topics), ids(shown.related), shown.heroImage]).toEqual([[dead.topic.id, living.id], [draft.id], dead.picture.id])
    for (const { id } of Object.values(dead)) expect(JSON.stringify(shown['body']).includes(id) || id === dead.topic.id).toBe(true)
    expect(shown.deadReferences).toEqual(
      expect.arrayContaining([
        { path: 'topics', collection: 'topics', id: dead.topic.id },
        { path: 'heroImage', collection: 'media', id: dead.picture.id },
        { path: 'body', collection: 'pages', id: dead.page.id },
        { path: 'body', collection: 'media', id: dead.picture.id },
        { path: 'body', collection: 'services', id: dead.service.id },
      ]),
    )
    expect(shown.deadReferences).toHaveLength(5)
  })

  it('tells it over GraphQL too, and only where it is asked for', async () => {
    const { body } = await server.graphql<{ data: { Article: { deadReferences: Dead[] } } }>(
      `{ Article(id: "${article.id}") { deadReferences } }`,
      {},
      editor.token,
    )
    expect(body.data.Article.deadReferences).toHaveLength(5)
    expect(await read(`${query(0)}&select[title]=true`, editor)).not.toHaveProperty('deadReferences')
  })

  it('who has signed in and may not change it is told nothing of what is dead', async () => {
    for (const depth of [0, 1]) {
      const shown = await read(query(depth), author)
      expect([ids(shown.topics), shown.heroImage, shown.deadReferences]).toEqual([[living.id], null, undefined])
    }
  })

  it('a version that is restored says what is dead in it, in the answer', async () => {
    const [newest] = await newsroom.versions('articles', article.id)
    const { body, status } = await server.request<{ deadReferences: Dead[] }>('POST', `/api/articles/versions/${newest?.id}`, {
      token: editor.token,
    })
    expect(status).toBe(200)
    expect(body.deadReferences.map(({ path }) => path).sort()).toEqual(['body', 'body', 'body', 'heroImage', 'topics'])
  })
})

describe('a menu', () => {
  it('has no target where that is in the trash, for the public; the office is told', async () => {
    const page = await newsroom.publish('pages')
    const menu = { main: [{ text: 'Sivu', document: { relationTo: 'pages', value: page.id } }], footer: [] }
    await server.request('POST', '/api/globals/navigation', { body: menu, token: editor.token })
    await newsroom.trash('pages', page.id)
    for (const depth of [0, 1]) {
      const shown = await read(`/api/globals/navigation?depth=${depth}`)
      expect(shown['main']).toMatchObject([{ text: 'Sivu', document: null }])
      const office = await read(`/api/globals/navigation?depth=${depth}`, editor)
      expect(office['main']).toMatchObject([{ document: { relationTo: 'pages', value: page.id } }])
      expect(office.deadReferences).toEqual([{ path: 'main.0.document', collection: 'pages', id: page.id }])
    }
    const versions = await read('/api/globals/navigation/versions?limit=1&depth=0&sort=-updatedAt', editor)
    const [newest] = versions['docs'] as { id: string }[]
    const { body } = await server.request<{ doc: Shown }>('POST', `/api/globals/navigation/versions/${newest?.id}`, { token: editor.token })
    expect(body.doc.deadReferences).toEqual([{ path: 'main.0.document', collection: 'pages', id: page.id }])
  })
})

describe('an answer from memory', () => {
  it.each([0, 1])('at depth %i is new when a document that it refers to is trashed, restored and deleted', async (depth) => {
    const topic = await newsroom.create('topics')
    const page = await newsroom.publish('pages')
    const { id } = await newsroom.publish('articles', {
      topics: [topic.id],
      body: richText(paragraph(linkTo({ collection: 'pages', id: page.id }, 'sivu'))),
    })
    const address = `/api/articles/${id}?depth=${depth}`
    const states = async (): Promise<[number, boolean]> => {
      await read(address)
      const shown = await read(address)
      return [shown.topics.length, JSON.stringify(shown['body']).includes(page.id)]
    }
    expect(await states()).toEqual([1, true])
    await newsroom.trash('topics', topic.id)
    await newsroom.trash('pages', page.id)
    expect(await states()).toEqual([0, false])
    for (const [collection, document] of [
      ['topics', topic],
      ['pages', page],
    ] as const) {
      await newsroom.change(
        collection,
        document.id,
        { deletedAt: null, ...(collection === 'pages' ? { _status: 'published' } : {}) },
        '&trash=true',
      )
    }
    expect(await states()).toEqual([1, true])
    for (const [collection, document] of [
      ['topics', topic],
      ['pages', page],
    ] as const) {
      const { status } = await server.request('DELETE', `/api/${collection}/${document.id}`, { token: editor.token })
      expect(status).toBe(200)
    }
    expect(await states()).toEqual([0, false])
  })
})
