/**
 * Signing in takes as long for an account that does not exist, or is locked, as for one with another password: Payload
 * hashes the password only for accounts that may sign in, and the time would tell which addresses have one.
 */
import type { CollectionBeforeOperationHook, CollectionSlug, PayloadRequest, Plugin } from 'payload'
import { hashInVain } from './passwordHash.ts'
import { atStage } from '../content/model/stages.ts'

async function maySignIn(slug: string, email: unknown, req: PayloadRequest): Promise<boolean> {
  if (typeof email !== 'string') return false
  const user = await req.payload.db.findOne<{ id: string; lockUntil?: string | null }>({
    // A collection of the config that this hook is part of.
    collection: slug as CollectionSlug,
    req,
    where: { email: { equals: email.trim().toLowerCase() } },
  })
  return user !== null && !(user.lockUntil && new Date(user.lockUntil) > new Date())
}

const spendTheSameTime = (slug: string): CollectionBeforeOperationHook =>
  async function spendTheSameTime({ args, operation, req }) {
    if (operation !== 'login') return args
    const { email, password } = (args as { data?: { email?: unknown; password?: unknown } }).data ?? {}
    if (typeof password === 'string' && password !== '' && !(await maySignIn(slug, email, req))) {
      await hashInVain(password)
    }
    return args
  }

/** Payload plugin: for every collection that people sign in with. */
export function accountPrivacy(): Plugin {
  const plugin: Plugin = (config) => ({
    ...config,
    collections: config.collections?.map((collection) =>
      collection.auth
        ? {
            ...collection,
            hooks: {
              ...collection.hooks,
              beforeOperation: [...(collection.hooks?.beforeOperation ?? []), spendTheSameTime(collection.slug)],
            },
          }
        : collection,
    ),
  })
  return atStage('guard', plugin)
}
