/**
 * Keeps what is public as it is unless somebody who may publish says otherwise.
 *
 * Payload's update takes the newest draft as its base, so a PATCH that names neither `draft` nor `_status` writes that
 * draft over the published row and unpublishes it (payload#13267); restoring a version that was a draft does the same.
 */
import type { CollectionBeforeOperationHook, CollectionBeforeValidateHook, CollectionSlug, PayloadRequest } from 'payload'
import { ContentError } from '../content/errors.ts'
import { rolePolicy, type CollectionPolicy } from './policy.ts'

/** What the caller asked of the operation under way; hooks inside an operation see neither `draft` nor the bare data. */
interface Intent {
  savingDraft: boolean
  /** The caller wrote `_status`, or moves the document to or from the trash, which is another verb. */
  explicit: boolean
}

const intentOf = (req: PayloadRequest): Intent | undefined => req.context['publicationIntent'] as Intent | undefined

/** Records the intent, and turns the restoring of an older draft of a published document into a new draft. */
export const recordIntent: CollectionBeforeOperationHook = async ({ args, collection, operation, req }) => {
  if (operation === 'update' || operation === 'updateByID') {
    const { data, draft } = args as { data?: Record<string, unknown>; draft?: boolean }
    req.context['publicationIntent'] = {
      savingDraft: draft === true && data?.['_status'] !== 'published',
      explicit: data !== undefined && ('_status' in data || 'deletedAt' in data),
    } satisfies Intent
  }
  if (operation === 'restoreVersion') {
    const { id, draft } = args as { id: string; draft?: boolean }
    const { docs } = await req.payload.db.findVersions<{ _status?: string }>({
      collection: collection.slug,
      limit: 1,
      pagination: false,
      req,
      where: { id: { equals: id } },
    })
    const version = docs[0]
    const asDraft = draft === true || (version?.version._status === 'draft' && (await isPublic(version.parent, collection.slug, req)))
    req.context['publicationIntent'] = { savingDraft: asDraft, explicit: true } satisfies Intent
    return { ...args, draft: asDraft }
  }
  return args
}

/** Reads past access on purpose: whether a row is public is a fact that the rule needs, whoever asks. */
async function isPublic(id: unknown, collection: CollectionSlug, req: PayloadRequest): Promise<boolean> {
  if (typeof id !== 'string') return false
  const { totalDocs } = await req.payload.count({
    collection,
    overrideAccess: true,
    req,
    trash: true,
    where: { and: [{ id: { equals: id } }, { _status: { equals: 'published' } }] },
  })
  return totalDocs > 0
}

/** @throws ContentError NEWER_DRAFT_EXISTS or PUBLISHING_NOT_ALLOWED */
export function protectPublished(policy: CollectionPolicy): CollectionBeforeValidateHook {
  return async ({ collection, data, operation, originalDoc, req }) => {
    const mayPublish = !req.user || rolePolicy(policy, req).publish === true
    const status: unknown = data?.['_status'] ?? originalDoc?._status
    if (operation === 'create') {
      if (!mayPublish && data?.['_status'] === 'published') throw new ContentError('PUBLISHING_NOT_ALLOWED', req, '_status')
      return data
    }
    const intent = intentOf(req)
    if (intent?.savingDraft && status !== 'published') return data
    const inTrashVerb = intent?.explicit === true && status !== 'published'
    if (mayPublish && (status === 'published' || inTrashVerb)) return data
    if (!(await isPublic(originalDoc?.id, collection.slug, req))) {
      if (!mayPublish && status === 'published') throw new ContentError('PUBLISHING_NOT_ALLOWED', req, '_status')
      return data
    }
    if (!mayPublish) throw new ContentError('PUBLISHING_NOT_ALLOWED', req, '_status')
    throw new ContentError('NEWER_DRAFT_EXISTS', req)
  }
}
