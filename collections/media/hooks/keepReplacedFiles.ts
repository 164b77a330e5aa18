/** A write that replaces files, or a deletion, that is refused or fails leaves the files that were there. */
import type { CollectionBeforeDeleteHook, CollectionBeforeOperationHook } from 'payload'
import { isSignedIn } from '../../../src/access/roles.ts'
import { lockUntilCommit, writeKey } from '../../../src/content/transaction.ts'
import { holdFiles } from '../files/heldFiles.ts'

export const keepReplacedFiles: CollectionBeforeOperationHook = async ({ args, collection, operation, overrideAccess, req }) => {
  // In a write to many a file is refused (`acceptFile.ts`).
  const replaces = operation === 'update' && req.file && 'id' in args
  if (!replaces || !(overrideAccess || isSignedIn(req))) return args
  // The files that are there now are no others when Payload replaces them.
  await lockUntilCommit(req, writeKey(collection.slug, String(args.id)))
  await holdFiles(req, collection, args.id)
  return args
}

export const keepDeletedFiles: CollectionBeforeDeleteHook = ({ collection, id, req }) => holdFiles(req, collection, id)
