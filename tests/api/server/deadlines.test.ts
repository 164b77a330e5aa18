/** Every request ends: in time, or when nobody waits for it, and its work ends with it. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals'
import { Newsroom } from '../access/newsroom.ts'
import { until } from '../changes/harness/conditions.ts'
import { read } from '../delivery/reader.ts'
import { createTestDatabase, type TestDatabase } from '../harness/database.ts'
import { startServer, type TestServer } from '../harness/server.ts'
import { uploadTo } from '../media/library.ts'
import { photograph } from '../media/pictures.ts'
import { Locker } from './lockedTable.ts'

const deadlines = (seconds: string, bulkSeconds: string) => ({
  ANONYMOUS_READ_SECONDS: seconds,
  ANONYMOUS_STATEMENT_SECONDS: seconds,
  REQUEST_SECONDS: seconds,
  BULK_WRITE_SECONDS: bulkSeconds,
})

let database: TestDatabase
/** Has little time for each request. */
let brief: TestServer
/** Has so much that only what the test does ends a request. */
let patient: TestServer
let newsroom: Newsroom
let locker: Locker

beforeAll(async () => {
  database = await createTestDatabase('demo')
  ;[brief, patient] = await Promise.all([
    startServer({ database, environment: deadlines('4', '8') }),
    startServer({ database, environment: deadlines('600', '600') }),
  ])
  newsroom = await Newsroom.open(patient)
  locker = await Locker.open(database.url)
}, 120_000)

afterEach(async () => {
  await locker.unlock()
})

afterAll(async () => {
  await locker.close()
  await Promise.all([brief.stop(), patient.stop()])
  await database.drop()
})

interface Refusal {
  status: number
  retryAfter: string | null
}

async function refusalOf(answer: Promise<{ status: number; headers: Headers }>): Promise<Refusal> {
  const { headers, status } = await answer
  return { status, retryAfter: headers.get('retry-after') }
}

const late: Refusal = { status: 503, retryAfter: '5' }

describe('a request that takes too long', () => {
  const query = '{ Topics(limit: 3) { docs { name } } }'
  const question = `/api/graphql?query=${encodeURIComponent(query)}`

  it('is answered 503 and leaves nothing behind', async () => {
    const token = newsroom.admin
    const overridden = { 'X-HTTP-Method-Override': 'GET' }
    const mutation = 'mutation { createTopic(data: { name: "Liian hidas" }) { id } }'
    const asks: [what: string, ask: () => Promise<{ status: number; headers: Headers }>][] = [
      ['a list', () => read(brief, '/api/topics?limit=7')],
      ['a list whose documents refer to what cannot be read', () => read(brief, '/api/articles?limit=7&depth=1')],
      ['a count', () => read(brief, '/api/topics/count')],
      ['a read with a sign-in that is none', () => read(brief, '/api/topics?limit=7', { cookie: 'payload-token=a.b.c' })],
      ['a read by somebody who has signed in', () => brief.request('GET', '/api/topics', { token })],
      ['a query by POST', () => brief.request('POST', '/api/topics', { headers: overridden, body: { limit: 9 } })],
      ['a question of GraphQL', () => brief.graphql(query)],
      ['a question of GraphQL by GET', () => read(brief, question)],
      ['a mutation of GraphQL', () => brief.graphql(mutation, {}, token)],
      ['a write', () => brief.request('POST', '/api/topics', { body: newsroom.sample('topics'), token })],
      ['a write to many', () => brief.request('PATCH', '/api/topics?where[id][exists]=true', { body: {}, token })],
    ]
    await locker.lock('topics')
    const refusals = await Promise.all(asks.map(async ([what, ask]) => [what, await refusalOf(ask())]))
    expect(refusals).toEqual(asks.map(([what]) => [what, late]))
    await locker.untilNoneWait()
    await locker.untilNoTransaction()
    await locker.unlock()
    for (const [what, ask] of asks) expect([what, (await ask()).status < 300]).toEqual([what, true])
  })

  it('is answered 503 for a file', async () => {
    await locker.lock('media')
    expect(await refusalOf(read(brief, '/api/media/file/nobody-has-asked-for-this.jpg'))).toEqual(late)
  })

  it('has longer when somebody who has signed in writes to many documents', async () => {
    const token = newsroom.admin
    await locker.lock('topics')
    const many = brief.request('PATCH', '/api/topics?where[id][exists]=true', { body: {}, token })
    // Begun after it, and over.
    expect(await refusalOf(brief.request('POST', '/api/topics', { body: newsroom.sample('topics'), token }))).toEqual(late)
    await locker.unlock()
    expect((await many).status).toBe(200)
  })

  it('has as long when they upload a file, which waits for those before it', async () => {
    const token = newsroom.admin
    await locker.lock('media')
    const upload = uploadTo(brief, token, { content: await photograph('jpeg'), name: 'odottaa.jpg' })
    await locker.untilSomeWait()
    // Begun after it, and over.
    expect(await refusalOf(brief.request('GET', '/api/media?limit=3', { token }))).toEqual(late)
    await locker.unlock()
    expect((await upload).status).toBe(201)
  })

  it.each(['PATCH', 'DELETE'])('is told as what it was when it is a write to many: %s', async (method) => {
    const token = newsroom.admin
    const outcome = async (): Promise<unknown[]> => {
      const { body, status } = await patient.request<{ errors: [{ code: string }] }>(method, '/api/topics?where[id][exists]=true', {
        body: method === 'PATCH' ? { description: 'Uusi' } : undefined,
        token,
      })
      return [status, body.errors[0].code]
    }
    await locker.lock('topics', 'share')
    // As long as one waits for another who writes.
    expect(await outcome()).toEqual([409, 'WRITTEN_AT_THE_SAME_TIME'])
    const ended = outcome()
    await locker.untilSomeWait()
    await locker.endWaiting()
    expect(await ended).toEqual([503, 'DATABASE_UNAVAILABLE'])
  })

  it('was not written when it says so', async () => {
    await locker.lock('topics_locales')
    const name = 'Ei koskaan tallennettu'
    const token = newsroom.admin
    expect(
      await refusalOf(brief.request('POST', '/api/topics?locale=fi', { body: { ...newsroom.sample('topics'), name }, token })),
    ).toEqual(late)
    await locker.untilNoneWait()
    await locker.unlock()
    const { body } = await brief.request<{ docs: unknown[] }>('GET', `/api/topics?where[name][equals]=${name}`, { token })
    expect(body.docs).toEqual([])
  })

  it('is told of its outcome once COMMIT has been sent', async () => {
    // What the database does at COMMIT waits for the test.
    await locker.watcher.query(`create function wait_for_test() returns trigger language plpgsql as
      $$ begin perform pg_advisory_xact_lock_shared(4711); return null; end $$`)
    await locker.watcher.query(`create constraint trigger wait_for_test after insert on topics
      deferrable initially deferred for each row execute function wait_for_test()`)
    try {
      await locker.watcher.query('select pg_advisory_lock(4711)')
      const token = newsroom.admin
      const saved = brief.request<{ doc: { id: string } }>('POST', '/api/topics', { body: newsroom.sample('topics'), token })
      await until('a COMMIT', async () => (await locker.running('commit')) === 1)
      // Begun after the write, and over by its deadline.
      await locker.lock('pages')
      expect(await refusalOf(read(brief, '/api/pages?limit=4'))).toEqual(late)
      await locker.watcher.query('select pg_advisory_unlock(4711)')
      const { body, status } = await saved
      expect(status).toBe(201)
      await locker.unlock()
      expect((await brief.request('GET', `/api/topics/${body.doc.id}`)).status).toBe(200)
    } finally {
      await locker.watcher.query('select pg_advisory_unlock_all()')
      await locker.unlock()
      await locker.watcher.query('drop function wait_for_test cascade')
    }
  })
})

