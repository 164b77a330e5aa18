/**
 * Errors that are not the server's own fault, or not for long, and that Payload would answer with 500: values that
 * PostgreSQL refuses, forms that cannot be parsed, a database that is away, a disk that is full.
 */
import type { ErrorCode } from '../../content/errors.ts'
import { diskFaultOf } from '../../content/diskFault.ts'
import { codeOf, isDatabaseAway, isSqlState } from '../../faults/databaseFault.ts'
import { WorkEnded } from '../../scheduling/work.ts'

/** By SQLSTATE (https://www.postgresql.org/docs/current/errcodes-appendix.html), the longest prefix first. */
const bySqlState: readonly (readonly [prefix: string, code: ErrorCode])[] = [
  // `contains` on a date makes Payload write a comparison without a right side.
  ['42601', 'VALUE_INVALID'],
  // A value of one type compared with a column of another: undefined function, datatype mismatch, cannot coerce.
  ['42883', 'VALUE_INVALID'],
  ['42804', 'VALUE_INVALID'],
  ['42846', 'VALUE_INVALID'],
  // More nesting or more bytes than a statement or an index entry may have.
  ['54', 'VALUE_INVALID'],
  ['22', 'VALUE_INVALID'],
  ['23503', 'REFERENCE_INVALID'],
  ['23502', 'VALUE_INVALID'],
  ['23514', 'VALUE_INVALID'],
  ['40', 'WRITTEN_AT_THE_SAME_TIME'],
  // Another write of the same document took longer than one waits (`changes/writeLocks.ts`).
  ['55P03', 'WRITTEN_AT_THE_SAME_TIME'],
  // By a timeout of PostgreSQL's own.
  ['57014', 'TOO_SLOW'],
]

/** What busboy and Payload say of a form that is cut off or malformed; neither gives its errors a code. */
const brokenForm = /^(Malformed |Unexpected end of |Multipart: |Unsupported content type|Request is not eligible for file upload)/

/** A query by a field that a table does not have; a form that names a file and does not carry it. */
const notHere = /^(Cannot find field for path at|uploadConfig\.handlers is not present)/

function isQuery(error: Error): boolean {
  return error.message.startsWith('Failed query:')
}

/** @returns null for what is a fault of the server, or has a status of its own */
export function faultOf(error: unknown): ErrorCode | null {
  if (!(error instanceof Error)) return null
  if (error instanceof WorkEnded) return error.reason === 'LEFT' ? 'TOO_SLOW' : error.reason
  const code = codeOf(error)
  const known = isSqlState(code) ? bySqlState.find(([prefix]) => code.startsWith(prefix)) : undefined
  if (known) return known[1]
  if (isDatabaseAway(error)) return 'DATABASE_UNAVAILABLE'
  if (error instanceof AggregateError && error.errors.length > 0) return faultOf(error.errors[0])
  // Temporary files of uploads, and what else a request has written.
  const disk = diskFaultOf(error)
  if (disk) return disk === 'full' ? 'STORAGE_FULL' : 'STORAGE_UNAVAILABLE'
  if (['LockedAuth', 'AuthenticationError'].includes(error.name)) return 'SIGN_IN_REFUSED'
  // A RangeError is a date that is none.
  if (['SyntaxError', 'RangeError'].includes(error.name) || brokenForm.test(error.message) || notHere.test(error.message)) {
    return 'VALUE_INVALID'
  }
  if (error.message === 'File size limit has been reached') return 'FILE_TOO_LARGE'
  return isQuery(error) || error.cause ? faultOf(error.cause) : null
}

/** Whether an error says no more than that the database is away, busy, or has undone the transaction of which this is a part. */
export function isFailureOfDatabase(error: unknown): boolean {
  const fault = faultOf(error)
  if (fault === 'DATABASE_UNAVAILABLE' || fault === 'TOO_SLOW' || fault === 'WRITTEN_AT_THE_SAME_TIME') return true
  // A statement in a transaction in which another has failed before.
  return error instanceof Error && (codeOf(error) === '25P02' || (isQuery(error) && isFailureOfDatabase(error.cause)))
}
