/**
 * Writes on condition that nobody else has written: `If-Match` with the revision that the caller has read (RFC 9110 §13.1.1),
 * on the one document that an address of REST names. Whoever may write a document gets its revision as ETag when reading it
 * and with each write. See docs/decisions/0028-conditional-writes.md.
 */
import {
  APIError,
  isolateObjectProperty,
  type CollectionAfterOperationHook,
  type CollectionBeforeOperationHook,
  type GlobalAfterReadHook,
  type GlobalBeforeOperationHook,
  type PayloadRequest,
  type SanitizedCollectionConfig,
  type SanitizedGlobalConfig,
  type Where,
} from 'payload'
import { ContentError, errorMessage, errorStatus } from '../content/errors.ts'
import { namesEntityTag } from '../http/entityTags.ts'
import type { ChangeContent } from './log/change.ts'
import { revisionOf, tellRevision, type Subject } from './log/revisions.ts'

/** What the address of a request names, once an operation on it has begun: hooks write other documents with the same request. */
interface Target {
  kind: Subject['kind']
  entity: string
  /** Undefined for one that is about to be created. */
  document: string | null | undefined
  /** The revision from before it was read, for who turns out to be allowed to write it. */
  read?: string
}

function targetOf({ context }: PayloadRequest): Target | undefined {
  return context['target'] as Target | undefined
}

/** Remembers it for the rest of the request. */
function aim(req: PayloadRequest, target: Target): void {
  req.context['target'] = target
}

/** The parts of an address of REST, e.g. `['articles', id]`. */
function addressOf({ payload, pathname }: PayloadRequest): string[] {
  const { api } = payload.config.routes
  return pathname.startsWith(`${api}/`)
    ? pathname
        .slice(api.length + 1)
        .split('/')
        .filter(Boolean)
    : []
}

function isRest(req: PayloadRequest): boolean {
  return req.payloadAPI === 'REST' && targetOf(req) === undefined
}

function conditionOf(req: PayloadRequest): string | null {
  return req.headers.get('if-match')
}

/** 412 that carries the document as it is now: `errors[0].data.current`. */
class ChangedMeanwhile extends APIError<{ code: 'CHANGED_MEANWHILE'; current: unknown }> {
  constructor(req: PayloadRequest, current: unknown) {
    super(errorMessage('CHANGED_MEANWHILE', req), errorStatus('CHANGED_MEANWHILE'), { code: 'CHANGED_MEANWHILE', current }, true)
  }
}

/** Payload writes depth and languages of a read into its request. */
const apart = (req: PayloadRequest): PayloadRequest => isolateObjectProperty(req, ['context', 'fallbackLocale', 'locale', 'query'])

/** In the language of the request alone, as the admin panel reads it. */
const asItIsStored = { depth: 0, draft: true, fallbackLocale: false } as const

/** A filter for the one document, if the caller may write it. */
async function writableWhere(
  collection: SanitizedCollectionConfig,
  id: string,
  access: 'update' | 'delete',
  data: unknown,
  req: PayloadRequest,
): Promise<Where | null> {
  const allowed = await collection.access[access]({ req, id, data })
  if (allowed === false) return null
  return allowed === true ? { id: { equals: id } } : { and: [{ id: { equals: id } }, allowed] }
}

/** @returns the newest state of the document, or of it what is selected; undefined when there is none */
async function newest(
  { slug }: SanitizedCollectionConfig,
  where: Where,
  req: PayloadRequest,
  select?: Record<string, never>,
): Promise<unknown> {
  const query = { ...asItIsStored, where, limit: 1, pagination: false, trash: true, ...(select && { select }) }
  const { docs } = await req.payload.find({ collection: slug, ...query, overrideAccess: false, req: apart(req) })
  return docs[0]
}

async function fails(target: Target & Subject, condition: string | null, req: PayloadRequest): Promise<boolean> {
  if (condition === null) return false
  const revision = await revisionOf(target, req)
  if (namesEntityTag(condition, `"${revision}"`, false)) return false
  tellRevision(req, revision)
  return true
}

/** Payload's types of the arguments are those of each operation. */
interface Arguments {
  id?: string | number
  data?: unknown
}

/**
 * Compares what the caller has read with what is stored, under the lock of the document.
 * @param id of the document that is about to be written; undefined for a new one, and for many
 * @throws ContentError 400 when the condition is on no document, 412 when somebody else has written it
 */
