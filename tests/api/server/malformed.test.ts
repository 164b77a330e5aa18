import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { startServer, type TestServer } from '../harness/server.ts'
import { rawBytes, rawRequest, type RawRequest } from './rawRequest.ts'

let server: TestServer
let token: string

beforeAll(async () => {
  server = await startServer()
  token = await server.token('admin')
})

afterAll(() => server.stop())

/** What every malformed request must get: an answer that is not the server's fault, in JSON. */
async function expectClientError(request: RawRequest): Promise<void> {
  const { isJson, status, text } = await rawRequest(server.url, request)
  const description = `${request.method ?? 'GET'} ${request.target.slice(0, 200)} ${String(request.body ?? '').slice(0, 100)}`
  expect([description, status, isJson ? 'JSON' : text]).toEqual([description, expect.any(Number), 'JSON'])
  if (status < 400 || status > 499) throw new Error(`${description} was answered with ${status}: ${text.slice(0, 200)}`)
}

const json = { 'content-type': 'application/json' }
const nothing = '00000000-0000-7000-8000-000000000000'

describe('bytes that are no request', () => {
  it.each([
    ['a letter that is not encoded', 'GET /api/topics?where[name][equals]=\xe4 HTTP/1.1\r\nHost: x\r\n\r\n', 400, 'REQUEST_UNREADABLE'],
    ['no method', '\x16\x03\x01\x02\r\n\r\n', 400, 'REQUEST_UNREADABLE'],
    ['headers without end', `GET / HTTP/1.1\r\nHost: x\r\nA: ${'a'.repeat(20_000)}\r\n\r\n`, 431, 'HEADERS_TOO_LARGE'],
    ['very many headers', `GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n${'a:b\r\n'.repeat(300)}\r\n`, 431, 'HEADERS_TOO_LARGE'],
  ])('are told so in the shape of all errors: %s', async (_what, bytes, status, code) => {
    const answer = await rawBytes(server.url, bytes)
    const [head = '', body = ''] = answer.split('\r\n\r\n')
    expect([head.split(' ')[1], JSON.parse(body)]).toEqual([String(status), { errors: [{ message: expect.any(String), code }] }])
  })

  it('do not stand within the answer to a request before them', async () => {
    const answer = await rawBytes(server.url, 'GET /api/topics?limit=3 HTTP/1.1\r\nHost: x\r\n\r\n\x16\x03\r\n\r\n')
    expect(answer).not.toContain('REQUEST_UNREADABLE')
  })
})

describe('a malformed address', () => {
  it.each([
    '/api/articles/%00',
    '/api/articles/a%00b',
    '/api/articles/%E0%A4%A',
    '/api/%',
    '/api/media/file/%ff',
    '/setup/%',
    '/api/articles/not-a-uuid',
    '/api/articles/null',
    '/api/bogus',
    '/api/__proto__',
    '/api/constructor/x',
    '/api/globals/toString',
    '/api//articles',
    '/api/articles/one/two/three',
    '/api/globals/bogus',
    '/api/payload-migrations',
    '/api/media/file/..%2f..%2fpackage.json',
    '/api/media/file/%2e%2e%2fpackage.json',
    '/api/media/file/%5c..%5cpackage.json',
    `/api/media/file/${'a'.repeat(3000)}.jpg`,
    '/nothing-here',
  ])('gets a client error: %s', (target) => expectClientError({ target }))

  it('cannot walk around a guard with dot segments', async () => {
    for (const target of ['/api/x/../users/first-register', '/api/x/%2e%2e/users/first-register', '/api\\users\\first-register']) {
      const { status, text } = await rawRequest(server.url, { method: 'POST', target, headers: json, body: '{}' })
      expect([target, status, text.includes('kertalinkki')]).toEqual([target, 403, true])
    }
  })

  it('is read without its host when it is absolute (RFC 9112 §3.2.2)', async () => {
    const { status, text } = await rawRequest(server.url, { target: 'http://evil.example/api/articles?limit=1' })
    expect([status, text.includes('evil.example')]).toEqual([200, false])
  })

  it('may be an asterisk for OPTIONS and nothing else', async () => {
    await expectClientError({ target: '*' })
  })
})

