/** What an error is told as: its code, and its sentence in the caller's language, whoever threw it. */
import { DeclaredError } from '../../content/declaredErrors.ts'
import { errorSentence, errorStatus, isErrorCode, RequestError, type ErrorCode } from '../../content/errors.ts'
import { queryFormSentence } from '../forms/queryFormSentences.ts'
import { faultOf } from './faultOf.ts'
import { isObject } from '../../content/isObject.ts'

export interface ToldError {
  message: string
  /** One of ours, or one that a plugin has declared. */
  code: string
  /** The error's class; Payload's panel tells a refused form by it. */
  name?: string
  data?: Record<string, unknown>
}

interface Told extends ToldError {
  status: number
}

/** Payload's errors by the name of their class. Those with a sentence of their own here are told with it: Payload's is English. */
const byName: Readonly<Record<string, { code: ErrorCode; own?: boolean }>> = {
  ErrorDeletingFile: { code: 'STORAGE_UNAVAILABLE', own: true },
  FileRetrievalError: { code: 'FILE_MISSING', own: true },
  FileUploadError: { code: 'FILE_UNREADABLE', own: true },
  Forbidden: { code: 'FORBIDDEN' },
  Locked: { code: 'DOCUMENT_LOCKED', own: true },
  MissingFile: { code: 'FILE_REQUIRED', own: true },
  NotFound: { code: 'NOT_FOUND' },
  UnauthorizedError: { code: 'SIGN_IN_REQUIRED' },
  UnverifiedEmail: { code: 'SIGN_IN_REFUSED', own: true },
  ValidationError: { code: 'VALIDATION_FAILED' },
}

const byStatus: Readonly<Record<number, ErrorCode>> = {
  401: 'SIGN_IN_REQUIRED',
  403: 'FORBIDDEN',
  404: 'NOT_FOUND',
  405: 'METHOD_NOT_ALLOWED',
  406: 'NOT_ACCEPTABLE',
  409: 'CONFLICT',
  415: 'BODY_TYPE_UNKNOWN',
  423: 'DOCUMENT_LOCKED',
  429: 'TOO_MANY_ATTEMPTS',
  503: 'OVERLOADED',
  507: 'STORAGE_FULL',
}

/** The code of an error of which nothing is known but its status. */
export function codeOfStatus(status: number): ErrorCode {
  return byStatus[status] ?? (status >= 500 ? 'INTERNAL' : 'REQUEST_INVALID')
}

/** Payload says in English, in errors of no class, that a link of a forgotten password is not valid any more. */
const expiredLink = /^Token is either invalid or has expired/

function codeIn(data: unknown): ErrorCode | undefined {
  return isObject(data) && isErrorCode(data['code']) ? data['code'] : undefined
}

/** Payload's error of paths that cannot be queried has them as a list in place of an object. */
function isUnknownPaths(data: unknown): data is { path: string }[] {
  return Array.isArray(data) && data.every((part) => isObject(part) && typeof part['path'] === 'string')
}

export function tellError(error: Error & { data?: unknown; status?: unknown }, language: string): Told {
  const say = (code: ErrorCode, status = errorStatus(code)): Told => ({ message: errorSentence(code, language), code, status })
  const fault = faultOf(error)
  if (fault) return say(fault)
  if (error instanceof RequestError) {
    const { code, name, values } = error
    return { message: errorSentence(code, language, values), code, name, status: errorStatus(code) }
  }
  if (error instanceof DeclaredError) {
    const { code, data, message, name, status } = error
    return { message, code, name, data, status }
  }
  const status = typeof error.status === 'number' ? error.status : 500
  // Errors of the server can contain anything; what a client may read has a status below 500, or is one of ours.
  const own = codeIn(error.data)
  if (own) return { message: error.message, code: own, name: error.name, ...(isObject(error.data) ? { data: error.data } : {}), status }
  if (status >= 500 || ('isPublic' in error && error.isPublic === false)) return say(codeOfStatus(status), status)
  if (isUnknownPaths(error.data)) {
    const paths = error.data.map(({ path }) => path)
    const message = errorSentence('QUERY_INVALID', language, { paths: paths.join(', ') })
    return { message, code: 'QUERY_INVALID', name: error.name, data: { errors: paths.map((path) => ({ path, message })) }, status }
  }
  if (expiredLink.test(error.message)) return { ...say('LINK_EXPIRED'), status }
  if (error.name === 'QueryError')
    return { message: queryFormSentence(error.message, language), code: 'QUERY_INVALID', name: error.name, status }
  const known = byName[error.name]
  const code = known?.code ?? codeOfStatus(status)
  const message = known?.own ? errorSentence(code, language) : error.message
  return { message, code, name: error.name, ...(isObject(error.data) ? { data: error.data } : {}), status }
}
