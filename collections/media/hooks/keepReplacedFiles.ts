/**
 * Payload deletes the files of a document before it validates what replaces them, so that a refused write would leave a
 * document without files. They are held by a second name until the write has been committed, and come back otherwise.
 */
import { randomUUID } from 'node:crypto'
import { copyFile, link, mkdir, readdir, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import type { CollectionBeforeOperationHook, Payload } from 'payload'
import { isSignedIn } from '../../../src/access/roles.ts'
import { afterCommit, afterRollback } from '../../../src/content/transaction.ts'
import { diskFaultOf } from '../../../src/content/diskFault.ts'

interface Aside {
  directory: string
  aside: string
  logger: Payload['logger']
}

interface Stored {
  id: string
  filename?: string | null
  sizes?: Record<string, { filename?: string | null } | null> | null
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

export const keepReplacedFiles: CollectionBeforeOperationHook = async ({ args, collection, operation, overrideAccess, req }) => {
  if (operation !== 'update' || !req.file || !('id' in args) || !(overrideAccess || isSignedIn(req))) return args
  const stored = await req.payload.db.findOne<Stored>({ collection: collection.slug, req, where: { id: { equals: args.id } } })
  if (!stored) return args
  const directory = collection.upload.staticDir ?? collection.slug
  const held: Aside = { directory, aside: path.join(directory, `.replaced-${randomUUID()}`), logger: req.payload.logger }
  await mkdir(held.aside, { recursive: true })
  await afterRollback(req, held, bringBack)
  await afterCommit(req, held, letGo)
  const names = [stored, ...Object.values(stored.sizes ?? {})].map((file) => file?.filename)
  for (const name of names) if (name && name === path.basename(name)) await hold(directory, held.aside, name)
  return args
}
