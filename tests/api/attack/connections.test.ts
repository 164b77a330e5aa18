/** What holds a connection of the pool and asks for another: very many at once leave some for everybody else. */
import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { startServer, type TestServer } from '../harness/server.ts'

let server: TestServer

beforeAll(async () => {
  server = await startServer({ language: 'en' })
})

afterAll(() => server.stop())

const all = <Result>(count: number, make: (index: number) => Promise<Result>): Promise<Result[]> =>
  Promise.all(Array.from({ length: count }, (_, index) => make(index)))

/** How many of them got which status. */
function statusesOf(answers: readonly { status: number }[]): Record<number, number> {
  const statuses: Record<number, number> = {}
  for (const { status } of answers) statuses[status] = (statuses[status] ?? 0) + 1
  return statuses
}

it('forgotten passwords, more than there are connections', async () => {
  const forget = (index: number) =>
    server.request('POST', '/api/users/forgot-password', { body: { email: `nobody-${index}@verkosto.example` } })
  expect(statusesOf(await all(24, forget))).toEqual({ 200: 24 })
})

it('forgotten passwords by GraphQL', async () => {
  const forget = (index: number) => server.graphql(`mutation { forgotPasswordUser(email: "nobody-${index}@verkosto.example") }`)
  expect(statusesOf(await all(24, forget))).toEqual({ 200: 24 })
})

it('saves of one document, and whoever saves another meanwhile does not wait for all of them', async () => {
  const [author, editor] = await Promise.all([server.token('author'), server.token('editor')])
  const { body } = await server.request<{ doc: { id: string } }>('POST', '/api/articles?draft=true', {
    body: { title: 'Mine' },
    token: author,
  })
  const order: string[] = []
  const save = async (index: number) => {
    const answer = await server.request('PATCH', `/api/articles/${body.doc.id}?draft=true`, {
      body: { title: `Mine ${index}` },
      token: author,
    })
    order.push('author')
    return answer
  }
  const saved = all(40, save)
  const other = await server.request('POST', '/api/topics', { body: { name: 'Meanwhile' }, token: editor })
  order.push('editor')
  expect(other.status).toBe(201)
  expect(statusesOf(await saved)).toEqual({ 200: 40 })
  expect(order.indexOf('editor')).toBeLessThan(20)
})
