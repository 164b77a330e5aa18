/** Errors that the server itself answers, in the one shape that all errors have: docs/decisions/0027-one-shape-of-errors.md. */
import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http'
import Negotiator from 'negotiator'
import { errorSentence, errorStatus, type ErrorCode, type ErrorValues } from '../../content/errors.ts'
import { defaultLocale, isLocale, locales, type Locale } from '../../content/locales.ts'

/** Seconds after which the database may be back. */
export const retryAfter = '5'

/** The admin panel's choice of language, or else the browser's; Finnish for who names none. */
export function languageOf(headers: IncomingHttpHeaders): Locale {
  const chosen = /(?:^|;\s*)payload-lng=(\w+)/.exec(headers.cookie ?? '')?.[1] ?? ''
  if (isLocale(chosen)) return chosen
  const accepted = new Negotiator({ headers }).language([...locales])
  return isLocale(accepted) ? accepted : defaultLocale
}

/** GraphQL has its codes in `extensions` (https://spec.graphql.org/October2021/#sec-Errors). */
export function isGraphql(target: string): boolean {
  return /^\/api\/graphql\/?(\?|$)/.test(target)
}

/** One error, as it stands in `errors`. */
export function problemOf(code: ErrorCode, language: string, target: string, values?: ErrorValues): Record<string, unknown> {
  return { message: errorSentence(code, language, values), code, ...(isGraphql(target) ? { extensions: { code } } : {}) }
}

/** The address that was asked for: below a mount, Express leaves out the part before it. */
export function targetOf(request: IncomingMessage & { originalUrl?: string }): string {
  return request.originalUrl ?? request.url ?? ''
}

/** Answers in the caller's language, with what headers have been set so far. One that has begun is cut off. */
export function sendError(request: IncomingMessage, response: ServerResponse, code: ErrorCode, values?: ErrorValues): void {
  if (response.headersSent) return void response.destroy()
  const language = languageOf(request.headers)
  const status = errorStatus(code)
  const body = Buffer.from(JSON.stringify({ errors: [problemOf(code, language, targetOf(request), values)] }))
  response.appendHeader('Vary', 'Accept-Language, Cookie')
  response.setHeader('Content-Language', language)
  response.setHeader('Content-Type', 'application/json; charset=utf-8')
  // Some errors may be kept by whoever passes them on, if nobody says otherwise (RFC 9110 §15.1).
  if (!response.hasHeader('Cache-Control')) response.setHeader('Cache-Control', 'no-store')
  if (status === 503) response.setHeader('Retry-After', retryAfter)
  response.setHeader('Content-Length', body.length)
  response.statusCode = status
  response.end(body)
}
