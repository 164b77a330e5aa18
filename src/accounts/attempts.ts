/** Who may try a password now: by account and address, and by account over all addresses. */
import type { PayloadRequest } from 'payload'
import { ContentError } from '../content/errors.ts'
import type { Query } from '../changes/log/query.ts'
import { addressOf } from './address.ts'
import { knownDevice } from './devices.ts'
import { Guesses, type Count } from './guesses.ts'
import { keyOf, normalisedEmail } from './keys.ts'

/** Wrong guesses of one client at one account, of one address at any, and of all strangers at one account. */
const limits = {
  pair: { most: 10, minutes: 15 },
  address: { most: 50, minutes: 15 },
  account: { most: 100, minutes: 60 },
} as const

export interface Attempt {
  /** Forgets what this client has guessed wrong at this account; what others have stays counted. */
  succeed(): Promise<void>
}

export interface Attempts {
  /** @throws ContentError when no password may be tried; the answer says for how long (RFC 9110 section 10.2.3) */
  begin(req: PayloadRequest, email: unknown): Promise<Attempt>
  /** An administrator's unlocking. */
  unlock(req: PayloadRequest, email: unknown): Promise<void>
}

export function createAttempts(query: Query): Attempts {
  const guesses = new Guesses(query)
  return {
    begin: async (req, email) => {
      const { secret } = req.payload
      const account = keyOf(secret, 'account', normalisedEmail(email))
      const address = keyOf(secret, 'address', addressOf(req))
      const device = await knownDevice(req, account)
      // A known device is counted by itself: neither a neighbour nor an attack from elsewhere keeps its owner out.
      const pair: Count = { account, client: device?.id ?? address, ...limits.pair }
      const shared: Count[] = device
        ? []
        : [
            { account, client: '', ...limits.account },
            { account: '', client: address, ...limits.address },
          ]
      const seconds = await guesses.count([pair, ...shared])
      if (seconds !== null) {
        req.responseHeaders ??= new Headers()
        req.responseHeaders.set('Retry-After', String(seconds))
        throw new ContentError(seconds > limits.pair.minutes * 60 ? 'ACCOUNT_GUESSED_AT' : 'TOO_MANY_ATTEMPTS', req)
      }
      return {
        succeed: async () => {
          await guesses.forget(pair)
          await guesses.takeBack(shared)
        },
      }
    },
    unlock: (req, email) => guesses.forgetAccount(keyOf(req.payload.secret, 'account', normalisedEmail(email))),
  }
}
