/** Preferences that are saved several times at once, as a panel with several tabs does, are one row. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { createTestDatabase, type TestDatabase } from '../harness/database.ts'
import { startServer, type TestServer } from '../harness/server.ts'

let database: TestDatabase
let servers: [TestServer, TestServer]

beforeAll(async () => {
  database = await createTestDatabase('demo')
  servers = await Promise.all([startServer({ database }), startServer({ database })])
}, 120_000)

afterAll(async () => {
  await Promise.all(servers.map((server) => server.stop()))
  await database.drop()
})

interface List {
  totalDocs: number
  docs: { value: { limit: number } }[]
}

describe('ten saves of one preference at once, by two processes', () => {
  it('make one row for each user, with what one of them says', async () => {
    for (const role of ['editor', 'admin'] as const) {
      const token = await servers[0].token(role)
      const answers = await Promise.all(
        Array.from({ length: 10 }, (_, limit) =>
          servers[limit % 2 === 0 ? 0 : 1].request('POST', '/api/payload-preferences/yksi', { body: { value: { limit } }, token }),
        ),
      )
      expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 10 }, () => 200))
      const { body } = await servers[0].request<List>('GET', '/api/payload-preferences?where[key][equals]=yksi', { token })
      expect([role, body.totalDocs, body.docs[0]?.value.limit]).toEqual([role, 1, expect.any(Number)])
      const kept = await servers[1].request<{ value: { limit: number } }>('GET', '/api/payload-preferences/yksi', { token })
      expect(kept.body.value).toEqual(body.docs[0]?.value)
    }
  })
})
