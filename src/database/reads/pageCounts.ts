/**
 * No count where the page tells: a page that is not full is the last one, so that the documents before it and on it are
 * all there are. Payload counts for every page, and counts before it looks at the rows.
 */
import type { PostgresAdapter } from '@payloadcms/db-postgres'
import type { Filter } from './queryShape.ts'
import type { RememberedCounts } from './rememberedCounts.ts'

export interface Page {
  rows: Promise<unknown[]>
  limit: number
  offset: number
  /** Then the count runs beside it, rather than after it. */
  likelyFull: boolean
  /** What is counted, made out only when a count is needed; undefined where writes are not told of. */
  filter: (() => Filter) | undefined
}

/** Pages by the filter that Payload has built for them: it counts with the same object. */
const pages = new WeakMap<object, Page>()

export function countPage(where: unknown, page: Page): void {
  if (typeof where === 'object' && where !== null) pages.set(where, page)
}

/** What is read as a staff member may have no filter at all, whatever the types say. */
function pageOf(where: unknown): Page | undefined {
  return typeof where === 'object' && where !== null ? pages.get(where) : undefined
}

/** @returns undefined when only counting tells: the page is full, or lies behind the last one */
async function countFromPage({ limit, offset, rows }: Page): Promise<number | undefined> {
  const { length } = await rows
  if (length >= limit || (length === 0 && offset > 0)) return undefined
  return offset + length
}

/** @param remembered undefined for a process that keeps nothing in memory */
export function countFromPages(database: Pick<PostgresAdapter, 'countDistinct'>, remembered: RememberedCounts | undefined): void {
  const countDistinct = database.countDistinct.bind(database)
  database.countDistinct = async (args) => {
    const page = args.joins.length === 0 && !args.column ? pageOf(args.where) : undefined
    if (!page) return countDistinct(args)
    const count = (): Promise<number> => countDistinct(args)
    const countOnce = (): Promise<number> => (remembered && page.filter ? remembered.of(page.filter(), count) : count())
    if (page.likelyFull) return countOnce()
    return (await countFromPage(page)) ?? countOnce()
  }
}
