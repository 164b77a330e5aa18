import { readFile, readdir, readlink, rename, rm, stat, truncate, utimes, writeFile } from 'node:fs/promises'
import http from 'node:http'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import pg from 'pg'
import { until } from '../changes/harness/conditions.ts'
import { runningCluster } from '../harness/cluster.ts'
import { startServer, type TestServer } from '../harness/server.ts'
import { rawRequest } from '../server/rawRequest.ts'
import { addressesOf, pdf, uploadTo, type Media } from './library.ts'
import { photograph } from './pictures.ts'

let server: TestServer
let mediaDir: string
let token: string
let document: Media

const forGood = 'public, max-age=31536000, immutable'

async function store(name: string, width = 40, height = 30): Promise<Media> {
  const { body, status } = await uploadTo(server, token, { content: await photograph('jpeg', width, height), name })
  expect(status).toBe(201)
  return body.doc
}

const pathOf = ({ filename }: Media): string => path.join(mediaDir, filename)

const get = (target: string, headers = {}, method = 'GET') =>
  rawRequest(server.url, { target: new URL(target, server.url).pathname, headers, method })

beforeAll(async () => {
  mediaDir = path.join(runningCluster().directory, 'media-of-delivery')
  server = await startServer({ environment: { MEDIA_DIR: mediaDir, LOG_LEVEL: 'fatal' } })
  token = await server.token('editor')
  document = await store('luettava.jpg', 800, 600)
})

afterAll(() => server.stop())

describe('a stored file', () => {
  it('is sent as what it is, and may do nothing where it is opened', async () => {
    const { headers, status } = await get(document.url)
    expect([status, headers['content-type'], headers['x-content-type-options']]).toEqual([200, 'image/jpeg', 'nosniff'])
    expect(headers['content-security-policy']).toContain('sandbox')
    const types = await Promise.all(addressesOf(document).map(async (address) => (await get(address)).headers['content-type']))
    expect(new Set(types)).toEqual(new Set(['image/jpeg', 'image/webp', 'image/avif']))
  })

  it('that anybody may read is kept for good, in every size', async () => {
    for (const address of addressesOf(document)) expect((await get(address)).headers['cache-control']).toBe(forGood)
    // Who is signed in gets the same answer.
    expect((await get(document.url, { authorization: `JWT ${token}` })).headers['cache-control']).toBe(forGood)
  })

  it('has the bytes and the date of the disk, and a strong tag', async () => {
    const written = new Date('2026-03-01T12:00:00.500Z')
    await utimes(pathOf(document), written, written)
    const response = await fetch(new URL(document.url, server.url))
    const content = await readFile(pathOf(document))
    expect(Buffer.from(await response.arrayBuffer()).equals(content)).toBe(true)
    expect(response.headers.get('content-length')).toBe(String(content.length))
    expect(response.headers.get('last-modified')).toBe('Sun, 01 Mar 2026 12:00:00 GMT')
    expect(response.headers.get('etag')).toMatch(/^"[0-9a-f]{10}-[0-9a-f]+"$/)
    expect(response.headers.get('accept-ranges')).toBe('bytes')
  })

  it('is not sent again to who has it', async () => {
    const { headers } = await get(document.url)
    const conditions = [{ 'if-none-match': headers.etag }, { 'if-modified-since': headers['last-modified'] }, { 'if-none-match': '*' }]
    for (const condition of conditions) {
      for (const method of ['GET', 'HEAD']) {
        const answer = await get(document.url, condition, method)
        expect([answer.status, answer.text, answer.headers.etag]).toEqual([304, '', headers.etag])
        expect([answer.headers['cache-control'], answer.headers['content-length']]).toEqual([forGood, undefined])
      }
    }
    expect((await get(document.url, { 'if-none-match': '"another"' })).status).toBe(200)
    expect((await get(document.url, { 'if-match': '"another"' })).status).toBe(412)
  })

  it('is sent in parts', async () => {
    const whole = await readFile(pathOf(document))
    const { headers } = await get(document.url)
    const part = async (range: string, more = {}) => {
      const response = await fetch(new URL(document.url, server.url), { headers: { range, ...more } })
      const content = Buffer.from(await response.arrayBuffer())
      return { status: response.status, range: response.headers.get('content-range'), content, etag: response.headers.get('etag') }
    }
    for (const [asked, first, last] of [
      ['bytes=0-9', 0, 9],
      ['bytes=10-', 10, whole.length - 1],
      ['bytes=-7', whole.length - 7, whole.length - 1],
    ] as const) {
      const answer = await part(asked)
      expect([answer.status, answer.range, answer.etag]).toEqual([206, `bytes ${first}-${last}/${whole.length}`, headers.etag])
      expect(answer.content.equals(whole.subarray(first, last + 1))).toBe(true)
    }
    for (const more of [{ 'if-range': String(headers.etag) }, { 'if-range': String(headers['last-modified']) }]) {
      expect((await part('bytes=0-9', more)).status).toBe(206)
    }
    for (const more of [{ 'if-range': `W/${headers.etag}` }, { 'if-range': '"another"' }]) {
      const answer = await part('bytes=0-9', more)
      expect([answer.status, answer.range, answer.content.equals(whole)]).toEqual([200, null, true])
    }
    expect((await part('bytes=0-1,5-6')).content.equals(whole)).toBe(true)
  })

  it('has no part behind its end, and none in the answer to HEAD', async () => {
    const { size } = await stat(pathOf(document))
    const behind = await get(document.url, { range: 'bytes=99999999-' })
    expect([behind.status, behind.isJson, behind.headers['content-range']]).toEqual([416, true, `bytes */${size}`])
    expect(behind.headers['cache-control']).toBe('private, no-cache')
    const head = await get(document.url, { range: 'bytes=0-9' }, 'HEAD')
    expect([head.status, head.text, head.headers['content-length']]).toEqual([200, '', String(size)])
  })

  it('that is a drawing is sent as it is, whatever encodings the client knows', async () => {
    const content = `<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9">${'<circle r="4"/>'.repeat(500)}</svg>`
    const { body } = await uploadTo(server, token, { content, name: 'piirros.svg', type: 'image/svg+xml' })
    const { headers, text } = await get(body.doc.url, { 'accept-encoding': 'gzip, br' })
    expect([headers['content-encoding'], headers['content-type'], text]).toEqual([undefined, 'image/svg+xml', content])
  })

  it('that is a document is downloaded, under the name that it came with', async () => {
    const { body, status } = await uploadTo(server, token, { content: pdf, name: 'Opas.pdf', type: 'application/pdf', fields: {} })
    expect([status, body.doc.mimeType]).toEqual([201, 'application/pdf'])
    const { headers } = await get(body.doc.url)
    expect([headers['content-type'], headers['content-disposition']]).toEqual(['application/pdf', 'attachment; filename=opas.pdf'])
  })

  it('takes GET, HEAD and OPTIONS alone', async () => {
    for (const method of ['POST', 'PUT', 'DELETE']) {
      const { headers, status } = await get(document.url, {}, method)
      expect([method, status, headers.allow]).toEqual([method, 405, 'GET, HEAD, OPTIONS'])
    }
  })
})

