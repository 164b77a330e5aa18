import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { createTestDatabase, type TestDatabase } from '../harness/database.ts'
import { startServer, type TestServer } from '../harness/server.ts'
import { until } from './harness/conditions.ts'
import { createDeliveries, deliveriesTo, type Delivery } from './harness/deliveries.ts'
import { openLog, type Log } from './harness/log.ts'
import { startProxy } from './harness/proxy.ts'
import { endSubscribers, startSubscriber } from './harness/subscriber.ts'

let database: TestDatabase
let server: TestServer
let log: Log
let token: string

beforeAll(async () => {
  database = await createTestDatabase('demo')
  log = await openLog(database.url)
  await createDeliveries(log.client)
  await log.client.query('create table test_obstacles (obstacle text)')
  server = await startServer({ database, entry: 'tests/api/changes/harness/observedServer.ts', environment: { LOG_LEVEL: 'info' } })
  token = await server.token('admin')
})

afterAll(async () => {
  endSubscribers()
  await server.stop()
  await log.close()
  await database.drop()
})

let counter = 0

async function createTopic(): Promise<string> {
  const body = { name: `Aihe ${(counter += 1)}` }
  const answer = await server.request<{ doc: { id: string } }>('POST', '/api/topics', { body, token })
  expect(answer.status).toBe(201)
  return answer.body.doc.id
}

async function committed(): Promise<Delivery[]> {
  return (await log.all()).map(({ id, transaction }) => ({ id, transaction }))
}

async function untilDelivered(subscriber: string): Promise<void> {
  await until(`everything is delivered to ${subscriber}`, async () => {
    const [delivered, written] = [await deliveriesTo(log.client, subscriber), await committed()]
    return delivered.at(-1)?.id === written.at(-1)?.id && delivered.length >= written.length
  })
  expect(await deliveriesTo(log.client, subscriber)).toEqual(await committed())
}

const count = (text: string, part: string): number => text.split(part).length - 1

describe('a subscriber whose database goes away', () => {
  it('waits without noise, and gets what it missed when the database is back', async () => {
    const proxy = await startProxy(database.url)
    const subscriber = await startSubscriber({ url: proxy.url, name: 'cut off', from: 'start' })
    await createTopic()
    await untilDelivered('cut off')
    await proxy.cut()
    await until('it notices', () => subscriber.output().includes('lost the database'))
    const missed = await Promise.all([createTopic(), createTopic()])
    await proxy.mend()
    await untilDelivered('cut off')
    await until('it says so', () => subscriber.output().includes('has the database again'))
    // When it started everything in memory could be stale; when it was back, it was told what it had missed.
    expect(count(subscriber.output(), 'lost\n')).toBe(1)
    for (const id of missed) expect(subscriber.output()).toMatch(new RegExp(`^changed .*${id}`, 'm'))
    expect(count(subscriber.output(), '"level":40')).toBe(1)
    expect(count(subscriber.output(), '"level":50')).toBe(0)
    await createTopic()
    await untilDelivered('cut off')
    expect(await subscriber.stop()).toBe(0)
    await proxy.cut()
  })

  it('starts before the database does', async () => {
    const proxy = await startProxy(database.url)
    await proxy.cut()
    const subscriber = await startSubscriber({ url: proxy.url, name: 'early', from: 'start' })
    await proxy.mend()
    await untilDelivered('early')
    expect(await subscriber.stop()).toBe(0)
    await proxy.cut()
  })
})

describe('a server whose listening connection is ended', () => {
  it('listens again', async () => {
    const listening = `from pg_stat_activity where datname = current_database() and application_name = 'verkosto changes'`
    const { rows: ended } = await log.client.query<{ pid: number }>(`select pid, pg_terminate_backend(pid) ${listening}`)
    await until('it listens again', async () => {
      const { rows } = await log.client.query<{ pid: number }>(`select pid ${listening}`)
      return rows.some(({ pid }) => !ended.some((one) => one.pid === pid))
    })
    const elsewhere = await startServer({ database })
    const answer = await elsewhere.request<{ doc: { id: string } }>('POST', '/api/topics', { body: { name: 'Muualla' }, token })
    await until('it hears of a commit elsewhere', () => server.output().includes(`changed ${answer.body.doc.id}\n`))
    await elsewhere.stop()
  })
})