describe('a client that goes away', () => {
  const asking = (path: string, init: RequestInit = {}) => {
    const leaving = new AbortController()
    const answer = fetch(new URL(path, patient.url), { ...init, signal: leaving.signal }).then(
      async (response) => ({ status: response.status, text: await response.text() }),
      () => 'gone' as const,
    )
    return { answer, leave: () => leaving.abort() }
  }
  const waits = async (): Promise<number> =>
    Number(/^verkosto_delivery_waits_total (\d+)/m.exec((await read(patient, '/metrics')).text)?.[1])

  it('takes its read along', async () => {
    await locker.lock('topics')
    const signedIn = { headers: { authorization: `JWT ${newsroom.admin}` } }
    const queries = { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"query":"{ Topics { totalDocs } }"}' }
    for (const [path, init] of [['/api/topics?limit=6'], ['/api/topics?limit=6', signedIn], ['/api/graphql', queries]] as const) {
      const { answer, leave } = asking(path, init)
      await locker.untilSomeWait()
      leave()
      expect(await answer).toBe('gone')
      await locker.untilNoneWait()
    }
  })

  it.each<[what: string, path: string, init: RequestInit]>([
    ['a list', '/api/topics?limit=8', {}],
    [
      'a question of GraphQL by POST',
      '/api/graphql',
      { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"query":"{ Topics(limit: 8) { totalDocs } }"}' },
    ],
  ])('leaves a read going that somebody else waits for too, until the last has left: %s', async (_, path, init) => {
    await locker.lock('topics')
    const begun = await waits()
    const [first, second, third] = [1, 2, 3].map(() => asking(path, init))
    await until('two who wait for the read of another', async () => (await waits()) === begun + 2)
    first?.leave()
    expect(await first?.answer).toBe('gone')
    second?.leave()
    expect(await second?.answer).toBe('gone')
    await locker.untilSomeWait()
    third?.leave()
    await locker.untilNoneWait()

    const [one, other] = [1, 2].map(() => asking(path, init))
    await until('one more', async () => (await waits()) === begun + 3)
    one?.leave()
    expect(await one?.answer).toBe('gone')
    await locker.unlock()
    expect(await other?.answer).toMatchObject({ status: 200 })
  })

  it('leaves its write going on to the end', async () => {
    await locker.lock('topics')
    const body = JSON.stringify({ ...newsroom.sample('topics'), slug: 'lahtijan-aihe' })
    const headers = { authorization: `JWT ${newsroom.admin}`, 'content-type': 'application/json' }
    const { answer, leave } = asking('/api/topics', { method: 'POST', headers, body })
    await locker.untilSomeWait()
    leave()
    expect(await answer).toBe('gone')
    await locker.unlock()
    await until('the document', async () =>
      (await read(patient, '/api/topics?where[slug][equals]=lahtijan-aihe')).text.includes('"totalDocs":1'),
    )
  })
})
