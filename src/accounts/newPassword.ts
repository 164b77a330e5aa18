/** New passwords keep to the rules at every door: accounts that are made, changed, in bulk too, and forgotten passwords. */
import type { CollectionBeforeOperationHook, CollectionBeforeValidateHook, CollectionSlug, PayloadRequest } from 'payload'
import { fieldError } from '../content/errors.ts'
import { lockUntilCommit } from '../content/transaction.ts'
import { passwordProblem } from './passwordRules.ts'
import { labels } from './translations.ts'

interface Person {
  email?: unknown
  name?: unknown
}

async function assertPassword(password: unknown, { email, name }: Person, req: PayloadRequest, collection: string): Promise<void> {
  const { serverURL } = req.payload.config
  const problem = typeof password === 'string' ? await passwordProblem(password, { email, name, serverURL }) : 'VALUE_INVALID'
  if (problem) throw fieldError(problem, req, { collection, label: labels.newPassword, path: 'password' })
}

export const keepToPasswordRules: CollectionBeforeValidateHook = async ({ collection, data, operation, originalDoc, req }) => {
  // Resetting has been through the rules, and hands over the account without the password (payload/dist/auth/operations/resetPassword.js).
  const isReset = operation === 'update' && !originalDoc
  // The second is of the panel's form, which sends what it finds wrong all the same.
  const { password, 'confirm-password': repeated } = data ?? {}
  if (repeated !== undefined && repeated !== password) {
    throw fieldError('PASSWORDS_DIFFER', req, { collection: collection.slug, label: labels.repeatedPassword, path: 'confirm-password' })
  }
  // Without one nothing changes; making an account without one is refused by Payload.
  const given = (password !== undefined && password !== null && password !== '') || repeated !== undefined
  if (given && !isReset) await assertPassword(password, { ...(originalDoc as Person | undefined), ...data }, req, collection.slug)
  return data
}

/** The same for a forgotten one: of whom it is, the link says. A link that opens nothing is refused by Payload. */
export const keepToPasswordRulesOnReset = (slug: string): CollectionBeforeOperationHook =>
  async function keepToPasswordRulesOnReset({ args, operation, req }) {
    if (operation !== 'resetPassword') return args
    const { password, token } = (args as { data?: { password?: unknown; token?: unknown } }).data ?? {}
    if (typeof token !== 'string' || token === '') return args
    // A link works once: of two who follow it at the same moment the second finds it used.
    await lockUntilCommit(req, `reset:${slug}/${token}`)
    const account = await req.payload.db.findOne<Person & { id: string }>({
      // A collection of the config that this hook is part of.
      collection: slug as CollectionSlug,
      req,
      where: { resetPasswordToken: { equals: token }, resetPasswordExpiration: { greater_than: new Date().toISOString() } },
    })
    if (account) await assertPassword(password, account, req, slug)
    return args
  }
