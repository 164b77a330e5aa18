/** The name of who is editing a document, in what the panel is told of its lock. */
import type { CollectionAfterReadHook, CollectionSlug, PayloadRequest } from 'payload'
import { relationId, userIdOf } from './roles.ts'

interface Lock {
  user?: { relationTo: CollectionSlug; value: unknown } | null
}

async function emailIfReadable(collection: CollectionSlug, id: string, req: PayloadRequest): Promise<unknown> {
  const account = await req.payload.findByID({ collection, depth: 0, disableErrors: true, id, overrideAccess: false, req })
  return (account as { email?: unknown } | null)?.email
}

/**
 * Past access: who may read a lock is told the name of who holds it, as editors do not read each other's accounts and have to
 * know whom to ask. Nothing else of the account is told; an e-mail address, where there is no name, to who may read it.
 */
async function nameOf(collection: CollectionSlug, id: string, req: PayloadRequest): Promise<string> {
  const account = await req.payload.findByID({ collection, depth: 0, disableErrors: true, id, overrideAccess: true, req })
  const { name } = (account ?? {}) as { name?: unknown }
  const known = typeof name === 'string' && name !== '' ? name : await emailIfReadable(collection, id, req)
  return typeof known === 'string' ? known : req.t('general:anotherUser')
}

/**
 * The panel shows the property `email` of whoever holds a lock, in its dialog and its lists, and the id where there is none
 * (`@payloadcms/ui/dist/elements/DocumentLocked`, `elements/Locked`). So the name stands there, for the panel alone.
 */
export const nameHolder: CollectionAfterReadHook = async ({ doc, overrideAccess, req }) => {
  const { user } = doc as Lock
  const id = relationId(user?.value)
  const isForPanel = req.payloadAPI === 'local' && !overrideAccess
  if (!isForPanel || !user || id === null || id === userIdOf(req)) return doc as Lock
  return { ...(doc as Lock), user: { ...user, value: { id, email: await nameOf(user.relationTo, id, req) } } }
}
