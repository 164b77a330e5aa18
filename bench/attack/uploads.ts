/**
 * Uploads that cost much, by somebody who may upload: pictures larger than memory, drawings that patterns do not come to the
 * end of, documents that unpack without an end. Each is sent some times at once, and everybody must get an answer.
 */
import { deflateSync } from 'node:zlib'
import { blankPicture, hostileDrawings, manyFrames } from './hostileFiles.ts'

export interface AttackedServer {
  url: string
  /** Of an account that may upload. */
  token: string
}

interface HostileFile {
  name: string
  content: Buffer
}

/** A document whose packed objects unpack to a gigabyte. */
function packedDocument(): Buffer {
  const packed = deflateSync(Buffer.alloc(1024 * 1024 * 1024, 0x20), { level: 9 })
  const head = `%PDF-1.5\n1 0 obj\n<</Type/ObjStm/N 1/First 4/Filter/FlateDecode/Length ${packed.length}>>\nstream\n`
  return Buffer.concat([Buffer.from(head), packed, Buffer.from('\nendstream\nendobj\ntrailer\n<</Root 2 0 R>>\nstartxref\n0\n%%EOF\n')])
}

async function hostileFiles(): Promise<HostileFile[]> {
  const drawings = hostileDrawings.map(({ text }, index) => ({ name: `drawing-${index}.svg`, content: Buffer.from(text()) }))
  return [
    { name: 'wide.png', content: await blankPicture(100_000, 1000) },
    { name: 'largest.png', content: await blankPicture(8000, 6250) },
    { name: 'frames.gif', content: await manyFrames('gif', 1000, 1000, 60) },
    { name: 'packed.pdf', content: packedDocument() },
    ...drawings,
  ]
}

async function upload({ token, url }: AttackedServer, { content, name }: HostileFile): Promise<number> {
  const form = new FormData()
  form.set('_payload', JSON.stringify({ alt: 'x' }))
  form.set('file', new Blob([new Uint8Array(content)]), name)
  const answer = await fetch(new URL('/api/media', url), { method: 'POST', body: form, headers: { Authorization: `JWT ${token}` } })
  await answer.arrayBuffer()
  return answer.status
}

/**
 * @param atOnce how many of each file are sent at the same time
 * @returns how often each status was answered; 201, 400 and 503 are what may come
 */
export async function attackByUploads(server: AttackedServer, atOnce: number): Promise<Map<number, number>> {
  const counts = new Map<number, number>()
  for (const file of await hostileFiles()) {
    const statuses = await Promise.all(Array.from({ length: atOnce }, () => upload(server, file)))
    for (const status of statuses) counts.set(status, (counts.get(status) ?? 0) + 1)
  }
  return counts
}
