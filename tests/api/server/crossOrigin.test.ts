/** What a page of another origin may do: the CORS protocol of the Fetch standard (https://fetch.spec.whatwg.org/#http-cors-protocol). */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { startServer, type TestServer } from '../harness/server.ts'
import { rawRequest, type RawAnswer, type RawRequest } from './rawRequest.ts'

const partner = 'https://partner.example'
const another = 'http://another.example:8080'
const stranger = 'https://evil.example'

let server: TestServer

beforeAll(async () => {
  server = await startServer({ environment: { CORS_ORIGINS: `${partner},${another}`, METRICS_TOKEN: 'a token of sixteen' } })
})

afterAll(() => server.stop())

function askFrom(origin: string, request: RawRequest, url = server.url): Promise<RawAnswer> {
  return rawRequest(url, { ...request, headers: { ...request.headers, origin } })
}

function preflight(origin: string, target: string, method: string, headers = 'content-type', url = server.url): Promise<RawAnswer> {
  const asked = { 'access-control-request-method': method, 'access-control-request-headers': headers }
  return askFrom(origin, { method: 'OPTIONS', target, headers: asked }, url)
}

function listIn(answer: RawAnswer, name: string): string[] {
  return String(answer.headers[name] ?? '')
    .split(/,\s*/)
    .map((part) => part.toLowerCase())
}

function leaveIn({ headers }: RawAnswer): Record<string, unknown> {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => /^(access-control-|timing-allow-origin)/.test(name)))
}

const graphql = JSON.stringify({ query: '{ Topics(limit: 1) { docs { name } } }' })
const json = { 'content-type': 'application/json' }

/** A request for each door, and each way in which it ends. */
const requests: readonly (readonly [status: number, request: RawRequest])[] = [
  [200, { target: '/api/topics?limit=2' }],
  [200, { target: '/api/topics?limit=2', method: 'HEAD' }],
  [200, { target: '/api/globals/urgent-help' }],
  [200, { target: '/api/graphql?query={__typename}' }],
  // As clients do that want a preflight for every question.
  [200, { target: '/api/graphql?query={Topics{totalDocs}}', headers: json }],
  [200, { target: '/api/graphql', method: 'POST', headers: json, body: graphql }],
  [200, { target: '/api/access', headers: { authorization: 'JWT none' } }],
  [200, { target: '/healthz' }],
  [200, { target: '/readyz' }],
  [200, { target: '/metrics', headers: { authorization: 'Bearer a token of sixteen' } }],
  [400, { target: '/api/topics?limit=0' }],
  [400, { target: '/api/topics?unknown=1' }],
  [400, { target: '/api/%00' }],
  [400, { target: '/api/graphql', method: 'POST', headers: json, body: '{"query":"{ nothing }"}' }],
  [401, { target: '/api/users/login', method: 'POST', headers: json, body: '{"email":"nobody@example.org","password":"wrong"}' }],
  [403, { target: '/api/topics', method: 'POST', headers: json, body: '{"name":"x"}' }],
  [403, { target: '/api/topics?where[id][exists]=true', method: 'DELETE' }],
  [404, { target: '/api/nothing' }],
  [404, { target: '/api/media/file/nothing.png' }],
  [404, { target: '/nothing' }],
  [405, { target: '/api/media/file/nothing.png', method: 'POST' }],
  [405, { target: '/api/topics', method: 'TRACE' }],
  [413, { target: '/api/topics', method: 'POST', headers: json, body: JSON.stringify({ name: 'x'.repeat(70_000) }) }],
  [414, { target: `/api/${'x'.repeat(3_000)}` }],
  [415, { target: '/api/topics', method: 'POST', headers: { 'content-type': 'text/plain' }, body: 'x' }],
  [417, { target: '/api/topics', method: 'POST', headers: { ...json, expect: 'nothing' }, body: '{}' }],
]

const doors = requests.map(([status, request]) => ({
  name: `${request.method ?? 'GET'} ${request.target.slice(0, 40)} ${(request.body ?? '').slice(0, 25).toString()}: ${status}`,
  request,
  status,
}))

