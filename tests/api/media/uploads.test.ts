import { readdir } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import sharp from 'sharp'
import { runningCluster } from '../harness/cluster.ts'
import { startServer, type Answer, type TestServer } from '../harness/server.ts'
import { addressesOf, pdf, uploadTo, type Media, type Saved, type Upload } from './library.ts'
import { bomb, photograph, secret, withPngText } from './pictures.ts'

let server: TestServer
let mediaDir: string
let token: string

beforeAll(async () => {
  mediaDir = path.join(runningCluster().directory, 'media-of-uploads')
  server = await startServer({ environment: { MEDIA_DIR: mediaDir } })
  token = await server.token('editor')
})

afterAll(() => server.stop())

const upload = (file: Upload): Promise<Answer<Saved>> => uploadTo(server, token, file)

async function fetchFile(url: string): Promise<Buffer> {
  const response = await fetch(new URL(url, server.url))
  expect([url, response.status]).toEqual([url, 200])
  return Buffer.from(await response.arrayBuffer())
}

/** The original and every size, as anybody gets them. */
async function everyFileOf(document: Media): Promise<Buffer[]> {
  return Promise.all(addressesOf(document).map(fetchFile))
}

async function expectNoTraces(document: Media): Promise<void> {
  for (const file of await everyFileOf(document)) {
    const { exif, icc, iptc, xmp } = await sharp(file).metadata()
    expect([exif, icc, iptc, xmp, file.includes(secret)]).toEqual([undefined, undefined, undefined, undefined, false])
  }
}

function storedFiles(): Promise<string[]> {
  return readdir(mediaDir)
}

