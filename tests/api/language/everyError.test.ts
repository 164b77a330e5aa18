/** Every kind of error, at every door, in three languages: one shape, the code that is the same in all, and who it varies by. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { testPassword } from '../harness/cluster.ts'
import { startServer, type TestServer } from '../harness/server.ts'
import { rawRequest, type RawRequest } from '../server/rawRequest.ts'

const languages = ['fi', 'sv', 'en'] as const
const unknownId = '01890000-0000-7000-8000-000000000000'
const json = { 'content-type': 'application/json' }

let server: TestServer
let token: string

beforeAll(async () => {
  server = await startServer()
  token = await server.token('admin')
})

afterAll(() => server.stop())

type Kind = [code: string, status: number, request: RawRequest, signedIn?: 'signed in']

const post = (target: string, body: unknown): RawRequest => ({ method: 'POST', target, headers: json, body: JSON.stringify(body) })
const asked = (query: string): RawRequest => post('/api/graphql', { query })

const kinds: Kind[] = [
  // The protocol.
  ['ADDRESS_UNKNOWN', 404, { target: '/nothing' }],
  ['ADDRESS_UNKNOWN', 404, { target: '/api/nothing' }],
  ['ADDRESS_UNKNOWN', 404, { target: '/api/constructor' }],
  ['ADDRESS_UNKNOWN', 404, { target: '/api/topics', method: 'PUT' }],
  ['ADDRESS_UNKNOWN', 404, { target: '/api/nothing', method: 'OPTIONS' }],
  ['ADDRESS_INVALID', 400, { target: '/api/%00' }],
  ['ADDRESS_TOO_LONG', 414, { target: `/api/${'x'.repeat(3_000)}` }],
  ['METHOD_NOT_ALLOWED', 405, { target: '/api/topics', method: 'TRACE' }],
  ['METHOD_NOT_ALLOWED', 405, { target: '/api/media/file/x.png', method: 'POST' }],
  ['EXPECTATION_UNKNOWN', 417, { target: '/api/topics', headers: { expect: 'nothing' } }],
  ['BODY_TOO_LARGE', 413, post('/api/topics', { name: 'x'.repeat(70_000) })],
  ['BODY_TOO_COMPLEX', 413, { ...post('/api/topics', {}), body: `{"name":${'['.repeat(300)}${']'.repeat(300)}}` }],
  ['BODY_NOT_AN_OBJECT', 400, { ...post('/api/topics', {}), body: '{"name' }],
  ['BODY_TYPE_UNKNOWN', 415, { method: 'POST', target: '/api/topics', headers: { 'content-type': 'text/plain' }, body: 'x' }],
  ['BODY_CODED', 415, { ...post('/api/topics', {}), headers: { ...json, 'content-encoding': 'gzip' } }],
  ['FORM_TYPE_UNKNOWN', 415, { method: 'POST', target: '/api/topics', headers: { 'content-type': 'multipart/form-data' }, body: 'x' }],
  [
    'FILES_NEED_SIGN_IN',
    403,
    { method: 'POST', target: '/api/media', headers: { 'content-type': 'multipart/form-data; boundary=x' }, body: '--x--' },
  ],
  ['FILE_MISSING', 404, { target: '/api/media/file/nothing.png' }],
  // The query.
  ['PARAMETER_UNKNOWN', 400, { target: '/api/topics?x=1' }],
  ['PARAMETER_INVALID', 400, { target: '/api/topics?draft=maybe' }],
  ['PARAMETER_INVALID', 400, { target: '/api/topics?limit=5&limit=6' }],
  ['LOCALE_UNKNOWN', 400, { target: '/api/topics?locale=no' }],
  ['LOCALE_UNKNOWN', 400, { target: '/api/topics?fallback-locale=no' }],
  ['DOCUMENT_IN_ADDRESS', 400, { target: `/api/topics/${unknownId}?data={}` }],
  ['PARAMETERS_TOO_MANY', 400, { target: `/api/topics?${'x&'.repeat(600)}` }],
  ['LIMIT_EXCEEDED', 400, { target: '/api/topics?limit=500' }],
  ['LIMIT_EXCEEDED', 400, { target: '/api/topics?depth=9' }],
  ['LIMIT_EXCEEDED', 400, { target: '/api/topics?sort=name,slug,createdAt,updatedAt' }],
  ['LIMIT_EXCEEDED', 400, { target: `/api/topics?where[name][equals]=${'x'.repeat(600)}` }],
  ['LIMIT_EXCEEDED', 400, { target: `/api/topics?where[name][in]=${'x,'.repeat(101)}` }],
  ['DOCUMENTS_TOO_MANY', 400, { target: '/api/newsletters?limit=100&joins[articles][limit]=100' }],
  ['QUERY_INVALID', 400, { target: '/api/topics?where[nothing][equals]=x' }],
  ['QUERY_INVALID', 400, { target: '/api/topics?where[createdAt][equals]=x' }],
  ['QUERY_INVALID', 400, { target: '/api/topics?where[name][near]=x' }],
  ['QUERY_INVALID', 400, { target: '/api/topics?sort=nothing' }],
  ['PARAMETER_UNKNOWN', 400, { target: '/api/newsletters?joins[articles][nothing]=1' }],
  ['PARAMETER_INVALID', 400, { target: '/api/newsletters?joins[articles][count]=maybe' }],
  ['QUERY_INVALID', 400, { target: '/api/events?where[start][equals]=soon' }],
  ['QUERY_INVALID', 400, { target: '/api/events?where[recurrence.until][in]=soon' }],
  ['QUERY_INVALID', 400, { target: '/api/services?where[openingHours.opens][less_than]=soon' }],
  // Rights, documents, accounts.
  ['FORBIDDEN', 403, post('/api/topics', { name: 'x' })],
  ['NOT_FOUND', 404, { target: `/api/articles/${unknownId}` }],
  ['SIGN_IN_REFUSED', 401, post('/api/users/login', { email: 'nobody@example.org', password: 'wrong' })],
  ['LINK_EXPIRED', 403, post('/api/users/reset-password', { token: 'nothing', password: 'seven trams under the harbour' })],
  ['SETUP_TOKEN_REQUIRED', 403, post('/api/users/first-register', {})],
  ['SETUP_LINK_USED', 404, { target: '/setup/nothing' }],
  ['VALIDATION_FAILED', 400, post('/api/topics', {}), 'signed in'],
  ['VALIDATION_FAILED', 400, post('/api/topics', { name: { a: 1 } }), 'signed in'],
  ['VALIDATION_FAILED', 400, post('/api/media', {}), 'signed in'],
  ['ONE_LOCALE_PER_WRITE', 400, post('/api/topics?locale=all', { name: 'x' }), 'signed in'],
  // GraphQL.
  [
    'METHOD_NOT_ALLOWED',
    405,
    { target: `/api/graphql?query=${encodeURIComponent('mutation { createTopic(data: { name: "x" }) { id } }')}` },
  ],
  ['GRAPHQL_INVALID', 400, asked('{ nothing }')],
  ['GRAPHQL_INVALID', 400, asked('{')],
  ['GRAPHQL_INVALID', 400, post('/api/graphql', {})],
  ['GRAPHQL_OPERATION_UNKNOWN', 400, asked('subscription { Topics { totalDocs } }')],
  ['GRAPHQL_LIMIT_EXCEEDED', 400, asked(`{ ${Array.from({ length: 60 }, (_, index) => `a${index}: __typename`).join(' ')} }`)],
  ['LIMIT_EXCEEDED', 400, asked('{ Topics(limit: 500) { totalDocs } }')],
  ['DOCUMENTS_TOO_MANY', 400, asked('{ Newsletters(limit: 100) { docs { articles(limit: 100) { docs { topics { id } } } } } }')],
  ['PERSISTED_QUERY_NOT_FOUND', 200, post('/api/graphql', { extensions: { persistedQuery: { version: 1, sha256Hash: 'x' } } })],
  [
    'PERSISTED_QUERY_MISMATCH',
    400,
    post('/api/graphql', { query: '{a}', extensions: { persistedQuery: { version: 1, sha256Hash: 'x' } } }),
  ],
  [
    'ONE_SIGN_IN_AT_A_TIME',
    400,
    asked('mutation { a: loginUser(email: "a", password: "b") { token } b: loginUser(email: "a", password: "b") { token } }'),
  ],
  ['FORBIDDEN', 200, asked('mutation { createTopic(data: { name: "x" }) { id } }')],
  ['QUERY_INVALID', 200, asked('{ Topics(sort: "nothing") { totalDocs } }')],
  ['BODY_TOO_LARGE', 413, post('/api/graphql', { query: 'x'.repeat(70_000) })],
]

interface Told {
  message: string
  code?: string
  extensions?: { code?: string }
  data?: { errors?: { message: string; path: string }[] }
}

const told = kinds.map(([code, status, request, signedIn]) => ({
  code,
  name: `${code} (${status}) ${request.method ?? 'GET'} ${request.target.slice(0, 60)} ${(request.body ?? '').toString().slice(0, 30)}`,
  request,
  signedIn,
  status,
}))

describe('an error', () => {
  it.each(told)('has one shape in each language: $name', async ({ code, request, signedIn, status }) => {
    const messages: string[] = []
    for (const language of languages) {
      const headers = { ...request.headers, 'accept-language': language, ...(signedIn ? { authorization: `JWT ${token}` } : {}) }
      const answer = await rawRequest(server.url, { ...request, headers })
      const { errors } = JSON.parse(answer.text) as { errors: Told[] }
      const isGraphql = request.target.startsWith('/api/graphql')
      const [first] = errors
      expect([language, answer.status, (isGraphql ? first?.extensions?.code : first?.code) ?? answer.text]).toEqual([
        language,
        status,
        code,
      ])
      expect(answer.headers['content-type']).toContain('json')
      if (status >= 400) {
        expect(answer.headers['content-language']).toBe(language)
        expect(String(answer.headers.vary).toLowerCase()).toContain('accept-language')
      }
      expect(first?.message).toMatch(/\S/)
      expect(first?.message).not.toMatch(/\{\w+\}|undefined|NaN/)
      messages.push(first?.message ?? '')
      for (const field of first?.data?.errors ?? []) expect(field).toEqual(expect.objectContaining({ path: expect.any(String) }))
    }
    // The word that clients of persisted queries look for is the same in all.
    expect(new Set(messages).size).toBe(code === 'PERSISTED_QUERY_NOT_FOUND' ? 1 : 3)
  })

  it('is in Finnish for who names no language, or none that there is', async () => {
    for (const headers of [{}, { 'accept-language': 'de' }, { 'accept-language': '*' }]) {
      for (const target of ['/api/topics?limit=500', '/api/nothing', `/api/topics/${unknownId}`]) {
        const answer = await rawRequest(server.url, { target, headers })
        expect([target, answer.headers['content-language']]).toEqual([target, 'fi'])
      }
    }
  })

  it('is in the language of the admin panel for who has chosen one there', async () => {
    const headers = { 'accept-language': 'fi', cookie: 'payload-lng=sv' }
    for (const target of ['/api/topics?limit=500', '/nothing', `/api/topics/${unknownId}`]) {
      expect([target, (await rawRequest(server.url, { target, headers })).headers['content-language']]).toEqual([target, 'sv'])
    }
  })

  it('of a body that is too large says how large it may be', async () => {
    for (const [signedIn, most] of [
      [false, '32768'],
      [true, '1048576'],
    ] as const) {
      const headers = { ...json, 'accept-language': 'en', ...(signedIn ? { authorization: `JWT ${token}` } : {}) }
      const body = JSON.stringify({ name: 'x'.repeat(1_100_000) })
      const answer = await rawRequest(server.url, { method: 'POST', target: '/api/topics', headers, body })
      expect([answer.status, answer.text]).toEqual([413, expect.stringContaining(`larger than ${most} bytes`)])
    }
  })

  it('of fields names each with its path and label', async () => {
    const answer = await server.request<{ errors: { data: { errors: unknown[] } }[] }>('POST', '/api/users', {
      body: { email: 'new@example.org', password: testPassword, role: 'author' },
      token,
      headers: { 'Accept-Language': 'sv' },
    })
    expect(answer.body.errors[0]?.data.errors).toContainEqual({ label: 'Namn', message: expect.any(String), path: 'name' })
  })
})
