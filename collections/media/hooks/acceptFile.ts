/**
 * Every file passes here before Payload stores it: its type is read off the content, images and documents are written anew
 * without metadata and what acts, an SVG must be still, and the file gets a name that can stand in an address and says what is in it.
 *
 * Payload keeps the bytes of an original unless it is told to resize it, so the metadata must be gone before.
 */
import { readFile, writeFile } from 'node:fs/promises'
import type { CollectionBeforeOperationHook, PayloadRequest } from 'payload'
import { isSignedIn } from '../../../src/access/roles.ts'
import { ContentError, fieldError, type ErrorCode } from '../../../src/content/errors.ts'
import { cleanApart } from '../files/cleanApart.ts'
import { assertWideCrop, editsOf, makingOf } from '../files/edits.ts'
import { contentHash, fileName } from '../files/fileName.ts'
import { fileTypeOf, fileTypes, type FileType } from '../files/fileType.ts'
import { lockName } from '../files/nameLock.ts'
import { largestSvg } from '../files/stillSvg.ts'
import { joinUploadQueue } from '../files/uploadQueue.ts'
import { labels } from '../translations.ts'

type UploadedFile = NonNullable<PayloadRequest['file']>

function refuse(code: ErrorCode, req: PayloadRequest): never {
  throw fieldError(code, req, { collection: 'media', label: labels.singular, path: 'file' })
}

/** Large uploads wait in a temporary file, with an empty buffer. */
async function contentOf({ data, tempFilePath }: UploadedFile): Promise<Buffer> {
  return tempFilePath ? readFile(tempFilePath) : data
}

async function accepted(content: Buffer, type: FileType, req: PayloadRequest): Promise<{ data: Buffer; type: FileType }> {
  if (type === 'svg' && content.length > largestSvg) refuse('SVG_TOO_LARGE', req)
  const cleaned = await cleanApart(content, type)
  if (cleaned === 'UPLOADS_BUSY') throw new ContentError(cleaned, req)
  if (typeof cleaned === 'string') refuse(cleaned, req)
  // What moves stands still, and is a PNG then.
  return { data: cleaned, type: type === 'gif' ? 'png' : type }
}

export const acceptFile: CollectionBeforeOperationHook = async ({ args, operation, overrideAccess, req }) => {
  const { file } = req
  const writes = operation === 'create' || operation === 'update' || operation === 'updateByID'
  // Access is decided after this hook: nobody makes the server decode images who may not store one.
  if (!writes || !(overrideAccess || isSignedIn(req))) return args
  if (!file) {
    // Without a file Payload would fetch one from the `url` in the data, and store it as it comes.
    if (operation === 'create') refuse('FILE_REQUIRED', req)
    return args
  }
  // One file for many documents would replace what each of them shows, and none of the old ones would be held meanwhile.
  if (operation !== 'create' && !('id' in args)) refuse('FILE_ONE_AT_A_TIME', req)
  assertWideCrop(editsOf(req, args), req)
  if (!(await joinUploadQueue(req))) throw new ContentError('UPLOADS_BUSY', req)
  const content = await contentOf(file)
  const claimed = fileTypeOf(content) ?? refuse('FILE_TYPE_NOT_ALLOWED', req)
  const { data, type } = await accepted(content, claimed, req)
  if (file.tempFilePath) await writeFile(file.tempFilePath, data)
  const { extension, mimetype } = fileTypes[type]
  const hash = contentHash(data, makingOf(operation, editsOf(req, args)))
  // The bytes as well as the temporary file: Payload stores the former, empty or not, when a crop leaves the whole picture.
  const name = fileName(file.name, hash, extension)
  await lockName(req, name)
  req.file = { ...file, data, mimetype, name, size: data.length }
  return args
}
