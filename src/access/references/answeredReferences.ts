/**
 * What an answer says of documents that its reader cannot have. Payload answers the id of whatever it did not populate:
 *
 * - without signing in, a reference to what is not public is not there: of several it is left out, a single one is null, a link
 *   in a text is its words
 * - signed in the same holds for what is in the trash or gone, but for those who may change the document: they keep the id, so
 *   that what they send back is what was there, and find it in `deadReferences`
 *
 * See docs/decisions/0031-dead-references.md.
 */
import type {
  CollectionAfterReadHook,
  CollectionSlug,
  GlobalAfterReadHook,
  PayloadRequest,
  SanitizedCollectionConfig,
  SanitizedGlobalConfig,
} from 'payload'
import { keyOfReference, leaveOutReferences, referencesOf, type DocumentReference } from '../../content/references/documentReferences.ts'
import { putDeadReferences } from './deadReferencesField.ts'
import { canEnd, lookUp } from './referenceLookup.ts'

interface Answered {
  collection?: SanitizedCollectionConfig
  global?: SanitizedGlobalConfig
  doc: Record<string, unknown>
  /** The fields of the document, where they do not stand in it. */
  content?: Record<string, unknown>
  req: PayloadRequest
}

async function mayChange({ collection, doc, global, req }: Answered): Promise<boolean> {
  if (global) return Boolean(await global.access.update({ req }))
  const id = doc['id']
  const allowed = await collection?.access.update({ req, ...(typeof id === 'string' ? { id } : {}) })
  if (typeof allowed !== 'object') return allowed === true
  // A version has no id of its document, and is shown to those alone who may change that.
  if (typeof id !== 'string') return true
  const { totalDocs } = await req.payload.db.count({
    collection: collection?.slug as CollectionSlug,
    req,
    where: { and: [{ id: { equals: id } }, allowed] },
  })
  return totalDocs > 0
}

/** The references that lead nowhere, among those that are not populated. */
async function deadAmong(references: readonly DocumentReference[], { req }: Answered): Promise<DocumentReference[]> {
  const doubtful = req.user ? references.filter((reference) => canEnd(reference, req)) : references
  const found = await lookUp(req.user ? 'living' : 'readable', doubtful, req)
  return doubtful.filter((reference) => !found.has(keyOfReference(reference)))
}

async function answerReferences(answered: Answered): Promise<void> {
  const { collection, doc, content = doc, global, req } = answered
  // In GraphQL each relation is read by itself, where it is asked for, and what is not found is left out there.
  if (!req.user && req.payloadAPI === 'GraphQL') return
  const fields = (collection ?? global)?.flattenedFields ?? []
  const dead = await deadAmong(referencesOf(fields, content), answered)
  if (req.user && (dead.length === 0 || (await mayChange(answered)))) return putDeadReferences(doc, dead)
  if (dead.length === 0) return
  const keys = new Set(dead.map(keyOfReference))
  leaveOutReferences(fields, content, (reference) => keys.has(keyOfReference(reference)))
}

export const answerReferencesOfDocument: CollectionAfterReadHook = async ({ collection, doc, overrideAccess, req }) => {
  // What the server reads for itself is as it is stored.
  if (!overrideAccess) await answerReferences({ collection, doc: doc as Record<string, unknown>, req })
  return doc as Record<string, unknown>
}

export const answerReferencesOfGlobal: GlobalAfterReadHook = async ({ doc, global, overrideAccess, req }) => {
  if (overrideAccess) return doc as Record<string, unknown>
  // Restoring a version of a global answers the version, with the document in it.
  const { version } = doc as { version?: Record<string, unknown> }
  const content = req.context.isRestoringVersion && version ? version : undefined
  await answerReferences({ global, doc: doc as Record<string, unknown>, req, ...(content && { content }) })
  return doc as Record<string, unknown>
}
