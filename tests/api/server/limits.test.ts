import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { getIntrospectionQuery } from 'graphql'
import { startServer, type TestServer } from '../harness/server.ts'
import { rawRequest } from './rawRequest.ts'

let server: TestServer
let token: string

interface Problem {
  errors: [{ message: string; data?: { errors: { message: string }[] } }, ...{ message: string }[]]
}

beforeAll(async () => {
  server = await startServer({ language: 'en' })
  token = await server.token('admin')
})

afterAll(() => server.stop())

describe('an anonymous REST query', () => {
  it.each([
    ['limit=0', 'limit'],
    ['limit=-1', 'limit'],
    ['limit=101', 'limit'],
    ['limit=1e9', 'limit'],
    ['limit=', 'limit'],
    ['limit=abc', 'limit'],
    ['limit=1.5', 'limit'],
    ['limit=5&limit=1000', 'limit'],
    ['limit[a]=5', 'limit'],
    ['depth=3', 'depth'],
    ['depth=99', 'depth'],
    ['depth=-1', 'depth'],
    ['depth=abc', 'depth'],
    ['page=0', 'page'],
    ['page=1e300', 'page'],
    ['pagination=false', 'pagination'],
    ['sort=title,slug,createdAt,updatedAt', 'sort'],
    [`where[id][in]=${Array(101).fill('x').join(',')}`, 'where'],
    [Array.from({ length: 31 }, (_, index) => `where[or][${index}][title][equals]=x`).join('&'), 'where'],
  ])('is refused with the limit that it breaks: %s', async (query, name) => {
    const { body, status } = await server.request<Problem>('GET', `/api/articles?${query}`)
    expect([status, body.errors[0].message]).toEqual([400, expect.stringContaining(`parameter ${name}`)])
  })

  it.each([
    ['joins[articles][limit]=0', 'joins[articles][limit]'],
    ['joins[articles][where][title][equals]=x&joins[articles][limit]=500', 'joins[articles][limit]'],
    ['joins[articles][page]=0', 'joins[articles][page]'],
    ['joins[articles][sort]=title,slug,createdAt,updatedAt', 'joins[articles][sort]'],
  ])('is refused with the limit of its joins that it breaks: %s', async (query, name) => {
    const { body, status } = await server.request<Problem>('GET', `/api/newsletters?${query}`)
    expect([status, body.errors[0].message]).toEqual([400, expect.stringContaining(`parameter ${name} `)])
  })

  it('keeps to the limits in a POST that stands for a GET', async () => {
    const headers = { 'X-Payload-HTTP-Method-Override': 'GET' }
    const asJson = await server.request<Problem>('POST', '/api/articles', { body: { limit: 0 }, headers })
    const asForm = await server.request<Problem>('POST', '/api/articles', {
      body: 'depth=9',
      headers: { ...headers, 'Content-Type': 'application/x-www-form-urlencoded' },
    })
    expect([asJson.status, asForm.status]).toEqual([400, 400])
    expect([asJson.body.errors[0].message, asForm.body.errors[0].message]).toEqual([
      expect.stringContaining('limit'),
      expect.stringContaining('depth'),
    ])
  })

  it('keeps to the depth on globals and single documents', async () => {
    for (const path of ['/api/globals/site-settings?depth=9', '/api/articles/00000000-0000-7000-8000-000000000000?depth=9']) {
      expect((await server.request('GET', path)).status).toBe(400)
    }
  })

  it('is one of nobody when its token is wrong', async () => {
    expect((await server.request('GET', '/api/articles?limit=0', { token: 'wrong' })).status).toBe(400)
  })

  it('may go as far as the limits', async () => {
    const { body, status } = await server.request<{ limit: number }>(
      'GET',
      '/api/articles?limit=100&depth=2&page=1&sort=title,slug,createdAt',
    )
    expect([status, body.limit]).toEqual([200, 100])
  })
})

