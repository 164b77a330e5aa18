/**
 * Keeps what is public as it is unless somebody who may publish says otherwise.
 *
 * Payload's update takes the newest draft as its base, so a PATCH that names neither `draft` nor `_status` writes that
 * draft over the published row and unpublishes it (payload#13267); restoring a version that was a draft does the same.
 */
import { ValidationError, type CollectionBeforeValidateHook, type CollectionSlug, type PayloadRequest } from 'payload'
import { ContentError, errorMessage } from '../../content/errors.ts'
import { rolePolicy, type AppliedPolicy } from '../policy.ts'
import { decide, dependsOnPublic, type Act } from './decisions.ts'
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

interface PublishableDocument {
  _status?: unknown
  deletedAt?: unknown
}

/** @param original the newest version; undefined when the document is new */
function actOf(data: PublishableDocument, original: PublishableDocument | undefined, req: PayloadRequest): Act {
  const intent = original && intentOf(req)
  if (intent?.savingDraft) return 'saveDraft'
  if (data._status === 'published') return 'publish'
  if (intent?.withdraws === 'to draft') return 'unpublish'
  if (intent?.withdraws === 'to trash') return 'putIntoTrash'
  // Taking a document out of the trash that is not in it is a save that says nothing.
  if (intent?.withdraws === 'from trash' && original?.deletedAt) return 'takeFromTrash'
  if (data._status === undefined && original?._status === 'published') return 'publish'
  if (req.context.isRestoringVersion) return 'restoreDraft'
  return data._status === 'draft' && original?._status === 'published' ? 'unpublishAndMore' : 'overwrite'
}

/** @throws ContentError NEWER_DRAFT_EXISTS, UNPUBLISH_ALONE, RESTORE_AS_DRAFT or PUBLISHING_NOT_ALLOWED */
export function protectPublished(policy: AppliedPolicy): CollectionBeforeValidateHook {
  return async function protectPublished({ collection, data, operation, originalDoc, req }) {
    assertKnownStatus(data?.['_status'], collection.slug, req)
    // The server's own writing, and a public registration form, have no role; access has let them through.
    const mayPublish = !req.user || rolePolicy(policy, req).publish === true
    const original = operation === 'update' ? (originalDoc as PublishableDocument & { id?: unknown }) : undefined
    const act = actOf(data ?? {}, original, req)
    const isPublic = dependsOnPublic(act, mayPublish) && (await isPublished(original?.id, collection.slug, req))
    const decision = decide(act, mayPublish, isPublic)
    if (decision !== 'allowed') throw new ContentError(decision, req, decision === 'PUBLISHING_NOT_ALLOWED' ? '_status' : undefined)
    return data
  }
}