describe('an uploaded photograph', () => {
  it.each(['jpeg', 'png', 'webp', 'avif'] as const)('as %s has lost camera, place and names in the original and every size', async (format) => {
    const content = await photograph(format)
    expect([(await sharp(content).metadata()).exif?.includes(secret), content.includes(secret)]).toEqual([true, true])
    const { body, status } = await upload({ content: format === 'png' ? withPngText(content) : content, name: `kuva.${format}` })
    expect([status, body.doc.mimeType]).toEqual([201, `image/${format}`])
    await expectNoTraces(body.doc)
  })

  it('has sizes in WebP and AVIF, none larger than itself', async () => {
    const { body } = await upload({ content: await photograph('jpeg'), name: 'koot.jpg' })
    const sizes = Object.values(body.doc.sizes ?? {})
    expect(new Set(sizes.map(({ mimeType }) => mimeType))).toEqual(new Set(['image/webp', 'image/avif']))
    expect(sizes.every(({ width }) => width !== null && width <= 800)).toBe(true)
  })

  it('loses its traces when it is replaced, cropped or given another focal point', async () => {
    const { body: first } = await upload({ content: await photograph('jpeg'), name: 'vaihdettava.jpg' })
    const address = `/api/media/${first.doc.id}`
    const replaced = await upload({ address, method: 'PATCH', content: await photograph('webp'), name: 'uusi.webp', type: 'image/webp' })
    expect([replaced.status, replaced.body.doc.mimeType]).toEqual([200, 'image/webp'])
    await expectNoTraces(replaced.body.doc)

    const edits = 'uploadEdits[crop][width]=50&uploadEdits[crop][height]=50&uploadEdits[crop][x]=0&uploadEdits[crop][y]=0&uploadEdits[crop][unit]=%25'
    const cropped = await upload({
      address: `${address}?${edits}&uploadEdits[widthInPixels]=400&uploadEdits[heightInPixels]=300&uploadEdits[focalPoint][x]=10&uploadEdits[focalPoint][y]=10`,
      method: 'PATCH',
      content: await photograph('jpeg'),
      name: 'rajattu.jpg',
    })
    expect([cropped.status, cropped.body.doc.width, cropped.body.doc.height]).toEqual([200, 400, 300])
    await expectNoTraces(cropped.body.doc)

    const wholeFrame = '&uploadEdits[widthInPixels]=800&uploadEdits[heightInPixels]=600'
    const uncut = await upload({
      address: `${address}?${edits.replaceAll('=50', '=100')}${wholeFrame}`,
      method: 'PATCH',
      content: await photograph('jpeg'),
      name: 'kokonainen.jpg',
    })
    expect([uncut.status, uncut.body.doc.width, uncut.body.doc.height]).toEqual([200, 800, 600])
    await expectNoTraces(uncut.body.doc)

    const focused = await server.request<Saved>('PATCH', address, { body: { focalX: 20, focalY: 80 }, token })
    expect([focused.status, focused.body.doc.focalX]).toEqual([200, 20])
    await expectNoTraces(focused.body.doc)
  })

  it('needs a description in words or a mark that it is decoration, said in the language of the request', async () => {
    const content = await photograph('jpeg', 40, 30)
    const refused = await upload({ content, name: 'nimeton.jpg', fields: {} })
    expect([refused.status, refused.body.errors?.[0]?.data?.errors[0]?.path]).toEqual([400, 'alt'])
    expect((await upload({ content, name: 'koriste.jpg', fields: { decorative: true } })).status).toBe(201)
    const swedish = await upload({ content, name: 'bild.jpg', address: '/api/media?locale=sv', fields: { alt: 'En sjö', credit: 'Foto: N. N.' } })
    const inFinnish = await server.request<Media & { alt?: string }>('GET', `/api/media/${swedish.body.doc.id}`)
    expect([swedish.status, inFinnish.body.alt ?? null]).toEqual([201, null])
  })

  it('gets a name of its own beside another of the same name', async () => {
    const content = await photograph('jpeg', 40, 30)
    const [one, two] = [await upload({ content, name: 'sama.jpg' }), await upload({ content, name: 'sama.jpg' })]
    expect(one.body.doc.filename).not.toBe(two.body.doc.filename)
    await Promise.all([fetchFile(one.body.doc.url), fetchFile(two.body.doc.url)])
  })

  it('keeps the files that the server gave it, whatever a write says', async () => {
    const { body } = await upload({ content: await photograph('jpeg', 40, 30), name: 'oma.jpg' })
    const patch = { filename: 'varastettu.jpg', url: 'http://127.0.0.1:1/x.jpg', sizes: { card: { filename: 'varastettu.jpg' } } }
    await server.request('PATCH', `/api/media/${body.doc.id}`, { body: patch, token })
    const after = await server.request<Media>('GET', `/api/media/${body.doc.id}`)
    expect([after.body.filename, after.body.url]).toEqual([body.doc.filename, body.doc.url])
    const stolen = await server.request('POST', '/api/media', { body: { alt: 'x', filename: body.doc.filename, url: body.doc.url }, token })
    const fetched = await server.request('POST', '/api/media', { body: { alt: 'x', filename: 'x.jpg', url: `${server.url}/healthz` }, token })
    expect([stolen.status, fetched.status]).toEqual([400, 400])
  })
})

