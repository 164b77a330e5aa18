/** Globals are the national office's: everybody reads them, staff writes them. */
import type { GlobalConfig } from 'payload'
import { isStaff } from './roles.ts'

export const globalAccess: NonNullable<GlobalConfig['access']> = {
  read: () => true,
  readVersions: ({ req }) => isStaff(req),
  update: ({ req }) => isStaff(req),
}
