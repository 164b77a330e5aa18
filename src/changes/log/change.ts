/** What the log tells of one write. It names fields and carries no values, so that nothing personal gets into it. */

export type Operation = 'create' | 'update' | 'trash' | 'restore' | 'delete'

/** What an anonymous reader gets of a document: `none` before it is there, in the trash, and after deletion. */
export type PublicStatus = 'published' | 'draft' | 'none'

/** A place in commit order. Decimal numbers as text: they outgrow what JSON and JavaScript keep exact. */
export interface Position {
  transaction: string
  id: string
}

export interface ChangeContent {
  kind: 'collection' | 'global'
  /** Slug of the collection or global. */
  entity: string
  /** Id of the document; null for a global. */
  document: string | null
  /** `restore` takes a document out of the trash; going back to an older version is an `update`. */
  operation: Operation
  /** What was saved is a draft, beside a published document or alone: the public reads what it read before. */
  draft: boolean
  /** Locale that the write was made in; null when it concerns all of them. */
  locale: string | null
  statusBefore: PublicStatus
  statusAfter: PublicStatus
  /**
   * Names of top-level fields that have another value than before: never too few, now and then one too many. Empty for a
   * deletion.
   */
  fields: readonly string[]
  /** Id of the user; null when the server itself or an anonymous visitor wrote. */
  user: string | null
}

export interface Change extends ChangeContent, Position {
  /** ISO 8601, when the transaction began. */
  at: string
}

export const start: Position = { transaction: '0', id: '0' }
