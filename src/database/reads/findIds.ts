/** Ids of documents of several collections by one statement: what a document refers to may be of six of them. */
import type { PostgresAdapter } from '@payloadcms/db-postgres'
import { sql } from '@payloadcms/db-postgres'
import { unionAll, type PgSelect } from '@payloadcms/db-postgres/drizzle/pg-core'
import type { CollectionSlug } from 'payload'
import type { FindIds, FoundId, IdFinder, IdQuestion } from '../../content/references/findIds.ts'

/** A filter as Payload writes it for counting; the statement itself is made here. */
type Built = Parameters<PostgresAdapter['countDistinct']>[0]

async function build(database: PostgresAdapter, { collection, where }: IdQuestion, { req }: FindIds): Promise<Built> {
  let built: Built | undefined
  const countDistinct = (args: Built): Promise<number> => {
    built = args
    return Promise.resolve(0)
  }
  const observed = Object.create(database, { countDistinct: { value: countDistinct } }) as PostgresAdapter
  const { count } = database
  const locale = typeof req.locale === 'string' ? { locale: req.locale } : {}
  await count.call(observed, { collection: collection as CollectionSlug, req, where, ...locale })
  if (!built) throw new Error(`Payload counts ${collection} in another way than this code knows.`)
  return built
}

function select({ tables }: PostgresAdapter, { collection }: IdQuestion, { db, joins, tableName, where }: Built): PgSelect {
  const table = tables[tableName]
  if (!table) throw new Error(`There is no table ${tableName}.`)
  // Payload types the connection by the tables of a schema, which plugins change.
  const from = db.select({ collection: sql<string>`${collection}::text`, id: table.id }).from(table)
  let query = from.where(where).$dynamic() as unknown as PgSelect
  for (const { condition, table: joined, type } of joins) query = query[type ?? 'leftJoin'](joined as never, condition) as never
  return query
}

/** Before the counting is wrapped: what is built here counts nothing. */
export function addFindIds(database: PostgresAdapter): void {
  const unwrapped = Object.create(database, { count: { value: database.count } }) as PostgresAdapter
  const findIds = async (args: FindIds): Promise<FoundId[]> => {
    const built = await Promise.all(args.questions.map((question) => build(unwrapped, question, args)))
    // A query runs when somebody waits for it, so that none of these may pass a promise.
    const selects = args.questions.flatMap((question, index) => (built[index] ? [select(unwrapped, question, built[index])] : []))
    const [first, second, ...others] = selects
    if (!first) return []
    // Both shapes are rows of a collection and an id.
    return (await (second ? unionAll(first as never, second as never, ...(others as never[])) : first)) as FoundId[]
  }
  Object.assign(database, { findIds } satisfies IdFinder)
}