export async function assertCondition(
  collection: SanitizedCollectionConfig,
  id: string | undefined,
  operation: 'create' | 'update' | 'delete' | 'restoreVersion',
  args: unknown,
  req: PayloadRequest,
): Promise<void> {
  if (targetOf(req)) return
  const condition = conditionOf(req)
  const [entity, first, second, ...more] = addressOf(req)
  const isNamed = first !== undefined && (second === undefined || first === 'versions') && more.length === 0
  const isIt = req.payloadAPI === 'REST' && entity === collection.slug && isNamed && id !== undefined
  if (!isIt && condition !== null) throw new ContentError('CONDITION_ON_ONE_DOCUMENT', req)
  const target = { kind: 'collection', entity: collection.slug, document: id } as const
  if (isIt || (operation === 'create' && entity === collection.slug)) aim(req, target)
  if (!isIt || !(await fails({ ...target, document: id }, condition, req))) return
  const where = await writableWhere(collection, id, operation === 'delete' ? 'delete' : 'update', (args as Arguments).data, req)
  const current = where && (await newest(collection, where, req))
  if (current) throw new ChangedMeanwhile(req, current)
  // Payload says why this caller does not write here.
  req.responseHeaders?.delete('ETag')
}

/** The same for a global. */
export async function assertGlobalCondition(global: SanitizedGlobalConfig, req: PayloadRequest): Promise<void> {
  if (targetOf(req)) return
  const [globals, entity] = addressOf(req)
  const condition = conditionOf(req)
  const isIt = req.payloadAPI === 'REST' && globals === 'globals' && entity === global.slug
  if (!isIt && condition !== null) throw new ContentError('CONDITION_ON_ONE_DOCUMENT', req)
  if (!isIt) return
  const target = { kind: 'global', entity: global.slug, document: null } as const
  aim(req, target)
  if (!(await fails(target, condition, req))) return
  if (await global.access.update({ req })) {
    throw new ChangedMeanwhile(
      req,
      await req.payload.findGlobal({ slug: global.slug, ...asItIsStored, overrideAccess: false, req: apart(req) }),
    )
  }
  req.responseHeaders?.delete('ETag')
}

/** Says the revision that a write has made, in the answer to it. */
export function tellWritten({ kind, entity, document, operation }: ChangeContent, revision: string, req: PayloadRequest): void {
  const target = targetOf(req)
  if (!target || target.kind !== kind || target.entity !== entity || operation === 'delete') return
  if (target.document === undefined ? operation === 'create' : target.document === document) tellRevision(req, revision)
}

/** Before a document is read its revision is: one that was written in between has another by the time it is saved. */
export const noteRevision: CollectionBeforeOperationHook = async ({ args, collection, operation, req }) => {
  const { id } = args as Arguments
  const [entity, named, ...more] = addressOf(req)
  const isIt = entity === collection.slug && named !== undefined && named === String(id) && more.length === 0
  if (operation !== 'read' || !req.user || !isIt || !isRest(req)) return args
  const target = { kind: 'collection', entity: collection.slug, document: named } as const
  aim(req, { ...target, read: await revisionOf(target, req) })
  return args
}

export const tellRead: CollectionAfterOperationHook = async ({ collection, operation, req, result }) => {
  const target = targetOf(req)
  if (operation !== 'findByID' || target?.read === undefined || target.entity !== collection.slug) return result
  const { document, read } = target
  const where = document ? await writableWhere(collection, document, 'update', undefined, req) : null
  // Who may write every document may write this one.
  if (where && (!('and' in where) || (await newest(collection, where, req, {})))) tellRevision(req, read)
  return result
}

export const noteGlobalRevision: GlobalBeforeOperationHook = async ({ global, operation, req }) => {
  const [globals, entity, ...more] = addressOf(req)
  const isIt = globals === 'globals' && entity === global.slug && more.length === 0
  if (operation !== 'read' || !req.user || !isIt || !isRest(req)) return
  const target = { kind: 'global', entity: global.slug, document: null } as const
  aim(req, { ...target, read: await revisionOf(target, req) })
}

export const tellGlobalRead: GlobalAfterReadHook = async ({ doc, global, req }) => {
  const target = targetOf(req)
  if (target?.read === undefined || target.kind !== 'global' || target.entity !== global.slug) return doc
  if (await global.access.update({ req })) tellRevision(req, target.read)
  return doc
}
