/**
 * What a caller asked of the write under way. Payload's later hooks see neither the `draft` flag nor which fields the
 * caller wrote, so it is noted when the operation begins.
 */
import type { CollectionBeforeOperationHook, PayloadRequest } from 'payload'

export interface PublicationIntent {
  /** Only a version is written; the row that the public reads stays as it is. */
  savingDraft: boolean
  /** The document is unpublished, or moved to or from the trash: verbs that may end its publication. */
  withdraws: 'to draft' | 'to trash' | 'from trash' | undefined
  /** The version that is being restored. */
  restored?: string
}

export const intentOf = (req: PayloadRequest): PublicationIntent | undefined =>
  req.context['publicationIntent'] as PublicationIntent | undefined

interface WriteArgs {
  id?: unknown
  data?: Record<string, unknown> | null
  draft?: boolean
  trash?: boolean
  duplicateFromID?: unknown
}

/** Unpublishing stands alone: a whole document that was read as a draft and is sent back must not take the page offline. */
function unpublishes(data: Record<string, unknown>, req: PayloadRequest): boolean {
  const isAlone = Object.keys(data).length === 1 || !req.user
  return data['_status'] === 'draft' && isAlone
}

/** A trashed document is only found with `trash`, so that without it `deletedAt: null` says nothing. */
function movesTrash(data: Record<string, unknown>, trash: boolean | undefined): boolean {
  return 'deletedAt' in data && (data['deletedAt'] !== null || trash === true)
}

function withdrawalOf(data: Record<string, unknown>, trash: boolean | undefined, req: PayloadRequest): PublicationIntent['withdraws'] {
  if (unpublishes(data, req)) return 'to draft'
  if (!movesTrash(data, trash)) return undefined
  return data['deletedAt'] === null ? 'from trash' : 'to trash'
}

export const recordIntent: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  const { data, draft, duplicateFromID, id, trash } = args as WriteArgs
  // One GraphQL request may hold several mutations, which share the context.
  if (operation === 'create' || operation === 'update') delete req.context['isRestoringVersion']
  const record = (intent: PublicationIntent): void => {
    req.context['publicationIntent'] = intent
  }
  if (operation === 'create' && duplicateFromID !== undefined) {
    // A copy of what is published, or in the trash, is a draft (payload#11981).
    return { ...args, data: { ...data, _status: 'draft', deletedAt: null } }
  }
  if (operation === 'update' && data) {
    const movesToOrFromTrash = movesTrash(data, trash)
    record({
      savingDraft: draft === true && !movesToOrFromTrash && data['_status'] !== 'published',
      withdraws: withdrawalOf(data, trash, req),
    })
    // The trash holds documents, not versions of them: as a draft only the newest version would be marked.
    if (movesToOrFromTrash) return { ...args, draft: false }
  }
  if (operation === 'restoreVersion') record({ savingDraft: draft === true, withdraws: undefined, restored: String(id) })
  return args
}
