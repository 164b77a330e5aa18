/**
 * An error as it may stand in a log or on a terminal: without what a client sent, and short. drizzle and pg put the values
 * of a failed statement into the message of an error and into fields that they hang on it (request, params, detail), and
 * Payload writes some values into the statement itself.
 */
import { withSourceLines } from './sourceLines.mjs'

export interface ErrorRecord {
  type: string
  message?: string
  status?: number
  code?: string
  stack?: string
  cause?: ErrorRecord
  /** The first of several. */
  errors?: ErrorRecord[]
}

const longestMessage = 500
const mostFrames = 20
const longestStack = 3_000
const mostErrors = 3
const mostCauses = 4

/** A statement is known by its first table. */
function queryName(message: string): string {
  const [, verb = 'query'] = /^Failed query: *(\w+)/.exec(message) ?? []
  const parts = message.slice(0, 20_000).split('"')
  const before = parts.findIndex((part) => ['from ', 'into ', 'update '].some((word) => part.endsWith(word)))
  const table = before === -1 ? '' : (parts[before + 1] ?? '')
  return `Failed query: ${verb.slice(0, 20)}${/^\w{1,63}$/.test(table) ? ` on ${table}` : ''}, withheld`
}

/** @param message of any length; the result is short */
export function withoutValues(message: string): string {
  const failed = message.indexOf('Failed query:')
  const own = failed === -1 ? message : `${message.slice(0, Math.min(failed, longestMessage))}${queryName(message.slice(failed))}`
  const short = own.length > longestMessage ? `${own.slice(0, longestMessage)}…` : own
  return short
    .replace(/\bparams:[\s\S]*$/, 'params: withheld')
    .replace(/\(([^()]*)\)=\([^()]*\)?/g, '($1)=(withheld)')
    .replace(/: "[^"]*("|$)/g, ': withheld')
}

function framesOf({ stack }: Error): string {
  const frames = stack?.split('\n', 2_000).filter((line) => line.trimStart().startsWith('at '))
  return withSourceLines((frames ?? []).slice(0, mostFrames).join('\n').slice(0, longestStack))
}

function statusOf(error: Error): number | undefined {
  return 'status' in error && typeof error.status === 'number' ? error.status : undefined
}

/** Whether the error is of a request that is answered with 4xx, and says no more than what the client did. */
export function isOfClient(error: unknown): boolean {
  const status = error instanceof Error ? statusOf(error) : undefined
  return status !== undefined && status >= 400 && status < 500
}

/** The message of an error that the client made is left out, for it repeats what the client sent. */
export function errorRecord(error: unknown, depth = 0): ErrorRecord {
  if (!(error instanceof Error)) return { type: typeof error, message: 'not an Error' }
  const type = error.name.slice(0, 100)
  const status = statusOf(error)
  if (isOfClient(error)) return { type, ...(status === undefined ? {} : { status }) }
  const code = 'code' in error && typeof error.code === 'string' ? error.code.slice(0, 100) : undefined
  const frames = framesOf(error)
  const deeper = depth < mostCauses
  return {
    type,
    // JSON.parse repeats the text that it could not read.
    ...(type === 'SyntaxError' ? {} : { message: withoutValues(error.message) }),
    ...(code ? { code } : {}),
    ...(frames ? { stack: frames } : {}),
    ...(deeper && error.cause instanceof Error ? { cause: errorRecord(error.cause, depth + 1) } : {}),
    ...(deeper && error instanceof AggregateError
      ? { errors: error.errors.slice(0, mostErrors).map((one) => errorRecord(one, mostCauses)) }
      : {}),
  }
}

/** For errors of subscribers and of PostgreSQL, whose messages quote values of documents: kind, code, and where in the code it happened. */
export function errorOutline(error: unknown): Omit<ErrorRecord, 'message' | 'cause' | 'errors'> {
  const { code, stack, type } = errorRecord(error)
  return { type, ...(code ? { code } : {}), ...(stack ? { stack } : {}) }
}

/** drizzle's errors have the statement in their message, pg's have a severity. */
function isOfDatabase(error: Error): boolean {
  if (error.message.includes('Failed query:') || 'severity' in error) return true
  return error.cause instanceof Error && error.cause !== error && isOfDatabase(error.cause)
}

/** For people at a terminal: what happened and where, and for an error of the database without what was asked of it. */
export function errorText(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  if (!isOfDatabase(error)) return withSourceLines(error.stack ?? error.message)
  const { cause, code, message = '', stack = '', type } = errorRecord(error)
  const heading = `${type}${code ? ` (${code})` : ''}: ${message}`
  const reason = cause ? `\nCaused by ${cause.type}${cause.code ? ` (${cause.code})` : ''}: ${cause.message ?? ''}` : ''
  return `${heading}\n${stack}${reason}`
}
