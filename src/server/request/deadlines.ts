/**
 * Every request has a time in which it is answered, from the last byte of its body on. After that it is answered 503 and its
 * work is ended, and so is that of a reader who goes away. See docs/decisions/0016-bounded-work.md.
 */
import type { Request, RequestHandler, Response } from 'express'
import type { Payload } from 'payload'
import type { Settings } from '../../settings/settings.ts'
import { ownAccount } from '../accounts/ownTokens.ts'
import { networkOf } from '../accounts/rateLimits.ts'
import { retryAfter, sendError } from '../errors/problem.ts'
import { arrivalOf } from '../requestLog.ts'
import { isQueryInBody } from './requestQuery.ts'
import { sendTooSlowPage } from './tooSlowPage.ts'
import { Work, type WorkLimits } from '../../scheduling/work.ts'

/** Milliseconds in which Next, of whose answers nobody else may write a part, says itself that it could not do it. */
const panelGrace = 2_000

type Seconds = Pick<Settings, 'anonymousReadSeconds' | 'requestSeconds' | 'bulkWriteSeconds'>

function isWithin(path: string, root: string): boolean {
  return path === root || path.startsWith(`${root}/`)
}

function limitsFor({ config, secret }: Payload, seconds: Seconds): (request: Request) => WorkLimits {
  const { admin, api, graphQL } = config.routes
  return (request) => {
    const [path = ''] = request.originalUrl.split('?', 1)
    const onlyReads = ['GET', 'HEAD', 'OPTIONS'].includes(request.method) || isQueryInBody(request)
    const account = ownAccount(request, { config, secret })
    const isKnown = account !== undefined
    const caller = account ?? networkOf(request)
    // A text of GraphQL that says "mutation" may ask as much as any other; what REST writes for strangers is little.
    const isWrite = !onlyReads && path !== `${api}${graphQL}`
    const isPanel = isWithin(path, admin) || isWithin(path, '/_next')
    if (isKnown || isWrite || isPanel) {
      const writesMany = ['PATCH', 'DELETE'].includes(request.method) && path.startsWith(`${api}/`) && path.split('/').length === 3
      // A picture is worked on for seconds, and waits for those before it.
      const isLong = isKnown && (writesMany || request.is('multipart/form-data') === 'multipart/form-data')
      return { caller, isStranger: !isKnown, lane: 'any', onlyReads, seconds: isLong ? seconds.bulkWriteSeconds : seconds.requestSeconds }
    }
    return { caller, lane: 'shared', onlyReads, seconds: onlyReads ? seconds.anonymousReadSeconds : seconds.requestSeconds }
  }
}

/** What the body of a request to GraphQL has told: it asks, and changes nothing. */
export function onlyAsked(work: Work, { anonymousReadSeconds, requestSeconds }: Seconds): void {
  work.limit({ onlyReads: true, seconds: work.limits.lane === 'shared' ? anonymousReadSeconds : requestSeconds })
}

/** Answers for work that has been ended, unless it does so itself. */
function answerEnded(work: Work, request: Request, response: Response): void {
  const reason = work.ended?.reason
  if (reason === undefined || reason === 'LEFT') return
  if (work.hasCommitted) {
    // No answer is better than one that says that nothing was written.
    return work.whenOver(() => {
      if (!response.headersSent) response.destroy()
    })
  }
  if (!response.headersSent && !response.destroyed) sendError(request, response, reason)
}

/** Next answers 500 to what it could not do. */
function answerAsPanel(work: Work, request: Request, response: Response): void {
  const writeHead = response.writeHead.bind(response) as (status: number, ...rest: unknown[]) => Response
  response.writeHead = ((status: number, ...rest: unknown[]) => {
    if (!work.ended || status !== 500) return writeHead(status, ...rest)
    response.setHeader('Retry-After', retryAfter)
    return writeHead(503, ...rest)
  }) as typeof response.writeHead
  work.whenEnded(({ reason }) => {
    setTimeout(() => {
      if (reason === 'LEFT' || response.headersSent || response.destroyed) return
      // No answer is better than one that says that nothing was written.
      if (work.hasCommitted) response.destroy()
      else sendTooSlowPage(request, response)
    }, panelGrace).unref()
  })
}

export function deadlines(payload: Payload, seconds: Seconds): RequestHandler {
  const limitsOf = limitsFor(payload, seconds)
  const { admin } = payload.config.routes
  return (request, response, next) => {
    const work = new Work(limitsOf(request))
    const done = work.hold()
    response.once('close', () => {
      if (!response.writableFinished && work.limits.onlyReads) work.end('LEFT')
      done()
    })
    if (isWithin(request.path, admin)) answerAsPanel(work, request, response)
    // Who waits for the work hears of its end first, and may have something better to say.
    else work.whenEnded(() => setImmediate(answerEnded, work, request, response))
    // It may have waited for its turn.
    if (['GET', 'HEAD', 'OPTIONS'].includes(request.method)) work.start(arrivalOf(request))
    else request.once('end', () => work.start())
    work.run(next)
  }
}
