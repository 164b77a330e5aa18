/** A connection of its own that LISTENs for commits, and comes back by itself when the database was away. */
import pg from 'pg'
import type { Logger } from 'pino'
import { delayAfter, describeFailure } from './failure.ts'
import { queryOn, type Query } from './query.ts'

/** What a commit is notified on; the payload is the number of its transaction. */
export const channel = 'verkosto_changes'

const firstRetry = 250
const slowestRetry = 15_000
const heartbeatInterval = 30_000

export interface Listener {
  /** Tries once, and goes on trying in the background. */
  start(): Promise<void>
  /** A statement on the listening connection. */
  query: Query
  stop(): void
}

export interface ListenerOptions {
  connectionString: string
  logger: Pick<Logger, 'warn' | 'info'>
  /** Each connection starts with a gap: what was committed before it has not been heard. It is lost when this rejects. */
  onConnect: () => Promise<void>
  /** The number of a transaction that has committed. */
  onCommit: (transaction: string) => void
}

export function createListener({ connectionString, logger, onCommit, onConnect }: ListenerOptions): Listener {
  let client: pg.Client | undefined
  let failures = 0
  let stopped = false
  let retry: NodeJS.Timeout | undefined
  let heartbeat: NodeJS.Timeout | undefined

  const lose = (lost: pg.Client, error: unknown): void => {
    if (lost !== client || stopped) return
    client = undefined
    clearInterval(heartbeat)
    // A connection that was refused or cut does not always tell pg that it has ended, so nobody waits for it.
    void lost.end().catch(() => undefined)
    failures += 1
    // One line when the database goes, one when it is back.
    if (failures === 1) logger.warn(describeFailure(error), 'the change log lost the database and keeps trying')
    retry = setTimeout(() => void connect(), delayAfter(failures, firstRetry, slowestRetry))
  }

  const connect = async (): Promise<void> => {
    const fresh = new pg.Client({
      connectionString,
      application_name: 'verkosto changes',
      connectionTimeoutMillis: 10_000,
      query_timeout: 10_000,
      keepAlive: true,
    })
    client = fresh
    fresh.on('error', (error) => lose(fresh, error))
    fresh.on('end', () => lose(fresh, new Error('the connection ended')))
    fresh.on('notification', ({ payload }) => {
      if (payload && fresh === client) onCommit(payload)
    })
    try {
      await fresh.connect()
      await fresh.query(`listen ${channel}`)
      await onConnect()
    } catch (error) {
      return lose(fresh, error)
    }
    // It was lost while it was being made, or the log has stopped meanwhile.
    if (fresh !== client) return
    if (failures > 0) logger.info('the change log has the database again')
    failures = 0
    // A connection that died without a word is found out by asking.
    heartbeat = setInterval(() => void fresh.query('select 1').catch((error: unknown) => lose(fresh, error)), heartbeatInterval)
  }

  return {
    start: connect,
    query: async (text, values) => {
      if (!client) throw new Error('no connection')
      return queryOn(client)(text, values)
    },
    stop: () => {
      stopped = true
      clearTimeout(retry)
      clearInterval(heartbeat)
      void client?.end().catch(() => undefined)
      client = undefined
    },
  }
}
