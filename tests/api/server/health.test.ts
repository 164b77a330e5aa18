import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { startServer, type TestServer } from '../harness/server.ts'

let server: TestServer

beforeAll(async () => {
  server = await startServer()
})

afterAll(() => server.stop())

describe('health', () => {
  it('says that the process is alive', async () => {
    const { body, status } = await server.request<{ status: string }>('GET', '/healthz')
    expect([status, body.status]).toEqual([200, 'ok'])
  })

  it('says that the database answers and its schema is current', async () => {
    const { body, status } = await server.request<{ status: string }>('GET', '/readyz')
    expect([status, body.status]).toEqual([200, 'ready'])
  })

  it('answers HEAD wherever it answers GET', async () => {
    for (const path of ['/healthz', '/readyz', '/api/access']) {
      const [get, head] = [await server.request('GET', path), await server.request<string>('HEAD', path)]
      expect([path, head.status, head.body]).toEqual([path, get.status, ''])
    }
  })
})
