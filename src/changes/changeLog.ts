/**
 * The change log of one process: subscribers sign up, `start` listens and delivers, `stop` ends it. Hooks write the rows;
 * they work whether or not the log of their process is running.
 */
import type { Logger } from 'pino'
import { createCoherence, lease, listenerName } from './watch/coherence.ts'
import { createDurableSubscriber, type DurableSubscriber } from './durable/durableSubscriber.ts'
import { isDatabaseAway } from '../faults/databaseFault.ts'
import { errorOutline } from '../faults/errorRecord.ts'
import { channel, createListener } from './watch/listener.ts'
import { createMissed } from './watch/missed.ts'
import { continueNumbering, doubtEverything } from './log/numbering.ts'
import { prune } from './log/prune.ts'
import type { Announce } from './log/recordChange.ts'
import type { DurableSubscription, Watcher } from './durable/subscription.ts'
import { createWatchers } from './watch/watchers.ts'

const retentionDays = 30
const pruneInterval = 3_600_000
/** Catches what no notification told of; LISTEN makes it idle. */
const pollInterval = 30_000
const longestPrompt = 500

/** Stands in a notification for every transaction. */
const everything = 'everything'

export interface ChangeLogOptions {
  /** Undefined where nothing is ever started, e.g. when types are generated. */
  connectionString: string | undefined
  logger: Pick<Logger, 'info' | 'warn' | 'error'>
}

export interface ChangeLog {
  /** Signs a durable subscriber up. */
  subscribe(subscription: DurableSubscription): void
  /** @returns what ends the watching */
  watch(watcher: Watcher): () => void
  /** Resets a subscriber of this process and delivers the whole log to it again. */
  rebuild(name: string): Promise<void>
  /** Deletes the position of a subscriber that is gone for good, so that it holds no rows back. */
  forget(name: string): Promise<void>
  /** Deletes old rows at once; a running log does it every hour. */
  prune(): Promise<number>
  /** Begins to listen and deliver. A database that is away is waited for in the background. */
  start(): Promise<void>
  stop(): Promise<void>
  /**
   * Whether what watchers keep is known to be up to date: every write that has been answered, on any process, has been told
   * to them. False while the database is away.
   */
  isCurrent(): boolean
  /** Whether the database is known to be away. */
  readonly unreachable: boolean
  /** Tells the watchers of every process that what they keep may be stale, whatever was written. */
  doubtEverywhere(): Promise<void>
  /** For the hooks. */
  announce: Announce
}

export function createChangeLog({ connectionString, logger }: ChangeLogOptions): ChangeLog {
  const subscribers = new Map<string, DurableSubscriber>()
  const timers: NodeJS.Timeout[] = []
  /** From the start on: what is kept here and elsewhere has to be told, whether or not there is a connection to listen on. */
  let started = false
  /** From the first connection on: until then the numbering may be another cluster's. */
  let delivering = false

  const address = (): string => {
    if (connectionString === undefined) throw new Error('The change log has no database to run on.')
    return connectionString
  }
  const wakeAll = (): void => {
    if (!delivering) return
    for (const subscriber of subscribers.values()) void subscriber.wake()
  }

  const missed = createMissed()
  const listener = createListener({
    connectionString: connectionString ?? '',
    name: listenerName,
    logger,
    onConnect: async () => {
      await continueNumbering(listener.query)
      delivering = true
      const changes = await missed.read(listener.query)
      if (changes) watchers.missed(changes)
      else watchers.lost()
      wakeAll()
    },
    onCommit: (transaction) => {
      if (transaction === everything) return watchers.lost()
      if (watchers.heard(transaction, listener.lastHeartbeatAt)) wakeAll()
    },
    onHeard: (transaction, backend) => coherence.acknowledged(transaction, backend),
    onProof: (proof) => missed.proven(proof),
    onSilence: () => watchers.silent(),
  })
  const coherence = createCoherence(listener)
  const tellWriters = async (transactions: readonly string[]): Promise<void> => {
    await Promise.all(transactions.map((transaction) => listener.acknowledge(transaction)))
  }
  const watchers = createWatchers(listener.query, tellWriters, logger)

  const pruneNow = (): Promise<number> => prune(listener.query, retentionDays)
  const pruneQuietly = async (): Promise<void> => {
    try {
      await pruneNow()
    } catch (error) {
      if (!isDatabaseAway(error)) logger.error(errorOutline(error), 'old changes could not be deleted')
    }
  }

  /** Waits for those who asked for it; the others are woken and go their own way. */
  const wakeSubscribers = async (): Promise<void> => {
    const prompt: Promise<void>[] = []
    for (const subscriber of subscribers.values()) {
      const delivered = subscriber.wake()
      if (subscriber.prompt) prompt.push(delivered)
    }
    if (prompt.length === 0) return
    let limit: NodeJS.Timeout | undefined
    const patience = new Promise<void>((resolve) => (limit = setTimeout(resolve, longestPrompt)))
    await Promise.race([Promise.all(prompt), patience])
    clearTimeout(limit)
  }

  const announce: Announce = async (changes) => {
    if (!started) return
    watchers.committed(changes)
    const transactions = [...new Set(changes.map(({ transaction }) => transaction))]
    await Promise.all([
      ...(delivering ? [wakeSubscribers()] : []),
      ...transactions.map((transaction) => coherence.heardEverywhere(transaction)),
    ])
  }

  return {
    announce,
    // A proof tells of what was heard. It does not count while watchers have not been told of something that came before it:
    // a process that was stopped for longer than writers wait hears of a commit when that has long been answered.
    isCurrent: () =>
      performance.now() - Math.min(listener.lastHeartbeatAt, watchers.oldestUndeliveredAt ?? Number.POSITIVE_INFINITY) < lease,
    doubtEverywhere: async () => {
      await doubtEverything(listener.query, channel, everything)
    },
    get unreachable() {
      return listener.unreachable
    },
    subscribe: (subscription) => {
      if (subscribers.has(subscription.name)) throw new Error(`Two subscribers of changes are called "${subscription.name}".`)
      const subscriber = createDurableSubscriber(subscription, { connectionString: address(), logger })
      subscribers.set(subscription.name, subscriber)
      if (delivering) void subscriber.wake()
    },
    watch: (watcher) => watchers.add(watcher),
    rebuild: async (name) => {
      const subscriber = subscribers.get(name)
      if (!subscriber) throw new Error(`No subscriber of changes is called "${name}".`)
      await subscriber.rebuild()
    },
    forget: async (name) => {
      await listener.query('delete from change_positions where subscriber = $1', [name])
    },
    prune: pruneNow,
    start: async () => {
      address()
      started = true
      await listener.start()
      timers.push(
        setInterval(wakeAll, pollInterval),
        setInterval(() => void pruneQuietly(), pruneInterval),
      )
      await pruneQuietly()
    },
    stop: async () => {
      started = false
      delivering = false
      timers.forEach(clearInterval)
      listener.stop()
      await Promise.all([...subscribers.values()].map((subscriber) => subscriber.stop()))
    },
  }
}