describe('a file that was stored under a name without a hash', () => {
  it('is asked for each time, and its tag changes when it is written anew', async () => {
    const old = await store('vanha.jpg')
    const client = new pg.Client({ connectionString: server.database.url })
    await client.connect()
    await client.query(`update media set filename = 'vanha.jpg' where id = $1`, [old.id])
    await client.end()
    const file = path.join(mediaDir, 'vanha.jpg')
    await rename(pathOf(old), file)
    const first = await get('/api/media/file/vanha.jpg')
    expect([first.status, first.headers['cache-control']]).toEqual([200, 'public, no-cache'])
    const content = await readFile(file)
    await writeFile(file, content)
    await utimes(file, new Date('2026-01-01'), new Date('2026-01-01'))
    const second = await get('/api/media/file/vanha.jpg', { 'if-none-match': first.headers.etag })
    expect(second.status).toBe(200)
    expect(second.headers.etag).not.toBe(first.headers.etag)
  })
})

describe('what is not there', () => {
  it.each(['ei-ole.jpg', '..%2fpackage.json', '%2e%2e%5cpackage.json', '.gitkeep', '%2e', `${'a'.repeat(252)}.jpg`, '%c3%a4'.repeat(126) + '.jpg'])(
    'is 404 in JSON, and nobody keeps that: %s',
    async (name) => {
      const { headers, isJson, status } = await rawRequest(server.url, { target: `/api/media/file/${name}` })
      expect([status, isJson, headers['cache-control']]).toEqual([404, true, 'private, no-cache'])
    },
  )

  it('is 404 when the database has it and the disk has not, and back when the disk has it again', async () => {
    const lost = await store('kadonnut.jpg')
    const content = await readFile(pathOf(lost))
    await rm(pathOf(lost))
    for (const method of ['GET', 'HEAD']) expect((await get(lost.url, {}, method)).status).toBe(404)
    expect((await get(lost.url)).isJson).toBe(true)
    await writeFile(pathOf(lost), content)
    expect((await get(lost.url)).status).toBe(200)
  })
})