describe('a file', () => {
  const svg = (inside: string): string => `<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10">${inside}</svg>`

  it.each<[name: string, make: () => Promise<Buffer> | Buffer | string, filename: string]>([
    ['a page that calls itself a picture', () => '<html><script>alert(1)</script></html>', 'kuva.jpg'],
    ['a program that calls itself a document', () => '#!/bin/sh\nrm -rf /', 'asiakirja.pdf'],
    ['nothing', () => Buffer.alloc(0), 'tyhja.jpg'],
    ['a picture that is cut off', async () => (await photograph('jpeg')).subarray(0, 2000), 'katki.jpg'],
    ['a picture of 50,000 by 50,000 pixels', bomb, 'pommi.png'],
    ['a drawing with a program', () => svg('<script>alert(1)</script>'), 'piirros.svg'],
    ['a drawing that acts', () => svg('<path onload="alert(1)" d="M0 0"/>'), 'piirros.svg'],
    ['a drawing that calls another host', () => svg('<image href="https://example.org/x.png"/>'), 'piirros.svg'],
    ['a document that is none', () => '%PDF-1.7\nnothing of a document', 'asiakirja.pdf'],
  ])('is refused and leaves nothing behind: %s', async (_name, make, filename) => {
    const before = await storedFiles()
    const { body, status } = await upload({ content: await make(), name: filename })
    expect([status, body.errors?.[0]?.data?.errors[0]?.path]).toEqual([400, 'file'])
    expect(await storedFiles()).toEqual(before)
  })

  it('is stored as what it is, under a name of letters, digits and its own type', async () => {
    const picture = await upload({ content: await photograph('png', 40, 30), name: '../../Yö ja päivä.php.jpg', type: 'text/html' })
    expect([picture.body.doc.filename, picture.body.doc.mimeType]).toEqual([
      expect.stringMatching(/^yo-ja-paiva-php\.[0-9a-f]{10}\.png$/),
      'image/png',
    ])
    const drawing = await upload({ content: svg('<circle r="5"/>'), name: 'piirros.svg', type: 'text/plain' })
    expect([drawing.status, drawing.body.doc.mimeType]).toEqual([201, 'image/svg+xml'])
  })

  it('that is a picture with a page behind it is stored as the picture alone', async () => {
    const content = Buffer.concat([await photograph('jpeg', 40, 30), Buffer.from('<script>alert(1)</script>')])
    const { body } = await upload({ content, name: 'kaksi.jpg' })
    expect((await fetchFile(body.doc.url)).includes('<script>')).toBe(false)
  })

  it('of more than 20 MB gets 413 in the language of the request', async () => {
    const { body, status } = await upload({ content: Buffer.alloc(21 * 1024 * 1024, 255), name: 'iso.jpg' })
    expect([status, body.errors?.[0]?.message]).toEqual([413, expect.any(String)])
  })

  it('is required', async () => {
    expect((await server.request('POST', '/api/media', { body: { alt: 'x' }, token })).status).toBe(400)
  })

  it('is one of one document: many are not given the same one, and keep theirs', async () => {
    const { doc } = (await upload({ content: await photograph('jpeg'), name: 'monelle.jpg' })).body
    const address = `/api/media?where[id][in]=${doc.id}`
    const answer = await upload({ content: await photograph('png'), name: 'yksi.png', method: 'PATCH', address })
    expect([answer.status, answer.body.errors?.[0]?.data?.errors[0]?.message]).toEqual([400, expect.stringContaining('yksi kerrallaan')])
    expect((await fetch(new URL(doc.url, server.url))).status).toBe(200)
  })

  it('leaves nothing behind when its document is refused, and goes with its document', async () => {
    const before = await storedFiles()
    const content = await photograph('jpeg', 40, 30)
    expect((await upload({ content, name: 'hylatty.jpg', fields: { alt: 'x'.repeat(501) } })).status).toBe(400)
    expect(await storedFiles()).toEqual(before)
    const { body } = await upload({ content, name: 'poistettava.jpg' })
    expect((await storedFiles()).length).toBeGreaterThan(before.length)
    expect((await server.request('DELETE', `/api/media/${body.doc.id}`, { token })).status).toBe(200)
    expect(await storedFiles()).toEqual(before)
  })
})

describe('a photograph that is replaced', () => {
  it.each([
    ['a drawing', '<svg xmlns="http://www.w3.org/2000/svg" width="12" height="10"><circle r="5"/></svg>', 'piirros.svg', [12, 10]],
    ['a document', pdf, 'ohje.pdf', [null, null]],
  ])('by %s has no sizes, thumbnail and measures of what it was', async (_, content, name, measures) => {
    const { body: before } = await upload({ content: await photograph('jpeg'), name: 'vaihtuva.jpg' })
    const { body, status } = await upload({ content, name, method: 'PATCH', address: `/api/media/${before.doc.id}`, fields: {} })
    expect([status, body.doc.width, body.doc.height]).toEqual([200, ...measures])
    const { body: kept } = await server.request<Media & { thumbnailURL: string | null }>('GET', `/api/media/${before.doc.id}`)
    expect([kept.width, kept.height, kept.thumbnailURL]).toEqual([...measures, null])
    const sizes = Object.values(kept.sizes ?? {})
    expect(sizes.length).toBeGreaterThan(0)
    for (const size of sizes) expect(size).toMatchObject({ url: null, filename: null, mimeType: null, width: null, height: null })
    const { body: again } = await upload({
      content: await photograph('png'),
      name: 'takaisin.png',
      method: 'PATCH',
      address: `/api/media/${before.doc.id}`,
      fields: {},
    })
    expect([again.doc.width, addressesOf(again.doc).length]).toEqual([800, sizes.length + 1])
  })
})
