/** A file is replaced while others replace it, say what it shows, or throw it away. */
import { readdir } from 'node:fs/promises'
import path from 'node:path'
import fc from 'fast-check'
import sharp from 'sharp'
import type { TestServer } from '../../harness/server.ts'
import { addressesOf, uploadTo, type Media } from '../../media/library.ts'
import { outcomeOf, type Outcome, type Situation } from './situation.ts'

const colours = ['#ff0000', '#00ff00', '#0000ff', '#ffff00'] as const
const formats = ['png', 'jpeg'] as const

interface File {
  colour: number
  format: (typeof formats)[number]
  alt: string
  isTrashed: boolean
}

type FileWrite = { kind: 'replace'; colour: number; format: File['format'] } | { kind: 'describe'; alt: string } | { kind: 'trash' }

const write: fc.Arbitrary<FileWrite> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('replace' as const),
      colour: fc.integer({ min: 1, max: 3 }),
      format: fc.constantFrom(...formats),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('describe' as const), alt: fc.uuid() }) },
  { weight: 1, arbitrary: fc.constant({ kind: 'trash' } as const) },
)

const picture = (colour: number, format: File['format']): Promise<Buffer> =>
  sharp({ create: { width: 320, height: 160, channels: 3, background: colours[colour] ?? 'white' } })
    .toFormat(format)
    .toBuffer()

/** The colour that is nearest to that of a picture, whichever way it was compressed. */
async function colourOf(content: Buffer): Promise<number> {
  const [red = 0, green = 0] = await sharp(content).removeAlpha().resize(1, 1).raw().toBuffer()
  if (red > 127) return green > 127 ? 3 : 0
  return green > 127 ? 1 : 2
}

interface Target {
  id: string
  /** That the names of all its files begin with. */
  prefix: string
}

interface Shown {
  colours: number[]
  types: string[]
  formats: string[]
}

async function shownAt(server: TestServer, token: string, media: Media): Promise<Shown> {
  const files = await Promise.all(
    addressesOf(media).map(async (address) => {
      const response = await fetch(address.replace(/^https?:\/\/[^/]+/, server.url), { headers: { Authorization: `JWT ${token}` } })
      if (response.status !== 200) throw new Error(`${address}: ${response.status}`)
      return Buffer.from(await response.arrayBuffer())
    }),
  )
  const [original] = files
  return {
    colours: [...new Set(await Promise.all(files.map(colourOf)))],
    types: [media.mimeType, `image/${path.extname(media.filename).slice(1).replace('jpg', 'jpeg')}`],
    formats: original ? [(await sharp(original).metadata()).format] : [],
  }
}

let number = 0

/** @param directory that all servers have their files in */
export function filesOfMedia(token: string, directory: string): Situation<Target, File, FileWrite> {
  const send = async (server: TestServer, { id, prefix }: Target, said: FileWrite): Promise<Outcome> => {
    const address = `/api/media/${id}?depth=0`
    if (said.kind === 'describe') return outcomeOf(server.request('PATCH', address, { token, body: { alt: said.alt } }))
    if (said.kind === 'trash')
      return outcomeOf(server.request('PATCH', address, { token, body: { deletedAt: '2026-01-01T00:00:00.000Z' } }))
    const { colour, format } = said
    const upload = { content: await picture(colour, format), name: `${prefix}-${colour}.${format}`, type: `image/${format}` }
    return outcomeOf(uploadTo(server, token, { ...upload, address, method: 'PATCH', fields: {} }))
  }
  return {
    name: 'the file of an upload',
    // A server works on few uploads at a time.
    atOnce: 1,
    writes: fc.array(write, { minLength: 2, maxLength: 3 }),
    begin: async (server) => {
      number += 1
      const prefix = `kilpa-${process.pid}-${number}`
      const upload = { content: await picture(0, 'png'), name: `${prefix}-0.png`, type: 'image/png', fields: { alt: 'Alussa' } }
      const { body } = await uploadTo(server, token, upload)
      return { target: { id: body.doc.id, prefix }, start: { colour: 0, format: 'png', alt: 'Alussa', isTrashed: false } }
    },
    send,
    after: (file, said) => {
      if (file.isTrashed) return null
      if (said.kind === 'trash') return { ...file, isTrashed: true }
      return said.kind === 'describe' ? { ...file, alt: said.alt } : { ...file, colour: said.colour, format: said.format }
    },
    look: async (server, { id, prefix }) => {
      const { body } = await server.request<Media & { alt: string; deletedAt?: string | null }>(
        'GET',
        `/api/media/${id}?depth=0&trash=true`,
        {
          token,
        },
      )
      const named = new Set(addressesOf(body).map((address) => path.basename(address)))
      // Node's own list is none of Jest's, which compares them.
      const left = [...(await readdir(directory))].filter((name) => name.startsWith(prefix) && !named.has(name))
      return { ...(await shownAt(server, token, body)), alt: body.alt, isTrashed: Boolean(body.deletedAt), left }
    },
    seen: ({ alt, colour, format, isTrashed }) => {
      const type = `image/${format}`
      return { colours: [colour], types: [type, type], formats: [format], alt, isTrashed, left: [] }
    },
    explainsRefusals: true,
  }
}
