import { execFile } from 'node:child_process'
import { readdir, rm } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { queryCluster, runningCluster } from '../harness/cluster.ts'
import { startServer, type TestServer } from '../harness/server.ts'
import { addressesOf, pdf, uploadTo } from './library.ts'
import { photograph } from './pictures.ts'
import { makeSmallDisk, type SmallDisk } from './smallDisk.ts'

let disk: SmallDisk
let mediaDir: string
let server: TestServer
let token: string

beforeAll(async () => {
  mediaDir = path.join(runningCluster().directory, 'media-of-full-disk')
  disk = await makeSmallDisk(mediaDir)
  server = await startServer({ environment: { MEDIA_DIR: mediaDir, LOG_LEVEL: 'fatal' } })
  token = await server.token('editor')
})

afterAll(async () => {
  try {
    await server.stop()
  } finally {
    await disk.remove()
  }
})

const stored = async (): Promise<string[]> => (await readdir(mediaDir)).filter((name) => name !== '.filler').sort()

const rows = async (): Promise<number> =>
  (await server.request<{ totalDocs: number }>('GET', '/api/media/count', { token })).body.totalDocs

async function onFullDisk(act: () => Promise<void>): Promise<void> {
  await disk.fill(server)
  try {
    await act()
  } finally {
    await disk.empty(server)
  }
}

describe('on a full disk', () => {
  it.each([
    ['a picture', () => photograph('jpeg'), 'kuva.jpg'],
    ['a document', () => Buffer.from(pdf.replace('/Count 0', `/Count 0/Lang(${'x'.repeat(40_000)})`)), 'asiakirja.pdf'],
  ])('%s is refused with 507 and a sentence, and nothing of it is left', async (_name, make, name) => {
    const before = [await stored(), await rows()]
    const content = await make()
    await onFullDisk(async () => {
      const { body, status } = await uploadTo(server, token, { content, name })
      expect([status, body.errors?.[0]?.message]).toEqual([507, expect.stringContaining('levy on täynnä')])
    })
    expect([await stored(), await rows()]).toEqual(before)
    expect((await uploadTo(server, token, { content, name })).status).toBe(201)
  })

  it('the files that were to be replaced are still there, whole', async () => {
    const { body } = await uploadTo(server, token, { content: await photograph('jpeg'), name: 'vanha.jpg' })
    const addresses = addressesOf(body.doc)
    const read = () => Promise.all(addresses.map(async (address) => Buffer.from(await (await fetch(new URL(address, server.url))).arrayBuffer())))
    const [before, files] = [await read(), await stored()]
    const address = `/api/media/${body.doc.id}`
    await onFullDisk(async () => {
      const replaced = await uploadTo(server, token, { address, method: 'PATCH', content: await photograph('png', 700, 500), name: 'uusi.png' })
      const focused = await server.request('PATCH', address, { body: { focalX: 10, focalY: 90 }, token })
      expect([replaced.status, focused.status]).toEqual([507, 507])
      // What takes no room is saved.
      expect((await server.request('PATCH', address, { body: { alt: 'Vanha kuva' }, token })).status).toBe(200)
    })
    expect([await read(), await stored()]).toEqual([before, files])
  })
})

describe('a deletion that the database refuses', () => {
  it.each([
    ['by id', (id: string) => `/api/media/${id}`],
    ['in bulk', (id: string) => `/api/media?where[id][equals]=${id}`],
  ])('%s leaves the document with its files', async (_door, address) => {
    const database = /test_\w+/.exec(server.database.url)?.[0]
    const { body } = await uploadTo(server, token, { content: await photograph('jpeg'), name: 'pidetty.jpg' })
    const before = await stored()
    await queryCluster(
      `create function refuse_deletion() returns trigger language plpgsql as 'begin raise exception ''refused''; end';
       create trigger refuse_deletion before delete on media for each row execute function refuse_deletion()`,
      database,
    )
    try {
      const { status } = await server.request('DELETE', address(body.doc.id), { token })
      expect(status).toBeGreaterThanOrEqual(400)
    } finally {
      await queryCluster('drop function refuse_deletion cascade', database)
    }
    expect(await stored()).toEqual(before)
    for (const each of addressesOf(body.doc)) expect((await fetch(new URL(each, server.url))).status).toBe(200)
    expect((await server.request('DELETE', address(body.doc.id), { token })).status).toBe(200)
    expect(await stored()).toHaveLength(before.length - addressesOf(body.doc).length)
  })
})

describe('on a disk that cannot be written', () => {
  it('an upload is refused with 503 and a sentence, nothing of it is left, and what is there is read', async () => {
    const { body } = await uploadTo(server, token, { content: await photograph('jpeg'), name: 'ennen.jpg' })
    const before = [await stored(), await rows()]
    await disk.lock()
    try {
      const refused = await uploadTo(server, token, { content: await photograph('jpeg'), name: 'kuva.jpg' })
      expect([refused.status, refused.body.errors?.[0]?.message]).toEqual([503, expect.stringContaining('ei voi juuri nyt kirjoittaa')])
      expect((await server.request('DELETE', `/api/media/${body.doc.id}`, { token })).status).toBe(503)
      for (const address of addressesOf(body.doc)) expect((await fetch(new URL(address, server.url))).status).toBe(200)
    } finally {
      await disk.unlock()
    }
    expect([await stored(), await rows()]).toEqual(before)
    expect((await uploadTo(server, token, { content: await photograph('jpeg'), name: 'kuva.jpg' })).status).toBe(201)
  })
})

describe('a start on a full disk', () => {
  it('says what is wrong and what to do, in one line', async () => {
    const dataDir = path.join(runningCluster().directory, 'data-on-full-disk')
    const small = await makeSmallDisk(dataDir)
    await small.fill(server)
    const words = await new Promise<string>((resolve) => {
      const command = ['--conditions=production', 'src/cli/run.mjs', 'src/cli/start.ts', '--api-only', '--empty']
      const env = { ...process.env, NODE_OPTIONS: '', NODE_ENV: 'test' as const, DATA_DIR: dataDir, DATABASE_URL: '', PORT: '0' }
      execFile(process.execPath, command, { env }, (_error, _output, said) => resolve(said))
    })
    await small.empty(server)
    await small.remove()
    await rm(dataDir, { recursive: true, force: true })
    expect(words).toMatch(/^[^\n]*(?:disk|space)[^\n]*\n$/)
    expect(words).toMatch(/Free some space|set DATA_DIR/)
  })
})
