/**
 * What a list says of how many documents there are is true:
 * - `pagination=false` with a `limit` saves the count, and not the truth. Whether there are more is seen by one document more than
 *   asked for, and only then are all of them counted. Payload says that what it has read is all there is;
 * - on a page behind the last one Payload says of some sorts that there is nothing at all, and that this is the first page.
 */
import type { PostgresAdapter } from '@payloadcms/db-postgres'
import type { FindArgs, PaginatedDocs, TypeWithID } from 'payload'

type Database = Pick<PostgresAdapter, 'count' | 'countVersions' | 'find' | 'payload' | 'queryDrafts'>
type Count = () => Promise<{ totalDocs: number }>

/** What Payload reads for itself looks at the documents alone. */
function isAnswered({ limit, req }: FindArgs): boolean {
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

async function readTrue<Document>(
  read: (args: FindArgs) => Promise<PaginatedDocs<Document>>,
  args: FindArgs,
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

export function tellTotals(database: Database): void {
  const find = database.find.bind(database)
  const queryDrafts = database.queryDrafts.bind(database)
  database.find = async <Document = TypeWithID>(args: FindArgs) =>
    isAnswered(args) ? readTrue<Document>(find<Document>, args, () => database.count(args)) : find<Document>(args)
  database.queryDrafts = async <Document = TypeWithID>(args: FindArgs) => {
    if (!isAnswered(args)) return queryDrafts<Document>(args)
    const where = { and: [{ latest: { equals: true } }, ...(args.where ? [args.where] : [])] }
    return readTrue<Document>(queryDrafts<Document>, args, () => database.countVersions({ ...args, where }))
  }
}
