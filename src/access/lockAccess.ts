/**
 * Payload's notes of who is editing what. Every signed-in user may write them by default, and so shut others out of a
 * document: here the server alone makes them, and people remove or take over their own, the staff everybody's.
 */
import type { Access, CollectionBeforeChangeHook, SanitizedConfig } from 'payload'
import { ContentModelError } from '../content/model/contentModelError.ts'
import { nameHolder } from './lockHolders.ts'
import { isSignedIn, isStaff, userIdOf } from './roles.ts'

const ownLocks: Access = ({ req }) => {
  if (isStaff(req)) return true
  return isSignedIn(req) ? { 'user.value': { equals: userIdOf(req) } } : false
}

/** Who goes on editing, or takes over, says so of themselves; of what document a lock is stays as the server has made it. */
const keepLock: CollectionBeforeChangeHook = ({ data, operation, originalDoc, req }) => {
  if (operation !== 'update' || req.payloadAPI === 'local' || !req.user) return data as object
  const { document, globalSlug } = originalDoc as { document?: unknown; globalSlug?: unknown }
  return { ...(data as object), document, globalSlug, user: { relationTo: req.user.collection, value: req.user.id } }
}

/**
 * Payload adds the collection after every plugin has run, so that its access can only be set on the built config.
 * @throws ContentModelError when it is called otherwise
 */
export function restrictLocks(config: SanitizedConfig): SanitizedConfig {
  const locks = config.collections.find(({ slug }) => slug === 'payload-locked-documents')
  if (!locks) {
    throw new ContentModelError(
      'Payload has no collection "payload-locked-documents", whose access is set in src/access/lockAccess.ts: anybody could shut others out ' +
        'of a document. Install the versions of package-lock.json with "npm ci"; docs/relies-on.md says what is relied on.',
    )
  }
  locks.access.create = () => false
  locks.access.read = ({ req }) => isSignedIn(req)
  locks.access.update = ownLocks
  locks.access.delete = ownLocks
  locks.hooks.beforeChange = [...locks.hooks.beforeChange, keepLock]
  locks.hooks.afterRead = [...locks.hooks.afterRead, nameHolder]
  return config
}
