/**
 * When a picture is cropped, or gets another focal point, Payload makes its files anew under the names that they had, and
 * whoever keeps a copy would keep the old picture. This hands Payload the stored file as a new one, with a new name.
 */
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { CollectionBeforeOperationHook, PayloadRequest } from 'payload'
import { isSignedIn } from '../../../src/access/roles.ts'
import { ContentError, fieldError } from '../../../src/content/errors.ts'
import { assertWideCrop, editsOf, makingOf, type Edits } from '../files/edits.ts'
import { contentHash, fileName } from '../files/fileName.ts'
import { lockName } from '../files/nameLock.ts'
import { joinUploadQueue } from '../files/uploadQueue.ts'
import { lockUntilCommit, writeKey } from '../../../src/content/transaction.ts'
import { labels } from '../translations.ts'

interface Stored {
  id: string
  filename?: string | null
  mimeType?: string | null
  focalX?: number | null
  focalY?: number | null
}

/** The focal point that the data of the document asks for, when it is another than the document has. */
function movedFocalPoint({ focalX, focalY }: Edits, stored: Stored): { x: number; y: number } | undefined {
  const [x, y] = [focalX ?? stored.focalX, focalY ?? stored.focalY]
  const moved = x !== stored.focalX || y !== stored.focalY
  return moved && typeof x === 'number' && typeof y === 'number' ? { x, y } : undefined
}

/** Null when the file is not on the disk; Payload says so, where it needs the file. */
async function storedFile(directory: string, { filename, mimeType }: Stored): Promise<PayloadRequest['file'] | null> {
  if (!filename || filename !== path.basename(filename)) return null
  const data = await readFile(path.join(directory, filename)).catch(() => null)
  return data && { data, mimetype: mimeType ?? '', name: filename, size: data.length }
}

export const remakeFile: CollectionBeforeOperationHook = async ({ args, collection, operation, overrideAccess, req }) => {
  // As for uploads, access is decided after this hook.
  if (operation !== 'update' || req.file || !(overrideAccess || isSignedIn(req))) return args
  let edits = editsOf(req, args)
  const asked = Object.keys(edits.query).length > 0
  if (!asked && edits.focalX === undefined && edits.focalY === undefined) return args
  if (!('id' in args)) {
    if (asked) throw fieldError('CROP_ONE_AT_A_TIME', req, { collection: 'media', label: labels.singular, path: 'file' })
    return args
  }
  // What is read here is what will be replaced.
  await lockUntilCommit(req, writeKey(collection.slug, String(args.id)))
  const stored = await req.payload.db.findOne<Stored>({ collection: collection.slug, req, where: { id: { equals: args.id } } })
  if (!stored) return args
  const focalPoint = asked ? undefined : movedFocalPoint(edits, stored)
  if (!asked && !focalPoint) return args
  assertWideCrop(edits, req)
  if (!(await joinUploadQueue(req))) throw new ContentError('UPLOADS_BUSY', req)
  const file = await storedFile(collection.upload.staticDir ?? collection.slug, stored)
  if (!file) return args
  // In the query, where Payload takes a zero for a number.
  if (focalPoint) req.query = { ...req.query, uploadEdits: { focalPoint } }
  edits = editsOf(req, args)
  const hash = contentHash(file.data, makingOf(operation, edits))
  const name = fileName(file.name, hash, path.extname(file.name).slice(1))
  await lockName(req, name)
  req.file = { ...file, name }
  return args
}
