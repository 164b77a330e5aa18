import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { until } from '../changes/harness/conditions.ts'
import { startProxy, type Proxy } from '../changes/harness/proxy.ts'
import { runningCluster } from '../harness/cluster.ts'
import { createTestDatabase, type TestDatabase } from '../harness/database.ts'
import { startServer, type TestServer } from '../harness/server.ts'
import { rawRequest } from '../server/rawRequest.ts'
import { addressesOf, uploadTo, type Media } from './library.ts'
import { photograph } from './pictures.ts'

let database: TestDatabase
let proxy: Proxy
/** Has its database by way of the proxy. */
let server: TestServer
/** Another process on the same database and files, which always has it. */
let other: TestServer
let token: string

beforeAll(async () => {
  database = await createTestDatabase('demo')
  proxy = await startProxy(database.url)
  const environment = { MEDIA_DIR: path.join(runningCluster().directory, 'media-of-outage'), LOG_LEVEL: 'fatal' }
  server = await startServer({ database, environment: { ...environment, DATABASE_URL: proxy.url } })
  other = await startServer({ database, environment })
  token = await other.token('editor')
})

afterAll(async () => {
  await server.stop()
  await other.stop()
  await proxy.cut()
  await database.drop()
})

async function store(name: string): Promise<Media> {
  const { body } = await uploadTo(other, token, { content: await photograph('jpeg', 40, 30), name })
  return body.doc
}

/** Of the server behind the proxy, whoever's address it is that a document gives. */
const fetchFile = (address: string, headers = {}) => rawRequest(server.url, { target: new URL(address, server.url).pathname, headers })

const statusOf = async (address: string): Promise<number> => (await fetchFile(address)).status

/** In the trash by way of the other process. */
async function trash({ id }: Media): Promise<void> {
  const { status } = await other.request('PATCH', `/api/media/${id}`, { body: { deletedAt: new Date().toISOString() }, token })
  expect(status).toBe(200)
}

async function withoutDatabase(act: () => Promise<void>): Promise<void> {
  await proxy.cut()
  try {
    await act()
  } finally {
    await proxy.mend()
  }
}

/** It answers from memory again when it hears of commits; until then what it knows of files may be forgotten once more. */
const ready = () =>
  until('the server has its database again', async () => {
    const { headers } = await fetch(new URL('/api/topics?limit=1', server.url))
    return headers.get('server-timing') === 'cache;desc=hit' && (await statusOf('/readyz')) === 200
  })

describe('a file that anybody may read', () => {
  it('is not shown any more when another process has put it into the trash', async () => {
    const file = await store('toisaalla.jpg')
    expect(await statusOf(file.url)).toBe(200)
    await trash(file)
    await until('the server has heard of it', async () => (await statusOf(file.url)) === 404)
  })

  it('is still there while the database is away, and only if it was asked for before', async () => {
    const known = await store('tunnettu.jpg')
    const unknown = await store('tuntematon.jpg')
    await Promise.all(addressesOf(known).map(statusOf))
    await withoutDatabase(async () => {
      // Twice as many as the pool has connections, had each of them asked for one.
      const answers = await Promise.all([...addressesOf(known), ...addressesOf(known), ...addressesOf(known)].map(statusOf))
      expect(new Set(answers)).toEqual(new Set([200]))
      const signedIn = await fetchFile(known.url, { authorization: `JWT ${token}`, range: 'bytes=0-9' })
      expect(signedIn.status).toBe(206)
      expect(await statusOf(unknown.url)).toBe(503)
    })
    await ready()
    expect([await statusOf(known.url), await statusOf(unknown.url)]).toEqual([200, 200])
  })

  it('is gone when the database is back, if it went to the trash meanwhile', async () => {
    const file = await store('poissa.jpg')
    expect(await statusOf(file.url)).toBe(200)
    await withoutDatabase(async () => {
      await trash(file)
      expect(await statusOf(file.url)).toBe(200)
    })
    await until('the server has asked again', async () => (await statusOf(file.url)) === 404)
  })
})
