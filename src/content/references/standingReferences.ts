/**
 * References that stood in a document before a write: in what the public reads or in its newest draft, in whatever language.
 * None of them is a reason to refuse the write, however their targets are by now: whoever corrects a word has not set them,
 * and may not even see what they lead to.
 */
import type { FlattenedField, PayloadRequest, SanitizedCollectionConfig, SanitizedGlobalConfig, Where } from 'payload'
import { keyOfReference, referencesOf, type DocumentReference } from './documentReferences.ts'

/** What is written: a document, or a global. */
export interface Written {
  collection?: SanitizedCollectionConfig | null | undefined
  global?: SanitizedGlobalConfig | null | undefined
  /** As it was; of a copy, what it was made from. */
  originalDoc?: unknown
}

type Stored = Record<string, unknown> & { id: string }

export interface StandingReferences {
  has(reference: Pick<DocumentReference, 'collection' | 'id'>): Promise<boolean>
}

async function storedCollection({ slug, versions }: SanitizedCollectionConfig, id: string, req: PayloadRequest): Promise<unknown[]> {
  const collection = slug
  const row = await req.payload.db.findOne<Stored>({ collection, locale: 'all', req, where: { id: { equals: id } } })
  if (!versions) return [row]
  const where: Where = { and: [{ parent: { equals: id } }, ...(versions.drafts ? [{ latest: { equals: true } }] : [])] }
  const newest = { collection, limit: 1, locale: 'all', pagination: false, req, sort: '-updatedAt', where }
  return [row, ...(await req.payload.db.findVersions<Stored>(newest)).docs.map(({ version }) => version)]
}

async function storedGlobal({ slug }: SanitizedGlobalConfig, req: PayloadRequest): Promise<unknown[]> {
  return [await req.payload.db.findGlobal<Stored>({ slug: slug, locale: 'all', req })]
}

/** Past access: the writer may read what stands in the document, and is told nothing of what it leads to. */
async function stored({ collection, global, originalDoc }: Written, req: PayloadRequest): Promise<unknown[]> {
  const id = (originalDoc as Partial<Stored> | undefined)?.id
  if (collection) return id === undefined ? [] : storedCollection(collection, id, req)
  return global ? storedGlobal(global, req) : []
}

function keysIn(fields: readonly FlattenedField[], documents: readonly unknown[]): Set<string> {
  return new Set(documents.flatMap((document) => referencesOf(fields, document).map(keyOfReference)))
}

/** Looks at what the operation has read anyway, and only for what is not there into the database. */
export function standingReferences(written: Written, req: PayloadRequest): StandingReferences {
  const fields = (written.collection ?? written.global)?.flattenedFields ?? []
  let read: Set<string> | undefined
  let storedKeys: Promise<Set<string>> | undefined
  return {
    has: async (reference) => {
      // What a version refers to was looked at when the version was written.
      if (req.context.isRestoringVersion) return true
      const key = keyOfReference(reference)
      read ??= keysIn(fields, [written.originalDoc])
      if (read.has(key)) return true
      storedKeys ??= stored(written, req).then((documents) => keysIn(fields, documents))
      return (await storedKeys).has(key)
    },
  }
}
