/**
 * A connection of its own that LISTENs for commits, and comes back by itself when the database was away. It is asked
 * something at short intervals: an answer proves that whatever was committed before the question has been heard.
 */
import pg from 'pg'
import type { Logger } from 'pino'
import { delayAfter } from '../log/retryDelay.ts'
import { NotConnected } from '../../faults/databaseFault.ts'
import { errorOutline } from '../../faults/errorRecord.ts'
import type { Proof } from './missed.ts'
import { doubts, horizon } from '../log/numbering.ts'
import { queryInTurn, type Query } from '../log/query.ts'

/** What a commit is notified on; the payload is the number of its transaction. */
export const channel = 'verkosto_changes'
/** What a process says when those in it that keep something have been told of a commit; the payload is the same number. */
const heardChannel = 'verkosto_changes_heard'

const firstRetry = 250
const slowestRetry = 1_000
const heartbeatInterval = 250
/** Heartbeats without an answer, after which the database is asked on a connection of its own whether it is there at all. */
const mostUnanswered = 8
/** Milliseconds that it has to say so. */
const probeLimit = 1_000

export interface Listener {
  /** Number of the backend of the connection, by which other processes know it; undefined while there is none. */
  readonly backend: number | undefined
  /** The last moment of which everything committed before has been heard, by `performance.now()`; -Infinity without a connection. */
  readonly lastHeartbeatAt: number
  /**
   * Whether the last attempt to connect has failed, or the database says nothing to anybody: it is away, and not just this
   * connection, or busy with what this connection has asked.
   */
  readonly unreachable: boolean
  /** Tells the others that a transaction of theirs has been heard. */
  acknowledge(transaction: string): Promise<void>
  /** Tries once, and goes on trying in the background. */
  start(): Promise<void>
  /** A statement on the listening connection. */
  query: Query
  stop(): void
}

export interface ListenerOptions {
  connectionString: string
  /** By which PostgreSQL lists the connection. */
  name: string
  logger: Pick<Logger, 'warn' | 'info'>
  /** Each connection starts with a gap: what was committed before it has not been heard. It is lost when this rejects. */
  onConnect: () => Promise<void>
  /** The number of a transaction that has committed. */
  onCommit: (transaction: string) => void
  /** The number of a transaction of which another process has heard, and the backend that it listens with. */
  onHeard?: (transaction: string, backend: number) => void
  /** The connection was asked, and everything that had been answered before has been heard. */
  onProof?: (proof: Proof) => void
  /** The database says nothing to anybody, and has not ended this connection: who waits for it may wait for long. */
  onSilence?: () => void
}

export function createListener(options: ListenerOptions): Listener {
  const { connectionString, logger, name, onCommit, onConnect, onHeard, onProof, onSilence } = options
  let client: pg.Client | undefined
  let run: Query | undefined
  let backend: number | undefined
  let lastHeartbeatAt = Number.NEGATIVE_INFINITY
  let unreachable = false
  let unanswered = 0
  let isProbing = false
  let failures = 0
  let stopped = false
  let retry: NodeJS.Timeout | undefined
  let heartbeat: NodeJS.Timeout | undefined

  const lose = (lost: pg.Client, error: unknown): void => {
    if (lost !== client || stopped) return
    client = undefined
    backend = undefined
    lastHeartbeatAt = Number.NEGATIVE_INFINITY
    clearInterval(heartbeat)
    // A connection that was refused or cut does not always tell pg that it has ended, so nobody waits for it.
    void lost.end().catch(() => undefined)
    failures += 1
    // One line when the database goes, one when it is back.
    if (failures === 1) logger.warn(errorOutline(error), 'the change log lost the database and keeps trying')
    retry = setTimeout(() => void connect(), delayAfter(failures, firstRetry, slowestRetry))
  }

  /** A database that hangs does not end a connection: its heartbeat, and every new one, just waits. */
  const probe = async (): Promise<void> => {
    isProbing = true
    const other = new pg.Client({
      connectionString,
      application_name: name,
      connectionTimeoutMillis: probeLimit,
      query_timeout: probeLimit,
    })
    other.on('error', () => undefined)
    const isThere = await other.connect().then(
      () => other.query('select 1').then(Boolean, () => false),
      () => false,
    )
    void other.end().catch(() => undefined)
    isProbing = false
    // Meanwhile the listening connection may have got its answer, or another.
    if (unanswered <= mostUnanswered) return
    const isNews = !isThere && !unreachable
    unreachable = !isThere
    if (isNews) onSilence?.()
  }

  const connect = async (): Promise<void> => {
    const fresh = new pg.Client({
      connectionString,
      application_name: name,
      connectionTimeoutMillis: 10_000,
      query_timeout: 10_000,
      keepAlive: true,
    })
    const inTurn = queryInTurn(fresh)
    client = fresh
    run = inTurn
    fresh.on('error', (error) => lose(fresh, error))
    fresh.on('end', () => lose(fresh, new Error('the connection ended')))
    fresh.on('notification', ({ channel: spoken, payload, processId }) => {
      if (!payload || fresh !== client) return
      if (spoken === channel) onCommit(payload)
      else onHeard?.(payload, processId)
    })
    const prove = async (): Promise<void> => {
      const asked = performance.now()
      const [row] = await inTurn(`select pg_backend_pid() as backend, ${horizon}::text as horizon, ${doubts}::text as doubts`)
      if (fresh !== client) return
      backend = Number(row?.['backend'])
      onProof?.({ horizon: String(row?.['horizon']), doubts: String(row?.['doubts']) })
      lastHeartbeatAt = asked
      unanswered = 0
      unreachable = false
    }
    const beat = (): void => {
      // Counted, not timed: a process that was stopped has not waited.
      unanswered += 1
      if (unanswered > mostUnanswered && !isProbing) void probe()
      void prove().catch((error: unknown) => lose(fresh, error))
    }
    try {
      await fresh.connect()
      await inTurn(`listen ${channel}`)
      await inTurn(`listen ${heardChannel}`)
      await onConnect()
      await prove()
    } catch (error) {
      unreachable = true
      return lose(fresh, error)
    }
    // It was lost while it was being made, or the log has stopped meanwhile.
    if (fresh !== client) return
    if (failures > 0) logger.info('the change log has the database again')
    failures = 0
    // A connection that died without a word is found out by asking.
    heartbeat = setInterval(beat, heartbeatInterval)
  }

  const query: Query = async (text, values) => {
    if (!client || !run) throw new NotConnected()
    return run(text, values)
  }

  return {
    get backend() {
      return backend
    },
    get lastHeartbeatAt() {
      return lastHeartbeatAt
    },
    get unreachable() {
      return unreachable
    },
    acknowledge: async (transaction) => {
      await query('select pg_notify($1, $2)', [heardChannel, transaction])
    },
    start: connect,
    query,
    stop: () => {
      stopped = true
      clearTimeout(retry)
      clearInterval(heartbeat)
      void client?.end().catch(() => undefined)
      client = undefined
    },
  }
}
