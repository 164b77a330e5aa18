/**
 * What the federation must never lose, on disk: read by a process that starts while the database is away. The file is a
 * digest and what it is of: what it says of itself, and then the answers, each after its length, so that no more than one of
 * them is in memory twice. One that is damaged, cut off or of another version is as good as none.
 */
import { createHash } from 'node:crypto'
import { mkdir, open, readFile, rename, type FileHandle } from 'node:fs/promises'
import path from 'node:path'
import { deserialize, serialize } from 'node:v8'
import type { AnswerContent } from './answer.ts'
import type { KeyOptions } from './cacheKey.ts'

/** Grows when the form of the file changes, or what may be kept. */
const format = 3
const digestBytes = 32
const lengthBytes = 4

type Stored = readonly [key: string, content: AnswerContent]

export interface Snapshot {
  /** How addresses become keys: the reader has no config. */
  keys: KeyOptions
  answers: readonly Stored[]
}

interface Title {
  format: number
  version: string
  keys: KeyOptions
}

export function snapshotFileIn(dataDir: string): string {
  return path.join(dataDir, 'delivery', 'answers')
}

async function writeParts(handle: FileHandle, parts: Iterable<unknown>): Promise<void> {
  const digest = createHash('sha256')
  let position = digestBytes
  for (const part of parts) {
    const bytes = serialize(part)
    const length = Buffer.alloc(lengthBytes)
    length.writeUInt32LE(bytes.length)
    for (const piece of [length, bytes]) {
      digest.update(piece)
      await handle.write(piece, 0, piece.length, position)
      position += piece.length
    }
  }
  await handle.write(digest.digest(), 0, digestBytes, 0)
}

function* partsOf(title: Title, answers: Snapshot['answers']): IterableIterator<unknown> {
  yield title
  yield* answers
}

/** Written beside its place and moved there whole: whatever ends the process, there is one that can be read. */
export async function writeSnapshot(file: string, version: string, { answers, keys }: Snapshot): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true, mode: 0o700 })
  const unfinished = `${file}.${process.pid}.unfinished`
  const handle = await open(unfinished, 'w', 0o600)
  try {
    await writeParts(handle, partsOf({ format, version, keys }, answers))
    await handle.sync()
  } finally {
    await handle.close()
  }
  await rename(unfinished, file)
}

function* readParts(bytes: Buffer): IterableIterator<unknown> {
  for (let position = 0; position < bytes.length;) {
    const start = position + lengthBytes
    position = start + bytes.readUInt32LE(position)
    yield deserialize(bytes.subarray(start, position))
  }
}

/** @returns undefined when there is none that this version can read */
export async function readSnapshot(file: string, version: string): Promise<Snapshot | undefined> {
  const stored = await readFile(file).catch(() => undefined)
  if (!stored) return undefined
  const bytes = stored.subarray(digestBytes)
  if (!createHash('sha256').update(bytes).digest().equals(stored.subarray(0, digestBytes))) return undefined
  const [title, ...answers] = readParts(bytes)
  // The digest says that it is a file of ours; one of another form has another number here, or none.
  const { format: found, keys, version: of } = (title ?? {}) as Partial<Title>
  return found === format && of === version && keys ? { keys, answers: answers as Stored[] } : undefined
}
