import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import pg from 'pg'
import { testPassword } from '../harness/cluster.ts'
import { startServer, type TestServer } from '../harness/server.ts'
import { rawRequest } from './rawRequest.ts'

/** In production behind https, as one proxy passes requests on; requests here come straight. */
const origin = 'https://verkosto.example'
const partner = 'https://partner.example'

let server: TestServer

beforeAll(async () => {
  server = await startServer({
    environment: { NODE_ENV: 'production', SERVER_URL: origin, CORS_ORIGINS: partner, LOG_LEVEL: 'debug', TRUST_PROXY: '1' },
  })
})

afterAll(() => server.stop())

function signIn(headers: Record<string, string> = {}) {
  return server.request<{ token: string }>('POST', '/api/users/login', {
    body: { email: 'admin@verkosto.example', password: testPassword },
    headers,
  })
}

describe('an answer', () => {
  it('of the API may be read, and may do nothing', async () => {
    const { headers } = await server.request('GET', '/api/articles')
    expect(headers.get('content-security-policy')).toBe("default-src 'none'; frame-ancestors 'none'; sandbox")
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('referrer-policy')).toBe('no-referrer')
    expect(headers.get('strict-transport-security')).toMatch(/^max-age=\d{7,}/)
    expect(headers.get('permissions-policy')).toContain('geolocation=()')
    expect([headers.get('x-powered-by'), headers.get('server')]).toEqual([null, null])
  })

  it('has these headers when it is an error too', async () => {
    for (const target of ['/api/%ff', '/nothing', '/api/articles?limit=0', '/api/media/file/x']) {
      const { headers } = await rawRequest(server.url, { target })
      expect([target, headers['x-content-type-options'], typeof headers['x-request-id']]).toEqual([target, 'nosniff', 'string'])
    }
  })

  it('of the probes is not kept', async () => {
    for (const path of ['/healthz', '/readyz']) {
      expect((await server.request('GET', path)).headers.get('cache-control')).toBe('no-store')
    }
  })

  it('is not sent again to who has it', async () => {
    // The validator is that of the coding.
    const { headers } = await rawRequest(server.url, { target: '/api/topics' })
    const again = await rawRequest(server.url, { target: '/api/topics', headers: { 'if-none-match': headers.etag ?? '' } })
    expect([again.status, again.text]).toEqual([304, ''])
  })
})

describe('a page of another origin', () => {
  const preflight = (from: string) =>
    rawRequest(server.url, {
      method: 'OPTIONS',
      target: '/api/articles',
      headers: { origin: from, 'access-control-request-method': 'POST', 'access-control-request-headers': 'content-type' },
    })

  it('that is listed may call, with credentials', async () => {
    const { headers, status } = await preflight(partner)
    expect([status, headers['access-control-allow-origin'], headers['access-control-allow-credentials']]).toEqual([204, partner, 'true'])
    expect(headers['access-control-allow-methods']).toContain('PATCH')
  })

  it('that is not listed may not', async () => {
    for (const from of ['https://evil.example', 'null', `${partner}.evil.example`]) {
      const { headers } = await preflight(from)
      expect([from, headers['access-control-allow-origin'] ?? null]).toEqual([from, null])
    }
  })

  it('never gets the answer that a cache keeps for another', async () => {
    for (const target of ['/api/articles', '/api/bogus', '/api/graphql?query={__typename}']) {
      expect((await rawRequest(server.url, { target, headers: { origin: partner } })).headers.vary).toMatch(/\bOrigin\b/)
    }
  })

  it('cannot use the cookie of whoever opens it', async () => {
    const { headers } = await signIn()
    const cookie = (headers.get('set-cookie') ?? '').split(';', 1)[0] ?? ''
    const asked = async (from: string): Promise<unknown> => {
      const { text } = await rawRequest(server.url, { target: '/api/users/me', headers: { cookie, origin: from } })
      return (JSON.parse(text) as { user: unknown }).user
    }
    expect(await asked('https://evil.example')).toBeNull()
    expect(await asked(origin)).toEqual(expect.objectContaining({ email: 'admin@verkosto.example' }))
  })
})

