/**
 * Which pages of other origins may read an answer: the CORS protocol (https://fetch.spec.whatwg.org/#http-cors-protocol). It is
 * said here of every answer, also of those that Payload never comes to see, and every preflight is answered here: Payload
 * answers its own addresses alone, and says nothing of what a page may read of the headers.
 */
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { RequestHandler } from 'express'
import type { Settings } from '../settings/settings.ts'
import { methods } from './request/requestTarget.ts'

export type AllowedOrigins = '*' | string[]

/** Origins whose pages may read answers: `*` is any page, without cookies. */
export function allowedOrigins({ corsOrigins, serverUrl }: Pick<Settings, 'corsOrigins' | 'serverUrl'>): AllowedOrigins {
  return corsOrigins.includes('*') ? '*' : [serverUrl, ...corsOrigins]
}

/** What a script may read of an answer's headers beside the few that the standard names; `*` would not hold with credentials. */
const exposed = [
  ...['Accept-Ranges', 'Age', 'Allow', 'Cache-Status', 'Content-Disposition', 'Content-Language', 'Content-Range', 'Date', 'ETag'],
  ...['Last-Modified', 'RateLimit', 'RateLimit-Policy', 'Retry-After', 'Server-Timing', 'X-Request-Id'],
].join(', ')

/**
 * What a script may send besides what needs no leave. `Authorization` must be named even where all others are allowed. GraphQL
 * clients and tracing send the last ones.
 */
const sendable = [
  ...['Accept', 'Accept-Language', 'Authorization', 'Cache-Control', 'Content-Language', 'Content-Type'],
  ...['If-Match', 'If-Modified-Since', 'If-None-Match', 'If-Range', 'If-Unmodified-Since', 'Range'],
  ...['X-HTTP-Method-Override', 'X-Payload-HTTP-Method-Override', 'X-Request-Id', 'X-Requested-With'],
  ...['Apollo-Require-Preflight', 'X-Apollo-Operation-Id', 'X-Apollo-Operation-Name', 'X-Apollo-Tracing'],
  ...['Apollographql-Client-Name', 'Apollographql-Client-Version', 'Baggage', 'Sentry-Trace', 'Traceparent', 'Tracestate'],
].join(', ')

/** Seconds for which a browser need not ask again; Chromium keeps no answer longer. */
const preflightSeconds = '7200'

const leave = {
  origin: 'Access-Control-Allow-Origin',
  credentials: 'Access-Control-Allow-Credentials',
  exposed: 'Access-Control-Expose-Headers',
  // Without it a page reads no Server-Timing of what its own elements have loaded (Resource Timing §4.5.1).
  timing: 'Timing-Allow-Origin',
} as const

/** Says of an answer who may read it. */
export type Share = (request: IncomingMessage, response: ServerResponse) => void

export function shareWith(allowed: AllowedOrigins): Share {
  return ({ headers: { origin } }, response) => {
    if (allowed !== '*') response.appendHeader('Vary', 'Origin')
    const named = allowed === '*' ? '*' : origin !== undefined && allowed.includes(origin) ? origin : undefined
    if (named === undefined) return
    response.setHeader(leave.origin, named)
    if (named !== '*') response.setHeader(leave.credentials, 'true')
    response.setHeader(leave.exposed, exposed)
    response.setHeader(leave.timing, named)
  }
}

/** Takes back the leave that was given: this answer is for pages of this server alone. */
export function keepToOwnOrigin(response: ServerResponse): void {
  for (const name of Object.values(leave)) response.removeHeader(name)
}

/**
 * Answers the question that a browser asks before it sends what a form could not send. Who has no leave to read the answer gets
 * none to ask either, and is left to others.
 * @returns whether it has answered
 */
export function answerPreflight({ headers, method }: IncomingMessage, response: ServerResponse): boolean {
  const isPreflight = method === 'OPTIONS' && headers.origin !== undefined && headers['access-control-request-method'] !== undefined
  if (!isPreflight || !response.hasHeader(leave.origin)) return false
  response.setHeader('Access-Control-Allow-Methods', methods.join(', '))
  response.setHeader('Access-Control-Allow-Headers', sendable)
  response.setHeader('Access-Control-Max-Age', preflightSeconds)
  response.writeHead(204).end()
  return true
}

/** Express's part: `share` for every answer. */
export function sharing(share: Share): RequestHandler {
  return (request, response, next) => {
    share(request, response)
    next()
  }
}

export const preflights: RequestHandler = (request, response, next) => {
  if (!answerPreflight(request, response)) next()
}

export const forOwnOrigin: RequestHandler = (_request, response, next) => {
  keepToOwnOrigin(response)
  next()
}
