/** What came of a COMMIT whose answer was lost: the connection was cut when it had been sent. */
import { setTimeout } from 'node:timers/promises'
import type { PostgresAdapter } from '@payloadcms/db-postgres'
import { faultOf } from '../../server/errors/faultOf.ts'

/** Milliseconds in which a database that was killed is there again, and a failover has been made. */
const patience = 20_000
const pause = 200

export type CommitOutcome = 'committed' | 'rolled back' | 'unknown'

/** Whether a COMMIT that failed with this may have been made all the same: nothing was refused, nobody answered. */
function leavesOpen(error: unknown): boolean {
  return faultOf(error) === 'DATABASE_UNAVAILABLE'
}

/**
 * Asks on another connection, for as long as the database may need to come back (`pg_xact_status`, PostgreSQL 13).
 *
 * @param number of the transaction (xid8); undefined when it has written nothing
 * @param error with which COMMIT has failed
 */
export async function outcomeOfCommit(pool: PostgresAdapter['pool'], number: string | undefined, error: unknown): Promise<CommitOutcome> {
  if (number === undefined || !leavesOpen(error)) return 'rolled back'
  const start = performance.now()
  while (performance.now() - start < patience) {
    try {
      const { rows } = await pool.query<{ status: string | null }>('select pg_xact_status($1::xid8) as status', [number])
      const status = rows[0]?.status
      if (status === 'committed') return 'committed'
      if (status === 'aborted') return 'rolled back'
      // In progress: the process of the lost connection has not ended yet.
    } catch (failure) {
      // Anything else than a database that is away would fail again and again, e.g. one that is not PostgreSQL.
      if (!leavesOpen(failure)) return 'unknown'
    }
    await setTimeout(pause)
  }
  return 'unknown'
}
