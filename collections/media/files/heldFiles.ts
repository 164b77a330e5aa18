/**
 * Holds the files of a document by a second name until what takes them away has been committed; otherwise they come back.
 * Payload deletes files before it knows whether the write that they are deleted for will hold.
 */
import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { copyFile, link, mkdir, readdir, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import type { Payload, PayloadRequest, SanitizedCollectionConfig } from 'payload'
import { diskFaultOf } from '../../../src/content/diskFault.ts'
import { afterCommit, afterRollback } from '../../../src/content/afterCommit.ts'
import { storedNames, type StoredFiles } from '../../../src/content/model/storedNames.ts'

interface Aside {
  directory: string
  aside: string
  logger: Payload['logger']
}

async function hold(directory: string, aside: string, name: string): Promise<void> {
  const [file, held] = [path.join(directory, name), path.join(aside, name)]
  // Not every file system has hard links. What is missing on the disk cannot be held, and is Payload's to report; what
  // cannot be held for want of room would be lost with a write that fails for the same.
  await link(file, held).catch(() =>
    copyFile(file, held).catch((error: unknown) => {
      if (diskFaultOf(error)) throw error
    }),
  )
}

const letGo = async (held: readonly Aside[]): Promise<void> => {
  for (const { aside, logger } of held) {
    await rm(aside, { recursive: true, force: true }).catch((error: unknown) => logger.error({ err: error }, 'replaced files are left'))
  }
}

const bringBack = async (held: readonly Aside[]): Promise<void> => {
  for (const { aside, directory, logger } of held) {
    try {
      for (const name of await readdir(aside)) await rename(path.join(aside, name), path.join(directory, name))
    } catch (error) {
      // They stay where they are, for a person to look after.
      logger.error({ err: error }, 'the files of a refused write could not be brought back')
      continue
    }
    await letGo([{ aside, directory, logger }])
  }
}

/** @throws what the disk says when they cannot be held, before anything is deleted */
export async function holdFiles(req: PayloadRequest, { slug, upload }: SanitizedCollectionConfig, id: unknown): Promise<void> {
  const stored = await req.payload.db.findOne<StoredFiles & { id: string }>({ collection: slug, req, where: { id: { equals: id } } })
  if (!stored) return
  const directory = upload.staticDir ?? slug
  const held: Aside = { directory, aside: path.join(directory, `.replaced-${randomUUID()}`), logger: req.payload.logger }
  // Where there is no directory there are no files. Not made recursively: of a disk that cannot be written Node says ENOENT then.
  if (!existsSync(directory)) return
  await mkdir(held.aside)
  await afterRollback(req, held, bringBack)
  await afterCommit(req, held, letGo)
  for (const name of storedNames(stored)) if (name && name === path.basename(name)) await hold(directory, held.aside, name)
}
