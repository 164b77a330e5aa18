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
  const { sessions: _sessions, ...others } = data as Record<string, unknown>
  // Sessions are ended by a new password alone, and otherwise begun and ended elsewhere while this is written.
  if (!changesPassword(data) && !changesEmail(data, account)) return others
  await forgetDevices(req, accountKey(req, account.email))
  // Whoever has just shown that they know the password is no stranger in this browser.
  if (isOwn(req, collection.slug, account)) await keepDevice(req, accountKey(req, data['email'] ?? account.email))
  const kept = changesPassword(data) ? data : others
  return { ...kept, resetPasswordToken: null, resetPasswordExpiration: null }
}

export const forgetDeletedAccount: CollectionAfterDeleteHook = async ({ doc, req }) => {
  await forgetDevices(req, accountKey(req, (doc as Account).email))
}
