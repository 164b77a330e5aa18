import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { until } from '../changes/harness/conditions.ts'
import { createTestDatabase, type TestDatabase } from '../harness/database.ts'
import { startServer, type TestServer } from '../harness/server.ts'
import { read, warm } from './reader.ts'

let database: TestDatabase
let server: TestServer
let other: TestServer

beforeAll(async () => {
  database = await createTestDatabase('demo')
  server = await startServer({ database, environment: { METRICS_TOKEN: 'a token of the operator' } })
  other = await startServer({ database })
})

afterAll(async () => {
  await Promise.all([server.stop(), other.stop()])
  await database.drop()
})

function figureIn(text: string, name: string): number {
  const line = text.split('\n').find((candidate) => candidate.startsWith(`${name} `))
  return Number(line?.split(' ').at(-1))
}

describe('/metrics', () => {
  it('counts hits, misses, bytes and connections in the text format of Prometheus', async () => {
    await warm(server, '/api/topics?limit=3')
    const first = await read(server, '/metrics')
    expect(first.headers.get('content-type')).toContain('text/plain')
    const hits = 'verkosto_delivery_answers_total{outcome="hit"}'
    await read(server, '/api/topics?limit=3')
    const second = await read(server, '/metrics')
    expect(figureIn(second.text, hits) - figureIn(first.text, hits)).toBe(1)
    for (const name of [
      'verkosto_memory_bytes{memory="answers"}',
      'verkosto_delivery_entries',
      'verkosto_delivery_hit_ratio',
      'verkosto_database_connections',
      'verkosto_delivery_current',
      'nodejs_eventloop_lag_seconds',
    ]) {
      expect([name, figureIn(second.text, name) > 0]).toEqual([name, true])
    }
  })

  it('shows what each memory takes and may take: the answers what CACHE_BYTES says, all others 32 MiB together', async () => {
    const { text } = await read(server, '/metrics')
    const bytesOf = (name: string): Map<string, number> =>
      new Map(
        [...text.matchAll(new RegExp(`^${name}\\{memory="([^"]+)"\\} (\\d+)$`, 'gm'))].map(([, memory = '', bytes]) => [
          memory,
          Number(bytes),
        ]),
      )
    const [taken, limits] = [bytesOf('verkosto_memory_bytes'), bytesOf('verkosto_memory_bytes_limit')]
    expect([...taken.keys()].sort()).toEqual([...limits.keys()].sort())
    for (const [memory, bytes] of taken) expect([memory, bytes <= (limits.get(memory) ?? 0)]).toEqual([memory, true])
    expect(limits.get('answers')).toBe(128 * 1024 * 1024)
    const others = [...limits].filter(([memory]) => memory !== 'answers').map(([, bytes]) => bytes)
    expect(others.length).toBeGreaterThanOrEqual(9)
    expect(others.reduce((sum, bytes) => sum + bytes, 0)).toBeLessThanOrEqual(32 * 1024 * 1024)
  })

  it('is there for this machine and for who has the token, not for whom a proxy asks', async () => {
    const statusWith = async (headers: Record<string, string>): Promise<number> => (await read(server, '/metrics', headers)).status
    expect(await statusWith({ 'x-forwarded-for': '192.0.2.1' })).toBe(404)
    expect(await statusWith({ 'x-forwarded-for': '192.0.2.1', authorization: 'Bearer a token of the operator' })).toBe(200)
    expect(await statusWith({ authorization: 'Bearer another token than that' })).toBe(404)
  })
})

describe('an administrator', () => {
  it('sees the figures and empties the memory of every process', async () => {
    const token = await server.token('admin')
    for (const process of [server, other]) await warm(process, '/api/pages?limit=2')
    const figures = await server.request<{ entries: number; isCurrent: boolean }>('GET', '/api/delivery', { token })
    expect([figures.status, figures.body.isCurrent, figures.body.entries > 0]).toEqual([200, true, true])
    const purged = await server.request<{ entries: number }>('POST', '/api/delivery/purge', { token })
    expect([purged.status, purged.body.entries]).toEqual([200, 0])
    expect((await read(server, '/api/pages?limit=2')).outcome).toBe('miss')
    await until('the other process has forgotten', async () => (await read(other, `/api/pages?limit=2`)).outcome === 'miss')
  })

  it.each(['editor', 'author', 'coordinator'] as const)('is nobody else: %s', async (role) => {
    const token = await server.token(role)
    expect((await server.request('GET', '/api/delivery', { token })).status).toBe(403)
    expect((await server.request('POST', '/api/delivery/purge', { token })).status).toBe(403)
    expect((await server.request('POST', '/api/delivery/purge')).status).toBe(403)
  })
})
