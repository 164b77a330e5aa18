/** Files that are small to send and large to open, or that do something when they are opened. */
import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { PDFDocument, PDFName, PDFString, type PDFDict } from '@cantoo/pdf-lib'
import sharp from 'sharp'
import { blankPicture, hostileDrawings, manyFrames } from '../../../bench/attack/hostileFiles.ts'
import { until } from '../changes/harness/conditions.ts'
import { runningCluster } from '../harness/cluster.ts'
import { startServer, type TestServer } from '../harness/server.ts'
import { uploadTo, type Saved } from '../media/library.ts'
import { photograph, secret } from '../media/pictures.ts'

let server: TestServer
let token: string
let mediaDir: string

beforeAll(async () => {
  mediaDir = path.join(runningCluster().directory, 'media-of-attacks')
  server = await startServer({ environment: { MEDIA_DIR: mediaDir } })
  token = await server.token('editor')
})

afterAll(() => server.stop())

async function residentMegabytes(): Promise<number> {
  const status = await readFile(`/proc/${server.process.pid ?? 0}/status`, 'utf8').catch(() => '')
  return Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024
}

/** What the form says at the file. */
function sentenceOf({ errors }: Pick<Saved, 'errors'>): string | undefined {
  return errors?.[0]?.data?.errors[0]?.message
}

async function refusalOf(content: Buffer | string, name: string): Promise<[status: number, message: string | undefined]> {
  const { body, status } = await uploadTo(server, token, { content, name })
  return [status, sentenceOf(body)]
}

describe('a picture', () => {
  it('of 100,000 by 1,000 pixels is refused by its header, eight at once too, and memory stays where it was', async () => {
    const content = await blankPicture(100_000, 1000)
    const before = await residentMegabytes()
    const answers = await Promise.all(Array.from({ length: 8 }, () => uploadTo(server, token, { content, name: 'pommi.png' })))
    const statuses = answers.map(({ status }) => status)
    expect(statuses.filter((status) => status !== 400 && status !== 503)).toEqual([])
    for (const { headers, status } of answers) if (status === 503) expect(headers.get('retry-after')).not.toBeNull()
    expect((await residentMegabytes()) - before).toBeLessThan(150)
    const [status, message] = await refusalOf(content, 'pommi.png')
    expect([status, message]).toEqual([400, expect.stringContaining('50 megapikseliä')])
  })

  it.each<[name: string, make: () => Promise<Buffer>, limit: string]>([
    ['animation whose frames are too many', () => manyFrames('gif', 1000, 1000, 60), '50 megapikseliä'],
    ['animation in WebP', () => manyFrames('webp', 1000, 1000, 15), 'WebP 12'],
    ['line', () => blankPicture(10_000, 2), '50 kertaa'],
  ])('that is a %s is refused, and the sentence names the limit', async (_name, make, limit) => {
    expect(await refusalOf(await make(), 'kuva.png')).toEqual([400, expect.stringContaining(limit)])
  })

  it('cannot be cut to a line', async () => {
    const { body } = await uploadTo(server, token, { content: await photograph('jpeg'), name: 'rajattava.jpg' })
    const cut = 'uploadEdits[crop][width]=100&uploadEdits[crop][height]=1&uploadEdits[crop][x]=0&uploadEdits[crop][y]=0'
    const address = `/api/media/${body.doc.id}?${cut}&uploadEdits[widthInPixels]=800&uploadEdits[heightInPixels]=1`
    const answer = await server.request<Saved>('PATCH', address, { body: {}, token })
    expect([answer.status, sentenceOf(answer.body)]).toEqual([400, expect.stringContaining('50 kertaa')])
  })
})

describe('a drawing', () => {
  it.each(hostileDrawings.map(({ name, text }) => [name, text] as const))(
    'of %s is read once, and others are served',
    async (_name, text) => {
      const uploaded = refusalOf(text(), 'piirros.svg')
      expect((await server.request('GET', '/api/topics?limit=1')).status).toBe(200)
      expect((await uploaded)[0]).toBe(400)
    },
  )

  it('whose style puts ten thousand markers on each line in ten thousand markers is refused with the reason, one with arrows is taken', async () => {
    const drawing = (
      style: string,
      vertices: number,
    ): string => `<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><style>${style}</style>
      <marker id="a"><path class="b" d="M0 0${'h1'.repeat(vertices)}"/></marker><marker id="b"><path d="M0 0h1"/></marker>
      <path class="a" d="M0 0${'h1'.repeat(vertices)}"/></svg>`
    const hostile = drawing('.a { marker-mid: url(#a) } .b { marker-mid: url(#b) }', 10_000)
    expect(await refusalOf(hostile, 'nuolet.svg')).toEqual([400, expect.stringContaining('500 000 osaa')])
    const { status } = await uploadTo(server, token, { content: drawing('.a { marker-end: url(#a) }', 10), name: 'nuolet.svg' })
    expect(status).toBe(201)
  })

  it('of nearly 1 MB is read by a process of its own', async () => {
    const readers = (): Promise<string> =>
      promisify(execFile)('pgrep', ['-P', String(server.process.pid), '-f', 'cleanSvg']).then(
        ({ stdout }) => stdout,
        // That is what it says when there are none.
        () => '',
      )
    const text = `<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><path d="M0 0${'h1'.repeat(500_000)}"/></svg>`
    const uploaded = uploadTo(server, token, { content: text, name: 'viiva.svg' })
    await until('a process that reads', async () => (await readers()) !== '')
    expect((await uploaded).status).toBe(201)
    expect(await readers()).toBe('')
  })

  it('of more than 1 MB is refused with the limit', async () => {
    const text = `<svg xmlns="http://www.w3.org/2000/svg">${'<g/>'.repeat(600_000)}</svg>`
    expect(await refusalOf(text, 'piirros.svg')).toEqual([400, expect.stringContaining('1 Mt')])
  })
})