describe('a page of a listed origin', () => {
  it.each(doors)('may read, with credentials, $name', async ({ request, status }) => {
    const answer = await askFrom(partner, request)
    expect([answer.status, answer.headers['access-control-allow-origin'], answer.headers['access-control-allow-credentials']]).toEqual([
      status,
      partner,
      'true',
    ])
    expect(listIn(answer, 'vary')).toContain('origin')
    expect(listIn(answer, 'access-control-expose-headers')).toEqual(
      expect.arrayContaining([
        ...['age', 'allow', 'cache-status', 'content-disposition', 'content-language', 'content-range', 'date', 'etag'],
        ...['last-modified', 'ratelimit', 'ratelimit-policy', 'retry-after', 'server-timing', 'x-request-id'],
      ]),
    )
    // These belong to the answer to a preflight.
    expect([answer.headers['access-control-allow-methods'], answer.headers['access-control-allow-headers']]).toEqual([undefined, undefined])
  })

  it('may read a file, a part of it, and that it has it already', async () => {
    const { body } = await server.request<{ docs: { url: string }[] }>('GET', '/api/media?limit=1')
    const target = new URL(body.docs[0]?.url ?? '', server.url).pathname
    const whole = await askFrom(partner, { target })
    const part = await askFrom(partner, { target, headers: { range: 'bytes=0-9' } })
    const known = await askFrom(partner, { target, headers: { 'if-none-match': whole.headers.etag } })
    const none = await askFrom(partner, { target, headers: { range: 'bytes=99999999-' } })
    for (const [status, answer] of [
      [200, whole],
      [206, part],
      [304, known],
      [416, none],
    ] as const) {
      expect([answer.status, answer.headers['access-control-allow-origin']]).toEqual([status, partner])
      expect(listIn(answer, 'access-control-expose-headers')).toContain('content-range')
    }
  })

  it('may read that it has an answer already', async () => {
    for (const target of ['/api/topics?limit=3', '/api/graphql?query={Topics{totalDocs}}']) {
      await askFrom(partner, { target })
      const held = await askFrom(partner, { target })
      const again = await askFrom(partner, { target, headers: { 'if-none-match': held.headers.etag } })
      expect([target, again.status, again.text, again.headers['server-timing']]).toEqual([target, 304, '', 'cache;desc=hit'])
      expect(leaveIn(again)).toEqual(leaveIn(held))
      expect(again.headers['access-control-allow-origin']).toBe(partner)
    }
  })

  it('asks in advance and may use every method and the headers that a front end sends', async () => {
    const headers = 'authorization,content-type,if-match,if-modified-since,if-none-match,range,x-payload-http-method-override,x-request-id'
    for (const target of ['/api/topics', '/api/graphql', '/api/media/file/x.png', '/healthz', '/metrics', '/nothing']) {
      for (const method of ['GET', 'HEAD', 'POST', 'PATCH', 'DELETE']) {
        const answer = await preflight(partner, target, method, headers)
        expect([target, answer.status, answer.text, answer.headers['access-control-allow-origin']]).toEqual([target, 204, '', partner])
        expect(answer.headers['access-control-allow-credentials']).toBe('true')
        expect(listIn(answer, 'access-control-allow-methods')).toContain(method.toLowerCase())
        expect(listIn(answer, 'access-control-allow-headers')).toEqual(expect.arrayContaining(headers.split(',')))
        expect(Number(answer.headers['access-control-max-age'])).toBeGreaterThanOrEqual(600)
        expect(listIn(answer, 'vary')).toContain('origin')
      }
    }
  })

  it('gets its own answer from memory, and others theirs', async () => {
    for (const target of ['/api/pages?limit=4', '/api/graphql?query={Pages{totalDocs}}']) {
      for (const round of ['made', 'kept']) {
        const own = [partner, another, stranger].map(async (origin) => (await askFrom(origin, { target })).headers)
        const [first, second, third] = await Promise.all(own)
        const none = await rawRequest(server.url, { target })
        expect([round, first?.['access-control-allow-origin'], second?.['access-control-allow-origin']]).toEqual([round, partner, another])
        expect([third?.['access-control-allow-origin'], none.headers['access-control-allow-origin']]).toEqual([undefined, undefined])
      }
    }
  })

  it('may not look at the figures of the machine that it is opened on', async () => {
    const answer = await askFrom(partner, { target: '/metrics' })
    expect([answer.status, leaveIn(answer)]).toEqual([200, {}])
  })
})

describe('a page of an origin that is not listed', () => {
  it.each(doors)('may not read $name', async ({ request, status }) => {
    for (const origin of [stranger, 'null', `${partner}.evil.example`, partner.toUpperCase(), `${partner}/`]) {
      const answer = await askFrom(origin, request)
      expect([origin, answer.status, leaveIn(answer)]).toEqual([origin, status, {}])
      expect(listIn(answer, 'vary')).toContain('origin')
    }
  })

  it('gets none in advance', async () => {
    for (const target of ['/api/topics', '/api/graphql', '/api/media/file/x.png', '/healthz']) {
      expect(leaveIn(await preflight(stranger, target, 'POST'))).toEqual({})
    }
  })
})

describe('OPTIONS without a preflight', () => {
  it.each([
    ['/api/topics', ['get', 'head', 'post', 'patch', 'delete', 'options']],
    ['/api/globals/urgent-help', ['get', 'head', 'post', 'options']],
    ['/api/graphql', ['get', 'head', 'post', 'options']],
  ])('of %s says what there is', async (target, methods) => {
    const answer = await rawRequest(server.url, { method: 'OPTIONS', target })
    expect([answer.status, answer.text]).toEqual([204, ''])
    expect(listIn(answer, 'allow').sort()).toEqual(methods.sort())
  })

  it('of nothing is nothing', async () => {
    expect((await rawRequest(server.url, { method: 'OPTIONS', target: '/api/nothing' })).status).toBe(404)
  })
})

describe('with CORS_ORIGINS=*', () => {
  let open: TestServer

  beforeAll(async () => {
    open = await startServer({ environment: { CORS_ORIGINS: '*' } })
  })

  afterAll(() => open.stop())

  it('any page may read, without the cookies of whoever opens it', async () => {
    for (const target of ['/api/topics', '/api/topics', '/api/nothing', '/healthz']) {
      const { headers } = await askFrom(stranger, { target }, open.url)
      expect([target, headers['access-control-allow-origin']]).toEqual([target, '*'])
      expect(headers['access-control-allow-credentials']).toBeUndefined()
      expect(headers['access-control-expose-headers']).toContain('ETag')
    }
    const answer = await preflight(stranger, '/api/graphql', 'POST', 'content-type,authorization', open.url)
    expect([answer.status, answer.headers['access-control-allow-origin']]).toEqual([204, '*'])
    expect(listIn(answer, 'access-control-allow-headers')).toEqual(expect.arrayContaining(['authorization', 'content-type']))
  })

  it('not the figures of the machine that it is opened on', async () => {
    expect(leaveIn(await askFrom(stranger, { target: '/metrics' }, open.url))).toEqual({})
  })
})