describe('a malformed query', () => {
  it.each([
    'where=x',
    'where[]=x',
    'where[title]=x',
    'where[title][]=x',
    'where[title][bogus]=x',
    'where[title][near]=a',
    'where[title][all]=x',
    'where[title][equals][a]=b',
    'where[title][equals]=%00',
    'where[bogus][equals]=x',
    'where[or]=x',
    'where[or][0]=x',
    'where[id][in]=x,y',
    'where[id][contains]=x',
    'where[_status][equals]=bogus',
    'where[_status][like]=x',
    'where[audiences][in][]=bogus',
    'where[publishedAt][contains]=x',
    'where[updatedAt][equals][x]=1',
    'where[topics][in]=x',
    'where[body][like]=x',
    `where${'[and][0]'.repeat(12)}[title][equals]=1`,
    'locale=xx',
    'locale=',
    `${'x&'.repeat(600)}depth=99`,
  ])('gets a client error: %s', (query) =>
    expectClientError({ target: `/api/articles?${query}`, headers: { authorization: `JWT ${token}` } }),
  )

  it.each(['where[urgent][equals]=x', 'where[urgent][like]=x', 'where[urgent][greater_than]=x'])('of a checkbox gets one: %s', (query) =>
    expectClientError({ target: `/api/services?${query}` }),
  )

  it.each(['where[filesize][equals]=x', 'where[filesize][greater_than]=1e999', 'where[width][in]=a,b'])(
    'of a number never is the server’s fault: %s',
    async (query) => {
      expect((await rawRequest(server.url, { target: `/api/media?${query}` })).status).toBeLessThan(500)
    },
  )
})

describe('a malformed body', () => {
  const documents: [name: string, body: string][] = [
    ['nothing', ''],
    ['no JSON', '{'],
    ['null', 'null'],
    ['a list', '[]'],
    ['a string', '"x"'],
    ['a NUL character', '{"title":"a\\u0000b"}'],
    ['a value of another type', '{"title":{"a":1}}'],
    ['an unknown status', '{"title":"x","_status":"bogus"}'],
    ['an id that is no UUID', '{"title":"x","id":"x"}'],
    ['a relation that is no UUID', '{"title":"x","topics":["x"]}'],
    ['a relation to nothing', `{"title":"x","topics":["${nothing}"]}`],
    ['a day that does not exist', '{"title":"x","publishedAt":"2026-02-31T25:00"}'],
    ['a day out of range', '{"title":"x","publishedAt":"+275760-09-13T00:00:00.001Z"}'],
    ['a number as a date', '{"title":"x","updatedAt":1e20}'],
    ['rich text that is none', '{"title":"x","body":{"root":{"type":"root","children":[null]}}}'],
    ['rich text of unknown nodes', '{"title":"x","body":{"root":{"type":"root","children":[{"type":"bogus"}]}}}'],
    ['unfathomable depth', `{"a":${'{"a":'.repeat(5000)}1${'}'.repeat(5000)}}`],
  ]

  it.each(documents)('of an article gets no server error: %s', async (_name, body) => {
    for (const [method, target] of [
      ['POST', '/api/articles'],
      ['PATCH', `/api/articles/${nothing}`],
    ] as const) {
      const answer = await rawRequest(server.url, { method, target, body, headers: { ...json, authorization: `JWT ${token}` } })
      expect([method, answer.status < 500, answer.isJson]).toEqual([method, true, true])
    }
  })

  const form = { 'content-type': 'multipart/form-data; boundary=x' }
  const part = (name: string, value: string): string => `--x\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n--x--\r\n`

  it.each<[name: string, headers: Record<string, string>, body: string]>([
    ['without a boundary', { 'content-type': 'multipart/form-data' }, 'x'],
    ['with an empty boundary', { 'content-type': 'multipart/form-data; boundary=' }, 'x'],
    ['of another kind', { 'content-type': 'multipart/mixed; boundary=x' }, 'x'],
    ['that is no form', form, 'x'],
    ['that is cut off', form, '--x\r\nContent-Disposition: form-data; name="a"\r\n\r\n'],
    ['with broken JSON', form, part('_payload', '{')],
    ['with null', form, part('_payload', 'null')],
    ['with a prototype', form, part('__proto__', 'x')],
    ['that names a file and carries none', form, part('file', '{}')],
    ['in another type', { 'content-type': 'text/xml' }, '<x/>'],
    ['without a type', {}, '{}'],
    ['that is compressed', { ...json, 'content-encoding': 'gzip' }, '\x1f\x8b'],
  ])('of a form %s gets a client error', async (_name, headers, body) => {
    for (const target of ['/api/articles', '/api/media']) {
      await expectClientError({ method: 'POST', target, headers: { ...headers, authorization: `JWT ${token}` }, body })
    }
  })
})

