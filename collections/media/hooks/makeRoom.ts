/**
 * Makes sure that there is room for the files of a write before Payload stores them, and takes them away again when the
 * write comes to nothing. Payload says 400 whatever keeps it from writing, and leaves what it has begun
 * (payload/dist/uploads/uploadFiles.js); why a disk cannot be written, only the write itself says.
 */
import { randomUUID } from 'node:crypto'
import { copyFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { CollectionBeforeValidateHook, PayloadRequest } from 'payload'
import { ContentError } from '../../../src/content/errors.ts'
import { afterRollback } from '../../../src/content/afterCommit.ts'
import { diskFaultOf } from '../../../src/content/diskFault.ts'
import { storedNames, type StoredFiles } from '../../../src/content/model/storedNames.ts'

const takeAway = async (files: readonly string[]): Promise<void> => {
  for (const file of files) await rm(file, { force: true }).catch(() => undefined)
}

/** Writes what Payload is about to write, under a name that nobody asks for, and takes it away again. */
async function tryRoom(directory: string, { file, payloadUploadSizes = {} }: PayloadRequest): Promise<void> {
  const trial = path.join(directory, `.room-${randomUUID()}`)
  try {
    // Each in a file of its own: room is counted in blocks, and in files.
    if (file?.tempFilePath) await copyFile(file.tempFilePath, trial)
    else if (file) await writeFile(trial, file.data)
    for (const [name, content] of Object.entries(payloadUploadSizes)) await writeFile(`${trial}-${name}`, content)
  } finally {
    await takeAway([trial, ...Object.keys(payloadUploadSizes).map((name) => `${trial}-${name}`)])
  }
}

export const makeRoom: CollectionBeforeValidateHook<StoredFiles & { id: string }> = async ({ collection, data, originalDoc, req }) => {
  // The last hook before Payload stores the files of an update.
  if (!req.file || !data) return data
  const directory = collection.upload.staticDir ?? collection.slug
  const before = storedNames(originalDoc ?? {})
  // What the document has already comes back by itself (`keepReplacedFiles`).
  for (const name of storedNames(data)) if (!before.includes(name)) await afterRollback(req, path.join(directory, name), takeAway)
  try {
    await tryRoom(directory, req)
  } catch (error) {
    const fault = diskFaultOf(error)
    if (!fault) throw error
    req.payload.logger.error({ err: error }, 'an upload could not be stored')
    throw new ContentError(fault === 'full' ? 'STORAGE_FULL' : 'STORAGE_UNAVAILABLE', req)
  }
  return data
}
