/** A request id for every request, in every log line that it causes, and one line when it has been answered. */
import { randomUUID } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import type { RequestHandler } from 'express'
import type { Logger } from 'pino'
import { withRequestId } from './logger.ts'
import { isOwnRequest } from './ownRequests.ts'

/** An id from a proxy is kept when it looks like one; anything else could forge log lines. */
const acceptableId = /^[\w-]{8,64}$/

/** What follows these in a path opens something: an account's new password, an e-mail confirmation, the first account. */
const secretFollows = ['reset', 'verify', 'setup']

/** The path as it may stand in a log: no query, no token, nobody's e-mail address. */
export function loggedPath(target: string): string {
  const segments = (target.split('?', 1)[0] ?? '').split('/')
  const isSecret = (segment: string, index: number): boolean =>
    segment !== '' && secretFollows.includes(segments[index - 1]?.toLowerCase() ?? '')
  const isAddress = (segment: string): boolean => segment.includes('@') || segment.includes('%40')
  return segments.map((segment, index) => (isSecret(segment, index) || isAddress(segment) ? 'withheld' : segment)).join('/')
}

const arrivals = new WeakMap<IncomingMessage, number>()

/** Notes when a request came, for its line in the log: it may wait for a turn before the middleware runs. */
export function noteArrival(request: IncomingMessage): void {
  arrivals.set(request, performance.now())
}

/** @returns milliseconds, by `performance.now` */
export function arrivalOf(request: IncomingMessage): number {
  return arrivals.get(request) ?? performance.now()
}

export function requestLog(logger: Logger): RequestHandler {
  return (request, response, next) => {
    const given = request.headers['x-request-id']
    const requestId = typeof given === 'string' && acceptableId.test(given) ? given : randomUUID()
    const start = arrivalOf(request)
    const path = loggedPath(request.originalUrl)
    response.setHeader('X-Request-Id', requestId)
    response.once('close', () => {
      logger[isOwnRequest(request.headers) ? 'debug' : 'info'](
        {
          requestId,
          method: request.method,
          path,
          // Who left before there was an answer got no status.
          ...(response.headersSent ? { status: response.statusCode } : {}),
          milliseconds: Math.round((performance.now() - start) * 100) / 100,
          ...(response.writableFinished ? {} : { aborted: true }),
        },
        'request',
      )
    })
    withRequestId(requestId, (end) => {
      response.once('close', end)
      next()
    })
  }
}
