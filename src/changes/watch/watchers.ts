/** Tells what is kept in memory of commits: those of this process as they happen, those of others when they are heard. */
import type { Logger } from 'pino'
import type { Change } from '../log/change.ts'
import { isDatabaseAway } from '../../faults/databaseFault.ts'
import { errorOutline } from '../../faults/errorRecord.ts'
import { readTransactions } from '../log/feed.ts'
import type { Query } from '../log/query.ts'
import type { Watcher } from '../durable/subscription.ts'

/** Own commits whose notification has not come back yet. One that never comes must not be kept for ever. */
const mostRemembered = 10_000
/** Milliseconds until what could not be read because the database was away is tried again. */
const retryInterval = 250

export interface Watchers {
  add(watcher: Watcher): () => void
  /** A commit of this process. */
  committed(changes: readonly Change[]): void
  /**
   * @param lastHeartbeatAt the last moment before which nothing was committed that had not been heard
   * @returns whether the commit was another process's
   */
  heard(transaction: string, lastHeartbeatAt: number): boolean
  lost(): void
  /** What was committed while nothing was heard. */
  missed(changes: readonly Change[]): void
  /** The database answers nobody. */
  silent(): void
  /** A moment before the first commit that was heard and of which the watchers have not been told; undefined when there is none. */
  readonly oldestUndeliveredAt: number | undefined
}

/** A commit of another process. */
interface Heard {
  transaction: string
  /** The last moment before which nothing was committed that had not been heard. */
  lastHeartbeatAt: number
}

/** @param told tells the writers of these transactions that every watcher here knows */
export function createWatchers(
  query: Query,
  told: (transactions: readonly string[]) => Promise<void>,
  logger: Pick<Logger, 'error'>,
): Watchers {
  const watchers = new Set<Watcher>()
  const own = new Set<string>()
  /** In the order in which they were heard: what the watchers are being told of, and what is next. */
  let underWay: readonly Heard[] = []
  let foreign: Heard[] = []
  let reading = false
  let retry: NodeJS.Timeout | undefined

  const each = (tell: (watcher: Watcher) => void): void => {
    for (const watcher of watchers) {
      try {
        tell(watcher)
      } catch (error) {
        logger.error(errorOutline(error), 'a watcher of changes failed')
      }
    }
  }

  const lost = (): void => each((watcher) => watcher.lost())

  const lose = (): void => {
    own.clear()
    underWay = []
    foreign = []
    lost()
  }

  /** One query for all that was heard while the one before was under way. */
  const readForeign = async (): Promise<void> => {
    if (reading) return
    reading = true
    try {
      while (foreign.length > 0) {
        underWay = foreign
        foreign = []
        const transactions = underWay.map(({ transaction }) => transaction)
        if (watchers.size > 0) {
          const changes = await readTransactions(query, transactions)
          each((watcher) => watcher.changed(changes))
        }
        underWay = []
        await told(transactions)
      }
    } catch (error) {
      // Nothing is vouched for until they have been told. Meanwhile what is kept is all that there is.
      if (isDatabaseAway(error)) {
        foreign = [...underWay, ...foreign]
        retry ??= setTimeout(readAgain, retryInterval).unref()
      } else lose()
    } finally {
      underWay = []
      reading = false
    }
  }

  const readAgain = (): void => {
    retry = undefined
    void readForeign()
  }

  return {
    add: (watcher) => {
      watchers.add(watcher)
      return () => watchers.delete(watcher)
    },
    committed: (changes) => {
      for (const { transaction } of changes) own.add(transaction)
      if (own.size > mostRemembered) own.clear()
      each((watcher) => watcher.changed(changes))
    },
    heard: (transaction, lastHeartbeatAt) => {
      if (own.delete(transaction)) return false
      foreign.push({ transaction, lastHeartbeatAt })
      void readForeign()
      return true
    },
    lost: lose,
    missed: (changes) => {
      // No notification of these comes any more.
      own.clear()
      each((watcher) => watcher.changed(changes))
    },
    silent: () => each((watcher) => watcher.silent?.()),
    get oldestUndeliveredAt() {
      return (underWay[0] ?? foreign[0])?.lastHeartbeatAt
    },
  }
}
