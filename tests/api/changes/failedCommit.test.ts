import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { startServer, type TestServer } from '../harness/server.ts'
import { openLog, type Log } from './harness/log.ts'

let server: TestServer
let log: Log
let token: string
/** The one document whose first write has committed. */
let accepted: string

beforeAll(async () => {
  server = await startServer({ entry: 'tests/api/changes/harness/observedServer.ts', environment: { LOG_LEVEL: 'fatal' } })
  log = await openLog(server.database.url)
  token = await server.token('admin')
  // Both run at COMMIT, when every hook has had its turn.
  await log.client.query(
    `create function refuse() returns trigger language plpgsql as $$ begin raise exception 'refused at commit'; end $$;
     create constraint trigger refuse after insert or update on topics_locales deferrable initially deferred
       for each row when (new.name like 'Evätty%') execute function refuse();
     create function cut() returns trigger language plpgsql as $$ begin perform pg_terminate_backend(pg_backend_pid()); return null; end $$;
     create constraint trigger cut after insert on topics_locales deferrable initially deferred
       for each row when (new.name like 'Katkennut%') execute function cut()`,
  )
})

afterAll(async () => {
  await log.close()
  await server.stop()
})

async function expectNothingOf(name: string): Promise<void> {
  const { body } = await server.request<{ totalDocs: number }>('GET', `/api/topics?where[name][equals]=${encodeURIComponent(name)}`)
  expect(body.totalDocs).toBe(0)
}

describe('a write whose commit fails', () => {
  it.each(['Evätty', 'Katkennut', 'Nielty'])('is answered as failed and leaves nothing: %s', async (name) => {
    const changes = await log.during(async () => {
      const { status } = await server.request('POST', '/api/topics', { body: { name }, token })
      expect(status).toBe(name === 'Katkennut' ? 503 : 500)
    })
    expect(changes).toEqual([])
    await expectNothingOf(name)
  })

  it('is answered as failed over GraphQL', async () => {
    const mutation = 'mutation { createTopic(data: { name: "Evätty toinen" }) { id } }'
    const { body } = await server.graphql<{ data: { createTopic: unknown } | null; errors?: unknown[] }>(mutation, {}, token)
    expect([body.data?.createTopic ?? null, body.errors?.length]).toEqual([null, 1])
    await expectNothingOf('Evätty toinen')
  })

  it('is answered as failed when it is an update', async () => {
    const { body } = await server.request<{ doc: { id: string } }>('POST', '/api/topics', { body: { name: 'Hyväksytty' }, token })
    const { status } = await server.request('PATCH', `/api/topics/${body.doc.id}`, { body: { name: 'Evätty kolmas' }, token })
    expect(status).toBe(500)
    accepted = body.doc.id
    const found = await server.request<{ name: string }>('GET', `/api/topics/${body.doc.id}`)
    expect(found.body.name).toBe('Hyväksytty')
  })

  it('tells no subscriber', () => {
    const told = [...server.output().matchAll(/^changed (.*)$/gm)].map(([, documents]) => documents)
    // A watcher may be told twice of what has committed: when its notification is faster than the answer to COMMIT.
    expect([...new Set(told)]).toEqual([accepted])
  })

  it('leaves a server that goes on serving', async () => {
    const answers = await Promise.all(
      Array.from({ length: 12 }, (_, index) => server.request('POST', '/api/topics', { body: { name: `Jälkeen ${index}` }, token })),
    )
    expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 12 }, () => 201))
    expect(server.process.exitCode).toBeNull()
  })
})

describe('a transaction whose connection the database ends', () => {
  it('fails alone: the server goes on', async () => {
    // Ends whatever writes at this moment, between two statements or in one.
    const writing = new AbortController()
    const ending = (async () => {
      while (!writing.signal.aborted) {
        await log.client.query(
          `select pg_terminate_backend(pid) from pg_stat_activity
           where datname = current_database() and backend_xid is not null and pid <> pg_backend_pid()`,
        )
      }
    })()
    const answers = await Promise.all(
      Array.from({ length: 24 }, (_, index) => server.request('POST', '/api/topics', { body: { name: `Kesken ${index}` }, token })),
    ).finally(() => writing.abort())
    await ending
    const { body } = await server.request<{ totalDocs: number }>('GET', '/api/topics?where[name][like]=Kesken&limit=100')
    expect(body.totalDocs).toBe(answers.filter(({ status }) => status === 201).length)
    expect(answers.some(({ status }) => status >= 500)).toBe(true)
    expect(server.process.exitCode).toBeNull()
  })
})