it('lets who is signed in ask for everything', async () => {
  const { body, status } = await server.request('GET', '/api/articles?limit=0&depth=5', { token })
  expect([status, body]).toEqual([200, expect.objectContaining({ docs: expect.any(Array) })])
})

it.each(['/api/articles?depth=6', '/api/globals/navigation?depth=99'])('tells who is signed in how deep there is: %s', async (path) => {
  const { body, status } = await server.request<Problem>('GET', path, { token })
  expect([status, body.errors[0].message]).toEqual([400, expect.stringContaining('parameter depth must be a whole number from 0 to 5')])
})

describe('an anonymous GraphQL query', () => {
  const deep = (levels: number): string =>
    levels === 0 ? 'id' : `docs { ${Array(levels).fill('topics {').join('')} id ${Array(levels).fill('}').join('')} }`

  it.each([
    ['a limit that is written', '{ Articles(limit: 1000) { totalDocs } }', 'limit'],
    ['a limit of 0', '{ Articles(limit: 0) { totalDocs } }', 'limit'],
    ['a default of a variable', 'query ($n: Int = 1000) { Articles(limit: $n) { totalDocs } }', 'limit'],
    ['a limit in a fragment', '{ ...f } fragment f on Query { Articles(limit: 1000) { totalDocs } }', 'limit'],
    ['no pagination', '{ Articles(pagination: false) { totalDocs } }', 'pagination'],
    ['many conditions', `{ Articles(where: { OR: [${'{ title: { equals: "x" } }'.repeat(31)}] }) { totalDocs } }`, 'where'],
    ['depth', `{ Articles { ${deep(10)} } }`, 'deeper than 10'],
    ['aliases', `{ Articles { ${Array.from({ length: 21 }, (_, index) => `a${index}: totalDocs`).join(' ')} } }`, 'aliases'],
    ['fields at the root', `{ ${Array(21).fill('__typename').join(' ')} }`, 'root'],
    ['fields in a fragment that nobody uses', `{ __typename } fragment f on Article { ${'authors { id } '.repeat(1_200)} }`, 'fields'],
    ['one field again and again', `{ Articles { docs { ${'id '.repeat(19)} ...f ...f } } } fragment f on Article { id }`, '20 times'],
    ['fields in one field again and again', `{ Articles { ${'docs { id id id } '.repeat(7)} } }`, '20 times'],
    ['introspection again and again', `{ __schema { ${'types { name } '.repeat(1_000)} } }`, '20 times'],
    ['what all types have', '{ __schema { types { name fields { name type { name } } } } }', 'values about the schema'],
    [
      'the fields of the types of all fields',
      '{ __schema { types { fields { type { fields { type { name } } } } } } }',
      'values about the schema',
    ],
    [
      'the schema by a fragment, again and again',
      `{ ${Array.from({ length: 9 }, (_, index) => `a${index}: __schema { ...f }`).join(' ')} } fragment f on __Schema { types { name } }`,
      'values about the schema',
    ],
    [
      'many names for one text',
      '{ Articles { docs { a: bodyHtml b: bodyHtml c: bodyHtml ...f } } } fragment f on Article { d: bodyHtml e: bodyHtml }',
      '4 aliases for one field',
    ],
    ['a long alias', `{ ${'a'.repeat(65)}: __typename }`, 'alias of more than 64 characters'],
    ['a circle that nobody uses', '{ __typename } fragment a on Query { ...a }', 'deeper'],
    ['a circle', '{ ...a } fragment a on Query { ...b } fragment b on Query { ...a }', 'deeper'],
    ['tokens', `{ ${'id '.repeat(5000)} }`, 'tokens'],
  ])('is refused for %s', async (_name, query, limit) => {
    const { body, status } = await server.graphql<Problem>(query)
    expect([status, body.errors[0].message]).toEqual([400, expect.stringContaining(limit)])
  })

  it('is refused for a variable', async () => {
    const { status } = await server.graphql('query ($n: Int) { Articles(limit: $n) { totalDocs } }', { n: 1000 })
    expect(status).toBe(400)
  })

  it.each<[value: unknown]>([[{ toString: 1 }], [[{ toString: 1 }]], [[5]], [{ valueOf: 1, toString: 1 }]])(
    'is refused for a variable that is no number: %j',
    async (value) => {
      for (const type of ['Int', 'JSON', 'String']) {
        const { status } = await server.graphql(`query ($n: ${type}) { Articles(limit: $n) { totalDocs } }`, { n: value })
        expect([type, status]).toEqual([type, 400])
      }
    },
  )

  it('does not multiply by fragments in fragments', async () => {
    const fragments = Array.from({ length: 40 }, (_, index) => `fragment f${index} on Query { ...f${index + 1} ...f${index + 1} }`).join(
      ' ',
    )
    const { body, status } = await server.graphql<Problem>(`{ ...f0 } ${fragments} fragment f40 on Query { __typename }`)
    expect([status, body.errors[0].message]).toEqual([400, expect.stringContaining('1000 fields')])
  })

  it('is checked as it will run when it comes by GET', async () => {
    const query = encodeURIComponent('{ Articles(limit: 1000) { limit } }')
    for (const address of [`query=${query}`, `query=${query}&query=x`, `query[]=x&query=${query}`]) {
      expect((await server.request('GET', `/api/graphql?${address}`)).status).toBeGreaterThanOrEqual(400)
    }
  })

  it('comes alone', async () => {
    const { status } = await server.request('POST', '/api/graphql', { body: [{ query: '{ __typename }' }] })
    expect(status).toBe(400)
  })

  it('is told one type that there is not, and a few of other mistakes', async () => {
    const names = Array.from({ length: 50 }, (_, index) => index)
    const types = await server.graphql<Problem>(`query(${names.map((index) => `$v${index}: Artikle${index}`).join(' ')}) { __typename }`)
    expect([types.status, types.body.errors.map(({ message }) => message)]).toEqual([400, ['Unknown type "Artikle0".']])
    const fields = await server.graphql<Problem>(`{ Articles { docs { ${names.map((index) => `titel${index}`).join(' ')} } } }`)
    expect([fields.status, fields.body.errors.length]).toEqual([400, 11])
  })

  it('may look at the schema and ask for what the limits allow', async () => {
    const schema = await server.graphql<{ data?: unknown }>(
      '{ __schema { types { name } } __type(name: "Article") { fields { name args { name } type { name kind ofType { name kind } } } } }',
    )
    const list = await server.graphql<{ data: { Articles: { limit: number } } }>('query ($n: Int) { Articles(limit: $n) { limit } }', {
      n: 100,
    })
    expect([schema.status, Boolean(schema.body.data), list.body.data.Articles.limit]).toEqual([200, true, 100])
  })
})

