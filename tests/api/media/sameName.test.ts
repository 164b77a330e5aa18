/** Files of one name at the same moment, by two processes on one database and one disk: each is stored under its own. */
import { createHash } from 'node:crypto'
import { readdir } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import sharp from 'sharp'
import { runningCluster } from '../harness/cluster.ts'
import { createTestDatabase, type TestDatabase } from '../harness/database.ts'
import { startServer, type TestServer } from '../harness/server.ts'
import { addressesOf, uploadTo, type Media, type Upload } from './library.ts'

let database: TestDatabase
let servers: [TestServer, TestServer]
let mediaDir: string
let token: string

beforeAll(async () => {
  database = await createTestDatabase('demo')
  mediaDir = path.join(runningCluster().directory, 'media-of-two')
  const environment = { MEDIA_DIR: mediaDir }
  servers = await Promise.all([startServer({ database, environment }), startServer({ database, environment })])
  token = await servers[0].token('editor')
}, 120_000)

afterAll(async () => {
  await Promise.all(servers.map((server) => server.stop()))
  await database.drop()
})

const picture = (background: string): Promise<Buffer> =>
  sharp({ create: { width: 320, height: 160, channels: 3, background } })
    .png()
    .toBuffer()

/** As many at once as may wait for their turn, by both servers in turn. */
function together(uploads: readonly Upload[]): ReturnType<typeof Promise.all<Awaited<ReturnType<typeof uploadTo>>[]>> {
  return Promise.all(uploads.map((upload, index) => uploadTo(servers[index % 2 === 0 ? 0 : 1], token, upload)))
}

async function originalOf(document: Media): Promise<string> {
  const response = await fetch(document.url.replace(/^https?:\/\/[^/]+/, servers[0].url))
  expect([document.filename, response.status]).toEqual([document.filename, 200])
  return createHash('sha256').update(Buffer.from(await response.arrayBuffer())).digest('hex')
}

describe('files of one name at the same moment', () => {
  it('are each stored under a name of its own', async () => {
    const content = await picture('#135')
    const answers = await together(Array.from({ length: 6 }, () => ({ content, name: 'sama.png' })))
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201, 201, 201, 201])
    const names = answers.flatMap(({ body }) => addressesOf(body.doc).map((address) => path.basename(address)))
    expect(new Set(names).size).toBe(names.length)
    expect((await readdir(mediaDir)).filter((name) => name.startsWith('sama')).sort()).toEqual(names.sort())
    for (const { body } of answers) await originalOf(body.doc)
  }, 120_000)

  it('that replace one file follow each other, and the last one stays', async () => {
    const made = await uploadTo(servers[0], token, { content: await picture('#246'), name: 'vaihto.png' })
    const address = `/api/media/${made.body.doc.id}`
    for (const colours of [
      ['#a11', '#b22', '#c33', '#d44'],
      ['#e55', '#e55', '#e55', '#e55'],
    ]) {
      const contents = await Promise.all(colours.map(picture))
      const answers = await together(contents.map((content) => ({ address, method: 'PATCH', content, name: 'vaihto.png' })))
      expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200])
      const { body } = await servers[1].request<Media>('GET', address, { token })
      await originalOf(body)
      // Nothing of those that were replaced is left on the disk.
      const stored = (await readdir(mediaDir)).filter((name) => name.startsWith('vaihto') || name.startsWith('.'))
      expect(stored.sort()).toEqual(addressesOf(body).map((each) => path.basename(each)).sort())
    }
  }, 120_000)
})
