/**
 * A count holds until something is written. Of a large collection counting is most of what a page of a list costs, and
 * the pages of a list, and those who read them, all ask for the same count.
 */
import type { PostgresAdapter } from '@payloadcms/db-postgres'
import { gt, sql } from 'drizzle-orm'
import type { ChangeLog } from '../changes/index.ts'
import type { Filter, Moment } from './queryShape.ts'

/** Filters that visitors make up are no end of them. */
const mostRemembered = 1_000

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

export function rememberCounts(log: Pick<ChangeLog, 'vouches' | 'watch'>, nextMoment: NextMoment): RememberedCounts {
  const known = new Map<string, Counted>()
  let writes = 0
  const forget = (): void => {
    writes += 1
    known.clear()
  }
  log.watch({ changed: forget, lost: forget })
  return {
    of: async ({ moment, text }, count) => {
      if (!log.vouches()) return count()
      const at = moment?.at ?? 0
      const counted = known.get(text)
      if (counted && counted.from <= at && at < counted.until) return counted.count
      const before = writes
      const [fresh, until] = await Promise.all([count(), moment ? nextMoment(moment) : Number.POSITIVE_INFINITY])
      // What was written meanwhile may be missing in it.
      if (writes === before) {
        if (known.size >= mostRemembered) known.clear()
        known.set(text, { count: fresh, from: at, until })
      }
      return fresh
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
