import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import pg from 'pg'
import { runningCluster } from '../harness/cluster.ts'
import { createTestDatabase, type TestDatabase } from '../harness/database.ts'
import { startServer, type TestServer } from '../harness/server.ts'
import { until } from './harness/conditions.ts'
import { createDeliveries, deliveriesTo, type Delivery } from './harness/deliveries.ts'
import { openLog, type Log } from './harness/log.ts'
import { endSubscribers, startSubscriber } from './harness/subscriber.ts'

const entry = 'tests/api/changes/harness/observedServer.ts'

let database: TestDatabase
let server: TestServer
let log: Log
let token: string

beforeAll(async () => {
  database = await createTestDatabase('demo')
  log = await openLog(database.url)
  await createDeliveries(log.client)
  // Refuses a topic at its commit, when the row in the log has been written.
  await log.client.query(
    `create function refuse() returns trigger language plpgsql as $$ begin raise exception 'refused at commit'; end $$;
     create constraint trigger refuse after insert on topics_locales deferrable initially deferred
       for each row when (new.name like 'Evätty%') execute function refuse()`,
  )
  server = await startServer({ database, entry, environment: { TEST_PROMPT: 'true', LOG_LEVEL: 'fatal' } })
  token = await server.token('admin')
})

afterAll(async () => {
  endSubscribers()
  await server.stop()
  await log.close()
  await database.drop()
})

let counter = 0
const unique = (name: string): string => `${name} ${(counter += 1)}`

const createTopic = (name: string, on = server) => on.request<{ doc: { id: string } }>('POST', '/api/topics', { body: { name }, token })

type Write = 'create' | 'refused at commit' | 'refused by validation' | 'bulk'

/** @returns how many rows the log must have for it */
const writes: Record<Write, () => Promise<number>> = {
  create: async () => {
    expect((await createTopic(unique('Aihe'))).status).toBe(201)
    return 1
  },
  'refused at commit': async () => {
    expect((await createTopic(unique('Evätty'))).status).toBe(500)
    return 0
  },
  'refused by validation': async () => {
    expect((await createTopic('')).status).toBe(400)
    return 0
  },
  bulk: async () => {
    const ids = await Promise.all([createTopic(unique('Joukko')), createTopic(unique('Joukko'))])
    const where = `where[id][in]=${ids.map(({ body }) => body.doc.id).join(',')}`
    expect((await server.request('PATCH', `/api/topics?${where}`, { body: { description: 'x' }, token })).status).toBe(200)
    return 4
  },
}

const writerPlan = fc.array(fc.constantFrom<Write>('create', 'create', 'refused at commit', 'refused by validation', 'bulk'), {
  minLength: 4,
  maxLength: 8,
})

/** Eight writers at once, each with its own list of writes; @returns how many rows the log must have gained */
async function writeByEight(seed: number): Promise<number> {
  const plans = fc.sample(writerPlan, { numRuns: 8, seed })
  const counts = await Promise.all(
    plans.map(async (plan) => {
      let rows = 0
      for (const write of plan) rows += await writes[write]()
      return rows
    }),
  )
  return counts.reduce((sum, rows) => sum + rows, 0)
}

/** Numbers alone, in commit order. */
async function committed(): Promise<Delivery[]> {
  return (await log.all()).map(({ id, transaction }) => ({ id, transaction }))
}

async function untilDelivered(subscriber: string): Promise<void> {
  await until(`everything is delivered to ${subscriber}`, async () => {
    const [{ n: delivered } = { n: '0' }] = (
      await log.client.query<{ n: string }>('select count(distinct id)::text as n from test_deliveries where subscriber = $1', [subscriber])
    ).rows
    const [{ n: written } = { n: '0' }] = (await log.client.query<{ n: string }>('select count(*)::text as n from changes')).rows
    return delivered === written
  })
}

describe('eight writers at once', () => {
  it('reach a durable subscriber once each, in commit order, and refused writes never do', async () => {
    const subscriber = await startSubscriber({ url: database.url, name: 'steady', from: 'start', batch: 7 })
    const before = (await log.all()).length
    const expected = await writeByEight(1)
    await untilDelivered('steady')
    expect((await log.all()).length - before).toBe(expected)
    expect(await deliveriesTo(log.client, 'steady')).toEqual(await committed())
    expect(await subscriber.stop()).toBe(0)
  }, 120_000)

  it('reach it once each when its processes are killed at any moment', async () => {
    const options = { url: database.url, name: 'killed', from: 'start' as const, batch: 3, pause: 15 }
    let writing = true
    const written = writeByEight(2).finally(() => (writing = false))
    const moments = fc.sample(fc.integer({ min: 0, max: 300 }), { numRuns: 50, seed: 3 })
    let kills = 0
    // Two processes of one subscriber, each killed and started again while there is something to deliver.
    const suffer = async (): Promise<void> => {
      do {
        const subscriber = await startSubscriber(options)
        await new Promise((resolve) => setTimeout(resolve, moments[kills % moments.length]))
        await subscriber.kill()
        kills += 1
      } while (writing || kills < 4)
    }
    await Promise.all([suffer(), suffer(), written])
    const last = await startSubscriber(options)
    await untilDelivered('killed')
    expect(await deliveriesTo(log.client, 'killed')).toEqual(await committed())
    await last.stop()
  }, 240_000)
})

