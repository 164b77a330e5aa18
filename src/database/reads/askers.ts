/**
 * Tells a read by id what its request says of languages. Payload hands the adapter such a read without its request
 * (`payload/dist/collections/operations/findByID.js`), but with the filter that the collection's access has answered, which is made
 * anew for each request: so access is heard here.
 */
import type { PostgresAdapter } from '@payloadcms/db-postgres'
import type { PayloadRequest, Where } from 'payload'

type Asker = Pick<PayloadRequest, 'fallbackLocale' | 'payloadAPI' | 'query'>

function askerOf(askers: WeakMap<object, Asker>, filter: Where): Asker | undefined {
  const asker = askers.get(filter)
  if (asker) return asker
  for (const part of filter.and ?? []) {
    const found = askerOf(askers, part)
    if (found) return found
  }
  return undefined
}

/** It comes before filters are written anew. */
export function knowAskers(database: Pick<PostgresAdapter, 'findOne' | 'payload'>): void {
  const askers = new WeakMap<object, Asker>()
  for (const { access } of database.payload.config.collections) {
    const { read } = access
    access.read = async (args) => {
      const filter = await read(args)
      if (typeof filter === 'object') askers.set(filter, args.req)
      return filter
    }
  }
  const { findOne } = database
  const withAsker = (req: Partial<PayloadRequest> | undefined, where: Where | undefined): Partial<PayloadRequest> | undefined => {
    const asker = req?.payloadAPI || !where ? undefined : askerOf(askers, where)
    if (!asker) return req
    const { fallbackLocale, payloadAPI, query } = asker
    return { ...req, fallbackLocale, payloadAPI, query }
  }
  database.findOne = (args) => findOne.call(database, { ...args, req: withAsker(args.req, args.where) }) as never
}
