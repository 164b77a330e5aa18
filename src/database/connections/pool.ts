/** The connections of one process to PostgreSQL. */
import pg from 'pg'
import type { Logger } from 'pino'
import type { Settings } from '../../settings/settings.ts'
import { boundWork } from './boundWork.ts'
import { assertCancellable } from './cancelStatement.ts'
import { nameRepeatedReads } from './statementNames.ts'

/** Where `next build` and the type generator run without a database; nothing ever connects to it. */
const noDatabase = 'postgres://localhost:1/none'

/** Milliseconds. What is asked for a request ends with that; this is for all else, and for a process that hangs. */
const shortestTimeout = 30_000

export function createPool(settings: Settings, logger: Logger): pg.Pool {
  const { databasePoolSize, databaseUrl, anonymousConnections, anonymousReads, anonymousStatementSeconds } = settings
  const { bulkWriteSeconds, requestSeconds } = settings
  assertCancellable()
  const pool = new pg.Pool({
    connectionString: databaseUrl ?? noDatabase,
    max: databasePoolSize,
    idleTimeoutMillis: 600_000,
    keepAlive: true,
    connectionTimeoutMillis: 10_000,
    statement_timeout: Math.max(shortestTimeout, requestSeconds * 1_000, bulkWriteSeconds * 1_000),
    idle_in_transaction_session_timeout: 60_000,
  })
  // An idle connection that the database ends is replaced at the next query; without a listener it would end the process.
  pool.on('error', (error) => logger.warn({ err: error }, 'the database ended an idle connection'))
  // The pool listens to idle connections alone. One that ends between two statements of a transaction fails the next of
  // them, which whoever asked hears of; without a listener here it would end the process instead.
  pool.on('connect', (client) => client.on('error', () => undefined))
  boundWork(pool, { connections: anonymousConnections, reads: anonymousReads, statementSeconds: anonymousStatementSeconds })
  nameRepeatedReads(pool)
  return pool
}
