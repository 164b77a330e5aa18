/**
 * Whoever changes their own password or e-mail address shows that it is them, and not somebody who found their browser
 * open. An administrator's rights are enough for the accounts of others.
 */
import type { CollectionBeforeValidateHook, CollectionSlug, Field, PayloadRequest } from 'payload'
import { fieldError } from '../content/errors.ts'
import type { Attempts } from './attempts.ts'
import { normalisedEmail } from './keys.ts'
import { isPasswordOf } from './passwordHash.ts'
import { labels } from './translations.ts'

export const currentPasswordName = 'currentPassword'

/** Taken by every door that takes the account's other fields; never stored, and taken out of the data before anything is. */
export const currentPasswordField: Field = {
  name: currentPasswordName,
  type: 'text',
  label: labels.currentPassword,
  virtual: true,
  admin: {
    // Shown below a new password.
    description: labels.passwordRules,
    components: { Field: '/src/admin/account/ChangePassword.tsx#ChangePassword' },
    disableBulkEdit: true,
    disableGroupBy: true,
    disableListColumn: true,
    disableListFilter: true,
  },
}

export interface Account {
  id: string
  email: string
}

export function isOwn(req: PayloadRequest, collection: string, { id }: Account): boolean {
  return req.user?.collection === collection && req.user.id === id
}

export function changesPassword(data: Readonly<Record<string, unknown>>): boolean {
  return Boolean(data['password'])
}

export function changesEmail(data: Readonly<Record<string, unknown>>, { email }: Account): boolean {
  return data['email'] !== undefined && normalisedEmail(data['email']) !== normalisedEmail(email)
}

async function assertCurrentPassword(
  attempts: Attempts,
  req: PayloadRequest,
  slug: string,
  account: Account,
  given: unknown,
): Promise<void> {
  const place = { collection: slug, label: labels.currentPassword, path: currentPasswordName }
  if (typeof given !== 'string' || given === '') throw fieldError('CURRENT_PASSWORD_REQUIRED', req, place)
  const attempt = await attempts.begin(req, account.email)
  // Past the caller's access on purpose: nobody may read a hash, not even their own.
  const kept = await req.payload.db.findOne<{ id: string; hash?: string; salt?: string }>({
    // A collection of the config that this hook is part of.
    collection: slug as CollectionSlug,
    req,
    where: { id: { equals: account.id } },
  })
  if (!kept || !(await isPasswordOf(kept, given))) throw fieldError('CURRENT_PASSWORD_WRONG', req, place)
  await attempt.succeed()
}

/** By document and not by operation: a bulk change may have one's own account among others. */
export const askForCurrentPassword = (attempts: Attempts): CollectionBeforeValidateHook =>
  async function askForCurrentPassword({ collection, data, operation, originalDoc, req }) {
    const { [currentPasswordName]: given, ...rest } = data ?? {}
    const account = originalDoc as Account | undefined
    if (operation === 'update' && account && isOwn(req, collection.slug, account)) {
      if (changesPassword(rest) || changesEmail(rest, account)) await assertCurrentPassword(attempts, req, collection.slug, account, given)
    }
    return rest
  }
