/**
 * Preferences of one key and user are one row. Payload looks for it and makes it when there is none, outside of any transaction
 * (`payload/dist/preferences/operations/update.js`): of several who do so at the same moment each finds none.
 */
import type { PostgresAdapter } from '@payloadcms/db-postgres'
import { commitTransaction, createLocalReq, initTransaction, killTransaction, type PayloadRequest } from 'payload'
import { lockUntilCommit } from '../../content/transaction.ts'

const preferences = 'payload-preferences'

interface Preference {
  key?: unknown
  user?: { value?: unknown }
}

export function keepOnePreference(database: PostgresAdapter): void {
  const upsert = database.upsert.bind(database)
  database.upsert = async (args) => {
    if (args.collection !== preferences) return upsert(args)
    const req = (args.req ?? (await createLocalReq({}, database.payload))) as PayloadRequest
    const { key, user } = args.data as Preference
    const isOwn = await initTransaction(req)
    try {
      await lockUntilCommit(req, `preference:${String(user?.value)}/${String(key)}`)
      const kept = await upsert({ ...args, req })
      if (isOwn) await commitTransaction(req)
      return kept as never
    } catch (error) {
      if (isOwn) await killTransaction(req)
      throw error
    }
  }
}
