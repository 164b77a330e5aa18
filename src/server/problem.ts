/** Errors of the server itself, in the shape in which Payload answers errors. */
import type { Request, Response } from 'express'
import { errorSentence, errorStatus, type ErrorCode } from '../content/errors.ts'
import { defaultLocale, isLocale, type Locale } from '../content/locales.ts'

/** Seconds after which the database may be back. */
export const retryAfter = '5'

/** For errors of the protocol, which developers read. */
export function sendProblem(response: Response, status: number, message: string): void {
  if (response.headersSent) {
    response.destroy()
    return
  }
  if (status === 503) response.setHeader('Retry-After', retryAfter)
  response.status(status).json({ errors: [{ message }] })
}

/** The admin panel's choice of language, or else the browser's. */
function languageOf(request: Request): Locale {
  const chosen = /(?:^|;\s*)payload-lng=(\w+)/.exec(request.headers.cookie ?? '')?.[1] ?? ''
  if (isLocale(chosen)) return chosen
  const accepted = request.acceptsLanguages('fi', 'sv', 'en')
  return accepted && isLocale(accepted) ? accepted : defaultLocale
}

/** For errors that a person can meet: in their language. */
export function sendError(request: Request, response: Response, code: ErrorCode): void {
  response.vary('Accept-Language')
  sendProblem(response, errorStatus(code), errorSentence(code, languageOf(request)))
}
