/** What PostgreSQL, pg and Node say when the database is away. */

/**
 * Classes of SQLSTATE (https://www.postgresql.org/docs/current/errcodes-appendix.html): connection, too few resources, operator
 * intervention; a server that has become a standby, and a transaction that the database ended because nothing came.
 */
const awayStates = ['08', '53', '57', '25006', '25P03']
/** By a timeout of PostgreSQL's own: it is there. */
const cancelled = '57014'
/** So many values in one statement that it was said wrongly. PgBouncer has the same code, 08P01, for what comes back by itself. */
const saidWrongly = /^bind message /

/** How Node and pg say that there is no connection. */
const noConnection = [
  ...['EAGAIN', 'EAI_AGAIN', 'ECONNABORTED', 'ECONNREFUSED', 'ECONNRESET', 'EHOSTUNREACH', 'EMFILE', 'ENETUNREACH', 'ENOENT'],
  ...['ENOTFOUND', 'EPIPE', 'ETIMEDOUT'],
]
const calls = ['connect', 'getaddrinfo', 'read', 'write']
const noConnectionMessage =
  /^(Connection terminated|timeout exceeded when trying to connect|timeout expired|Query read timeout|Client (has encountered a connection error|was closed)|Cannot use a pool after calling end)/

/** What was asked between the end of a connection and the next. */
export class NotConnected extends Error {
  override name = 'NotConnected'

  constructor() {
    super('There is no connection to the database; it is tried again.')
  }
}

export function codeOf(error: Error): string {
  return 'code' in error && typeof error.code === 'string' ? error.code : ''
}

/** Five characters, as pg has it in `code`. */
export const isSqlState = (code: string): boolean => /^[0-9A-Z]{5}$/.test(code)

/** Whether the database is away, in place of having refused something: it comes back by itself. */
export function isDatabaseAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  if (error instanceof NotConnected) return true
  // A host with several addresses gives one error for each.
  if (error instanceof AggregateError && error.errors.length > 0) return isDatabaseAway(error.errors[0])
  const code = codeOf(error)
  if (isSqlState(code) && code !== cancelled && !saidWrongly.test(error.message) && awayStates.some((state) => code.startsWith(state)))
    return true
  const isOfSocket = 'syscall' in error && calls.includes(String(error.syscall)) && noConnection.includes(code)
  return isOfSocket || noConnectionMessage.test(error.message)
}
