/** The reads of the adapter with filters on the id in place of joins. Answers stay as Payload gives them. */
import type { PostgresAdapter } from '@payloadcms/db-postgres'
import type { CollectionSlug, Where } from 'payload'
import { IdFilters } from './idFilters.ts'

interface Query {
  collection: CollectionSlug
  locale?: unknown
  sort?: unknown
  where?: Where
}

/** What Payload answers when a filter that joins finds nothing, whatever the page; its keys are in this order. */
const nothing = (limit: number | undefined): object => ({
  docs: [],
  hasNextPage: false,
  hasPrevPage: false,
  // As with joins, no limit is answered as none.
  limit: limit === 0 ? undefined : limit,
  nextPage: null,
  page: 1,
  pagingCounter: 0,
  prevPage: null,
  totalDocs: 0,
  totalPages: 0,
})

export function filterById(database: PostgresAdapter): void {
  const { count, find, findOne } = database
  const rewrite = ({ collection: slug, locale, where }: Query, sort: unknown): ReturnType<IdFilters['rewritten']> => {
    if (!where) return undefined
    return new IdFilters(database, { collection: database.payload.collections[slug].config, locale, sort, where }).rewritten()
  }

  const findMany = async (args: Parameters<typeof find>[0]): Promise<unknown> => {
    const rewritten = rewrite(args, args.sort ?? database.payload.collections[args.collection].config.defaultSort)
    if (!rewritten) return find.call(database, args)
    const page = await find.call(database, { ...args, where: rewritten.where })
    return page.docs.length > 0 || !rewritten.joined ? page : nothing(args.limit)
  }
  // The documents are those of the collection, as `find` types them.
  database.find = findMany as typeof find
  database.findOne = (args) => {
    const rewritten = rewrite(args, undefined)
    return findOne.call(database, rewritten ? { ...args, where: rewritten.where } : args) as never
  }
  database.count = (args) => {
    const rewritten = rewrite(args, undefined)
    return count.call(database, rewritten ? { ...args, where: rewritten.where } : args)
  }
}
