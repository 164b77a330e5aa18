/** Delivers the log to one durable subscriber: one batch at a time, over all processes that run it. */
import pg from 'pg'
import type { Logger } from 'pino'
import { start, type Position } from '../log/change.ts'
import { delayAfter } from '../log/retryDelay.ts'
import { isDatabaseAway } from '../../faults/databaseFault.ts'
import { errorOutline } from '../../faults/errorRecord.ts'
import { hasChangesAfter, presentPosition, readChanges } from '../log/feed.ts'
import { queryOn, type Query } from '../log/query.ts'
import type { DurableSubscription } from './subscription.ts'

const defaultBatch = 100
const firstRetry = 500
const slowestRetry = 60_000
/** How soon to look again for rows that an older open transaction holds back, or that another process is delivering. */
const firstLook = 20
const slowestLook = 1_000
const longestStop = 5_000

/** What a batch has come to: `more` may follow at once, `waiting` means that there is something but not for us now. */
type Outcome = 'more' | 'waiting' | 'done'

export interface DurableSubscriber {
  readonly prompt: boolean
  /** Delivers what is readable; resolves when there is no more, or when it has to be tried later. Never rejects. */
  wake(): Promise<void>
  rebuild(): Promise<void>
  stop(): Promise<void>
}

export interface DurableSubscriberOptions {
  connectionString: string
  logger: Pick<Logger, 'warn' | 'error'>
}

export function createDurableSubscriber(
  subscription: DurableSubscription,
  { connectionString, logger }: DurableSubscriberOptions,
): DurableSubscriber {
  const { batch = defaultBatch, from, name } = subscription
  // A connection of its own: a subscriber that hangs holds nobody else up.
  const pool = new pg.Pool({
    connectionString,
    max: 1,
    application_name: `verkosto changes ${name}`.slice(0, 63),
    connectionTimeoutMillis: 10_000,
    idleTimeoutMillis: 60_000,
    idle_in_transaction_session_timeout: 60_000,
    keepAlive: true,
  })
  pool.on('error', () => undefined)
  pool.on('connect', (client) => client.on('error', () => undefined))

  let running: Promise<void> | undefined
  /** Counts wakes, so that one during a batch is noticed after it. */
  let wakes = 0
  let failures = 0
  let looks = 0
  let timer: NodeJS.Timeout | undefined
  let stopping = false

  /** Runs `work` alone among all processes. The lock is no row lock: that would take a number and hold everybody back. */
  const exclusively = async <Result>(wait: boolean, work: (query: Query) => Promise<Result>): Promise<Result | undefined> => {
    const client = await pool.connect()
    let broken: unknown
    try {
      const query = queryOn(client)
      await query('begin isolation level read committed')
      try {
        const lock = wait ? 'pg_advisory_xact_lock' : 'pg_try_advisory_xact_lock'
        const [row] = await query(`select ${lock}(hashtextextended($1, 0)) as held`, [`verkosto:changes:${name}`])
        const result = row?.['held'] === false ? undefined : await work(query)
        await query('commit')
        return result
      } catch (error) {
        await query('rollback').catch((failure: unknown) => (broken = failure))
        throw error
      }
    } finally {
      client.release(broken !== undefined)
    }
  }

  const positionIn = async (query: Query): Promise<Position> => {
    const [row] = await query('select transaction::text, change::text as id from change_positions where subscriber = $1', [name])
    if (row) return { transaction: String(row['transaction']), id: String(row['id']) }
    const first = from === 'start' ? start : await presentPosition(query)
    await query('insert into change_positions (subscriber, transaction, change) values ($1, $2, $3)', [name, first.transaction, first.id])
    return first
  }

  const move = (query: Query, { id, transaction }: Position): Promise<unknown> =>
    query('update change_positions set transaction = $2, change = $3, at = now() where subscriber = $1', [name, transaction, id])

  const deliver = async (): Promise<Outcome> =>
    (await exclusively(false, async (query): Promise<Outcome> => {
      const position = await positionIn(query)
      const changes = await readChanges(query, position, batch)
      const last = changes.at(-1)
      if (!last) return (await hasChangesAfter(query, position)) ? 'waiting' : 'done'
      await subscription.handle(changes, { query })
      await move(query, last)
      return 'more'
    })) ?? 'waiting'

  const later = (delay: number): void => {
    clearTimeout(timer)
    if (!stopping) timer = setTimeout(() => void run(), delay)
  }

  const fail = (error: unknown): void => {
    // The listener says that the database is away, and wakes everybody when it is back.
    if (isDatabaseAway(error)) return later(delayAfter((looks += 1), firstRetry, slowestRetry))
    failures += 1
    later(delayAfter(failures, firstRetry, slowestRetry))
    logger.error({ subscriber: name, failures, ...errorOutline(error) }, 'a subscriber failed and is retried')
  }

  const deliverAll = async (): Promise<void> => {
    clearTimeout(timer)
    try {
      let outcome: Outcome
      let seen: number
      do {
        seen = wakes
        outcome = await deliver()
        failures = 0
        if (outcome !== 'waiting') looks = 0
      } while (!stopping && (outcome === 'more' || wakes !== seen))
      if (outcome === 'waiting') later(delayAfter((looks += 1), firstLook, slowestLook))
    } catch (error) {
      fail(error)
    } finally {
      // In the same turn as the last look at `wakes`, or a wake in between would be lost.
      running = undefined
    }
  }

  const run = (): Promise<void> => {
    running ??= deliverAll()
    return running
  }

  return {
    prompt: subscription.prompt === true,
    wake: async () => {
      // One that keeps failing waits for its own turn, however much is written meanwhile.
      if (stopping || failures > 0) return
      wakes += 1
      looks = 0
      await run()
    },
    rebuild: async () => {
      await exclusively(true, async (query) => {
        await positionIn(query)
        await subscription.reset?.({ query })
        await move(query, start)
      })
      void run()
    },
    stop: async () => {
      stopping = true
      clearTimeout(timer)
      let limit: NodeJS.Timeout | undefined
      const patience = new Promise<void>((resolve) => (limit = setTimeout(resolve, longestStop)))
      // What is cut off rolls back, and is delivered again by the next process.
      await Promise.race([Promise.resolve(running).then(() => pool.end()), patience])
      clearTimeout(limit)
    },
  }
}