describe('a subscriber that fails', () => {
  it('stays where it is, holds up nobody else, says nothing of the content, and goes on when it can', async () => {
    await log.client.query(`insert into test_obstacles values ('here')`)
    await createTopic()
    const subscriber = await startSubscriber({
      url: database.url,
      name: 'stumbling',
      from: 'start',
      batch: 5,
      stumblesOver: 'topics',
      also: 'beside it',
    })
    await until('it has failed twice', () => count(subscriber.output(), '"subscriber":"stumbling"') >= 2)
    await createTopic()
    await untilDelivered('beside it')
    const reached = await deliveriesTo(log.client, 'stumbling')
    const topics = (await log.all()).findIndex(({ entity }) => entity === 'topics')
    expect(reached.length).toBeLessThanOrEqual(topics)
    expect(subscriber.output()).not.toContain('secret')
    await log.client.query('delete from test_obstacles')
    await untilDelivered('stumbling')
    await subscriber.stop()
  })
})

describe('a subscriber that is new', () => {
  it('gets what is committed from now on when it asks for that', async () => {
    const subscriber = await startSubscriber({ url: database.url, name: 'new', from: 'now' })
    // Its position is there when it has had its first turn.
    await until('it has a position', async () => {
      const { rows } = await log.client.query(`select 1 from change_positions where subscriber = 'new'`)
      return rows.length > 0
    })
    const before = (await log.all()).length
    await createTopic()
    await until('it gets that', async () => (await deliveriesTo(log.client, 'new')).length > 0)
    expect(await deliveriesTo(log.client, 'new')).toEqual((await committed()).slice(before))
    await subscriber.stop()
  })
})

describe('rebuilding a subscriber', () => {
  it('takes back what it has built and delivers the whole log again', async () => {
    const subscriber = await startSubscriber({ url: database.url, name: 'rebuilt', from: 'start' })
    await untilDelivered('rebuilt')
    await log.client.query(`insert into test_deliveries (subscriber, transaction, id) values ('rebuilt', 1, 1)`)
    await subscriber.tell('rebuild')
    await untilDelivered('rebuilt')
    await subscriber.stop()
  })
})

describe('pruning', () => {
  it('deletes what is old, but nothing that a subscriber has still to read', async () => {
    const fresh = await createTopic()
    const subscriber = await startSubscriber({ url: database.url, name: 'pruner', from: 'start' })
    await untilDelivered('pruner')
    await log.client.query(`delete from change_positions where subscriber <> 'pruner'`)
    const all = await log.all()
    const behind = all[9]
    await log.client.query(`insert into change_positions (subscriber, transaction, change) values ('behind', $1, $2)`, [
      behind?.transaction,
      behind?.id,
    ])
    await log.client.query(`update changes set at = now() - interval '31 days' where document is distinct from $1`, [fresh])
    expect(await subscriber.tell('prune')).toBe('10')
    expect(await log.all()).toEqual(all.slice(10))
    await subscriber.tell('forget behind')
    await subscriber.tell('prune')
    expect((await log.all()).map(({ document }) => document)).toEqual([fresh])
    await subscriber.stop()
  })

  it('goes by age alone when there are no subscribers', async () => {
    const subscriber = await startSubscriber({ url: database.url, name: 'last', from: 'start' })
    await until('it has a position', async () => (await deliveriesTo(log.client, 'last')).length > 0)
    await subscriber.tell('forget last')
    await log.client.query(`delete from change_positions`)
    await createTopic()
    await log.client.query(`update changes set at = now() - interval '31 days' where id = (select min(id) from changes)`)
    const kept = (await committed()).slice(1)
    expect(Number(await subscriber.tell('prune'))).toBe(1)
    expect(await committed()).toEqual(kept)
    await subscriber.stop()
  })
})

describe('a log that was restored into another cluster', () => {
  it('goes on after the numbers of the cluster that it came from', async () => {
    await log.client.query('delete from change_positions')
    await log.client.query('truncate test_deliveries')
    const first = await startSubscriber({ url: database.url, name: 'moved', from: 'start' })
    await untilDelivered('moved')
    await first.stop()
    // As if the rows had been written where a trillion transactions had gone before.
    await log.client.query('update changes set transaction = transaction + 1000000000000')
    await log.client.query('update change_positions set transaction = transaction + 1000000000000')
    await log.client.query('update test_deliveries set transaction = transaction + 1000000000000')
    const second = await startSubscriber({ url: database.url, name: 'moved', from: 'start' })
    await createTopic()
    await untilDelivered('moved')
    expect(BigInt((await committed()).at(-1)?.transaction ?? 0)).toBeGreaterThan(1_000_000_000_000n)
    await second.stop()
  })
})

describe('stopping', () => {
  it('ends a server that is delivering within its time, with exit code 0', async () => {
    const stopping = await startServer({
      database,
      entry: 'tests/api/changes/harness/observedServer.ts',
      environment: { TEST_PROMPT: 'true' },
    })
    await until('it delivers', async () => (await deliveriesTo(log.client, 'prompt')).length > 0)
    await stopping.stop()
    expect(stopping.process.exitCode).toBe(0)
  })
})
