import type { CollectionConfig, PayloadRequest, Where } from 'payload'
import { isAdmin, isSignedIn, userIdOf } from '../../src/access/roles.ts'

/** Everybody who signs in keeps their own profile; administrators keep everybody's. */
function ownProfile({ req }: { req: PayloadRequest }): boolean | Where {
  if (isAdmin(req)) return true
  return isSignedIn(req) ? { id: { equals: userIdOf(req) } } : false
}

export const access: NonNullable<CollectionConfig['access']> = {
  admin: ({ req }) => isSignedIn(req),
  create: ({ req }) => isAdmin(req),
  read: ownProfile,
  update: ownProfile,
  delete: ({ req }) => isAdmin(req),
  unlock: ({ req }) => isAdmin(req),
}