describe('a file whose document is in the trash', () => {
  it('is shown from that moment to nobody outside, however often it was shown before', async () => {
    const trashed = await store('roskiin.jpg')
    const addresses = addressesOf(trashed)
    for (const address of addresses) expect((await get(address)).status).toBe(200)
    const patch = { body: { deletedAt: new Date().toISOString() }, token }
    expect((await server.request('PATCH', `/api/media/${trashed.id}`, patch)).status).toBe(200)
    for (const address of addresses) expect((await get(address)).status).toBe(404)
    // Nor past the server's own handler to Payload's.
    const asPost = await get(trashed.url, { 'x-http-method-override': 'GET', 'content-type': 'application/json' }, 'POST')
    expect([asPost.status, (await get(trashed.url.replace('/file/', '/FILE/'))).status]).toEqual([405, 404])
    // No cache may keep for others what somebody sees who is signed in.
    const seen = await get(trashed.url, { authorization: `JWT ${token}` })
    expect([seen.status, seen.headers['cache-control']]).toEqual([200, 'private, no-cache'])
  })
})

describe('a large file', () => {
  let large: Media

  /** Larger than every buffer on the way, so that the server is still sending when the client goes away. */
  const size = 256 * 1024 * 1024

  beforeAll(async () => {
    large = await store('suuri.jpg')
    await truncate(pathOf(large), size)
  })

  /** Descriptors of the server that stand for the file. */
  async function held(): Promise<number> {
    const directory = `/proc/${server.process.pid}/fd`
    const targets = await Promise.all((await readdir(directory)).map((name) => readlink(path.join(directory, name)).catch(() => '')))
    return targets.filter((target) => target.startsWith(mediaDir)).length
  }

  function begin(): Promise<http.IncomingMessage> {
    return new Promise((resolve, reject) => {
      const request = http.get(new URL(large.url, server.url), { agent: false }, (response) => {
        response.on('error', () => undefined)
        response.once('readable', () => resolve(response))
      })
      request.on('error', reject)
    })
  }

  it('is closed when the client goes away', async () => {
    for (let round = 0; round < 5; round += 1) {
      const responses = await Promise.all(Array.from({ length: 10 }, begin))
      expect(await held()).toBe(10)
      for (const response of responses) response.destroy()
      await until('the file is closed', async () => (await held()) === 0)
    }
  })

  it('is closed after every kind of answer', async () => {
    const { headers } = await get(large.url, {}, 'HEAD')
    expect(headers['content-length']).toBe(String(size))
    const answers = await Promise.all([
      get(large.url, { 'if-none-match': headers.etag }),
      get(large.url, { range: `bytes=${size}-` }),
      get(large.url, { range: 'bytes=-10' }),
      get(large.url, { 'if-match': '"another"' }),
    ])
    expect(answers.map(({ status }) => status)).toEqual([304, 416, 206, 412])
    await until('the file is closed', async () => (await held()) === 0)
  })

  it('that becomes shorter while it is sent ends with the connection, so that nobody waits for the rest', async () => {
    const response = await begin()
    await truncate(pathOf(large), 1024)
    const aborted = new Promise((resolve) => response.once('aborted', () => resolve('aborted')).once('end', () => resolve('end')))
    response.resume()
    expect(await aborted).toBe('aborted')
    await until('the file is closed', async () => (await held()) === 0)
  })
})

describe('the address of a file', () => {
  const read = async (query: string): Promise<Media & { thumbnailURL?: string }> =>
    (await server.request<Media>('GET', `/api/media/${document.id}?${query}`)).body

  it('is there when it alone is selected', async () => {
    const whole = await read('')
    expect((await read('select[url]=true')).url).toBe(whole.url)
    expect((await read('select[sizes][card][url]=true')).sizes?.['card']?.url).toBe(whole.sizes?.['card']?.url)
    expect((await read('select[thumbnailURL]=true')).thumbnailURL).toBe(whole.sizes?.['thumbnail']?.url)
    const list = await server.request<{ docs: Media[] }>('GET', `/api/media?where[id][equals]=${document.id}&select[url]=true&select[alt]=true`)
    expect(list.body.docs[0]?.url).toBe(whole.url)
  })

  it('is there in what refers to it', async () => {
    const data = { title: 'Kuvan kanssa', heroImage: document.id, _status: 'published' }
    const article = await server.request<{ doc: { id: string } }>('POST', '/api/articles', { body: data, token })
    const { body } = await server.request<{ heroImage: Media }>(
      'GET',
      `/api/articles/${article.body.doc.id}?depth=1&select[heroImage]=true&populate[media][url]=true`,
      { token },
    )
    expect(body.heroImage.url).toBe(document.url)
  })
})
