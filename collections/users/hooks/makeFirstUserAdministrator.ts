/** The first user of an empty database is an administrator, whatever the form said: there is nobody else to give roles. */
import type { CollectionBeforeChangeHook } from 'payload'

export const makeFirstUserAdministrator: CollectionBeforeChangeHook = async ({ data, operation, req }) => {
  if (operation !== 'create' || req.user || data['role'] === 'admin') return data
  // Nobody is signed in yet whose access could apply.
  const { totalDocs } = await req.payload.count({ collection: 'users', overrideAccess: true, req })
  return totalDocs === 0 ? { ...data, role: 'admin' } : data
}
