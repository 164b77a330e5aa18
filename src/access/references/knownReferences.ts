/**
 * A relation is written only to a document that exists, is not in the trash and that the writer may read. Payload leaves
 * this to a foreign key, which answers with an error of the server and tells ids that exist from ids that do not.
 */
import {
  traverseFields,
  ValidationError,
  type CollectionBeforeChangeHook,
  type CollectionSlug,
  type Field,
  type GlobalBeforeChangeHook,
  type PayloadRequest,
} from 'payload'
import { errorMessage } from '../../content/errors.ts'
import { standingReferences, type StandingReferences, type Written } from '../../content/references/standingReferences.ts'
import { relationId } from '../roles.ts'
import { isUuid } from '../../content/isUuid.ts'

interface Reference {
  path: string
  collection: string
  /** Null: what stands there is not a reference. */
  id: string | null
}

function referenceOf(value: unknown, relationTo: string | string[], path: string): Reference {
  if (typeof relationTo === 'string') return { path, collection: relationTo, id: relationId(value) }
  const { relationTo: collection, value: target } = (typeof value === 'object' && value !== null ? value : {}) as Record<string, unknown>
  const isAllowed = typeof collection === 'string' && relationTo.includes(collection)
  return { path, collection: isAllowed ? collection : '', id: isAllowed ? relationId(target) : null }
}

/** Every relation and upload in the data, as far as it is filled in. */
function referencesIn(fields: Field[], data: unknown): Reference[] {
  const references: Reference[] = []
  traverseFields({
    fields,
    fillEmpty: false,
    ref: data,
    callback: ({ field, parentPath, ref }) => {
      if (field.type !== 'relationship' && field.type !== 'upload') return
      const value = (ref as Record<string, unknown> | undefined)?.[field.name]
      if (value === undefined || value === null || value === '') return
      const path = `${parentPath}${field.name}`
      for (const entry of Array.isArray(value) ? (value as unknown[]) : [value]) references.push(referenceOf(entry, field.relationTo, path))
    },
  })
  return references
}

async function readableIds(collection: string, ids: string[], req: PayloadRequest): Promise<Set<string>> {
  const { docs } = await req.payload.find({
    collection: collection as CollectionSlug,
    depth: 0,
    // Without a user it is the server that writes, before anybody can sign in.
    overrideAccess: !req.user,
    pagination: false,
    req,
    select: {},
    where: { id: { in: ids } },
  })
  return new Set(docs.map(({ id }) => id))
}

async function isStanding({ collection, id }: Reference, standing: StandingReferences): Promise<boolean> {
  return id !== null && (await standing.has({ collection, id }))
}

/** Paths of references that are new in `data` and lead nowhere for this writer. */
async function unknownPaths(
  fields: Field[],
  data: unknown,
  before: unknown,
  standing: StandingReferences,
  req: PayloadRequest,
): Promise<string[]> {
  const keyOf = ({ collection, id }: Reference): string => `${collection}/${id}`
  const kept = new Set(referencesIn(fields, before ?? {}).map(keyOf))
  const added = referencesIn(fields, data).filter((reference) => reference.id === null || !kept.has(keyOf(reference)))
  const possible = added.filter(({ id }) => id !== null && isUuid(id))
  const known = new Set<string>()
  for (const collection of new Set(possible.map((reference) => reference.collection))) {
    const ids = possible.filter((reference) => reference.collection === collection).map(({ id }) => String(id))
    for (const id of await readableIds(collection, ids, req)) known.add(keyOf({ path: '', collection, id }))
  }
  const unknown: string[] = []
  for (const reference of added) {
    if (!known.has(keyOf(reference)) && !(await isStanding(reference, standing))) unknown.push(reference.path)
  }
  return [...new Set(unknown)]
}

async function assertKnown(written: Written, fields: Field[], data: unknown, req: PayloadRequest): Promise<void> {
  // What a version refers to has been looked at when the version was written, and may have been set by somebody else since.
  if (req.context.isRestoringVersion) return
  const { collection, global, originalDoc } = written
  const owner = collection ? { collection: collection.slug } : { global: global?.slug ?? '' }
  const unknown = await unknownPaths(fields, data, originalDoc, standingReferences(written, req), req)
  const errors = unknown.map((path) => ({ message: errorMessage('REFERENCE_UNKNOWN', req), path }))
  if (errors.length > 0) throw new ValidationError({ ...owner, errors, req }, req.t)
}

export const assertKnownReferences: CollectionBeforeChangeHook = async ({ collection, data, originalDoc, req }) => {
  await assertKnown({ collection, originalDoc }, collection.fields, data, req)
  return data
}

export const assertKnownReferencesOfGlobal: GlobalBeforeChangeHook = async ({ data, global, originalDoc, req }) => {
  await assertKnown({ global, originalDoc }, global.fields, data, req)
  return data as Record<string, unknown>
}
