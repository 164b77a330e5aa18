import { createHash } from 'node:crypto'
import { readdir } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import sharp from 'sharp'
import { runningCluster } from '../harness/cluster.ts'
import { startServer, type Answer, type TestServer } from '../harness/server.ts'
import { addressesOf, uploadTo, type Media, type Saved, type Upload } from './library.ts'

let server: TestServer
let mediaDir: string
let token: string

beforeAll(async () => {
  mediaDir = path.join(runningCluster().directory, 'media-of-names')
  server = await startServer({ environment: { MEDIA_DIR: mediaDir } })
  token = await server.token('editor')
})

afterAll(() => server.stop())

/** A picture that is different at each of its ends, so that another part of it is another picture. */
function landscape(colour: string): Promise<Buffer> {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="640" height="160"><defs><linearGradient id="a">
    <stop stop-color="${colour}"/><stop offset="1" stop-color="#fff"/></linearGradient></defs><rect width="640" height="160" fill="url(#a)"/></svg>`
  return sharp(Buffer.from(svg)).png().toBuffer()
}

const upload = (file: Upload): Promise<Answer<Saved>> => uploadTo(server, token, file)

async function change(id: string, body: object, edits: Record<string, string | number> = {}): Promise<Answer<Saved>> {
  const query = Object.entries(edits).map(([name, value]) => `uploadEdits${name}=${encodeURIComponent(value)}`)
  return server.request<Saved>('PATCH', `/api/media/${id}?${query.join('&')}`, { body, token })
}

const leftHalf = {
  '[crop][x]': 0,
  '[crop][y]': 0,
  '[crop][width]': 50,
  '[crop][height]': 100,
  '[crop][unit]': '%',
  '[widthInPixels]': 320,
  '[heightInPixels]': 160,
}

async function statusOf(address: string): Promise<number> {
  return (await server.request('GET', address)).status
}

/** What is served under each name of a document. */
async function served(document: Media): Promise<Map<string, string>> {
  const files = new Map<string, string>()
  for (const address of addressesOf(document)) {
    const response = await fetch(new URL(address, server.url))
    expect([address, response.status]).toEqual([address, 200])
    files.set(address, createHash('sha256').update(Buffer.from(await response.arrayBuffer())).digest('hex'))
  }
  return files
}

/** @returns the files before and after, none of which has kept its name */
async function expectNewNames(before: Media, after: Answer<Saved>): Promise<void> {
  expect([after.status, after.body.errors]).toEqual([200, undefined])
  const [old, fresh] = [addressesOf(before), addressesOf(after.body.doc)]
  expect(fresh).toHaveLength(old.length)
  expect(fresh.filter((address) => old.includes(address))).toEqual([])
  for (const address of old) expect([address, await statusOf(address)]).toEqual([address, 404])
  await served(after.body.doc)
}

describe('the name of a stored file', () => {
  it('carries a hash, in the original and in each size', async () => {
    const { body } = await upload({ content: await landscape('#135'), name: 'Taivas.png' })
    expect(body.doc.filename).toMatch(/^taivas\.[0-9a-f]{10}\.png$/)
    const base = body.doc.filename.replace(/\.png$/, '')
    expect(body.doc.sizes?.['card']?.filename).toBe(`${base}.card.webp`)
    expect(body.doc.sizes?.['cardAvif']?.filename).toBe(`${base}.card.avif`)
  })

  it('is another one when the file is replaced, and the old one is gone', async () => {
    const { body } = await upload({ content: await landscape('#246'), name: 'ranta.png' })
    const content = await landscape('#642')
    await expectNewNames(body.doc, await upload({ address: `/api/media/${body.doc.id}`, method: 'PATCH', content, name: 'ranta.png' }))
  })

  it('is another one when the stored picture is cropped or shown around another point', async () => {
    const { body } = await upload({ content: await landscape('#357'), name: 'metsa.png' })
    let document = body.doc
    for (const [fields, edits, expected] of [
      [{}, { '[focalPoint][x]': 10, '[focalPoint][y]': 50 }, { focalX: 10, focalY: 50 }],
      [{ focalX: 90, focalY: 50 }, {}, { focalX: 90, focalY: 50 }],
      [{ focalX: 0 }, {}, { focalX: 0, focalY: 50 }],
      [{}, leftHalf, { width: 320, height: 160 }],
    ] as const) {
      const after = await change(document.id, fields, edits)
      await expectNewNames(document, after)
      document = after.body.doc
      expect(document).toMatchObject(expected)
    }
    expect(document.filename).toMatch(/^metsa\.[0-9a-f]{10}\.png$/)
    // Nothing of the five pictures that it was is left on the disk.
    const stored = (await readdir(mediaDir)).filter((name) => name.startsWith('metsa'))
    expect(stored.sort()).toEqual(addressesOf(document).map((address) => path.basename(address)).sort())
  })

  it('stays while only words change', async () => {
    const { body } = await upload({ content: await landscape('#468'), name: 'silta.png' })
    const { focalX, focalY } = body.doc
    for (const fields of [{ alt: 'Silta' }, { focalX, focalY }, { alt: 'Silta', decorative: true }]) {
      expect(addressesOf((await change(body.doc.id, fields)).body.doc)).toEqual(addressesOf(body.doc))
    }
  })

  it('and what is stored under it stay when the write that would replace it is refused', async () => {
    const { body } = await upload({ content: await landscape('#46a'), name: 'pysyva.png' })
    const { doc } = body
    const before = await served(doc)
    const tooLong = { alt: 'x'.repeat(501) }
    const replacement = { address: `/api/media/${doc.id}`, method: 'PATCH', content: await landscape('#a64'), name: 'pysyva.png' }
    const refused = [
      await upload({ ...replacement, fields: tooLong }),
      await change(doc.id, tooLong, leftHalf),
      await change(doc.id, { ...tooLong, focalX: 5, focalY: 5 }),
      await uploadTo(server, await server.token('author'), replacement),
    ]
    expect(refused.map(({ status }) => status)).toEqual([400, 400, 400, 403])
    const after = await server.request<Media>('GET', `/api/media/${doc.id}`)
    expect(await served(after.body)).toEqual(before)
    expect((await readdir(mediaDir)).filter((name) => name.startsWith('.'))).toEqual([])
  })

  it('is the same for the same picture, with a number while there are two', async () => {
    const content = await landscape('#579')
    const one = await upload({ content, name: 'polku.png' })
    const two = await upload({ content, name: 'polku.png' })
    expect(two.body.doc.filename).toBe(one.body.doc.filename.replace('.png', '-1.png'))
    await server.request('DELETE', `/api/media/${one.body.doc.id}`, { token })
    await served(two.body.doc)
    expect((await upload({ content, name: 'polku.png' })).body.doc.filename).toBe(one.body.doc.filename)
  })

  it('of a document or a drawing changes with it too', async () => {
    const svg = (radius: number): string => `<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><circle r="${radius}"/></svg>`
    const { body } = await upload({ content: svg(1), name: 'piirros.svg', type: 'image/svg+xml' })
    expect(body.doc.filename).toMatch(/^piirros\.[0-9a-f]{10}\.svg$/)
    const after = await upload({ address: `/api/media/${body.doc.id}`, method: 'PATCH', content: svg(2), name: 'piirros.svg' })
    await expectNewNames(body.doc, after)
  })

  it('is not kept for several pictures that are cropped at once: that is refused', async () => {
    const { body } = await upload({ content: await landscape('#68a'), name: 'joukko.png' })
    const address = `/api/media?where[id][equals]=${body.doc.id}&uploadEdits[focalPoint][x]=1&uploadEdits[focalPoint][y]=1`
    const refused = await server.request<Saved>('PATCH', address, { body: { alt: 'x' }, token })
    expect([refused.status, refused.body.errors?.[0]?.data?.errors[0]?.path]).toEqual([400, 'file'])
    await served(body.doc)
  })

  it('never stands for two contents, whatever is done in whatever order', async () => {
    const pictures = await Promise.all(['#a00', '#00a'].map(landscape))
    const everServed = new Map<string, string>()
    let current: Media | undefined

    type Act = ['upload' | 'replace', number] | ['focus', number] | ['crop'] | ['delete']
    const acts = fc.array(
      fc.oneof(
        fc.tuple(fc.constantFrom('upload' as const, 'replace' as const), fc.nat({ max: pictures.length - 1 })),
        fc.tuple(fc.constant('focus' as const), fc.constantFrom(0, 20, 50, 80)),
        fc.tuple(fc.constant('crop' as const)),
        fc.tuple(fc.constant('delete' as const)),
      ),
      { minLength: 3, maxLength: 6 },
    )
    const perform = async ([act, argument = 0]: Act): Promise<Media | undefined> => {
      const file = { content: pictures[argument] ?? Buffer.alloc(0), name: 'vaihtuva.png' }
      if (!current || act === 'upload') return (await upload(file)).body.doc
      const { id } = current
      if (act === 'replace') return (await upload({ ...file, address: `/api/media/${id}`, method: 'PATCH' })).body.doc
      if (act === 'focus') return (await change(id, { focalX: argument, focalY: 50 })).body.doc
      if (act === 'crop') return (await change(id, {}, { ...leftHalf, '[widthInPixels]': Math.ceil((current.width ?? 2) / 2) })).body.doc
      await server.request('DELETE', `/api/media/${id}`, { token })
      return undefined
    }
    await fc.assert(
      fc.asyncProperty(acts, async (sequence) => {
        for (const act of sequence) {
          current = await perform(act)
          for (const [name, content] of current ? await served(current) : []) {
            expect([name, everServed.get(name) ?? content]).toEqual([name, content])
            everServed.set(name, content)
          }
        }
      }),
      { numRuns: 6, endOnFailure: true },
    )
    expect(everServed.size).toBeGreaterThan(10)
  }, 120_000)
})
