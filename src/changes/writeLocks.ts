/**
 * Writers of one document wait for each other before the first of them reads it. Payload reads a document, puts what was sent
 * into it, and writes all of it: of two that read it at the same time, the second undoes what the first has written.
 */
import { sql } from '@payloadcms/db-postgres'
import {
  isolateObjectProperty,
  type CollectionBeforeOperationHook,
  type CollectionSlug,
  type GlobalBeforeOperationHook,
  type PayloadRequest,
  type SanitizedCollectionConfig,
  type Where,
} from 'payload'
import { startFromNewest } from '../content/newestToWrite.ts'
import { executeInTransaction, writeKey } from '../content/transaction.ts'
import { assertCondition, assertGlobalCondition } from './writeConditions.ts'

/** Milliseconds that a write waits for another; then it is refused, and can be tried again. */
const patience = 10_000
/** Locks of documents that one write takes. PostgreSQL has room for some thousands in all; beyond, the collection is locked. */
const mostLocked = 500

/** What the operations that write hand to their hooks, as far as it is looked at here. */
interface WriteArguments {
  id?: string | number
  where?: Where
  data?: unknown
  draft?: boolean
  limit?: number
  sort?: string | string[]
  trash?: boolean
  overrideAccess?: boolean
}

/**
 * Locks documents until the end of the transaction, in one order for everybody, so that two who want several cannot wait for
 * each other. Everybody who writes says first that the collection has a writer; who writes to many has it alone.
 */
async function lock(req: PayloadRequest, collection: string, ids: readonly string[]): Promise<void> {
  const keys = JSON.stringify(ids.length > mostLocked ? [] : ids.map((id) => writeKey(collection, id)))
  const lockCollection = sql.raw(ids.length > mostLocked ? 'pg_advisory_xact_lock' : 'pg_advisory_xact_lock_shared')
  // `offset 0` keeps the order: each part is done before the next one begins. Each is counted on its own, since a join with
  // no rows on one side may leave the other undone.
  await executeInTransaction(
    req,
    sql`with patience as materialized (select set_config('lock_timeout', ${String(patience)}, true)),
      collection as materialized (select ${lockCollection}(hashtextextended(${`write:${collection}`}, 0)) from patience),
      numbers as materialized (
        select hashtextextended(key, 0) as number from collection, jsonb_array_elements_text(${keys}::jsonb) as key
        order by number offset 0
      )
    select (select count(*) from collection), (select count(*) from (select pg_advisory_xact_lock(number) from numbers offset 0) as locked)`,
  )
}

/** The documents that a write by filter is about to read, as far as its caller may write them. */
async function idsToWrite(collection: SanitizedCollectionConfig, access: 'update' | 'delete', args: WriteArguments, req: PayloadRequest) {
  const { data, draft = false, limit = 0, overrideAccess, sort, trash = false, where = {} } = args
  const allowed = overrideAccess ? true : await collection.access[access]({ req, data })
  if (allowed === false) return []
  const trashes = typeof data === 'object' && data !== null && 'deletedAt' in data && Boolean(data.deletedAt)
  const { docs } = await req.payload.find({
    collection: collection.slug,
    where: allowed === true ? where : { and: [where, allowed] },
    // Payload looks at the newest drafts for these (`collections/operations/update.js`).
    draft: draft || trashes,
    trash,
    limit,
    ...(sort === undefined ? {} : { sort }),
    pagination: false,
    depth: 0,
    select: {},
    // Access is in the filter: that of writing, in place of that of reading.
    overrideAccess: true,
    // Payload writes depth and languages of a read into its request.
    req: isolateObjectProperty(req, ['fallbackLocale', 'locale', 'query']),
  })
  return docs.map(({ id }) => id)
}

async function lockFound(collection: SanitizedCollectionConfig, access: 'update' | 'delete', args: WriteArguments, req: PayloadRequest) {
  const ids = await idsToWrite(collection, access, args, req)
  await lock(req, collection.slug, ids)
  const given = args.where ?? {}
  // What has come to match meanwhile is not locked. Under the lock of the collection nothing has.
  const where = { and: ids.length > mostLocked ? [given] : [given, { id: { in: ids } }] }
  if (access === 'update') startFromNewest(where)
  return { ...args, where }
}

/** Payload's types of the arguments are those of each operation; all of them have these. */
function argumentsOf(args: unknown): WriteArguments {
  return args as WriteArguments
}

async function parentOf(version: string | number | undefined, collection: string, req: PayloadRequest): Promise<string | undefined> {
  const { docs } = await req.payload.db.findVersions({
    collection: collection as CollectionSlug,
    limit: 1,
    pagination: false,
    req,
    select: { parent: true },
    where: { id: { equals: version } },
  })
  return docs[0] && String(docs[0].parent)
}

/**
 * Comes after the hooks that look at what is asked: what refuses a write or makes a file does not hold anybody up. A condition on
 * the document's revision is looked at when nobody else can write it any more.
 */
export const lockDocuments: CollectionBeforeOperationHook = async ({ args, collection, operation, req }) => {
  const given = argumentsOf(args)
  if (operation === 'restoreVersion') {
    const parent = await parentOf(given.id, collection.slug, req)
    if (parent !== undefined) await lock(req, collection.slug, [parent])
    await assertCondition(collection, parent, operation, args, req)
  } else if (operation === 'update' || operation === 'delete') {
    if (given.id === undefined) {
      await assertCondition(collection, undefined, operation, args, req)
      return (await lockFound(collection, operation, given, req)) as typeof args
    }
    await lock(req, collection.slug, [String(given.id)])
    await assertCondition(collection, String(given.id), operation, args, req)
  } else if (operation === 'create') await assertCondition(collection, undefined, operation, args, req)
  return args
}

export const lockGlobal: GlobalBeforeOperationHook = async ({ global, operation, req }) => {
  if (operation !== 'update' && operation !== 'restoreVersion') return
  await lock(req, 'globals', [global.slug])
  await assertGlobalCondition(global, req)
}
