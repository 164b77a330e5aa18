/**
 * Keeps what is public as it is unless somebody who may publish says otherwise.
 *
 * Payload's update takes the newest draft as its base, so a PATCH that names neither `draft` nor `_status` writes that
 * draft over the published row and unpublishes it (payload#13267); restoring a version that was a draft does the same.
 */
import { ValidationError, type CollectionBeforeValidateHook, type CollectionSlug, type PayloadRequest } from 'payload'
import { ContentError, errorMessage, type ErrorCode } from '../../content/errors.ts'
import { rolePolicy, type AppliedPolicy } from '../policy.ts'
import { intentOf } from './publicationIntent.ts'

/** Reads past access on purpose: whether the public can read a document is a fact that the rule needs, whoever asks. */
export async function isPublished(id: unknown, collection: CollectionSlug, req: PayloadRequest): Promise<boolean> {
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

/** Payload validates `_status` in the database alone, which would be an error of the server. */
function assertKnownStatus(status: unknown, collection: string, req: PayloadRequest): void {
  if (status === undefined || status === 'draft' || status === 'published') return
  throw new ValidationError({ collection, errors: [{ message: errorMessage('STATUS_UNKNOWN', req), path: '_status' }], req }, req.t)
}

/** Why a write that would end a publication is refused. */
function accidentOf(
  data: Record<string, unknown> | undefined,
  originalDoc: { _status?: unknown } | undefined,
  req: PayloadRequest,
): ErrorCode {
  if (req.context.isRestoringVersion) return 'RESTORE_AS_DRAFT'
  return data?.['_status'] === 'draft' && originalDoc?._status === 'published' ? 'UNPUBLISH_ALONE' : 'NEWER_DRAFT_EXISTS'
}

/** @throws ContentError NEWER_DRAFT_EXISTS, UNPUBLISH_ALONE, RESTORE_AS_DRAFT or PUBLISHING_NOT_ALLOWED */
export function protectPublished(policy: AppliedPolicy): CollectionBeforeValidateHook {
  return async function protectPublished({ collection, data, operation, originalDoc, req }) {
    assertKnownStatus(data?.['_status'], collection.slug, req)
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
    // Taking a document out of the trash that is not in it is a save that says nothing.
    const isInPlace = intent?.withdraws === 'from trash' && !originalDoc?.deletedAt
    if (mayPublish && intent?.withdraws && !isInPlace) return data
    if (!(await isPublished(originalDoc?.id, collection.slug, req))) return data
    if (!mayPublish) return refuse()
    throw new ContentError(accidentOf(data, originalDoc, req), req)
  }
}
