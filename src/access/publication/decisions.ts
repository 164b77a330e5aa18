/**
 * What may be done about the publication of a document, as one table. The rules of this folder and the access functions of `policy.ts`
 * read it; nothing else decides who may change what the public reads.
 */
import type { ErrorCode } from '../../content/errors.ts'

/**
 * What a write means for the publication.
 * - `saveDraft`: only a version is written
 * - `publish`: what it writes becomes public, or stays so
 * - `unpublish`: `_status: draft`, and nothing else
 * - `unpublishAndMore`: `_status: draft` among other fields, as when a draft that was read is sent back
 * - `putIntoTrash`, `takeFromTrash`: `deletedAt` is set, or taken away
 * - `restoreDraft`: a version that was a draft takes the place of the document
 * - `overwrite`: the newest draft takes the place of the document, because the write names no status
 * - `delete`: for good
 */
export type Act =
  'saveDraft' | 'publish' | 'unpublish' | 'unpublishAndMore' | 'putIntoTrash' | 'takeFromTrash' | 'restoreDraft' | 'overwrite' | 'delete'

export type Decision =
  'allowed' | Extract<ErrorCode, 'NEWER_DRAFT_EXISTS' | 'PUBLISHING_NOT_ALLOWED' | 'RESTORE_AS_DRAFT' | 'UNPUBLISH_ALONE'>

/** Public is a document whose row is published, in the trash too. Who publishes may do anything with one that is not. */
interface Decisions {
  /** For who may publish, while the document is public. */
  publisher: Decision
  /** For who may not, while it is public. */
  otherOnPublic: Decision
  /** For who may not, while it is not. */
  otherOnDraft: Decision
}

/** For all that needs the right to publish. */
const no = 'PUBLISHING_NOT_ALLOWED'

export const decisions: Readonly<Record<Act, Decisions>> = {
  saveDraft: { publisher: 'allowed', otherOnPublic: 'allowed', otherOnDraft: 'allowed' },
  publish: { publisher: 'allowed', otherOnPublic: no, otherOnDraft: no },
  unpublish: { publisher: 'allowed', otherOnPublic: no, otherOnDraft: 'allowed' },
  unpublishAndMore: { publisher: 'UNPUBLISH_ALONE', otherOnPublic: no, otherOnDraft: 'allowed' },
  putIntoTrash: { publisher: 'allowed', otherOnPublic: no, otherOnDraft: 'allowed' },
  takeFromTrash: { publisher: 'allowed', otherOnPublic: no, otherOnDraft: 'allowed' },
  restoreDraft: { publisher: 'RESTORE_AS_DRAFT', otherOnPublic: no, otherOnDraft: 'allowed' },
  overwrite: { publisher: 'NEWER_DRAFT_EXISTS', otherOnPublic: no, otherOnDraft: 'allowed' },
  delete: { publisher: 'allowed', otherOnPublic: no, otherOnDraft: 'allowed' },
}

/** Whether the decision waits for what the public reads: a question to the database that most writes can do without. */
export function dependsOnPublic(act: Act, mayPublish: boolean): boolean {
  const { otherOnDraft, otherOnPublic, publisher } = decisions[act]
  return mayPublish ? publisher !== 'allowed' : otherOnPublic !== otherOnDraft
}

/** @param isPublic may be left out where `dependsOnPublic` says no */
export function decide(act: Act, mayPublish: boolean, isPublic = true): Decision {
  const { otherOnDraft, otherOnPublic, publisher } = decisions[act]
  if (mayPublish) return isPublic ? publisher : 'allowed'
  return isPublic ? otherOnPublic : otherOnDraft
}
