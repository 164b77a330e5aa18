/** A document that was there before, and is in the trash or gone now, keeps nobody from saving what refers to it. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { image, linkTo, paragraph, richText, serviceBox } from '../../../src/content/richText/compose.ts'
import { Newsroom, type Account, type Saved } from '../access/newsroom.ts'
import { startServer, type Answer, type TestServer } from '../harness/server.ts'

interface Dead {
  path: string
  collection: string
  id: string
}

interface Body {
  doc: Saved
  docs: Saved[]
  deadReferences?: Dead[] | null
  errors?: { message: string; data?: { code?: string; errors?: { path?: string }[] } }[]
}

let server: TestServer
let newsroom: Newsroom
let editor: Account

const as = (account: Account | undefined, method: string, path: string, body?: unknown): Promise<Answer<Body>> =>
  server.request<Body>(method, path, { body, token: account?.token })

/** The status, and why when it is none of success. */
const outcome = ({ body, status }: Answer<Body>): unknown => (status < 300 ? status : [status, body.errors])

beforeAll(async () => {
  server = await startServer({ language: 'en' })
  newsroom = await Newsroom.open(server)
  editor = await newsroom.account('editor')
}, 120_000)

afterAll(() => server.stop())

/** Documents that are referred to, and how they cease to be there. */
const ends = {
  'is in the trash': (collection: string, id: string) => newsroom.trash(collection, id),
  'is gone for good': async (collection: string, id: string) => {
    expect((await as(editor, 'DELETE', `/api/${collection}/${id}`)).status).toBe(200)
  },
} as const

interface Linked {
  article: Saved
  page: Saved
  related: Saved
  service: Saved
  topic: Saved
}

/** A published article that links and relates to documents that end afterwards. */
async function articleWithDead(end: keyof typeof ends): Promise<Linked> {
  const [page, related, service, topic, picture] = [
    await newsroom.publish('pages'),
    await newsroom.publish('articles'),
    await newsroom.publish('services', { kind: 'other' }),
    await newsroom.create('topics'),
    await newsroom.create('media'),
  ]
  const body = richText(
    paragraph('Katso ', linkTo({ collection: 'pages', id: page.id }, 'sivu'), '.'),
    image(picture.id, 'Kuvateksti'),
    serviceBox(service.id),
  )
  const article = await newsroom.publish('articles', { body, related: [related.id], topics: [topic.id], heroImage: picture.id })
  await newsroom.change('articles', article.id, { title: 'På svenska', body, _status: 'published' }, '&locale=sv')
  for (const [collection, { id }] of [
    ['pages', page],
    ['articles', related],
    ['services', service],
    ['topics', topic],
    ['media', picture],
  ] as const) {
    await ends[end](collection, id)
  }
  return { article, page, related, service, topic }
}

describe.each(['is in the trash', 'is gone for good'] as const)('what an article refers to %s, and', (end) => {
  let linked: Linked
  const address = (query = ''): string => `/api/articles/${linked.article.id}${query}`

  beforeAll(async () => {
    linked = await articleWithDead(end)
  }, 60_000)

  it('another field of it is written, in each language, as a draft too', async () => {
    for (const query of ['', '?locale=sv', '?draft=true']) {
      expect([query, outcome(await as(editor, 'PATCH', address(query), { lead: 'Uusi', _status: 'published' }))]).toEqual([query, 200])
    }
  })

  it('the whole of it is sent back as it was read', async () => {
    for (const depth of [0, 1]) {
      const { body: read } = await server.request<Saved>('GET', address(`?depth=${depth}`), { token: editor.token })
      const { body, heroImage, related, title, topics } = read
      const sent = { body, heroImage, related, title, topics, _status: 'published' }
      expect([depth, outcome(await as(editor, 'PATCH', address(), sent))]).toEqual([depth, 200])
    }
  })

  it('it is written with others', async () => {
    const where = `where[id][in]=${linked.article.id},${(await newsroom.publish('articles')).id}`
    expect(outcome(await as(editor, 'PATCH', `/api/articles?${where}`, { lead: 'Yhteinen' }))).toBe(200)
  })

  it('it is duplicated', async () => {
    const copy = await as(editor, 'POST', address('/duplicate'), {})
    expect(outcome(copy)).toBe(200)
    expect(outcome(await as(editor, 'PATCH', `/api/articles/${copy.body.doc.id}`, { lead: 'x', _status: 'published' }))).toBe(200)
  })

  it('it is written over GraphQL', async () => {
    const { body } = await server.graphql<{ data: unknown; errors?: unknown }>(
      `mutation { updateArticle(id: "${linked.article.id}", data: { lead: "GraphQL" }) { lead } }`,
      {},
      editor.token,
    )
    expect(body).toEqual({ data: { updateArticle: { lead: 'GraphQL' } } })
  })

  it('it is unpublished and published again', async () => {
    expect(outcome(await as(editor, 'PATCH', address(), { _status: 'draft' }))).toBe(200)
    expect(outcome(await as(editor, 'PATCH', address(), { _status: 'published' }))).toBe(200)
  })

  it('a version with it is restored', async () => {
    const versions = await newsroom.versions('articles', linked.article.id)
    const version = versions.findLast(({ version: { _status } }) => _status === 'published')
    expect(outcome(await as(editor, 'POST', `/api/articles/versions/${version?.id}`))).toBe(200)
  })

  it('another reference to what is not there is refused', async () => {
    const other = await newsroom.publish('articles')
    const toPage = richText(paragraph(linkTo({ collection: 'pages', id: linked.page.id }, 'sivu')))
    const toService = richText(serviceBox(linked.service.id))
    for (const data of [{ related: [linked.related.id] }, { topics: [linked.topic.id] }, { body: toPage }, { body: toService }]) {
      expect((await as(editor, 'PATCH', `/api/articles/${other.id}`, data)).status).toBe(400)
    }
  })
})

