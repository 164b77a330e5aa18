import type { FieldAccess } from 'payload'
import { everything, readPublished, type CollectionPolicy } from '../../src/access/policy.ts'
import { isStaff } from '../../src/access/roles.ts'

export const policy: CollectionPolicy = {
  trash: true,
  // A published article whose moment lies in the future waits for it.
  publicWhere: () => ({ publishedAt: { less_than_equal: new Date().toISOString() } }),
  admin: everything,
  editor: everything,
  author: { read: ['published', 'own'], create: true, update: ['own'], delete: ['own'] },
  coordinator: { read: ['published', 'ownNetwork'], create: true, update: ['ownNetwork'], delete: ['ownInNetwork'] },
  anonymous: readPublished,
}

/**
 * Whoever writes submits an article for review; only those who review send it back. One that was sent back may be sent in again: the
 * panel asks what may be done to it as it is.
 */
export const returnedByStaffOnly: FieldAccess<{ id: string; reviewState?: unknown }> = ({ data, doc, req }) =>
  isStaff(req) || data?.reviewState !== 'returned' || doc?.reviewState === 'returned'
