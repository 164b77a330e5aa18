/** Who created a document: what "own" means in a policy. Set by the server, never by the caller. */
import type { CollectionBeforeChangeHook, Field } from 'payload'
import { isSignedIn, userIdOf } from './roles.ts'

export const createdByField = (): Field => ({
  name: 'createdBy',
  type: 'relationship',
  relationTo: 'users',
  label: { fi: 'Luonut', sv: 'Skapad av', en: 'Created by' },
  index: true,
  access: { create: () => false, read: ({ req }) => isSignedIn(req), update: () => false },
  admin: { hidden: true },
})

export const recordCreator: CollectionBeforeChangeHook = ({ data, operation, req }) =>
  operation === 'create' ? { ...data, createdBy: userIdOf(req) } : data
