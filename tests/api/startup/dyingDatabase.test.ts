/** A database that dies in the middle of a conversation, and one that falls silent. */
import type { Socket } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import pg from 'pg'
import { until } from '../changes/harness/conditions.ts'
import { startProxy, type Proxy } from '../changes/harness/proxy.ts'
import { createTestDatabase, type TestDatabase } from '../harness/database.ts'
import { startServer, type TestServer } from '../harness/server.ts'

let database: TestDatabase
let proxy: Proxy
let server: TestServer
let holder: pg.Client
let token: string
/** The server's ways to the database. */
const connections: Socket[] = []
/** Whether connections are ended on which a transaction would begin. */
let dying = false

beforeAll(async () => {
  database = await createTestDatabase('demo')
  proxy = await startProxy(database.url, (client) => {
    connections.push(client)
    client.on('data', (chunk) => {
      if (dying && chunk.includes('begin')) client.destroy()
    })
  })
  server = await startServer({ database: { url: proxy.url, drop: () => Promise.resolve() }, environment: { LOG_LEVEL: 'fatal' } })
  holder = new pg.Client({ connectionString: database.url })
  await holder.connect()
  token = await server.token('admin')
})

afterAll(async () => {
  await proxy.cut()
  await holder.end()
  await server.stop()
  await database.drop()
})

async function write(name: string): Promise<number> {
  const { status } = await server.request('POST', '/api/topics', { body: { name }, token })
  return status
}

/** Connections of the pool that somebody uses. */
async function used(): Promise<number> {
  const { body } = await server.request<string>('GET', '/metrics')
  const figure = (name: string): number => Number(new RegExp(`^${name} (.*)$`, 'm').exec(body)?.[1])
  return figure('verkosto_database_connections') - figure('verkosto_database_connections_idle')
}

describe('a connection that ends when a transaction begins on it', () => {
  it('fails that write, and leaves its place in the pool to another', async () => {
    dying = true
    const failed = await Promise.all(Array.from({ length: 20 }, (_, index) => write(`Kuoleva ${index}`)))
    dying = false
    expect(new Set(failed)).toEqual(new Set([503]))
    await until('idle connections alone', async () => (await used()) === 0)
    const written = await Promise.all(Array.from({ length: 20 }, (_, index) => write(`Elävä ${index}`)))
    expect(new Set(written)).toEqual(new Set([201]))
  })

  it('is told to be tried again, over GraphQL too', async () => {
    dying = true
    const answers = [
      await server.request('POST', '/api/topics', { body: { name: 'Uudelleen' }, token }),
      await server.graphql('mutation { createTopic(data: { name: "Uudelleen" }) { id } }', {}, token),
    ]
    dying = false
    expect(answers.map(({ headers, status }) => [status, headers.get('retry-after')])).toEqual([
      [503, '5'],
      [503, '5'],
    ])
  })
})

describe('SIGTERM', () => {
  /** Statements go out and no answer comes, without a word of the connection's end. */
  const fallSilent = (): void => {
    for (const connection of connections) {
      connection.unpipe()
      connection.pause()
    }
  }

  const isWaiting = async (): Promise<boolean> => {
    const { rowCount } = await holder.query(`select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`)
    return rowCount !== 0
  }

  it('ends a server whose writes wait for a lock and whose database has fallen silent, with 0', async () => {
    const ended = new Promise((resolve) => server.process.once('exit', (code, signal) => resolve(code ?? signal)))
    await holder.query('begin; lock table topics in access exclusive mode')
    const waiting = write('Odottava').catch(() => undefined)
    await until('a write that waits', isWaiting)
    fallSilent()
    const reading = server.request('GET', '/api/articles?limit=3&depth=1').catch(() => undefined)
    server.process.kill('SIGTERM')
    expect(await ended).toBe(0)
    await Promise.all([waiting, reading])
    await holder.query('rollback')
  })
})
