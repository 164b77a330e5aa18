/** What a new password or e-mail address ends: links to reset the old one, and the devices that it had let in. */
import type { CollectionAfterDeleteHook, CollectionBeforeChangeHook, PayloadRequest } from 'payload'
import { changesEmail, changesPassword, isOwn, type Account } from './currentPassword.ts'
import { forgetDevices, keepDevice } from './devices.ts'
import { keyOf, normalisedEmail } from './keys.ts'

function accountKey(req: PayloadRequest, email: unknown): string {
  return keyOf(req.payload.secret, 'account', normalisedEmail(email))
}

/** In the transaction of the change. Sessions are ended by Payload (payload/dist/collections/operations/utilities/update.js). */
export const endOldCredentials: CollectionBeforeChangeHook = async ({ collection, data, operation, originalDoc, req }) => {
  if (operation !== 'update') return data
  const account = originalDoc as Account
  if (!changesPassword(data) && !changesEmail(data, account)) return data
  await forgetDevices(req, accountKey(req, account.email))
  // Whoever has just shown that they know the password is no stranger in this browser.
  if (isOwn(req, collection.slug, account)) await keepDevice(req, accountKey(req, data['email'] ?? account.email))
  return { ...data, resetPasswordToken: null, resetPasswordExpiration: null }
}

export const forgetDeletedAccount: CollectionAfterDeleteHook = async ({ doc, req }) => {
  await forgetDevices(req, accountKey(req, (doc as Account).email))
}