describe('several processes that run one subscriber', () => {
  it('share the work and deliver each change once', async () => {
    const options = { url: database.url, name: 'shared', from: 'start' as const, batch: 2 }
    const subscribers = await Promise.all([1, 2, 3].map(() => startSubscriber(options)))
    await writeByEight(4)
    await untilDelivered('shared')
    expect(await deliveriesTo(log.client, 'shared')).toEqual(await committed())
    await Promise.all(subscribers.map((subscriber) => subscriber.stop()))
  }, 120_000)
})

describe('a slow transaction', () => {
  it('holds back what came after it, and is not skipped', async () => {
    await createTopic(unique('Aihe'))
    const slow = await openLog(database.url)
    await slow.client.query('begin')
    // As a hook writes it; the transaction gets its number here.
    const { rows } = await slow.client.query<Delivery>(
      `insert into changes (transaction, kind, entity, document, operation, draft, status_before, status_after, fields)
       values (pg_current_xact_id()::text::bigint, 'collection', 'topics', 'slow', 'update', false, 'published', 'published', '[]')
       returning transaction::text, id::text`,
    )
    const already = await deliveriesTo(log.client, 'prompt')
    await Promise.all([1, 2, 3].map(() => createTopic(unique('Aihe'))))
    // Each of the three was answered after a turn of this subscriber, which had to pass them by.
    expect(await deliveriesTo(log.client, 'prompt')).toEqual(already)
    await slow.client.query('commit')
    await slow.close()
    await untilDelivered('prompt')
    const delivered = await deliveriesTo(log.client, 'prompt')
    expect(delivered.slice(already.length)).toHaveLength(4)
    expect(delivered[already.length]).toEqual(rows[0])
    expect(delivered).toEqual(await committed())
  })

  it('that rolls back lets the others through', async () => {
    const slow = await openLog(database.url)
    await slow.client.query('begin')
    await slow.client.query('select pg_current_xact_id()')
    await createTopic(unique('Aihe'))
    await slow.client.query('rollback')
    await slow.close()
    await untilDelivered('prompt')
    expect(await deliveriesTo(log.client, 'prompt')).toEqual(await committed())
  })
})

describe('a slow transaction of another database', () => {
  it('holds nobody back', async () => {
    const elsewhere = new pg.Client({ connectionString: runningCluster().url('postgres') })
    await elsewhere.connect()
    try {
      await elsewhere.query('begin')
      await elsewhere.query('select pg_current_xact_id()')
      await createTopic(unique('Aihe'))
      await untilDelivered('prompt')
      expect(await deliveriesTo(log.client, 'prompt')).toEqual(await committed())
    } finally {
      await elsewhere.end()
    }
  })
})

describe('the process that wrote', () => {
  it('has delivered to its prompt subscribers when it answers', async () => {
    const { body } = await createTopic(unique('Aihe'))
    const { rows } = await log.client.query<{ document: string }>(
      `select document from changes join test_deliveries using (transaction, id) where subscriber = 'prompt' and document = $1`,
      [body.doc.id],
    )
    expect(rows).toHaveLength(1)
  })

  it('may be killed between commit and answer: the change is delivered all the same, once', async () => {
    const doomed = await startServer({ database, entry, environment: { TEST_DIE_ON: 'topics', LOG_LEVEL: 'fatal' } })
    const name = unique('Viimeinen')
    await expect(createTopic(name, doomed)).rejects.toThrow()
    await until('the server is dead', () => doomed.process.signalCode === 'SIGKILL')
    await doomed.stop()
    await untilDelivered('prompt')
    const found = await server.request<{ totalDocs: number }>('GET', `/api/topics?where[name][equals]=${encodeURIComponent(name)}`)
    expect(found.body.totalDocs).toBe(1)
    expect(await deliveriesTo(log.client, 'prompt')).toEqual(await committed())
  })
})

describe('another process', () => {
  it('hears of a commit within a moment', async () => {
    const subscriber = await startSubscriber({ url: database.url, name: 'elsewhere', from: 'now' })
    const { body } = await createTopic(unique('Aihe'))
    await until('the other process hears of it', () => subscriber.output().includes(`changed ${body.doc.id}\n`), 2_000)
    await subscriber.stop()
  })
})
