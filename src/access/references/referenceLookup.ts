/**
 * Which of the documents that an answer refers to are there. Asked for all documents of a list at the same moment, and by one
 * statement for all collections.
 */
import type { PayloadRequest, SanitizedCollectionConfig, Where } from 'payload'
import { keyOfReference, type DocumentReference } from '../../content/references/documentReferences.ts'
import { findIds, type IdQuestion } from '../../content/references/findIds.ts'
import { isUuid } from '../../content/isUuid.ts'

/** `readable`: what the caller may read. `living`: what there is and is not in the trash, whoever may read it. */
type Question = 'living' | 'readable'

interface Batch {
  wanted: Map<string, Set<string>>
  found: Promise<Set<string>>
}

/** By the loader, which the copies of a request share. */
const batches: Record<Question, WeakMap<object, Batch>> = { living: new WeakMap(), readable: new WeakMap() }

function collectionOf(slug: string, req: PayloadRequest): SanitizedCollectionConfig | undefined {
  // A text may name a collection that is not installed any more.
  return (req.payload.collections as Partial<Record<string, { config: SanitizedCollectionConfig }>>)[slug]?.config
}

async function filterOf(question: Question, { access, trash }: SanitizedCollectionConfig, req: PayloadRequest): Promise<Where | false> {
  const outsideTrash: Where[] = trash ? [{ deletedAt: { exists: false } }] : []
  const allowed = question === 'living' ? true : await access.read({ req })
  if (allowed === false) return false
  return { and: [...outsideTrash, ...(allowed === true ? [] : [allowed])] }
}

async function questionOf(question: Question, slug: string, ids: ReadonlySet<string>, req: PayloadRequest): Promise<IdQuestion[]> {
  const collection = collectionOf(slug, req)
  const filter = collection ? await filterOf(question, collection, req) : false
  const possible = [...ids].filter((id) => isUuid(id))
  if (filter === false || possible.length === 0) return []
  return [{ collection: slug, where: { and: [{ id: { in: possible } }, filter] } }]
}

async function look(question: Question, wanted: Batch['wanted'], req: PayloadRequest): Promise<Set<string>> {
  // Those who ask in this turn are of one list, and share the statement.
  await Promise.resolve()
  batches[question].delete(req.payloadDataLoader)
  const questions = await Promise.all([...wanted].map(([collection, ids]) => questionOf(question, collection, ids, req)))
  return new Set((await findIds({ questions: questions.flat(), req })).map(keyOfReference))
}

/** @returns the keys of those of the references (`keyOfReference`) that lead somewhere */
export function lookUp(question: Question, references: readonly DocumentReference[], req: PayloadRequest): Promise<ReadonlySet<string>> {
  if (references.length === 0) return Promise.resolve(new Set<string>())
  const waiting = batches[question].get(req.payloadDataLoader)
  const wanted = waiting?.wanted ?? new Map<string, Set<string>>()
  for (const { collection, id } of references) wanted.set(collection, (wanted.get(collection) ?? new Set<string>()).add(id))
  const batch = waiting ?? { wanted, found: look(question, wanted, req) }
  batches[question].set(req.payloadDataLoader, batch)
  return batch.found
}

/** Whether anything can have become of what a reference leads to: a relation in a column has what it leads to, for ever. */
export function canEnd({ collection, inJson }: DocumentReference, req: PayloadRequest): boolean {
  return inJson || collectionOf(collection, req)?.trash === true
}
