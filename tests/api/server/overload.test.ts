/** What anonymous readers cause has a bound: who signs in and writes, and who is answered from memory, does not notice them. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { Newsroom } from '../access/newsroom.ts'
import { until } from '../changes/harness/conditions.ts'
import { read, warm, type Reading } from '../delivery/reader.ts'
import { testPassword } from '../harness/cluster.ts'
import { startServer, type TestServer } from '../harness/server.ts'
import { Locker } from './lockedTable.ts'

const connections = 2
const mostReads = 20
const readers = 60

let server: TestServer
let newsroom: Newsroom
let locker: Locker

beforeAll(async () => {
  server = await startServer({
    environment: {
      DATABASE_POOL_SIZE: '5',
      ANONYMOUS_CONNECTIONS: String(connections),
      ANONYMOUS_READS: String(mostReads),
      ANONYMOUS_READ_SECONDS: '600',
      ANONYMOUS_STATEMENT_SECONDS: '600',
      REQUEST_SECONDS: '600',
    },
  })
  newsroom = await Newsroom.open(server)
  locker = await Locker.open(server.database.url)
}, 120_000)

afterAll(async () => {
  await locker.close()
  await server.stop()
})

/** Questions that take long, no two alike, from whoever cares to ask: some with a cookie or a token that they made up. */
function flood(): Promise<Reading>[] {
  const made: Record<string, string>[] = [{}, { cookie: 'payload-token=made.up.token' }, { authorization: 'JWT made.up.token' }]
  return Array.from({ length: readers }, (_, index) => {
    if (index % 10 === 0) {
      const body = JSON.stringify({ query: `{ Topics(limit: 5, page: ${index + 1}) { docs { name } } }` })
      return fetch(new URL('/api/graphql', server.url), { method: 'POST', headers: { 'content-type': 'application/json' }, body }).then(
        async (response) => ({ status: response.status, headers: response.headers, text: await response.text(), outcome: undefined }),
      )
    }
    return read(server, `/api/topics?limit=5&page=${index + 1}`, made[index % made.length])
  })
}

describe('a flood of slow questions', () => {
  it('waits up to a bound, and leaves the rest of the server alone', async () => {
    const { id } = await newsroom.publish('articles')
    const held = ['/api/services?limit=5', `/api/articles/${id}`, '/api/globals/navigation']
    for (const path of held) await warm(server, path)
    await locker.lock('topics')
    const refused: Reading[] = []
    const answered: Reading[] = []
    const all = flood().map(async (asked) => {
      const answer = await asked
      ;(answer.status === 503 ? refused : answered).push(answer)
    })
    // At once, while those before them still wait.
    await until('refusals', () => refused.length === readers - mostReads)
    expect(refused.every(({ headers }) => headers.get('retry-after') === '5')).toBe(true)
    expect(answered).toEqual([])
    await until('as many statements as they may have', async () => (await locker.waiting()) === connections)

    for (const path of held) expect([path, (await read(server, path)).outcome]).toEqual([path, 'hit'])
    const signIn = await server.request<{ token: string }>('POST', '/api/users/login', {
      body: { email: 'editor@verkosto.example', password: testPassword },
    })
    expect(signIn.status).toBe(200)
    await newsroom.change('articles', id, { lead: 'Tallennettu ruuhkassa', _status: 'published' })
    // Not of articles, whose references to topics are looked up.
    expect((await server.request('GET', '/api/organizations?depth=0', { token: signIn.body.token })).status).toBe(200)
    expect((await server.request('GET', '/readyz')).status).toBe(200)
    // What was not changed goes on being known to be right.
    expect((await read(server, '/api/globals/navigation')).outcome).toBe('hit')
    expect(await locker.waiting()).toBe(connections)

    await locker.unlock()
    await Promise.all(all)
    expect(answered.map(({ status }) => status)).toEqual(Array.from({ length: mostReads }, () => 200))
    expect((await read(server, `/api/articles/${id}`)).text).toContain('Tallennettu ruuhkassa')
    expect((await read(server, '/api/topics?limit=77')).status).toBe(200)
  }, 120_000)

  it('is answered once for all who ask the same', async () => {
    await locker.lock('topics')
    const all = Array.from({ length: readers }, () => read(server, '/api/topics?limit=99'))
    await locker.untilSomeWait()
    await locker.unlock()
    expect(new Set((await Promise.all(all)).map(({ status }) => status))).toEqual(new Set([200]))
  })
})
