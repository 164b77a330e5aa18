/**
 * One document is deleted by a filter that joins, such as somebody's preferences by their owner, without a failure when there
 * is none: Payload then asks once more, with the filter and without the tables that it names
 * (`@payloadcms/drizzle/dist/deleteOne.js`).
 */
import type { PostgresAdapter } from '@payloadcms/db-postgres'
import type { Where } from 'payload'

function isById(where: Where): boolean {
  return Object.keys(where).every((path) => path === 'id')
}

export function deleteFound(database: Pick<PostgresAdapter, 'deleteOne' | 'findOne'>): void {
  const deleteOne = database.deleteOne.bind(database)
  database.deleteOne = async (args) => {
    const { collection, req, where } = args
    if (isById(where)) return deleteOne(args)
    const found = await database.findOne<{ id: string }>({ collection, where, ...(req ? { req } : {}) })
    // What Payload answers when there is nothing to delete; its type leaves that out.
    return found ? deleteOne({ ...args, where: { id: { equals: found.id } } }) : (null as never)
  }
}
