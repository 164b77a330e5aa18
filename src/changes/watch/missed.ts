/**
 * What was committed while a process had no connection to hear it on, read from the log when it has one again: a database
 * that was away for a moment costs nothing of what is kept in memory.
 */
import type { Change } from '../log/change.ts'
import { readChangesFrom } from '../log/feed.ts'
import { doubts, horizon } from '../log/numbering.ts'
import type { Query } from '../log/query.ts'

/** Changes that are told one by one. After more of them little of what is kept is still right. */
const most = 1_000
/** Milliseconds; far less than rows stay in the log. */
const longest = 86_400_000
/**
 * Heartbeats, two seconds. A transaction can be seen as ended a moment before its notification is sent; one that ended
 * before the heartbeat this many back has been heard of.
 */
const lag = 8

/** A moment in the log, as decimal numbers. */
export interface Proof {
  /** Every transaction below this number has ended. */
  horizon: string
  /** How often everything has been called doubtful. */
  doubts: string
}

export interface Missed {
  /** Everything that had been answered when the database was asked for this has been heard. */
  proven(proof: Proof): void
  /**
   * @returns what was committed since the connection before, now and then twice; undefined when that cannot be known and
   * everything may be stale: the first time, after too much or too long, and when the log is another than it was
   */
  read(query: Query): Promise<readonly Change[] | undefined>
}

interface Moment extends Proof {
  /** By which a database is told from a copy of it, e.g. one that was restored or that has taken over. */
  identity: string
  /** By the clock on the wall: a machine that slept has missed that time, too. */
  at: number
}

/** The cluster, its timeline (which a restored or promoted one changes), the database, and the file of the log's table. */
const identity = `concat_ws('/',
  (select system_identifier from pg_control_system()),
  left(pg_walfile_name(pg_current_wal_lsn()), 8),
  (select oid from pg_database where datname = current_database()),
  pg_relation_filenode('changes'))`

async function presentMoment(query: Query): Promise<Moment | undefined> {
  const at = Date.now()
  try {
    const [row] = await query(`select ${identity} as identity, ${horizon}::text as horizon, ${doubts}::text as doubts`)
    return { identity: String(row?.['identity']), horizon: String(row?.['horizon']), doubts: String(row?.['doubts']), at }
  } catch (error) {
    // A service that is PostgreSQL in part may not tell what it is: then nothing can be made up for. Classes 0A (not
    // supported), 42 (no such function, or not for this role) and 55 (not in this state).
    if (error instanceof Error && /^(0A|42|55)/.test(String((error as { code?: unknown }).code))) return undefined
    throw error
  }
}

function isLater(now: Moment, before: Moment): boolean {
  const isSame = now.identity === before.identity && now.doubts === before.doubts
  return isSame && BigInt(now.horizon) >= BigInt(before.horizon) && now.at - before.at < longest
}

export function createMissed(): Missed {
  /** What is kept is right as of everything that had ended here. */
  let reached: Moment | undefined
  /** The last ones, oldest first. */
  let proofs: Proof[] = []

  return {
    proven: (proof) => {
      if (!reached) return
      proofs.push(proof)
      const settled = proofs.length > lag ? proofs.shift() : undefined
      if (settled) reached = { ...reached, ...settled, at: Date.now() }
    },
    read: async (query) => {
      const now = await presentMoment(query)
      const changes = now && reached && isLater(now, reached) ? await readChangesFrom(query, reached.horizon, most + 1) : undefined
      // What is told from here on is right as of now, whichever of the two it is.
      reached = now
      proofs = []
      return changes && changes.length <= most ? changes : undefined
    },
  }
}
