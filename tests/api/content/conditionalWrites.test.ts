/** Writes on condition that nobody else has written: `If-Match` with the revision that reading and writing told. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { Newsroom, type Account } from '../access/newsroom.ts'
import { startServer, type Answer, type TestServer } from '../harness/server.ts'

interface Doc {
  id: string
  [field: string]: unknown
}
interface Body {
  doc: Doc
  errors?: { message: string; data: { code: string; current: Doc } }[]
  [field: string]: unknown
}

let server: TestServer
let newsroom: Newsroom
let author: Account

beforeAll(async () => {
  server = await startServer()
  newsroom = await Newsroom.open(server)
  author = await newsroom.account('author')
}, 120_000)

afterAll(() => server.stop())

interface Options {
  body?: unknown
  ifMatch?: string | null
  token?: string | undefined
  headers?: Record<string, string>
}

function send(method: string, path: string, { body, headers = {}, ifMatch, ...rest }: Options = {}): Promise<Answer<Body>> {
  const token = 'token' in rest ? rest.token : newsroom.admin
  return server.request<Body>(method, path, {
    token,
    ...(body === undefined ? {} : { body }),
    headers: { ...headers, ...(ifMatch ? { 'If-Match': ifMatch } : {}) },
  })
}

const tagOf = ({ headers }: Answer): string => headers.get('etag') ?? ''
const isRevision = /^"[0-9a-f-]{36}"$/

describe('the revision of a document', () => {
  it('is the same whatever is asked for of it, and for every language', async () => {
    const { id } = await newsroom.publish('articles')
    const queries = ['', '?locale=sv', '?locale=all', '?depth=0&select[title]=true', '?draft=true', '?depth=2']
    const tags = await Promise.all(queries.map(async (query) => tagOf(await send('GET', `/api/articles/${id}${query}`))))
    expect(tags[0]).toMatch(isRevision)
    expect(new Set(tags).size).toBe(1)
  })

  it('is told by every write, and is another after each', async () => {
    const created = await send('POST', '/api/articles', { body: newsroom.sample('articles') })
    const { id } = created.body.doc
    const address = `/api/articles/${id}`
    const steps: [string, string, unknown?][] = [
      ['PATCH', `${address}?draft=true`, { title: 'Luonnos' }],
      ['PATCH', address, { _status: 'published' }],
      ['PATCH', `${address}?locale=sv`, { title: 'Svenska' }],
      ['PATCH', `${address}?draft=true`, { lead: 'Uusi ingressi' }],
      ['PATCH', address, { _status: 'draft' }],
      ['PATCH', address, { deletedAt: new Date().toISOString() }],
      ['PATCH', `${address}?trash=true`, { deletedAt: null }],
    ]
    const tags = [tagOf(created)]
    for (const [method, path, body] of steps) {
      const answer = await send(method, path, { body })
      expect([path, body, answer.status]).toEqual([path, body, 200])
      tags.push(tagOf(answer))
      expect(tagOf(await send('GET', `${address}?trash=true&draft=true`))).toBe(tagOf(answer))
    }
    const versions = await newsroom.versions('articles', id)
    const restored = await send('POST', `/api/articles/versions/${versions.at(-1)?.id ?? ''}`)
    tags.push(tagOf(restored), tagOf(await send('POST', `${address}/duplicate`, { body: {} })))
    expect(tags.filter((tag) => !isRevision.test(tag))).toEqual([])
    expect(new Set(tags).size).toBe(tags.length)
    expect(tagOf(await send('GET', `${address}?draft=true`))).toBe(tagOf(restored))
  })

  it('is told of globals, each write of them, and bulk writes change it', async () => {
    const read = await send('GET', '/api/globals/site-settings?locale=sv')
    const written = await send('POST', '/api/globals/site-settings', { body: { name: 'Verkosto' } })
    expect([tagOf(written), tagOf(read)].every((tag) => isRevision.test(tag))).toBe(true)
    expect(tagOf(written)).not.toBe(tagOf(read))
    expect(tagOf(await send('GET', '/api/globals/site-settings'))).toBe(tagOf(written))
    const { id } = await newsroom.publish('topics')
    const before = tagOf(await send('GET', `/api/topics/${id}`))
    expect((await send('PATCH', `/api/topics?where[id][equals]=${id}`, { body: { description: 'Uusi' } })).status).toBe(200)
    expect(tagOf(await send('GET', `/api/topics/${id}`))).not.toBe(before)
  })

  it('is for those who may write the document', async () => {
    const { id } = await newsroom.publish('articles')
    const own = await newsroom.create('articles', {}, author.token)
    const revision = tagOf(await send('GET', `/api/articles/${id}`))
    const [stranger, other, writer] = await Promise.all([
      send('GET', `/api/articles/${id}`, { token: undefined }),
      send('GET', `/api/articles/${id}`, { token: author.token }),
      send('GET', `/api/articles/${own.id}?draft=true`, { token: author.token }),
    ])
    expect([stranger.status, other.status]).toEqual([200, 200])
    expect([tagOf(stranger), tagOf(other)]).not.toContain(revision)
    expect(tagOf(writer)).toMatch(isRevision)
  })

  it('is no reason to say that an answer is the same: of others in it, it says nothing', async () => {
    const { id } = await newsroom.publish('articles')
    const tag = tagOf(await send('GET', `/api/articles/${id}`))
    expect((await send('GET', `/api/articles/${id}`, { headers: { 'If-None-Match': tag } })).status).toBe(200)
  })
})

describe('a write on condition', () => {
  it.each([
    ['a change', 'PATCH', '', { title: 'Minun' }],
    ['a draft', 'PATCH', '?draft=true', { title: 'Minun' }],
    ['a move to the trash', 'PATCH', '', { deletedAt: '2026-01-01T00:00:00.000Z' }],
    ['a deletion', 'DELETE', '', undefined],
  ])('that is not met writes nothing and says what there is now: %s', async (_, method, query, body) => {
    const { id } = await newsroom.publish('articles')
    const read = tagOf(await send('GET', `/api/articles/${id}`))
    const others = await send('PATCH', `/api/articles/${id}?locale=sv`, { body: { title: 'Någon annans' } })
    const refused = await send(method, `/api/articles/${id}${query}${query ? '&' : '?'}locale=sv`, { body, ifMatch: read })
    expect([refused.status, refused.body.errors?.[0]?.data.code]).toEqual([412, 'CHANGED_MEANWHILE'])
    expect(refused.body.errors?.[0]?.data.current).toMatchObject({ id, title: 'Någon annans' })
    expect(tagOf(refused)).toBe(tagOf(others))
    expect(await newsroom.read('articles', id, '&locale=sv')).toMatchObject({ title: 'Någon annans' })
    expect((await send(method, `/api/articles/${id}${query}`, { body, ifMatch: tagOf(refused) })).status).toBe(200)
  })

  it('that is met writes: with one revision of several, and with any at all', async () => {
    const { id } = await newsroom.publish('articles')
    const tag = tagOf(await send('GET', `/api/articles/${id}`))
    const first = await send('PATCH', `/api/articles/${id}`, { body: { title: 'Yksi' }, ifMatch: `"another", ${tag}` })
    const second = await send('PATCH', `/api/articles/${id}`, { body: { title: 'Kaksi' }, ifMatch: '*' })
    const weak = await send('PATCH', `/api/articles/${id}`, { body: { title: 'Kolme' }, ifMatch: `W/${tagOf(second)}` })
    expect([first.status, second.status, weak.status]).toEqual([200, 200, 412])
  })

  it('holds for globals and for versions', async () => {
    const read = tagOf(await send('GET', '/api/globals/site-settings'))
    expect((await send('POST', '/api/globals/site-settings', { body: { name: 'Toisen' }, ifMatch: read })).status).toBe(200)
    const refused = await send('POST', '/api/globals/site-settings', { body: { name: 'Minun' }, ifMatch: read })
    expect([refused.status, refused.body.errors?.[0]?.data.current['name']]).toEqual([412, 'Toisen'])
    const { id } = await newsroom.publish('articles')
    const tag = tagOf(await send('GET', `/api/articles/${id}`))
    const others = await send('PATCH', `/api/articles/${id}`, { body: { title: 'Toisen' } })
    const [version] = (await newsroom.versions('articles', id)).slice(-1)
    expect((await send('POST', `/api/articles/versions/${version?.id ?? ''}`, { ifMatch: tag })).status).toBe(412)
    expect((await send('POST', `/api/articles/versions/${version?.id ?? ''}`, { ifMatch: tagOf(others) })).status).toBe(200)
  })

  it('lets one of many through who have read the same', async () => {
    const { id } = await newsroom.publish('articles')
    const tag = tagOf(await send('GET', `/api/articles/${id}`))
    const answers = await Promise.all(
      Array.from({ length: 8 }, (_, index) => send('PATCH', `/api/articles/${id}`, { body: { lead: `Ingressi ${index}` }, ifMatch: tag })),
    )
    const through = answers.filter(({ status }) => status === 200)
    expect(answers.map(({ status }) => status).sort()).toEqual([200, ...Array.from({ length: 7 }, () => 412)])
    expect((await newsroom.read('articles', id))['lead']).toBe(through[0]?.body.doc['lead'])
  })

  it('tells nothing to those who may not write, or not read', async () => {
    const { id } = await newsroom.publish('articles')
    const hidden = await newsroom.create('articles')
    const ifMatch = '"00000000-0000-4000-8000-000000000000"'
    for (const [document, token] of [
      [id, undefined],
      [id, author.token],
      [hidden.id, undefined],
      [hidden.id, author.token],
      [crypto.randomUUID(), author.token],
    ] as const) {
      const body = { title: 'Minun' }
      const [on, without] = await Promise.all([
        send('PATCH', `/api/articles/${document}`, { body, ifMatch, token }),
        send('PATCH', `/api/articles/${document}`, { body, token }),
      ])
      expect([on.status, on.body, on.headers.get('etag') ?? '']).toEqual([without.status, without.body, without.headers.get('etag') ?? ''])
      expect([403, 404]).toContain(on.status)
    }
  })

  it.each([
    ['many documents', 'PATCH', '/api/articles?where[title][equals]=nobody', { lead: 'x' }],
    ['a deletion of many', 'DELETE', '/api/articles?where[title][equals]=nobody', undefined],
    ['a new document', 'POST', '/api/topics', { name: 'Uusi' }],
    ['GraphQL', 'POST', '/api/graphql', { query: 'mutation { createTopic(data: { name: "Uusi" }) { id } }' }],
  ])('is refused where there is no one document: %s', async (_, method, path, body) => {
    const answer = await send(method, path, { body, ifMatch: '"x"' })
    const code = JSON.stringify(answer.body)
    expect([path, answer.status]).toEqual([path, path.endsWith('graphql') ? 200 : 400])
    expect(code).toContain('If-Match')
  })
})
