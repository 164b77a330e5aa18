/** What features hand to the change log. */
import type { Change } from '../log/change.ts'
import type { Query } from '../log/query.ts'

export interface SubscriberTransaction {
  /** SQL in the transaction that also moves the subscriber on: both happen, or neither. */
  query: Query
}

/** Gets every change once, in commit order, over restarts and whichever process is alive. */
export interface DurableSubscription {
  /** Unique; the position is kept under it. */
  name: string
  /** Where a subscriber begins that has no position yet: at the oldest row in the log, or with what commits from now on. */
  from: 'start' | 'now'
  /** Most changes that one call gets; 100. */
  batch?: number
  /** The writer waits for it, for half a second at most: the next read of whoever wrote sees the effect. */
  prompt?: boolean
  /**
   * What it throws is logged and tried again, later and later; the position stays. Effects outside `transaction` may be
   * repeated when the process dies between them and the commit, so they have to be idempotent. While it runs, one
   * transaction is open: slow work comes first, SQL last, and a minute between two statements ends it.
   */
  handle(changes: readonly Change[], transaction: SubscriberTransaction): Promise<void>
  /** Takes back everything that `handle` has built; called by `rebuild` in the transaction that resets the position. */
  reset?(transaction: SubscriberTransaction): Promise<void>
}

/**
 * Keeps something in memory that commits make stale. It hears of a change of its own process before that write is
 * answered, and of another's a moment later; now and then twice, and in no certain order. Its functions are quick and
 * do not wait for anything.
 */
export interface Watcher {
  changed(changes: readonly Change[]): void
  /** Changes may have gone unheard: whatever was kept may be stale. Also called once when the log has started. */
  lost(): void
  /** The database hangs: it answers nobody, on no connection. Who waits for it need not. */
  silent?(): void
}