it('lets a tool of somebody who has signed in ask for the whole schema', async () => {
  const { body, status } = await server.graphql<{ data?: object }>(getIntrospectionQuery(), {}, token)
  expect([status, Object.keys(body.data ?? {})]).toEqual([200, ['__schema']])
})

describe('a document', () => {
  const rows = (count: number, value: unknown): unknown[] => Array.from({ length: count }, () => value)
  const one = '0190c2a0-0000-7000-8000-000000000000'
  const refusal = [400, 'A document may have 1000 rows and references at most.']
  const toldOf = ({ body, status }: { body: Problem; status: number }): unknown[] => [status, body.errors[0].data?.errors[0]?.message]

  it.each([
    ['rows', { references: rows(1_001, {}) }],
    ['references', { topics: rows(1_001, one) }],
    ['both', { references: rows(600, {}), topics: rows(600, one) }],
  ])('of more %s than there may be is refused, as a draft and in bulk', async (_what, parts) => {
    const body = { title: 'Rivejä', ...parts }
    expect(toldOf(await server.request<Problem>('POST', '/api/articles?draft=true', { body, token }))).toEqual(refusal)
    expect(toldOf(await server.request<Problem>('PATCH', `/api/articles/${one}`, { body, token }))).toEqual(refusal)
    expect(toldOf(await server.request<Problem>('PATCH', '/api/articles?where[id][exists]=true', { body, token }))).toEqual(refusal)
  })

  it.each([
    ['values', `{"title":"x","references":[${Array(30_000).fill('{}').join(',')},${Array(30_000).fill('{}').join(',')}]}`],
    ['levels', `{"title":${'['.repeat(300)}${']'.repeat(300)}}`],
  ])('of more %s than there may be is refused in a form, too', async (_what, json) => {
    const form = new FormData()
    form.set('_payload', json)
    const { body, status } = await server.request<Problem>('POST', '/api/articles?draft=true', { body: form, token })
    expect([status, body.errors[0].message]).toEqual([413, expect.stringContaining('50000 values')])
  })
})