describe('a malformed request', () => {
  it.each(['TRACE', 'PROPFIND', 'LINK'])('with the method %s gets 405', async (method) => {
    const { headers, isJson, status } = await rawRequest(server.url, { method, target: '/api/articles' })
    expect([status, isJson, headers.allow]).toEqual([405, true, 'GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS'])
  })

  it.each(['media', 'topics', 'users', 'payload-locked-documents'])(
    'for versions of %s, which have none, finds nothing',
    async (collection) => {
      const document = '01a20d6e-f537-74e8-99b9-ef28d5798482'
      for (const [method, target] of [
        ['GET', `/api/${collection}/versions`],
        ['GET', `/api/${collection}/versions/${document}`],
        ['POST', `/api/${collection}/versions/${document}`],
      ] as const) {
        const { isJson, status } = await rawRequest(server.url, { method, target, headers: { authorization: `JWT ${token}` } })
        expect([method, target, status, isJson]).toEqual([method, target, 404, true])
      }
    },
  )

  it('with an unknown expectation gets 417', async () => {
    const { isJson, status } = await rawRequest(server.url, { method: 'POST', target: '/api/articles', headers: { expect: 'wonders' } })
    expect([status, isJson]).toEqual([417, true])
  })

  it('with broken credentials is one of nobody', async () => {
    for (const headers of [{ authorization: 'JWT x' }, { authorization: 'JWT' }, { cookie: 'payload-token=%' }, { cookie: '=;;%00' }]) {
      expect((await rawRequest(server.url, { target: '/api/articles?limit=1', headers })).status).toBe(200)
    }
  })

  it('may be one of several on a connection, and each gets its answer in order', async () => {
    const get = (target: string, last = false) =>
      `GET ${target} HTTP/1.1\r\nHost: localhost\r\nAccept-Encoding: identity\r\n${last ? 'Connection: close\r\n' : ''}\r\n`
    const text = await rawBytes(server.url, get('/api/bogus') + get('/healthz') + get('/api/articles?limit=0', true))
    expect([...text.matchAll(/HTTP\/1\.1 (\d{3})/g)].map(([, status]) => status)).toEqual(['404', '200', '400'])
  })

  it('is answered after 100-continue', async () => {
    const { status } = await rawRequest(server.url, {
      method: 'POST',
      target: '/api/graphql',
      headers: { ...json, expect: '100-continue' },
      body: '{"query":"{__typename}"}',
    })
    expect(status).toBe(200)
  })
})

describe('any request at all', () => {
  const word = fc.oneof(
    fc.constantFrom(
      'articles',
      'media',
      'users',
      'globals',
      'services',
      'where',
      'title',
      'equals',
      'in',
      'and',
      'id',
      'locale',
      'versions',
    ),
    fc.constantFrom(
      '__proto__',
      'constructor',
      '..',
      '%00',
      '%',
      '%ff',
      '-1',
      '1e999',
      'null',
      '[]',
      '💥',
      '\ud800',
      "'",
      '"',
      '\\',
      ';',
      ' ',
    ),
    fc.string({ maxLength: 8 }),
  )
  const escaped = word.map((text) => {
    // Written as it is where a request line can hold it, so that what is malformed stays malformed.
    // eslint-disable-next-line no-control-regex -- control characters and spaces would end the request line
    return text.replace(/[\x00-\x20\x7f-\uffff#]/g, (character) => `%${(character.charCodeAt(0) & 0xff).toString(16).padStart(2, '0')}`)
  })
  const target = fc
    .tuple(
      fc.array(escaped, { maxLength: 4 }),
      fc.array(fc.tuple(fc.array(escaped, { minLength: 1, maxLength: 5 }), escaped), { maxLength: 4 }),
    )
    .map(([path, query]) => {
      const parameters = query.map(([[name = '', ...keys], value]) => `${name}${keys.map((key) => `[${key}]`).join('')}=${value}`)
      return `/api/${path.join('/')}?${parameters.join('&')}`
    })
  const request = fc.record({
    method: fc.constantFrom('GET', 'POST', 'PATCH', 'DELETE', 'PUT', 'OPTIONS'),
    target,
    body: fc.option(fc.oneof(fc.json(), fc.string()), { nil: undefined }),
    headers: fc.record(
      {
        'content-type': fc.constantFrom(
          'application/json',
          'text/plain',
          'multipart/form-data; boundary=x',
          'application/x-www-form-urlencoded',
        ),
        'accept-language': fc.constantFrom('fi', 'sv;q=2', '%$#', '*'),
        'x-http-method-override': fc.constantFrom('GET', 'DELETE', ''),
        range: fc.constantFrom('bytes=0-', 'bytes=5-1', 'lines=1'),
        origin: fc.constantFrom('null', 'http://evil.example'),
      },
      { requiredKeys: [] },
    ),
  })

  it('is answered in JSON, and never with a fault of the server', async () => {
    await fc.assert(
      fc.asyncProperty(request, async ({ body, ...rest }) => {
        const authorization = { authorization: `JWT ${token}` }
        const answer = await rawRequest(server.url, {
          ...rest,
          headers: { ...rest.headers, ...(rest.method === 'DELETE' ? {} : authorization) },
          ...(body === undefined ? {} : { body }),
        })
        // What an address takes is in a header: the answer to OPTIONS has no body.
        const isAnswered = answer.isJson || (rest.method === 'OPTIONS' && answer.status === 204)
        if (answer.status >= 500 || !isAnswered) throw new Error(`${answer.status}: ${answer.text.slice(0, 200)}`)
      }),
      { numRuns: 300 },
    )
  })
})
