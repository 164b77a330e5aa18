import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { documentsOf } from '../content/documents.ts'
import { startServer, type TestServer } from '../harness/server.ts'

interface Joined {
  docs: (string | { id: string } | null)[]
  hasNextPage: boolean
  totalDocs?: number
}

let server: TestServer
let newsletter: string
/** By their order, the newest first, as the join has it. */
let articles: string[]
let trashed: string

beforeAll(async () => {
  server = await startServer({ language: 'en' })
  newsletter = (await documentsOf(server, 'newsletters').create({ title: 'Sivut', slug: 'sivut', _status: 'published' })).id
  const make = documentsOf(server, 'articles')
  const article = async (day: number): Promise<string> => {
    const publishedAt = `2025-03-${String(day).padStart(2, '0')}T08:00:00.000Z`
    return (await make.create({ title: `Päivä ${day}`, newsletter, publishedAt, _status: 'published' })).id
  }
  articles = []
  for (const day of [3, 1, 4, 9, 2, 6, 5, 8, 7]) articles[9 - day] = await article(day)
  trashed = await article(10)
  await make.update(trashed, { deletedAt: '2026-01-01T00:00:00.000Z' })
})

afterAll(() => server.stop())

const idsOf = ({ docs }: Joined): (string | undefined)[] => docs.map((one) => (typeof one === 'string' ? one : one?.id))

async function overRest(parameters: string, token?: string): Promise<Joined> {
  const path = `/api/newsletters/${newsletter}?depth=0&select[articles]=true&${parameters}`
  return (await server.request<{ articles: Joined }>('GET', path, { token })).body.articles
}

async function overGraphQL(parameters: string, token?: string): Promise<Joined> {
  const query = `query ($id: String!) { Newsletter(id: $id) { articles${parameters} { docs { id } hasNextPage totalDocs } } }`
  const { body } = await server.graphql<{ data: { Newsletter: { articles: Joined } } }>(query, { id: newsletter }, token)
  return body.data.Newsletter.articles
}

const sizes = [1, 2, 3, 4, 9, 10]

describe('the pages of a join', () => {
  it.each(sizes)('have every document once, %i a page', async (limit) => {
    const pages = Array.from({ length: Math.ceil(9 / limit) }, (_, index) => index + 1)
    for (const ask of [
      (page: number) => overRest(`joins[articles][limit]=${limit}&joins[articles][page]=${page}&joins[articles][sort]=-publishedAt`),
      (page: number) => overGraphQL(`(limit: ${limit}, page: ${page}, sort: "-publishedAt")`),
    ]) {
      const answers = await Promise.all(pages.map(ask))
      expect(answers.flatMap(idsOf)).toEqual(articles)
      expect(answers.map(({ hasNextPage }) => hasNextPage)).toEqual(pages.map((page) => page < pages.length))
    }
  })

  it('are counted where it is asked for', async () => {
    expect(await overRest('joins[articles][count]=true&joins[articles][limit]=2')).toMatchObject({ totalDocs: 9, hasNextPage: true })
    for (const page of [1, 2]) expect(await overGraphQL(`(count: true, limit: 2, page: ${page})`)).toMatchObject({ totalDocs: 9 })
  })
})

describe('a join', () => {
  it('has the order of its field where none is asked for, in GraphQL as over REST', async () => {
    const oldestFirst = [...articles].reverse()
    expect(idsOf(await overRest(''))).toEqual(oldestFirst)
    expect(idsOf(await overGraphQL(''))).toEqual(oldestFirst)
  })

  it('shows and counts no document in the trash, to whoever asks', async () => {
    for (const token of [undefined, await server.token('editor'), await server.token('admin')]) {
      for (const joined of [
        await overRest('joins[articles][count]=true&joins[articles][limit]=20', token),
        await overRest('joins[articles][count]=true&joins[articles][limit]=20&draft=true', token),
        await overGraphQL('(count: true, limit: 20)', token),
      ]) {
        expect([joined.docs.length, joined.totalDocs]).toEqual([9, 9])
        expect(idsOf(joined)).not.toContain(trashed)
        expect(joined.docs).not.toContain(null)
      }
    }
  })

  it.each(['joins[articles]=false', 'joins=false'])('is left out by %s', async (query) => {
    const one = await server.request<{ articles?: unknown; title: string }>('GET', `/api/newsletters/${newsletter}?${query}`)
    expect([one.status, one.body.articles, typeof one.body.title]).toEqual([200, undefined, 'string'])
    const list = await server.request<{ docs: { articles?: unknown }[] }>('GET', `/api/newsletters?${query}`)
    expect([list.status, list.body]).toMatchObject([200, { docs: expect.any(Array) }])
    expect(list.body.docs.filter(({ articles }) => articles !== undefined)).toEqual([])
    const whole = await server.request<{ articles?: unknown }>('GET', `/api/newsletters/${newsletter}`)
    expect(whole.body.articles).toBeDefined()
  })

  it.each([
    'joins[articles][foo]=1',
    'joins[articles][depth]=2',
    'joins[articles][count]=some',
    'joins=true',
    'joins=0',
    'joins[0]=f',
    'joins[articles]=nein',
  ])('is no matter of %s', async (query) => {
    for (const path of [`/api/newsletters/${newsletter}`, '/api/newsletters']) {
      const { body, status } = await server.request<{ errors: [{ message: string }] }>('GET', `${path}?${query}`)
      expect([path, status, body.errors[0].message]).toEqual([path, 400, expect.stringContaining('joins')])
    }
  })
})
