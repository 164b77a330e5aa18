/**
 * Files of uploads that no document has. A process that is killed while it writes a document leaves the file that it has written,
 * and nobody finds it again.
 */
import { readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Payload, SanitizedCollectionConfig } from 'payload'
import { storedNames, type StoredFiles } from '../content/model/storedNames.ts'

/** Marks a directory of uploads that is being filled with demo content: what lies there, with the time, was left by a fill that ended. */
const fillMark = '.filling'

/** Directories in which a write holds what it takes away until it is committed. */
const heldPrefix = '.replaced-'

function uploadsOf(payload: Payload): SanitizedCollectionConfig[] {
  // Payload types it as always there; only collections of uploads have it.
  return payload.config.collections.filter(({ upload }) => Boolean(upload as unknown))
}

const directoryOf = ({ slug, upload }: SanitizedCollectionConfig): string => path.resolve(upload.staticDir ?? slug)

/** The names that documents have, those in the trash and in versions too. Past access: the files are everybody's. */
async function namesIn({ slug, versions }: SanitizedCollectionConfig, payload: Payload): Promise<Set<string>> {
  const all = { collection: slug, limit: 0, pagination: false } as const
  const { docs } = await payload.db.find<StoredFiles & { id: string }>(all)
  const old = versions ? (await payload.db.findVersions<StoredFiles>(all)).docs.map(({ version }) => version) : []
  return new Set([...docs, ...old].flatMap(storedNames))
}

/** @returns what is there, without files that are kept in the repository and marks; nothing where there is no directory */
async function candidatesIn(directory: string): Promise<string[]> {
  const entries = await readdir(directory, { withFileTypes: true }).catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return []
    throw error
  })
  return entries
    .filter((entry) => (entry.isFile() ? !entry.name.startsWith('.') : entry.isDirectory() && entry.name.startsWith(heldPrefix)))
    .map(({ name }) => name)
}

/**
 * @param from milliseconds since 1970: older files are left alone
 * @param to younger ones, which somebody may be writing
 * @returns paths of the files that no document has
 */
export async function orphanFiles(payload: Payload, from: number, to: number): Promise<string[]> {
  const found: string[] = []
  for (const collection of uploadsOf(payload)) {
    const directory = directoryOf(collection)
    // The files first: one that is written after them is in no list of documents yet.
    const candidates = await candidatesIn(directory)
    const names = await namesIn(collection, payload)
    for (const name of candidates.filter((candidate) => !names.has(candidate))) {
      const file = path.join(directory, name)
      const writtenAt = (await stat(file)).mtimeMs
      if (writtenAt >= from && writtenAt <= to) found.push(file)
    }
  }
  return found
}

export async function removeFiles(files: readonly string[]): Promise<void> {
  for (const file of files) await rm(file, { recursive: true, force: true })
}

/**
 * Fills the database, and takes away before what a fill has left that was ended in the middle. Only its own files: the directory may
 * be that of another database, too, whose documents are not known here.
 */
export async function fillWithoutOrphans<Result>(payload: Payload, fill: () => Promise<Result>): Promise<Result> {
  const marks = uploadsOf(payload).map((collection) => path.join(directoryOf(collection), fillMark))
  for (const mark of marks) {
    const began = Number(await readFile(mark, 'utf8').catch(() => Number.NaN))
    if (Number.isFinite(began)) await removeFiles(await orphanFiles(payload, began, Date.now()))
    // Where there is no directory yet, nothing has been left, and Payload makes it.
    await writeFile(mark, String(Date.now())).catch(() => undefined)
  }
  const result = await fill()
  for (const mark of marks) await rm(mark, { force: true })
  return result
}
