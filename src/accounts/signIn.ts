/** Counting at the doors: REST's, GraphQL's and the panel's sign-in all come through Payload's operations. */
import type { CollectionAfterOperationHook, CollectionBeforeOperationHook } from 'payload'
import type { Attempt, Attempts } from './attempts.ts'
import { forgetDevices, keepDevice } from './devices.ts'
import { keyOf, normalisedEmail } from './keys.ts'

/** What an operation was asked; Payload's types have a case of their own for each. */
interface Asked {
  collection: { config: { auth: object } }
  data: { email?: unknown }
}

/** Between the two hooks of one operation, which share this object. */
const begun = new WeakMap<object, Attempt>()

/**
 * Payload counts and locks by account alone when `maxLoginAttempts` is above 0, and has no unlocking when it is 0 (GraphQL,
 * permissions, the panel's button). So it is above 0, but for the signing in itself (payload/dist/auth/operations/login.js).
 */
function withoutPayloadsLock<Args extends Asked>(args: Args): Args {
  const { collection } = args
  return {
    ...args,
    collection: { ...collection, config: { ...collection.config, auth: { ...collection.config.auth, maxLoginAttempts: 0 } } },
  }
}

export const countGuess = (attempts: Attempts): CollectionBeforeOperationHook =>
  async function countGuess({ args, operation, req }) {
    if (operation !== 'login') return args
    const asked = args as unknown as Asked
    begun.set(asked.data, await attempts.begin(req, asked.data.email))
    return withoutPayloadsLock(asked) as unknown as typeof args
  }

export const noteSignIn = (attempts: Attempts): CollectionAfterOperationHook =>
  async function noteSignIn({ args, operation, req, result }) {
    const { data } = args as unknown as Asked
    const accountOf = (email: unknown): string => keyOf(req.payload.secret, 'account', normalisedEmail(email))
    if (operation === 'login') {
      await begun.get(data)?.succeed()
      await keepDevice(req, accountOf(data.email))
    }
    if (operation === 'resetPassword') {
      const account = accountOf((result as { user?: { email?: unknown } }).user?.email)
      await forgetDevices(req, account)
      await keepDevice(req, account)
    }
    if (operation === 'unlock') await attempts.unlock(req, data.email)
    return result
  }
