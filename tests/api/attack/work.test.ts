/** What one request may cost, on every door: refused with the limit that it breaks, before the database sees it. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { ask } from '../../../bench/load.ts'
import { dearRequests } from '../../../bench/attack/work.ts'
import { startServer, type TestServer } from '../harness/server.ts'

let server: TestServer
let token: string

interface Page {
  docs: Record<string, unknown>[]
  totalDocs: number
}

interface Problem {
  errors: [{ message: string }]
}

beforeAll(async () => {
  server = await startServer({ language: 'en' })
  token = await server.token('editor')
})

afterAll(() => server.stop())

describe('an anonymous query that costs too much', () => {
  it.each(dearRequests)('is refused: $name', async (request) => {
    const { body, status } = await ask(server.url, { ...request, headers: { ...request.headers, 'Accept-Language': 'en' } })
    const text = body.toString()
    expect([status, text]).toEqual([request.status, expect.stringContaining(request.limit)])
    expect(text.length).toBeLessThan(1_000)
  })

  it('says the joins and their limit', async () => {
    const alternatives = Array.from({ length: 5 }, (_, index) => `where[or][${index}][authors.name][like]=a`).join('&')
    const { body, status } = await server.request<Problem>('GET', `/api/articles?${alternatives}`)
    expect([status, body.errors[0].message]).toEqual([400, expect.stringContaining('26 tables to join, 20 at most')])
  })
})

describe('an anonymous query that a site would ask', () => {
  it.each([
    '/api/articles?where[topics.slug][equals]=x&where[networks.slug][equals]=y&where[authors.name][like]=z',
    '/api/articles?where[or][0][topics.name][like]=a&where[or][1][networks.name][like]=a&where[or][2][title][like]=a&where[or][3][lead][like]=a',
    `/api/articles?${Array.from({ length: 30 }, (_, index) => `where[or][${index}][topics][in]=019a0000-0000-7000-8000-000000000000`).join('&')}`,
    `/api/articles?${Array.from({ length: 30 }, (_, index) => `where[or][${index}][title][like]=one+two+three`).join('&')}`,
    `/api/articles?where[id][in]=${Array(100).fill('019a0000-0000-7000-8000-000000000000').join(',')}`,
    '/api/articles?limit=100&depth=2&locale=all',
    '/api/newsletters?limit=100&depth=2',
    '/api/newsletters?limit=10&joins[articles][limit]=100&joins[articles][where][topics][in]=019a0000-0000-7000-8000-000000000000',
    '/api/articles?limit=20&depth=2&populate[articles][related]=true&populate[articles][title]=true',
  ])('is answered: %s', async (address) => {
    expect((await server.request('GET', address)).status).toBe(200)
  })

  it.each([
    '{ Articles(limit: 100) { docs { title topics { name } authors { name } networks { name } related { title topics { name } } } } }',
    '{ Newsletters { docs { title articles { docs { title topics { name } } } } } }',
    '{ Navigation { main { text children { text document { value { ... on Page { title } ... on Article { title } } } } } } }',
  ])('is answered by GraphQL: %s', async (query) => {
    const { body, status } = await server.graphql<{ errors?: unknown }>(query)
    expect([status, body.errors]).toEqual([200, undefined])
  })
})

describe('staff', () => {
  it('may ask more, and not everything', async () => {
    const alternatives = (count: number): string =>
      Array.from({ length: count }, (_, index) => `where[or][${index}][topics.name][like]=a`).join('&')
    const answers = await Promise.all([
      server.request('GET', `/api/articles?${alternatives(10)}`, { token }),
      server.request<Problem>('GET', `/api/articles?${alternatives(60)}`, { token }),
    ])
    expect(answers.map(({ status }) => status)).toEqual([200, 400])
    expect(answers[1].body.errors[0].message).toContain('40 at most')
  })

  it('cannot have the joins of one request add up over aliases', async () => {
    const lists = Array.from(
      { length: 70 },
      (_, index) => `a${index}: Articles(limit: 1, sort: "newsletter.title,newsletter.intro") { totalDocs }`,
    )
    const { body } = await server.graphql<Problem>(`{ ${lists.join(' ')} }`, undefined, token)
    expect(body.errors[0].message).toContain('more than 200 tables to join')
  })

  it('finds what hundreds of ids name, as the panel asks for what is selected', async () => {
    const { body } = await server.request<Page>('GET', '/api/topics?limit=3&depth=0', { token })
    const ids = [...body.docs.map(({ id }) => String(id)), ...Array<string>(297).fill('019a0000-0000-7000-8000-000000000000')]
    const found = await server.request<Page>('GET', `/api/topics?where[id][in]=${ids.join(',')}`, { token })
    expect([found.status, found.body.totalDocs]).toEqual([200, 3])
  })

  it.each([
    ['/api/topics?where[name][like]=' + 'a+'.repeat(100), 'words'],
    ['/api/topics?limit=1001', '1000'],
    ['/api/newsletters?joins[articles][limit]=0', '1000'],
    ['/api/articles/versions?limit=1001', '1000'],
    ['/api/globals/navigation/versions?limit=1001', '1000'],
    ['/api/payload-preferences?where[key][like]=' + 'a+'.repeat(100), 'words'],
    ['/api/payload-locked-documents?limit=1001', '1000'],
  ])('is refused with the limit: %s', async (address, limit) => {
    const { body, status } = await server.request<Problem>('GET', address, { token })
    expect([status, body.errors[0].message]).toEqual([400, expect.stringContaining(limit)])
  })

  it('is bounded in writes to many, too', async () => {
    const { status } = await server.request('DELETE', `/api/topics?where[name][like]=${'a+'.repeat(100)}`, { token })
    expect(status).toBe(400)
  })
})
