/**
 * What a list says of how many documents there are is true:
 * - `pagination=false` with a `limit` saves the count, and not the truth. Whether there are more is seen by one document more than
 *   asked for, and only then are all of them counted. Payload says that what it has read is all there is;
 * - on a page behind the last one Payload says of some sorts that there is nothing at all, and that this is the first page.
 */
import type { PostgresAdapter } from '@payloadcms/db-postgres'
import type { FindArgs, FindGlobalVersionsArgs, FindVersionsArgs, PaginatedDocs, TypeWithID, TypeWithVersion } from 'payload'

type Database = Pick<
  PostgresAdapter,
  'count' | 'countGlobalVersions' | 'countVersions' | 'find' | 'findGlobalVersions' | 'findVersions' | 'payload' | 'queryDrafts'
>
type Paged = Pick<FindArgs, 'limit' | 'page' | 'pagination' | 'req'>
type Count = () => Promise<{ totalDocs: number }>

/** What Payload reads for itself looks at the documents alone. */
function isAnswered({ limit, req }: Paged): boolean {
  return Boolean(limit) && req?.payloadAPI !== undefined && req.payloadAPI !== 'local'
}

function withTotals<Document>(docs: Document[], totalDocs: number, limit: number, page: number): PaginatedDocs<Document> {
  const totalPages = Math.max(Math.ceil(totalDocs / limit), 1)
  const [hasPrevPage, hasNextPage] = [page > 1, page < totalPages]
  return {
    docs,
    hasNextPage,
    hasPrevPage,
    limit,
    nextPage: hasNextPage ? page + 1 : null,
    page,
    pagingCounter: (page - 1) * limit + 1,
    prevPage: hasPrevPage ? page - 1 : null,
    totalDocs,
    totalPages,
  }
}

async function readTrue<Document, Args extends Paged>(
  read: (args: Args) => Promise<PaginatedDocs<Document>>,
  args: Args,
  count: Count,
): Promise<PaginatedDocs<Document>> {
  const { limit = 0, page = 1, pagination } = args
  const isFirst = page === 1
  if (pagination === false && isFirst) {
    const result = await read({ ...args, limit: limit + 1 })
    const { docs } = result
    return docs.length <= limit ? { ...result, limit } : withTotals(docs.slice(0, limit), (await count()).totalDocs, limit, page)
  }
  const result = await read(args)
  if (pagination !== false && (isFirst || result.docs.length > 0)) return result
  const { totalDocs } = await count()
  return totalDocs === 0 ? result : withTotals(result.docs, totalDocs, limit, page)
}

function tellTotalsOfVersions(database: Database): void {
  const findVersions = database.findVersions.bind(database)
  const findGlobalVersions = database.findGlobalVersions.bind(database)
  database.findVersions = async <Document = TypeWithVersion<TypeWithID>>(args: FindVersionsArgs) =>
    isAnswered(args) ? readTrue(findVersions<Document>, args, () => database.countVersions(args)) : findVersions<Document>(args)
  database.findGlobalVersions = async <Document = TypeWithVersion<TypeWithID>>(args: FindGlobalVersionsArgs) =>
    isAnswered(args)
      ? readTrue(findGlobalVersions<Document>, args, () => database.countGlobalVersions(args))
      : findGlobalVersions<Document>(args)
}

export function tellTotals(database: Database): void {
  const find = database.find.bind(database)
  const queryDrafts = database.queryDrafts.bind(database)
  database.find = async <Document = TypeWithID>(args: FindArgs) =>
    isAnswered(args) ? readTrue(find<Document>, args, () => database.count(args)) : find<Document>(args)
  database.queryDrafts = async <Document = TypeWithID>(args: FindArgs) => {
    if (!isAnswered(args)) return queryDrafts<Document>(args)
    const where = { and: [{ latest: { equals: true } }, ...(args.where ? [args.where] : [])] }
    return readTrue(queryDrafts<Document>, args, () => database.countVersions({ ...args, where }))
  }
  tellTotalsOfVersions(database)
}
