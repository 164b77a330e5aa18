/** A connection that is cut when COMMIT has been made and its answer has not come: what was written is told as written. */
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { runningCluster } from '../harness/cluster.ts'
import { createTestDatabase, type TestDatabase } from '../harness/database.ts'
import { startServer, type TestServer } from '../harness/server.ts'
import { uploadTo } from '../media/library.ts'
import { photograph } from '../media/pictures.ts'
import { startProxy, type Proxy } from './harness/proxy.ts'

let database: TestDatabase
let server: TestServer
let proxy: Proxy
let token: string
/** Whether the answer to the next COMMIT is kept back, and its connection cut. */
let losesNext = false
let lost = 0

beforeAll(async () => {
  database = await createTestDatabase('demo')
  proxy = await startProxy(database.url, (client) => {
    client.on('data', (chunk: Buffer) => {
      if (!losesNext || !chunk.includes('commit\0')) return
      losesNext = false
      lost += 1
      client.write = () => true
      setTimeout(() => client.destroy(), 300)
    })
  })
  const mediaDir = path.join(runningCluster().directory, 'media-of-lost-commits')
  server = await startServer({ database: { ...database, url: proxy.url }, environment: { MEDIA_DIR: mediaDir, LOG_LEVEL: 'fatal' } })
  token = await server.token('editor')
})

afterAll(async () => {
  await server.stop()
  await proxy.cut()
  await database.drop()
})

async function losing<Result>(write: () => Promise<Result>): Promise<Result> {
  losesNext = true
  const before = lost
  const result = await write()
  expect(lost).toBe(before + 1)
  return result
}

const statusOf = async (address: string): Promise<number> => (await fetch(new URL(address, server.url))).status

describe('a write whose COMMIT was made and not answered', () => {
  it('is answered as made, and known to readers at once', async () => {
    const asked = `/api/topics?where[name][equals]=${encodeURIComponent('Kadonnut vastaus')}`
    const before = await server.request<{ totalDocs: number }>('GET', asked)
    expect(before.body.totalDocs).toBe(0)
    const { status } = await losing(() => server.request('POST', '/api/topics', { body: { name: 'Kadonnut vastaus' }, token }))
    expect(status).toBe(201)
    const after = await server.request<{ totalDocs: number }>('GET', asked)
    expect(after.body.totalDocs).toBe(1)
  })

  it('keeps the files of an upload, of a replacement and of a deletion as it left them', async () => {
    const stored = await losing(async () => uploadTo(server, token, { content: await photograph('jpeg'), name: 'kuva.jpg' }))
    expect([stored.status, await statusOf(stored.body.doc.url)]).toEqual([201, 200])
    const { id, url } = stored.body.doc
    const replacement = { content: await photograph('png', 60, 40), name: 'toinen.png', method: 'PATCH', address: `/api/media/${id}` }
    const replaced = await losing(() => uploadTo(server, token, replacement))
    expect([replaced.status, await statusOf(replaced.body.doc.url), await statusOf(url)]).toEqual([200, 200, 404])
    const deleted = await losing(() => server.request('DELETE', `/api/media/${id}`, { token }))
    expect([deleted.status, await statusOf(replaced.body.doc.url)]).toEqual([200, 404])
  })
})
