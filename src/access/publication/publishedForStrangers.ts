/**
 * Reads of who has not signed in are of what is published. A list that asks for drafts looks at the newest version of each
 * document, and leaves out what has a newer draft: a stranger would learn which those are.
 */
import type { CollectionBeforeOperationHook } from 'payload'

export const readPublished: CollectionBeforeOperationHook = ({ args, overrideAccess, req }) =>
  overrideAccess || req.user || !('draft' in args) || !args.draft ? args : { ...args, draft: false }
