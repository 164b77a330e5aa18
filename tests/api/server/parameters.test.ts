/** A caller says what an operation takes, and supplies a document only to see a change that they may make. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { startServer, type Answer, type TestServer } from '../harness/server.ts'
import { Newsroom, unique, type Account, type Saved } from '../access/newsroom.ts'

let server: TestServer
let newsroom: Newsroom
let own: Saved
let coordinator: Account

interface Body {
  [field: string]: unknown
  docs?: { id: string; version?: Saved }[]
  errors?: { message: string }[]
}

const get = (path: string, token?: string): Promise<Answer<Body>> => server.request<Body>('GET', path, { token })

/** As Payload's live preview asks (`@payloadcms/live-preview`, `mergeData`). */
const preview = (path: string, body: unknown, token?: string): Promise<Answer<Body>> =>
  server.request<Body>('POST', path, { body, headers: { 'X-Payload-HTTP-Method-Override': 'GET' }, token })

const problemOf = ({ body, status }: Answer<Body>): [number, string | undefined] => [status, body.errors?.[0]?.message]

beforeAll(async () => {
  server = await startServer({ language: 'en' })
  newsroom = await Newsroom.open(server)
  own = await newsroom.publish('networks')
  coordinator = await newsroom.account('coordinator', { networks: [own.id] })
})

afterAll(() => server.stop())

describe('a parameter that an operation does not take', () => {
  const id = '00000000-0000-7000-8000-000000000000'

  it.each([
    ['GET', '/api/articles?x=1'],
    ['HEAD', '/api/articles?x=1'],
    ['GET', `/api/articles/${id}?x=1`],
    ['GET', '/api/articles/count?x=1'],
    ['GET', '/api/articles/versions?x=1'],
    ['GET', `/api/articles/versions/${id}?x=1`],
    ['GET', '/api/globals/urgent-help?x=1'],
    ['GET', '/api/globals/urgent-help/versions?x=1'],
    ['GET', '/api/access?x=1'],
    ['GET', '/api/users/me?x=1'],
    ['GET', '/api/payload-preferences/nav?x=1'],
    ['GET', '/api/payload-locked-documents?x=1'],
    ['GET', '/api/graphql?query=%7B__typename%7D&x=1'],
    ['POST', '/api/graphql?x=1'],
    ['POST', '/api/articles?x=1'],
    ['POST', '/api/users/login?x=1'],
    ['POST', `/api/articles/${id}/duplicate?x=1`],
    ['POST', `/api/articles/versions/${id}?x=1`],
    ['POST', `/api/articles/access/${id}?x=1`],
    ['POST', '/api/globals/urgent-help?x=1'],
    ['PATCH', `/api/articles/${id}?x=1`],
    ['PATCH', '/api/articles?x=1'],
    ['DELETE', `/api/articles/${id}?x=1`],
    ['DELETE', '/api/articles?x=1'],
  ])('is refused by its name: %s %s', async (method, path) => {
    const body = method === 'POST' || method === 'PATCH' ? {} : undefined
    const answer = await server.request<Body>(method, path, { body, token: newsroom.admin })
    expect(answer.status).toBe(400)
    if (method !== 'HEAD') expect(problemOf(answer)[1]).toContain('There is no parameter "x" here.')
  })

  it.each(['data={"phone":"0700"}', '%64ata={"phone":"0700"}', 'data[phone]=0700', 'DATA={}', 'limit=1', 'x[data]=1'])(
    'is refused in every spelling, signed in or not: %s',
    async (query) => {
      for (const token of [undefined, newsroom.admin]) {
        expect((await get(`/api/globals/urgent-help?${query}`, token)).status).toBe(400)
      }
    },
  )

  it('is refused in the body of a POST that stands for a GET', async () => {
    const headers = { 'X-HTTP-Method-Override': 'GET' }
    const form = { ...headers, 'Content-Type': 'application/x-www-form-urlencoded' }
    const asForm = await server.request<Body>('POST', '/api/articles', { body: 'depth=0&da\nta={}', headers: form })
    const asJson = await server.request<Body>('POST', '/api/articles', { body: { depth: 0, x: 1 }, headers })
    expect([problemOf(asForm), problemOf(asJson)]).toEqual([
      [400, expect.stringContaining('"da\nta"')],
      [400, expect.stringContaining('"x"')],
    ])
  })

  it('leaves what is kept as it is', async () => {
    const path = '/api/globals/urgent-help?locale=fi'
    const before = await get(path)
    expect((await get(`${path}&data={"phone":"0700 123"}`)).status).toBe(400)
    const after = await get(path)
    expect([before.status, after.status, after.body]).toEqual([200, 200, before.body])
    expect(after.headers.get('cache-status')).toContain('hit')
  })

  it('is ignored of a file, of an address that nothing answers, and before a request of another origin', async () => {
    const { body } = await server.request<{ docs: { url: string }[] }>('GET', '/api/media?limit=1')
    const answers = await Promise.all([
      get(`${body.docs[0]?.url}?2026-11-26T12:00:00.000Z`),
      get('/api/nothing?x=1'),
      server.request('OPTIONS', '/api/articles?x=1', { headers: { Origin: 'http://example.org' } }),
    ])
    expect(answers.map(({ status }) => status)).toEqual([200, 404, 204])
  })

  it('is refused before an upload is read to its end', async () => {
    const form = new FormData()
    form.append('file', new Blob([Buffer.alloc(1024 * 1024)]), 'kuva.png')
    const answer = await server.request<Body>('POST', '/api/media?x=1', { body: form, token: newsroom.admin })
    expect(problemOf(answer)).toEqual([400, expect.stringContaining('"x"')])
  })
})

