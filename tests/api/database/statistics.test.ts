/** PostgreSQL knows the tables that were filled: without statistics it plans for tables of a few rows. */
import { afterAll, beforeAll, expect, it } from '@jest/globals'
import pg from 'pg'
import { startServer, type TestServer } from '../harness/server.ts'
import { until } from '../changes/harness/conditions.ts'

let server: TestServer
let client: pg.Client

beforeAll(async () => {
  server = await startServer()
  client = new pg.Client({ connectionString: server.database.url })
  await client.connect()
})

afterAll(async () => {
  await client.end()
  await server.stop()
})

it('has looked at every table after the first start', async () => {
  const { rows } = await client.query(
    `select relname from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace and reltuples < 0`,
  )
  expect(rows).toEqual([])
})

it('looks at what much was written to', async () => {
  const token = await server.token('admin')
  for (let round = 0; round < 5; round += 1) {
    const topics = Array.from({ length: 20 }, (_, index) =>
      server.request('POST', '/api/topics?depth=0', { body: { name: `Topic ${round} ${index}` }, token }),
    )
    expect((await Promise.all(topics)).map(({ status }) => status)).toEqual(Array(20).fill(201))
  }
  await until('statistics of the topics', async () => {
    const { rows } = await client.query(
      `select relname from pg_stat_user_tables where last_analyze is not null and relname in ('topics', 'topics_locales')`,
    )
    return rows.length === 2
  })
})
