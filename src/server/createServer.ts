/**
 * The HTTP server: one process, one Payload instance, one connection pool. It owns the request listener, and Express is
 * what the listener falls through to.
 */
import { createServer as createHttpServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import compression from 'compression'
import express, { type ErrorRequestHandler, type Express, type Request, type RequestHandler } from 'express'
import { getPayload, type Payload, type SanitizedConfig } from 'payload'
import type { Logger } from 'pino'
import { RequestError } from '../content/errors.ts'
import type { Settings } from '../settings/settings.ts'
import { chooseLanguage } from './request/acceptLanguage.ts'
import { acceptMessage, acceptPath, mostHeaders, refusePath } from './request/acceptMessage.ts'
import type { Admin } from './admin.ts'
import { mountApi } from './api.ts'
import { BodyBudget } from './request/bodyBudget.ts'
import { accountNamesOf, takesCredentials } from './accounts/credentialAttempt.ts'
import { allowedOrigins, forOwnOrigin, keepToOwnOrigin, preflights, shareWith, sharing } from './crossOrigin.ts'
import { boundCrowd } from './request/crowd.ts'
import { deadlines } from './request/deadlines.ts'
import { drainBody } from './request/drainBody.ts'
import { faultOf } from './errors/faultOf.ts'
import { firstAdministrator, type Setup } from './accounts/firstAdministrator.ts'
import { healthz, readyz } from './health.ts'
import { heldWork } from './request/heldWork.ts'
import { messageClasses } from './messageClasses.ts'
import type { Deliverer, Mount } from '../features/mount.ts'
import { hasOwnToken } from './accounts/ownTokens.ts'
import { sendError } from './errors/problem.ts'
import { countBody, type IsStranger } from './request/requestBody.ts'
import { isPipelined, mayWait } from './request/pipelined.ts'
import { noteArrival, requestLog } from './requestLog.ts'
import { acceptTarget } from './request/requestTarget.ts'
import { answerUnreadable } from './request/unreadable.ts'
import { watchSlowClients } from './request/slowClients.ts'
import { adminContentPolicy, securityHeaders } from './securityHeaders.ts'
import { areTurnsTaken, turn, type TurnLane } from '../scheduling/turns.ts'
import { uploadedFiles } from './files/uploadedFiles.ts'
import { WorkEnded } from '../scheduling/work.ts'

export interface ServerOptions {
  config: SanitizedConfig
  settings: Settings
  logger: Logger
  /** Undefined: an API-only server. */
  admin?: Admin
  mounts?: readonly Mount[]
  /** Says why the process cannot serve yet, though the database is there; undefined when it can. */
  unreadiness?: () => Promise<string | undefined>
  /** Keeps answers; without it every read goes to the database. */
  deliverer?: Deliverer
  /** Opens the creation of the first administrator; undefined when there are users. */
  setup?: Setup
}

export interface VerkostoServer {
  http: Server
  payload: Payload
}

/**
 * Milliseconds for a whole request and for its head, between two looks at them, and between two requests of a connection: more
 * than the minute for which a proxy keeps one, who would otherwise ask in the very moment in which it ends.
 */
const timeouts = { requestTimeout: 300_000, headersTimeout: 20_000, connectionsCheckingInterval: 5_000, keepAliveTimeout: 65_000 }

function mountAdmin(app: Express, admin: Admin, settings: Settings, countBodies: RequestHandler): void {
  const development = settings.environment === 'development' && process.env['NODE_ENV'] !== 'production'
  app.use(
    adminContentPolicy(development),
    countBodies,
    heldWork((request, response) => admin.handle(request, response)),
  )
}

function handleErrors(logger: Logger): ErrorRequestHandler {
  return async (error: unknown, request, response, _next) => {
    if (response.destroyed) return
    // Of what was ended the request's own line tells, with its status; the answer may have gone out already.
    if (error instanceof WorkEnded) return response.headersSent ? undefined : sendError(request, response, faultOf(error) ?? 'TOO_SLOW')
    if (error instanceof RequestError) {
      await drainBody(request)
      return sendError(request, response, error.code, error.values)
    }
    logger.error({ err: error }, 'request failed')
    sendError(request, response, faultOf(error) ?? 'INTERNAL')
  }
}

/**
 * Without this listener Node answers requests for another protocol as if they asked for none (RFC 9110 §7.8). With it their
 * connections are no more Node's: nobody ends them, and two thousand keep everybody out.
 */
function acceptUpgrades(http: Server, upgrade: NonNullable<Admin['upgrade']>): void {
  http.on('upgrade', (request, socket, head) => {
    if (request.url?.startsWith('/_next/')) void upgrade(request, socket, head)
    else socket.destroy()
  })
}

/** Before Express, which is work too. */
function refuseForTurns(request: IncomingMessage, response: ServerResponse): void {
  response.setHeader('Connection', 'close')
  sendError(request, response, 'OVERLOADED')
}

/** Puts the server together; it does not listen yet. */
export async function createServer(options: ServerOptions): Promise<VerkostoServer> {
  const { admin, config, deliverer, logger, mounts = [], settings, setup, unreadiness = () => Promise.resolve(undefined) } = options
  const https = settings.serverUrl.startsWith('https:')
  const payload = await getPayload({ config })
  const app = express()
  app.disable('x-powered-by')
  app.set('trust proxy', settings.trustProxy)
  app.set('query parser', false)
  const share = shareWith(allowedOrigins(settings))
  app.use(requestLog(logger), securityHeaders(https), sharing(share), acceptTarget)
  // Pages that nobody else is to open or read.
  app.use([config.routes.admin, '/_next', '/setup'], forOwnOrigin)
  app.use(preflights)
  app.get('/healthz', healthz)
  app.get('/readyz', readyz(payload, unreadiness))
  app.use(deadlines(payload, settings))
  app.use(chooseLanguage)
  // Before compression: an ETag and a range are of the bytes of the file.
  app.use(uploadedFiles(config, payload))
  app.use(compression())
  app.use(firstAdministrator({ config, secure: https, setup }))
  for (const { handler, keepsToOwnOrigin, path } of mounts) {
    app.use(path, (request, response, next) => {
      if (keepsToOwnOrigin?.(request)) keepToOwnOrigin(response)
      next()
    })
    app.use(path, handler)
  }
  const accounts = accountNamesOf(config)
  const bodies = new BodyBudget(settings.bodyBytes)
  // They last as long as their files take to arrive, and hold up nothing else.
  const forms = new BodyBudget(settings.bodyBytes * 2)
  const isStranger: IsStranger = (request) => !hasOwnToken(request, payload)
  const laneOf = (request: IncomingMessage, target = request.url ?? ''): TurnLane => {
    if (hasOwnToken(request, payload)) return 'known'
    return takesCredentials(target, accounts) ? 'trying' : 'new'
  }
  // It has begun: what it holds by now should not wait behind those that hold nothing yet.
  const turnOf = (request: Request): Promise<void> => {
    const lane = laneOf(request, request.originalUrl)
    return turn(lane === 'new' ? 'begun' : lane)
  }
  mountApi(app, { bodies, config, deliverer, forms, isStranger, payload, settings, turnOf })
  if (admin) {
    app.get('/', (_request, response) => response.redirect(302, config.routes.admin))
    mountAdmin(app, admin, settings, countBody(bodies, isStranger))
  }
  app.use((request, response) => sendError(request, response, 'ADDRESS_UNKNOWN'))
  app.use(handleErrors(logger))
  const http = createHttpServer({ ...messageClasses(app), ...timeouts }, (request, response) => {
    // What Node still hands out of a connection that was ended.
    if (request.socket.destroyed) return
    const waits = isPipelined(response)
    if (waits && !mayWait(request, response)) return
    if (!acceptMessage(request, response, share)) return
    const isShort = acceptPath(request)
    // What is held goes out before any middleware runs.
    if (isShort && !waits && deliverer?.answer(request, response)) return
    noteArrival(request)
    slow.watch(request, response)
    const lane = isShort ? laneOf(request) : 'new'
    if (areTurnsTaken(lane)) {
      share(request, response)
      return refuseForTurns(request, response)
    }
    void turn(lane).then(() => {
      if (request.socket.destroyed) return
      if (isShort && waits && deliverer?.answer(request, response)) return
      if (isShort) app(request, response)
      // In a turn of its own, too: 200 refusals in one would keep what is in memory waiting.
      else refusePath(request, response, share)
    })
  })
  // What Node makes values of; of one more it is said that they are too many.
  http.maxHeadersCount = mostHeaders
  const slow = watchSlowClients(http)
  answerUnreadable(http)
  boundCrowd(http)
  http.on('checkExpectation', (request, response) => {
    share(request, response)
    sendError(request, response, 'EXPECTATION_UNKNOWN')
  })
  if (admin?.upgrade) acceptUpgrades(http, admin.upgrade)
  return { http, payload }
}