describe('what its writer may not see', () => {
  it('keeps a coordinator from saving nothing of what the office has linked', async () => {
    const network = await newsroom.publish('networks')
    const coordinator = await newsroom.account('coordinator', { networks: [network.id] })
    const draft = await newsroom.create('pages', { _status: 'draft' })
    const organization = await newsroom.create('organizations', { _status: 'draft' })
    const body = richText(paragraph(linkTo({ collection: 'pages', id: draft.id }, 'tulossa')))
    await newsroom.change('networks', network.id, { body, memberOrganizations: [organization.id], _status: 'published' })
    const { body: read } = await server.request<Saved>('GET', `/api/networks/${network.id}?depth=0`, { token: coordinator.token })
    const sent = { body: read['body'], memberOrganizations: read['memberOrganizations'], summary: 'Uusi', _status: 'published' }
    expect(outcome(await as(coordinator, 'PATCH', `/api/networks/${network.id}`, sent))).toBe(200)
    const saved = await newsroom.read('networks', network.id)
    expect(saved).toMatchObject({ body, memberOrganizations: [organization.id], summary: 'Uusi' })
    const other = { body: richText(paragraph(linkTo({ collection: 'pages', id: (await newsroom.create('pages')).id }, 'x'))) }
    expect((await as(coordinator, 'PATCH', `/api/networks/${network.id}`, other)).status).toBe(400)
  })

  it('may be a network of their own that was closed', async () => {
    const network = await newsroom.publish('networks')
    const coordinator = await newsroom.account('coordinator', { networks: [network.id] })
    const { id } = await newsroom.create('articles', {}, coordinator.token)
    await newsroom.trash('networks', network.id)
    const sent = { lead: 'Uusi', networks: [network.id] }
    expect(outcome(await as(coordinator, 'PATCH', `/api/articles/${id}?draft=true`, sent))).toBe(200)
  })
})

describe('a global', () => {
  it('is saved, and its version restored, with an entry that leads to what is in the trash', async () => {
    const page = await newsroom.publish('pages')
    const menu = { main: [{ text: 'Sivu', document: { relationTo: 'pages', value: page.id } }] }
    expect(outcome(await as(editor, 'POST', '/api/globals/navigation?depth=0', menu))).toBe(200)
    await newsroom.trash('pages', page.id)
    const { body: read } = await server.request<Saved>('GET', '/api/globals/navigation?depth=0', { token: editor.token })
    expect(outcome(await as(editor, 'POST', '/api/globals/navigation', { main: read['main'], footer: [] }))).toBe(200)
    const { body: versions } = await as(editor, 'GET', '/api/globals/navigation/versions?limit=1&depth=0&sort=-updatedAt')
    expect(outcome(await as(editor, 'POST', `/api/globals/navigation/versions/${versions.docs[0]?.id}`))).toBe(200)
    const added = { footer: [{ text: 'Sama', document: { relationTo: 'pages', value: page.id } }] }
    expect(outcome(await as(editor, 'POST', '/api/globals/navigation', added))).toBe(200)
    const gone = await newsroom.publish('pages')
    await newsroom.trash('pages', gone.id)
    const other = { footer: [{ text: 'Toinen', document: { relationTo: 'pages', value: gone.id } }] }
    expect((await as(editor, 'POST', '/api/globals/navigation', other)).status).toBe(400)
  })
})
