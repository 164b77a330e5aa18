/** Pages form a tree: none is above itself. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { createTestDatabase, type TestDatabase } from '../harness/database.ts'
import { startServer, type TestServer } from '../harness/server.ts'
import { documentsOf, faultyFields, type ContentDocument, type Problem } from './documents.ts'

let database: TestDatabase
let servers: [TestServer, TestServer]
let token: string

beforeAll(async () => {
  database = await createTestDatabase('demo')
  servers = await Promise.all([startServer({ database }), startServer({ database })])
  token = await servers[0].token('editor')
}, 120_000)

afterAll(async () => {
  await Promise.all(servers.map((server) => server.stop()))
  await database.drop()
})

const pages = (): ReturnType<typeof documentsOf> => documentsOf(servers[0], 'pages')

/** Published pages, each below the one before. */
async function chain(length: number): Promise<string[]> {
  const ids: string[] = []
  for (let index = 0; index < length; index += 1) {
    const above = ids.at(-1)
    const { id } = await pages().create({ title: `Sivu ${index}`, _status: 'published', ...(above ? { parent: above } : {}) })
    ids.push(id)
  }
  return ids
}

describe('a page', () => {
  it.each([1, 2, 5])('cannot be below itself, in a circle of %i', async (length) => {
    const ids = await chain(length)
    for (const query of ['', 'draft=true']) {
      const answer = await pages().attemptUpdate(ids[0] ?? '', { parent: ids.at(-1) }, query)
      expect([query, answer.status, faultyFields(answer)]).toEqual([query, 400, ['parent']])
    }
  })

  it('cannot be below itself by the drafts of others', async () => {
    const [[top = ''], [other = '']] = await Promise.all([chain(1), chain(1)])
    await pages().update(top, { parent: other }, 'draft=true')
    const answer = await pages().attemptUpdate(other, { parent: top })
    expect([answer.status, faultyFields(answer)]).toEqual([400, ['parent']])
  })

  it('can be moved below another, and away again', async () => {
    const [top = '', middle = '', leaf = ''] = await chain(3)
    expect(await pages().update(leaf, { parent: top })).toMatchObject({ id: leaf })
    expect(await pages().update(middle, { parent: leaf })).toMatchObject({ id: middle })
    expect((await pages().update(leaf, { parent: null }))['parent']).toBeNull()
  })

  it('is not put below itself by a write to many or by GraphQL', async () => {
    const [top = '', below = ''] = await chain(2)
    const where = `where[id][in][0]=${top}&where[id][in][1]=${below}`
    const { status } = await servers[0].request('PATCH', `/api/pages?${where}`, { body: { parent: below }, token })
    expect(status).toBe(400)
    const mutation = `mutation { updatePage(id: "${top}", data: { parent: "${below}" }) { id } }`
    const { body } = await servers[0].graphql<{ errors: { extensions: unknown }[] }>(mutation, {}, token)
    expect(body.errors[0]?.extensions).toMatchObject({ statusCode: 400, data: { errors: [{ path: 'parent' }] } })
    expect(await pages().read(top, 'depth=0')).toMatchObject({ parent: null })
  })

  it('is not put below itself by two saves at once, in two processes', async () => {
    for (let round = 0; round < 5; round += 1) {
      const [[one = ''], [other = '']] = await Promise.all([chain(1), chain(1)])
      const answers = await Promise.all([
        servers[0].request<Problem>('PATCH', `/api/pages/${one}`, { body: { parent: other }, token }),
        servers[1].request<Problem>('PATCH', `/api/pages/${other}`, { body: { parent: one }, token }),
      ])
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 400])
      const parents = await Promise.all([one, other].map(async (id): Promise<ContentDocument> => pages().read(id, 'depth=0')))
      expect(parents.filter(({ parent }) => parent).length).toBe(1)
    }
  })
})
