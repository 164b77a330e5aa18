/** Access to single fields, shared by collections. */
import type { FieldAccess } from 'payload'
import { isAdmin, isSignedIn, isStaff } from './roles.ts'

export const adminsOnly: FieldAccess = ({ req }) => isAdmin(req)

export const staffOnly: FieldAccess = ({ req }) => isStaff(req)

export const signedInOnly: FieldAccess = ({ req }) => isSignedIn(req)