describe('the cookie of a session', () => {
  it('is kept from scripts, from other sites and from plain http', async () => {
    const { headers } = await signIn()
    const cookie = headers.get('set-cookie') ?? ''
    expect(cookie).toMatch(/^payload-token=/)
    for (const attribute of ['HttpOnly', 'Secure', 'SameSite=Lax', 'Path=/']) expect(cookie).toContain(attribute)
  })
})

describe('the log', () => {
  it('has an id for each request, the caller’s own when it is one', async () => {
    const own = await server.request('GET', '/healthz', { headers: { 'X-Request-Id': 'abcdef-123456' } })
    const forged = await server.request('GET', '/healthz', { headers: { 'X-Request-Id': 'x"} {"level":60' } })
    expect(own.headers.get('x-request-id')).toBe('abcdef-123456')
    expect(forged.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/)
  })

  it('knows nothing of who asked for what', async () => {
    const token = (await signIn({ 'X-Forwarded-For': '203.0.113.77' })).body.token
    const secret = 'kukaantatanaytietaa'
    const headers = { 'X-Forwarded-For': '203.0.113.77', Cookie: `x=${secret}`, 'User-Agent': secret }
    const requests: [method: string, target: string, body?: unknown][] = [
      ['GET', `/api/articles?where[title][like]=${secret}`],
      ['GET', `/api/articles?where[id][equals]=${secret}`],
      ['GET', `/api/articles?where[id][in]=${secret},x`],
      ['GET', `/api/articles?where[${secret}][equals]=x`],
      ['GET', `/api/articles?sort=${secret}`],
      ['GET', `/api/articles?where=${secret}`],
      ['GET', `/admin/reset/${secret}`],
      ['GET', `/setup/${secret}`],
      ['GET', `/api/users/${secret}@example.org`],
      ['POST', '/api/articles', { title: `${secret}\u0000` }],
      ['POST', '/api/articles', { title: secret, topics: [secret] }],
      ['POST', '/api/articles', { title: secret, publishedAt: secret }],
      ['POST', '/api/users', { email: secret, password: secret }],
      ['POST', '/api/users/login', { email: `${secret}@example.org`, password: secret }],
      ['POST', '/api/users/forgot-password', { email: 'editor@verkosto.example' }],
      ['POST', '/api/users/reset-password', { token: secret, password: secret }],
      ['POST', '/api/graphql', { query: `{ Articles(where: { title: { equals: "${secret}" } }) { docs { ${secret} } } }` }],
      ['POST', '/api/graphql', { query: `mutation { createTopic(data: { name: "${secret}", slug: "Ä${secret}" }) { id } }` }],
      ['POST', '/api/articles', `{"title":"${secret}`],
    ]
    for (const [method, target, body] of requests) await server.request(method, target, { body, token, headers })
    const last = await server.request('GET', '/api/bogus', { headers })
    // What was logged before comes before.
    while (!server.output().includes(last.headers.get('x-request-id') ?? '')) await new Promise((resolve) => setTimeout(resolve, 20))
    const output = server.output()
    for (const word of [secret, '203.0.113.77', '127.0.0.1', token, testPassword, '@verkosto.example', '@example.org', 'payload-token']) {
      // The lines for whoever started the server name the demo accounts; the log does not.
      const lines = output.split('\n').filter((line) => line.startsWith('{') && line.includes(word))
      expect([word, lines]).toEqual([word, []])
    }
    expect(output.split('\n').some((line) => line.startsWith('{') && line.includes('"path":"/admin/reset/withheld"'))).toBe(true)
  })

  it('names the request that an error belongs to', async () => {
    const client = new pg.Client({ connectionString: server.database.url })
    await client.connect()
    await client.query('alter table topics rename to topics_elsewhere')
    const { headers } = await server.request('GET', '/api/topics?limit=7')
    await client.query('alter table topics_elsewhere rename to topics')
    await client.end()
    const id = headers.get('x-request-id') ?? ''
    const lines = (): string[] => {
      const output = server.output()
      // The last line may still be on its way.
      const whole = output.slice(0, output.lastIndexOf('\n')).split('\n')
      return whole.filter((line) => line.includes(id))
    }
    while (lines().length < 2) await new Promise((resolve) => setTimeout(resolve, 20))
    // The table is not there.
    expect(lines().map((line) => (JSON.parse(line) as { err?: { cause?: { code: string } } }).err?.cause?.code)).toContain('42P01')
  })
})
