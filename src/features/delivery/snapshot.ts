/**
 * What the federation must never lose, on disk: read by a process that starts while the database is away. The file is a
 * digest and what it is of; one that is damaged, cut off or of another version is as good as none.
 */
import { createHash } from 'node:crypto'
import { mkdir, open, readFile, rename } from 'node:fs/promises'
import path from 'node:path'
import { deserialize, serialize } from 'node:v8'
import type { AnswerContent } from './answer.ts'
import type { KeyOptions } from './cacheKey.ts'

/** Grows when the form of the file changes. */
const format = 1
const digestBytes = 32

export interface Snapshot {
  /** How addresses become keys: the reader has no config. */
  keys: KeyOptions
  answers: readonly (readonly [key: string, content: AnswerContent])[]
}

interface Contents extends Snapshot {
  format: number
  version: string
}

export function snapshotFileIn(dataDir: string): string {
  return path.join(dataDir, 'delivery', 'answers')
}

const digestOf = (bytes: Buffer): Buffer => createHash('sha256').update(bytes).digest()

/** Written beside its place and moved there whole: whatever ends the process, there is one that can be read. */
export async function writeSnapshot(file: string, version: string, snapshot: Snapshot): Promise<void> {
  const contents: Contents = { ...snapshot, format, version }
  const bytes = serialize(contents)
  await mkdir(path.dirname(file), { recursive: true, mode: 0o700 })
  const unfinished = `${file}.${process.pid}.unfinished`
  const handle = await open(unfinished, 'w', 0o600)
  try {
    await handle.write(digestOf(bytes))
    await handle.write(bytes)
    await handle.sync()
  } finally {
    await handle.close()
  }
  await rename(unfinished, file)
}

/** @returns undefined when there is none that this version can read */
export async function readSnapshot(file: string, version: string): Promise<Snapshot | undefined> {
  const stored = await readFile(file).catch(() => undefined)
  if (!stored) return undefined
  const bytes = stored.subarray(digestBytes)
  if (!digestOf(bytes).equals(stored.subarray(0, digestBytes))) return undefined
  const contents = deserialize(bytes) as Contents
  return contents.format === format && contents.version === version ? contents : undefined
}
