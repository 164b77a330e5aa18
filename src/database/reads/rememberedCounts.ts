/**
 * A count holds until something is written. Of a large collection counting is most of what a page of a list costs, and
 * the pages of a list, and those who read them, all ask for the same count.
 */
import type { PostgresAdapter } from '@payloadcms/db-postgres'
import { gt, sql } from 'drizzle-orm'
import type { Filter, Moment } from './queryShape.ts'
import { weighObject } from '../../memory/weights.ts'
import { UntilWritten, type WriteLog } from './untilWritten.ts'

/** Filters that visitors make up are no end of them. */
const mostBytes = 512 * 1024

interface Counted {
  count: number
  /** The count holds for every moment from the first to before the second, in milliseconds since 1970. */
  from: number
  until: number
}

/** @returns the first moment in the column after the one that is compared with it; Infinity when there is none */
export type NextMoment = (moment: Moment) => Promise<number>

export interface RememberedCounts {
  /** @returns what `count` gives, or gave since the last write to anything */
  of(filter: Filter, count: () => Promise<number>): Promise<number>
}

export function rememberCounts(log: WriteLog, nextMoment: NextMoment): RememberedCounts {
  const memory = new UntilWritten<Counted>('counts', log, mostBytes, () => weighObject(3) + 2 * 16)
  return {
    of: async ({ moment, text }, count) => {
      if (!memory.holds) return count()
      const at = moment?.at ?? 0
      const known = memory.find(text)
      if (known && known.from <= at && at < known.until) return known.count
      const counted = await memory.read(text, async () => {
        const [fresh, until] = await Promise.all([count(), moment ? nextMoment(moment) : Number.POSITIVE_INFINITY])
        return { count: fresh, from: at, until }
      })
      return counted.count
    },
  }
}

/** Looks the next moment up, whatever else is asked of the documents: one too early only makes a count be made again. */
export function nextMomentIn(database: Pick<PostgresAdapter, 'drizzle'>): NextMoment {
  return async ({ at, column }) => {
    const [row] = await database.drizzle
      .select({ next: sql<string | null>`min(${column})` })
      .from(column.table)
      .where(gt(column, new Date(at).toISOString()))
    return row?.next ? Date.parse(row.next) : Number.POSITIVE_INFINITY
  }
}
