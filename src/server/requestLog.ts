/** A request id for every request, and one log line when it has been answered. */
import { randomUUID } from 'node:crypto'
import type { RequestHandler } from 'express'
import type { Logger } from 'pino'

/** An id from a proxy is kept when it looks like one; anything else could forge log lines. */
const acceptableId = /^[\w-]{8,64}$/

/** The address without what could tell who asked for what: the query string, and ids that are not ours to keep. */
export function requestLog(logger: Logger): RequestHandler {
  return (request, response, next) => {
    const given = request.headers['x-request-id']
    const requestId = typeof given === 'string' && acceptableId.test(given) ? given : randomUUID()
    const start = process.hrtime.bigint()
    const [path] = request.originalUrl.split('?', 1)
    response.setHeader('X-Request-Id', requestId)
    response.once('close', () => {
      logger.info(
        {
          requestId,
          method: request.method,
          path,
          status: response.statusCode,
          milliseconds: Math.round(Number(process.hrtime.bigint() - start) / 1e4) / 100,
          ...(response.writableFinished ? {} : { aborted: true }),
        },
        'request',
      )
    })
    next()
  }
}