describe('a body', () => {
  const large = JSON.stringify({ title: 'x'.repeat(1024 * 1024) })
  const headers = { 'content-type': 'application/json' }

  it.each([
    ['32 KiB of a stranger', 32 * 1024, {}],
    ['1 MiB of somebody who has signed in', 1024 * 1024, undefined],
  ])('of more than %s gets 413, with a length or without, on every door', async (_what, limit, own) => {
    const headersOf = { ...headers, ...(own ?? { authorization: `JWT ${token}` }) }
    for (const target of ['/api/articles', '/api/graphql', '/api/users/login']) {
      for (const chunked of [false, true]) {
        const ask = (body: string) => rawRequest(server.url, { method: 'POST', target, headers: headersOf, body, chunked })
        const { isJson, status } = await ask(`{"title":"${'x'.repeat(limit - 11)}"}`)
        expect([target, chunked, status, isJson]).toEqual([target, chunked, 413, true])
        expect([target, (await ask(`{"title":"${'x'.repeat(limit - 12)}"}`)).status]).not.toEqual([target, 413])
      }
    }
  })

  it('of a sign-in form is bounded too', async () => {
    const body = `--x\r\nContent-Disposition: form-data; name="_payload"\r\n\r\n${large}\r\n--x--\r\n`
    const form = { 'content-type': 'multipart/form-data; boundary=x' }
    expect((await rawRequest(server.url, { method: 'POST', target: '/api/users/login', headers: form, body })).status).toBe(413)
  })

  it('of a document form is bounded by 5 MiB', async () => {
    const form = new FormData()
    form.set('_payload', JSON.stringify({ title: 'x'.repeat(5 * 1024 * 1024) }))
    const { body, status } = await server.request<Problem>('POST', '/api/articles', { body: form, token })
    expect([status, typeof body.errors[0].message]).toEqual([413, 'string'])
  })

  it('with files is taken from people who are signed in', async () => {
    const form = new FormData()
    form.set('file', new Blob([Buffer.alloc(100)]), 'a.jpg')
    expect((await server.request('POST', '/api/media', { body: form })).status).toBe(403)
  })

  it.each([
    ['a form with files of a stranger', '/api/media', 'multipart/form-data; boundary=x', 403],
    ['a JSON body that is too large', '/api/articles', 'application/json', 413],
  ])('is refused so that the client reads why, while it still writes: %s', async (_what, target, type, expected) => {
    for (let attempt = 0; attempt < 10; attempt += 1) {
      // The server closes the connection after its answer, as the client asks.
      const headers = { 'content-type': type, connection: 'close' }
      const { status } = await rawRequest(server.url, { method: 'POST', target, headers, body: Buffer.alloc(8 * 1024 * 1024, 'x') })
      expect(status).toBe(expected)
    }
  })
})

it('answers HEAD wherever it answers GET, without a body', async () => {
  for (const target of ['/api/articles', '/api/articles/count', '/api/globals/site-settings', '/api/bogus', '/healthz', '/nothing']) {
    const [get, head] = [await rawRequest(server.url, { target }), await rawRequest(server.url, { method: 'HEAD', target })]
    expect([target, head.status, head.text, head.headers['content-type']]).toEqual([target, get.status, '', get.headers['content-type']])
  }
})
