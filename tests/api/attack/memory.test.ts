import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals'
import { attackMemory, memoryAttacks, warmUp, type MemoryRow } from '../../../bench/attack/memory.ts'
import { hold } from '../../../bench/attack/requests.ts'
import { startEnvironment, startOptions } from '../../../bench/startOptions.ts'
import { strangersBodyLimit } from '../../../src/server/request/requestBody.ts'
import { startServer, type TestServer } from '../harness/server.ts'

// Some attacks are megabytes by the hundred.
jest.setTimeout(300_000)

const mebibyte = 1024 * 1024
/** What the operators' guide says that a process takes besides its answers and what it starts with. */
const besides = 150 * mebibyte
const cacheBytes = 16 * mebibyte

/** How much of each attack is made here; the whole of it is for `npm run bench:attack`. */
const share: Readonly<Record<string, number>> = { 'lists, each new': 0.04, 'addresses of 7 kB, each new': 0.02 }
const usualShare = 0.06

describe('a server whose memory is attacked', () => {
  let server: TestServer
  let pid: number
  let start: number

  beforeAll(async () => {
    server = await startServer({
      environment: { ...startEnvironment, CACHE_BYTES: String(cacheBytes) },
      nodeOptions: startOptions,
      language: 'en',
    })
    pid = server.process.pid ?? 0
    start = await warmUp({ url: server.url, pid })
  })

  afterAll(() => server.stop())

  it.each(memoryAttacks.map((attack) => [attack.name, attack] as const))('stays within its bound: %s', async (name, attack) => {
    const row: MemoryRow = await attackMemory({ url: server.url, pid }, attack, share[name] ?? usualShare)
    const tooMuch = Math.max(0, row.peak - start - cacheBytes - besides)
    const failed = Object.keys(row.statuses).filter((status) => Number(status) >= 500 && status !== '503')
    const alive = (await server.request('GET', '/healthz')).status
    expect({ tooMuch, failed, alive }).toEqual({ tooMuch: 0, failed: [], alive: 200 })
  })

  it('gives up bodies that stall with 408, and has no room for more of them than their share', async () => {
    const length = strangersBodyLimit - 1_024
    const head = `POST /api/articles HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: ${length}\r\n\r\n`
    const bytes = Buffer.concat([Buffer.from(head), Buffer.alloc(length - 1, 'x')])
    const held = await Promise.all(Array.from({ length: 160 }, () => hold(server.url, bytes, true)))
    await Promise.all(held.map(({ socket }) => new Promise((resolve) => socket.once('close', resolve))))
    const statuses = held.map(({ text }) => /^HTTP\/1.1 (\d{3})/.exec(text)?.[1])
    expect(new Set(statuses)).toEqual(new Set(['408', '503']))
    // A quarter of 16 MiB for one address.
    expect(statuses.filter((status) => status === '408')).toHaveLength(132)
    expect(held.filter(({ text }) => text.startsWith('HTTP/1.1 503')).every(({ text }) => /retry-after: \d/i.test(text))).toBe(true)
    const again = await server.request('POST', '/api/articles', { body: { title: 'x' } })
    expect(again.status).toBe(403)
  })

  it('refuses JSON of very many values, and of very deep ones, before anything is made of it', async () => {
    const editor = await server.token('editor')
    const lists = (count: number): string => `{"title":[${'[],'.repeat(count)}[]]}`
    const deep = `{"title":${'['.repeat(5_000)}${']'.repeat(5_000)}}`
    for (const [body, token] of [[lists(100_000), editor], [deep, editor], [lists(6_000)], [deep]] as const) {
      const answer = await server.request<{ errors: [{ message: string }] }>('POST', '/api/articles', { body, ...(token && { token }) })
      expect([answer.status, answer.body.errors[0].message]).toEqual([413, expect.not.stringContaining('bytes')])
    }
  })
})
