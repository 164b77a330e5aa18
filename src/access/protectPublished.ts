/**
 * Keeps what is public as it is unless somebody who may publish says otherwise.
 *
 * Payload's update takes the newest draft as its base, so a PATCH that names neither `draft` nor `_status` writes that
 * draft over the published row and unpublishes it (payload#13267); restoring a version that was a draft does the same.
 */
import type { CollectionBeforeOperationHook, CollectionBeforeValidateHook, CollectionSlug, PayloadRequest } from 'payload'
import { ContentError } from '../content/errors.ts'
import { rolePolicy, type CollectionPolicy } from './policy.ts'

/** What the caller asked of the operation under way; the hooks inside an operation see neither `draft` nor the bare data. */
interface Intent {
  /** Only a version is written; the row that the public reads stays as it is. */
  savingDraft: boolean
  /** The caller wrote `_status`, or moves the document to or from the trash, which is another verb. */
  explicit: boolean
}

const intentOf = (req: PayloadRequest): Intent | undefined => req.context['publicationIntent'] as Intent | undefined

export const recordIntent: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  if (operation === 'update') {
    const { data, draft } = args as { data?: Record<string, unknown>; draft?: boolean }
    req.context['publicationIntent'] = {
      savingDraft: draft === true && data?.['_status'] !== 'published',
      explicit: data !== undefined && ('_status' in data || 'deletedAt' in data),
    } satisfies Intent
  }
  if (operation === 'restoreVersion') {
    const { draft } = args as { draft?: boolean }
    req.context['publicationIntent'] = { savingDraft: draft === true, explicit: false } satisfies Intent
  }
  return args
}

/** Reads past access on purpose: whether the public can read a document is a fact that the rule needs, whoever asks. */
export async function isPublic(id: unknown, collection: CollectionSlug, req: PayloadRequest): Promise<boolean> {
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

/** @throws ContentError NEWER_DRAFT_EXISTS, RESTORE_AS_DRAFT or PUBLISHING_NOT_ALLOWED */
export function protectPublished(policy: CollectionPolicy): CollectionBeforeValidateHook {
  return async ({ collection, data, operation, originalDoc, req }) => {
    // The server's own writing, and a public registration form, have no role; access has let them through.
    const mayPublish = !req.user || rolePolicy(policy, req).publish === true
    const publishes = (data?.['_status'] ?? (operation === 'update' ? originalDoc?._status : undefined)) === 'published'
    const refuse = (): never => {
      throw new ContentError('PUBLISHING_NOT_ALLOWED', req, '_status')
    }
    if (operation === 'create') return publishes && !mayPublish ? refuse() : data
    const intent = intentOf(req)
    if (intent?.savingDraft) return data
    if (publishes) return mayPublish ? data : refuse()
    if (mayPublish && intent?.explicit) return data
    if (!(await isPublic(originalDoc?.id, collection.slug, req))) return data
    if (!mayPublish) return refuse()
    throw new ContentError(req.context.isRestoringVersion ? 'RESTORE_AS_DRAFT' : 'NEWER_DRAFT_EXISTS', req)
  }
}