describe('a document that the caller supplies', () => {
  /** An event of another network, of which an older draft is still that of the coordinator. */
  async function movedAway(): Promise<{ event: Saved; secret: string }> {
    const secret = unique('Salainen luonnos')
    const other = await newsroom.publish('networks')
    const event = await newsroom.publish('events', { networks: [own.id] })
    await newsroom.change('events', event.id, { title: secret }, '&draft=true')
    await newsroom.change('events', event.id, { networks: [other.id], visibility: 'members', _status: 'published' })
    return { event, secret }
  }

  it('does not open an old draft of what was moved away, on any door', async () => {
    const { event, secret } = await movedAway()
    const { token } = coordinator
    const data = { id: event.id, updatedAt: '2000-01-01T00:00:00.000Z' }
    const text = encodeURIComponent(JSON.stringify(data))
    const versions = await newsroom.versions('events', event.id)
    const version = versions.find((each) => each.version['title'] === secret)?.id ?? ''
    const mine = await newsroom.publish('events', { networks: [own.id] })
    const answers = await Promise.all([
      get(`/api/events/${event.id}?draft=true&data=${text}`, token),
      get(`/api/events?where[id][equals]=${event.id}&draft=true`, token),
      get(`/api/events/${event.id}?draft=true`, token),
      get(`/api/events/versions?where[parent][equals]=${event.id}`, token),
      get(`/api/events/versions/${version}`, token),
      get(`/api/globals/urgent-help?data=${text}`, token),
      preview(`/api/events/${event.id}`, { data, draft: true }, token),
      // Under the address of an event of their own.
      preview(`/api/events/${mine.id}`, { data, draft: true }, token),
      get(`/api/graphql?data=${text}&query=${encodeURIComponent(`{ Event(id: "${event.id}", draft: true) { title } }`)}`, token),
      server.graphql<Body>(`{ Event(id: "${event.id}", draft: true) { title } }`, {}, token),
      server.graphql<Body>(`{ versionsEvents(where: { parent: { equals: "${event.id}" } }) { docs { version { title } } } }`, {}, token),
    ])
    expect(version).not.toBe('')
    expect(answers.map(({ body }) => JSON.stringify(body).includes(secret))).toEqual(answers.map(() => false))
    expect(answers.map(({ status }) => status)).toEqual([400, 200, 404, 200, 403, 400, 403, 200, 400, 200, 200])
    expect([answers[1].body.docs, answers[3].body.docs, answers[7].body['id']]).toEqual([[], [], mine.id])
  })

  it('is shown to who may change it, and kept by nobody', async () => {
    const event = await newsroom.publish('events', { networks: [own.id] })
    const data = { ...event, title: 'Uusi otsikko', end: null, networks: [own.id] }
    for (const token of [coordinator.token, newsroom.admin]) {
      const answer = await preview(`/api/events/${event.id}`, { data, depth: 1, flattenLocales: false, locale: 'sv' }, token)
      expect(answer.body).toMatchObject({ id: event.id, title: 'Uusi otsikko', end: null, networks: [{ id: own.id }] })
      expect([answer.status, answer.headers.get('cache-control')]).toEqual([200, 'private, no-store'])
    }
    expect((await newsroom.read('events', event.id))['title']).toBe(event['title'])
  })

  it('is shown of a global to staff', async () => {
    const path = '/api/globals/urgent-help'
    const data = { phone: '0700 123' }
    const staff = await preview(path, { data, depth: 0 }, await server.token('editor'))
    const others = await Promise.all([preview(path, { data }), preview(path, { data }, coordinator.token)])
    expect([staff.status, staff.body['phone'], staff.headers.get('cache-control')]).toEqual([200, '0700 123', 'private, no-store'])
    expect(others.map(({ headers, status }) => [status, headers.get('cache-control')])).toEqual([
      [403, 'private, no-store'],
      [403, 'private, no-store'],
    ])
    expect((await get(path)).body['phone']).not.toBe('0700 123')
  })

  it('is not shown to others, whether it exists or not', async () => {
    const event = await newsroom.publish('events')
    const none = '00000000-0000-7000-8000-000000000000'
    for (const id of [event.id, none]) {
      const answers = await Promise.all([
        preview(`/api/events/${id}`, { data: { id, title: 'x' } }),
        preview(`/api/events/${id}`, { data: { id, networks: [own.id] } }, coordinator.token),
      ])
      expect(answers.map(({ status }) => status)).toEqual([403, 403])
    }
  })

  it.each([null, [], 'text', 1, { nested: undefined }])('is an object: %j', async (data) => {
    const event = await newsroom.publish('events')
    const { status } = await preview(`/api/events/${event.id}`, { data }, newsroom.admin)
    expect(status).toBe(typeof data === 'object' && data !== null && !Array.isArray(data) ? 200 : 400)
  })

  it('is taken from no address, and by no list', async () => {
    const event = await newsroom.publish('events')
    const address = await preview(`/api/events/${event.id}?data={}`, {}, newsroom.admin)
    const list = await preview('/api/events', { data: {} }, newsroom.admin)
    expect([problemOf(address), problemOf(list)]).toEqual([
      [400, expect.stringContaining('from no address')],
      [400, expect.stringContaining('"data"')],
    ])
  })
})