describe('a document', () => {
  async function activePdf(): Promise<PDFDocument> {
    const document = await PDFDocument.create()
    document.setAuthor(secret)
    document.setProducer(secret)
    const page = document.addPage([200, 200])
    page.drawText('Hei')
    page.drawImage(await document.embedJpg(await photograph('jpeg', 100, 100)))
    document.addJavaScript('start', `app.alert("${secret}")`)
    await document.attach(Buffer.from(secret), 'liite.txt', { mimeType: 'text/plain' })
    const { context } = document
    const script = { S: 'JavaScript', JS: PDFString.of(secret) }
    const link = (action: PDFDict) =>
      context.register(context.obj({ Type: 'Annot', Subtype: 'Link', Rect: [0, 0, 9, 9], T: PDFString.of(secret), A: action }))
    page.node.set(
      PDFName.of('Annots'),
      context.obj([
        link(context.obj({ S: 'Launch', F: PDFString.of(secret) })),
        link(context.obj({ S: 'URI', URI: PDFString.of(`javascript:${secret}`) })),
        link(context.obj({ S: 'URI', URI: PDFString.of('https://www.example.org/sivu'), Next: script })),
        context.obj({ Type: 'Annot', Subtype: 'FileAttachment', Rect: [0, 0, 9, 9], FS: { EF: {}, F: PDFString.of(secret) } }),
      ]),
    )
    page.node.set(PDFName.of('AA'), context.obj({ O: script }))
    document.catalog.set(PDFName.of('OpenAction'), context.obj(script))
    document.catalog.set(PDFName.of('AcroForm'), context.obj({ Fields: [], XFA: PDFString.of(secret) }))
    return document
  }

  /** Everything in the stored file, with what is packed unpacked. */
  async function storedText(content: Uint8Array): Promise<{ text: string; pages: number; size: number }> {
    const { body, status } = await uploadTo(server, token, { content: Buffer.from(content), name: 'esite.pdf', type: 'application/pdf' })
    expect([status, body.doc.mimeType]).toEqual([201, 'application/pdf'])
    const file = await readFile(path.join(mediaDir, body.doc.filename))
    const stored = await PDFDocument.load(file, { updateMetadata: false })
    const objects = stored.context.enumerateIndirectObjects().map(([, object]) => object.toString())
    return { text: [file.toString('latin1'), ...objects].join('\n'), pages: stored.getPageCount(), size: file.length }
  }

  it.each([
    ['as it is', false],
    ['with its objects packed', true],
  ])('%s loses who made it and what it does, and keeps its pages and links', async (_name, useObjectStreams) => {
    const { pages, text } = await storedText(await (await activePdf()).save({ useObjectStreams }))
    expect(pages).toBe(1)
    for (const word of [secret, 'JavaScript', 'Launch', 'OpenAction', '/AA', 'EmbeddedFile', '/XFA', 'javascript:', 'Exif']) {
      expect([word, text.includes(word)]).toEqual([word, false])
    }
    expect(text).toContain('https://www.example.org/sivu')
  })

  it('has lost what a later revision took out of it', async () => {
    const document = await PDFDocument.create()
    document.addPage([100, 100])
    const first = Buffer.from(await document.save({ useObjectStreams: false }))
    const revision = `\n99 0 obj\n(${secret})\nendobj\nxref\n0 1\n0000000000 65535 f \ntrailer\n<</Size 100/Root 2 0 R/Prev ${first.lastIndexOf('xref')}>>\nstartxref\n${first.length + 40}\n%%EOF\n`
    const { pages, text } = await storedText(Buffer.concat([first, Buffer.from(revision)]))
    expect([pages, text.includes(secret)]).toEqual([1, false])
  })

  it('that is encrypted or cut off is refused with a sentence', async () => {
    const encrypted = await activePdf()
    encrypted.encrypt({ ownerPassword: 'x', userPassword: 'y' })
    expect(await refusalOf(Buffer.from(await encrypted.save()), 'salattu.pdf')).toEqual([400, expect.stringContaining('salattu')])
    const whole = Buffer.from(await (await activePdf()).save({ useObjectStreams: true }))
    expect((await refusalOf(whole.subarray(0, 300), 'katki.pdf'))[0]).toBe(400)
    expect((await server.request('GET', '/healthz')).status).toBe(200)
  })
})

describe('a name that Windows keeps for a device', () => {
  it.each(['con.png', 'AUX.jpg', 'com1.tar.png'])('is another one when it is stored, and so are those of the sizes: %s', async (name) => {
    const content = await sharp({ create: { width: 40, height: 30, channels: 3, background: '#37a' } })
      .png()
      .toBuffer()
    const { body, status } = await uploadTo(server, token, { content, name })
    const names = [body.doc.filename, ...Object.values(body.doc.sizes ?? {}).map(({ filename }) => filename)]
    expect(status).toBe(201)
    for (const stored of names) expect(stored).not.toMatch(/^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/)
  })
})
