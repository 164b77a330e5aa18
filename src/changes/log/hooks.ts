/**
 * The hooks that see every write to a collection or global. Each kind of write is seen twice: before, for what the public
 * can read until then, and after, when the row is written. See docs/decisions/0003-change-log.md for what has no hooks.
 */
import type {
  CollectionAfterChangeHook,
  CollectionAfterDeleteHook,
  CollectionBeforeChangeHook,
  CollectionBeforeDeleteHook,
  GlobalAfterChangeHook,
  GlobalBeforeChangeHook,
  PayloadRequest,
} from 'payload'
import { publishesAll } from '../../content/publishing/publications.ts'
import type { Operation } from './change.ts'
import { changedFields } from './changedFields.ts'
import { absent, collectionState, globalState, storedRow, type PublicState, type StoredRow } from './publicState.ts'
import { recordChange, type Announce } from './recordChange.ts'

interface Before extends PublicState {
  /** Payload takes a new password out of the data before the hooks after the write get it. */
  password: boolean
  /** The row that the public reads, when it is not what Payload takes the write to start from. */
  row?: StoredRow | undefined
}

const byData = new WeakMap<object, Before>()

/** Restoring a version gives the hooks after the write other data than those before it, so these find it by document. */
function byDocument(req: PayloadRequest): Map<string, Before> {
  const known = req.context['changesBefore'] as Map<string, Before> | undefined
  if (known) return known
  const made = new Map<string, Before>()
  req.context['changesBefore'] = made
  return made
}

function remember(req: PayloadRequest, key: string, data: object, before: Before): void {
  byData.set(data, before)
  byDocument(req).set(key, before)
}

function recall(req: PayloadRequest, key: string, data: object): Before | undefined {
  return byData.get(data) ?? byDocument(req).get(key)
}

function localeOf(req: PayloadRequest): string | null {
  const isOfAll = req.context.isRestoringVersion === true || publishesAll(req)
  return req.locale && req.locale !== 'all' && !isOfAll ? req.locale : null
}

function operationOf(before: PublicState, after: PublicState): Operation {
  if (before.trashed === after.trashed) return 'update'
  return after.trashed ? 'trash' : 'restore'
}

export const noteState: CollectionBeforeChangeHook = async ({ collection, data, operation, originalDoc, req }) => {
  if (operation === 'update') {
    const key = `${collection.slug}/${String(originalDoc?.id)}`
    const state = await collectionState(collection, originalDoc?.id, req)
    // Payload starts from the newest version, which may be a draft, and from what it read before somebody else wrote.
    const isOther = state.updatedAt === undefined || state.updatedAt !== originalDoc?.updatedAt
    const row = state.status === 'published' && isOther ? await storedRow(collection, originalDoc?.id, req) : undefined
    remember(req, key, data, { ...state, row, password: Boolean(data['password']) })
  }
  return data
}

export function recordWrite(announce: Announce): CollectionAfterChangeHook {
  return async function recordWrite({ collection, data, doc, operation, previousDoc, req }) {
    // `select` leaves the id in the document.
    const id = String(doc.id)
    const created = operation === 'create'
    const before: Before = (created ? undefined : recall(req, `${collection.slug}/${id}`, data)) ?? { ...absent, password: created }
    const after = await collectionState(collection, id, req)
    const verb = created ? 'create' : operationOf(before, after)
    const draft = savesDraft(data, doc, Boolean(collection.versions?.drafts), before, after, verb)
    const named = changedFields(collection.flattenedFields, previousDoc, data, doc)
    const replaced =
      before.row && !draft ? changedFields(collection.flattenedFields, before.row, {}, await storedRow(collection, id, req)) : []
    const fields = [...new Set([...named, ...replaced])].filter((name) => !(created && name === 'createdAt'))
    // Payload types it as always there; only collections of accounts have it.
    const accounts = Boolean(collection.auth as unknown)
    if (before.password && accounts) fields.push('password')
    // A forgotten password makes an update of its token: nothing that anybody wrote.
    if (accounts && verb === 'update' && fields.length === 0) return
    await recordChange(
      {
        kind: 'collection',
        entity: collection.slug,
        document: id,
        operation: verb,
        draft,
        locale: verb === 'trash' || verb === 'restore' ? null : localeOf(req),
        statusBefore: before.status,
        statusAfter: after.status,
        fields,
      },
      req,
      announce,
    )
  }
}

/** Whether a draft was saved: a draft that took the place of what was public is an unpublication instead. */
function savesDraft(
  data: { _status?: unknown },
  doc: { _status?: unknown },
  drafts: boolean,
  before: PublicState,
  after: PublicState,
  operation: Operation,
): boolean {
  if (!drafts || (doc._status ?? data._status) !== 'draft') return false
  return operation === 'create' || (operation === 'update' && before.status === after.status)
}

export const noteStateBeforeDeletion: CollectionBeforeDeleteHook = async ({ collection, id, req }) => {
  byDocument(req).set(`${collection.slug}/${id}`, { ...(await collectionState(collection, id, req)), password: false })
}

export function recordDeletion(announce: Announce): CollectionAfterDeleteHook {
  return async function recordDeletion({ collection, id, req }) {
    const before = byDocument(req).get(`${collection.slug}/${id}`) ?? absent
    await recordChange(
      {
        kind: 'collection',
        entity: collection.slug,
        document: String(id),
        operation: 'delete',
        draft: false,
        locale: null,
        statusBefore: before.status,
        statusAfter: 'none',
        fields: [],
      },
      req,
      announce,
    )
  }
}

export const noteGlobalState: GlobalBeforeChangeHook = async ({ data, global, req }) => {
  remember(req, global.slug, data, { ...(await globalState(global, req)), password: false })
  return data
}

export function recordGlobalWrite(announce: Announce): GlobalAfterChangeHook {
  return async function recordGlobalWrite({ data, doc, global, previousDoc, req }) {
    const after = await globalState(global, req)
    // Restoring a version of a global runs no hook before the write. It hands over the row that was public, and in place
    // of the document the version with the document in it.
    const saved = req.context.isRestoringVersion ? (doc.version ?? doc) : doc
    const before = recall(req, global.slug, data) ?? { ...absent, status: previousDoc?._status ?? after.status }
    await recordChange(
      {
        kind: 'global',
        entity: global.slug,
        document: null,
        operation: 'update',
        draft: savesDraft(data, saved, Boolean(global.versions?.drafts), before, after, 'update'),
        locale: localeOf(req),
        statusBefore: before.status,
        statusAfter: after.status,
        fields: changedFields(global.flattenedFields, previousDoc ?? {}, data, saved),
      },
      req,
      announce,
    )
  }
}
