/** What a list says of how many documents there are, with the count and without it. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { startServer, type TestServer } from '../harness/server.ts'
import { documentsOf } from './documents.ts'

interface List {
  docs: { id: string; title: string }[]
  totalDocs: number
  totalPages: number
  page: number
  limit: number
  hasNextPage: boolean
  hasPrevPage: boolean
  nextPage: number | null
  prevPage: number | null
  pagingCounter: number
}

let server: TestServer

beforeAll(async () => {
  server = await startServer()
  const pages = documentsOf(server, 'pages')
  for (let number = 1; number <= 8; number += 1) await pages.create({ title: `Laskettava ${number}`, _status: 'published' })
}, 120_000)

afterAll(() => server.stop())

const filter = 'where[title][like]=Laskettava&sort=title&depth=0&select[title]=true'

const rest = async (query: string, token?: string): Promise<List> => {
  const { body, status } = await server.request<List>('GET', `/api/pages?${filter}&${query}`, { token })
  expect(status).toBe(200)
  return body
}

describe('a list', () => {
  it.each([
    ['limit=3', 3],
    ['limit=8', 8],
    ['limit=7', 7],
    ['limit=20', 8],
    ['limit=3&page=2', 3],
    ['limit=3&page=3', 2],
    ['limit=3&page=4', 0],
  ])('says the same without pagination as with it: %s', async (query, count) => {
    for (const draft of ['', '&draft=true']) {
      const token = draft ? await server.token('editor') : undefined
      const [without, counted] = await Promise.all([rest(`${query}&pagination=false${draft}`, token), rest(`${query}${draft}`, token)])
      expect(without.docs).toHaveLength(count)
      expect({ ...without, docs: without.docs.map(({ id }) => id) }).toEqual({ ...counted, docs: counted.docs.map(({ id }) => id) })
      expect(without).toMatchObject({ totalDocs: 8, hasNextPage: counted.page * counted.limit < 8, hasPrevPage: query.includes('page') })
    }
  })

  it('says so over GraphQL', async () => {
    const fields = 'docs { title } totalDocs hasNextPage nextPage'
    const { body } = await server.graphql<{ data: { Pages: List } }>(
      `{ Pages(limit: 3, pagination: false, sort: "title", where: { title: { like: "Laskettava" } }) { ${fields} } }`,
    )
    expect(body.data.Pages).toMatchObject({ totalDocs: 8, hasNextPage: true, nextPage: 2 })
    expect(body.data.Pages.docs.map(({ title }) => title)).toEqual(['Laskettava 1', 'Laskettava 2', 'Laskettava 3'])
  })

  it.each(['limit=3', 'limit=20', 'limit=3&page=2', 'limit=3&page=9'])('of versions says the same, too: %s', async (query) => {
    const token = await server.token('admin')
    const pages = `/api/pages/versions?where[version.title][like]=Laskettava&sort=createdAt&depth=0&select[id]=true&${query}`
    const global = `/api/globals/urgent-help/versions?sort=createdAt&depth=0&select[id]=true&${query}`
    for (let save = 0; save < 2; save += 1) await server.request('POST', '/api/globals/urgent-help', { token, body: { active: true } })
    for (const address of [pages, global]) {
      const [without, counted] = await Promise.all(
        ['&pagination=false', ''].map(async (rest) => (await server.request<List>('GET', `${address}${rest}`, { token })).body),
      )
      expect(without).toEqual(counted)
      expect(without?.totalDocs).toBeGreaterThanOrEqual(address === pages ? 8 : 4)
    }
  })
})
