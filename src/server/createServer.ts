/**
 * The HTTP server: one process, one Payload instance, one connection pool. It owns the request listener, and Express is
 * what the listener falls through to.
 */
import { createServer as createHttpServer, type Server } from 'node:http'
import compression from 'compression'
import express, {
  type ErrorRequestHandler,
  type Express,
  type Request as ExpressRequest,
  type RequestHandler,
  type Response as ExpressResponse,
} from 'express'
import { getPayload, handleEndpoints, type Payload, type PayloadRequest, type SanitizedConfig } from 'payload'
import type { Logger } from 'pino'
import { rememberAddress } from '../accounts/address.ts'
import type { Settings } from '../settings/settings.ts'
import { chooseLanguage, nameLanguage } from './acceptLanguage.ts'
import { acceptMessage } from './acceptMessage.ts'
import type { Admin } from './admin.ts'
import { BodyBudget } from './bodyBudget.ts'
import { takesCredentials } from './credentialAttempt.ts'
import { deadlines, onlyAsked } from './deadlines.ts'
import { QueryProblem } from './declaredQuery.ts'
import { drainBody } from './drainBody.ts'
import { faultOf } from './faults.ts'
import { sendFetchResponse, toFetchRequest } from './fetchBridge.ts'
import { firstAdministrator, type Setup } from './firstAdministrator.ts'
import { createGraphqlHandler } from './graphql.ts'
import { asksAlone, questionOf } from './graphqlQuestion.ts'
import { healthz, readyz } from './health.ts'
import { messageClasses } from './messageClasses.ts'
import type { Deliverer, Mount } from './mount.ts'
import { findParametersIn } from './operations.ts'
import { retryAfter, sendError, sendProblem } from './problem.ts'
import { acceptQuery, longestQuery, suppliesDocument } from './requestQuery.ts'
import { credentialLimits, networkOf } from './rateLimits.ts'
import { bodyBytes, bodyJson, countBody, readBody } from './requestBody.ts'
import { requestLog } from './requestLog.ts'
import { acceptTarget } from './requestTarget.ts'
import { watchSlowClients } from './slowClients.ts'
import { adminContentPolicy, apiContentPolicy, securityHeaders } from './securityHeaders.ts'
import { removeTemporaryFiles } from './temporaryFiles.ts'
import { watchLookups, type IsUnknownCaller } from './unknownCaller.ts'
import { uploadedFiles } from './uploadedFiles.ts'
import { currentWork, WorkEnded } from './work.ts'

export interface ServerOptions {
  config: SanitizedConfig
  settings: Settings
  logger: Logger
  /** Undefined: an API-only server. */
  admin?: Admin
  mounts?: readonly Mount[]
  /** Keeps answers; without it every read goes to the database. */
  deliverer?: Deliverer
  /** Opens the creation of the first administrator; undefined when there are users. */
  setup?: Setup
}

export interface VerkostoServer {
  http: Server
  payload: Payload
}

function pathOf(request: ExpressRequest): string {
  return request.originalUrl.split('?', 1)[0] ?? ''
}

/** Files are received from people who are signed in; Payload would store everybody's first and ask who they are then. */
function refuseUploadsOfStrangers(payload: Payload, isUnknownCaller: IsUnknownCaller): RequestHandler {
  return async (request, response, next) => {
    const isUpload = bodyBytes(request) === undefined && !['GET', 'HEAD', 'OPTIONS'].includes(request.method)
    if (!isUpload) return next()
    // Payload completes what it is given.
    const req = {} as PayloadRequest
    if ((await payload.auth({ headers: new Headers(request.headers as Record<string, string>), req })).user) return next()
    await drainBody(request)
    if (isUnknownCaller(req)) return sendError(request, response, 'DATABASE_UNAVAILABLE')
    sendProblem(response, 403, 'Sign in to send a form with files.')
  }
}

/** Payload looks collections up in a plain object, which has these names from its prototype. */
const refusePrototypeNames: RequestHandler = (request, response, next) => {
  const names = decodeURIComponent(pathOf(request)).split('/')
  if (names.some((name) => name in Object.prototype)) return sendProblem(response, 404, 'There is nothing at this address.')
  next()
}

/** Milliseconds for a whole request and for its head, and between two looks at them. */
const timeouts = { requestTimeout: 300_000, headersTimeout: 20_000, connectionsCheckingInterval: 5_000 }

/** Each takes some 20 kB. Beyond them none is accepted; Node says nothing to those. */
const mostConnections = 2_000

/** Keeps the work of a request going until the handler is done, also when the client is gone. */
function heldWork(handler: (request: ExpressRequest, response: ExpressResponse) => Promise<void>): RequestHandler {
  return async (request, response) => {
    const release = currentWork()?.hold()
    try {
      await handler(request, response)
    } finally {
      release?.()
    }
  }
}

/**
 * What was made of work that has been ended lacks what it was not given, whatever its status says; Payload takes a document
 * that it cannot read for one that is not there. What has been committed is told as it is.
 * @throws WorkEnded
 */
function refuseIfEnded(): void {
  const work = currentWork()
  if (work?.ended && !work.hasCommitted) throw work.ended
}

/** Four parsers read a GraphQL text, and 5,000 tokens need no more characters than this; values go into variables. */
function refuseLongQuestions(graphqlPath: string): RequestHandler {
  return (request, response, next) => {
    const query = pathOf(request) === graphqlPath ? bodyJson(request)['query'] : undefined
    if (typeof query !== 'string' || query.length <= longestQuery) return next()
    sendProblem(response, 413, `A query may have ${longestQuery} characters at most.`)
  }
}

/** A server without a memory of its answers. */
const readAlways: Deliverer = { answer: () => false, deliver: (_request, _response, read) => read() }

function mountApi(app: Express, { config, deliverer = readAlways, settings }: ServerOptions, payload: Payload, bodies: BodyBudget): void {
  const graphqlPath = `${config.routes.api}${config.routes.graphQL}`
  const graphql = createGraphqlHandler(config)
  const isUnknownCaller = watchLookups(payload)
  app.use(
    config.routes.api,
    apiContentPolicy,
    refusePrototypeNames,
    readBody(bodies, (request) => !takesCredentials(request) && pathOf(request) !== graphqlPath),
    acceptQuery(settings.serverUrl, findParametersIn(config)),
    refuseLongQuestions(graphqlPath),
    ...credentialLimits({ perAddress: 50, perAccount: 10 }),
    refuseUploadsOfStrangers(payload, isUnknownCaller),
    heldWork(async (request, response) => {
      const work = currentWork()
      if (work && request.method === 'POST' && pathOf(request) === graphqlPath && asksAlone(bodyJson(request))) onlyAsked(work, settings)
      const fetchRequest = toFetchRequest(request, response)
      rememberAddress(fetchRequest, networkOf(request))
      const read = async (): Promise<Response> => {
        const release = currentWork()?.hold()
        try {
          const answer = await (pathOf(request) === graphqlPath
            ? graphql(fetchRequest)
            : handleEndpoints({ config, request: fetchRequest }))
          refuseIfEnded()
          return answer
        } finally {
          await removeTemporaryFiles(fetchRequest)
          release?.()
        }
      }
      const question = request.method === 'POST' && pathOf(request) === graphqlPath ? questionOf(bodyJson(request)) : undefined
      const answer = await deliverer.deliver(request, response, read, question)
      if (answer === null || response.headersSent) return
      if (isUnknownCaller(fetchRequest)) {
        await drainBody(request)
        return sendError(request, response, 'DATABASE_UNAVAILABLE')
      }
      response.vary('Origin')
      if (answer.status === 503) response.setHeader('Retry-After', retryAfter)
      if (answer.status >= 400) nameLanguage(response, fetchRequest, config)
      if (suppliesDocument(request)) answer.headers.set('Cache-Control', 'private, no-store')
      if (!answer.headers.has('cache-control')) response.setHeader('Cache-Control', 'private, no-cache')
      await sendFetchResponse(answer, request, response)
    }),
  )
}

function mountAdmin(app: Express, admin: Admin, settings: Settings, bodies: BodyBudget): void {
  const development = settings.environment === 'development' && process.env['NODE_ENV'] !== 'production'
  app.use(
    adminContentPolicy(development),
    countBody(bodies),
    heldWork((request, response) => admin.handle(request, response)),
  )
}

function handleErrors(logger: Logger): ErrorRequestHandler {
  return async (error: unknown, request, response, _next) => {
    if (response.destroyed) return
    // Of what was ended the request's own line tells, with its status; the answer may have gone out already.
    if (error instanceof WorkEnded) return response.headersSent ? undefined : sendError(request, response, faultOf(error) ?? 'TOO_SLOW')
    if (error instanceof QueryProblem) {
      await drainBody(request)
      return sendProblem(response, 400, error.message)
    }
    logger.error({ err: error }, 'request failed')
    const fault = faultOf(error)
    if (fault) return sendError(request, response, fault)
    sendProblem(response, 500, 'Something went wrong.')
  }
}

/** Puts the server together; it does not listen yet. */
export async function createServer(options: ServerOptions): Promise<VerkostoServer> {
  const { admin, config, deliverer, logger, mounts = [], settings, setup } = options
  const https = settings.serverUrl.startsWith('https:')
  const payload = await getPayload({ config })
  const app = express()
  app.disable('x-powered-by')
  app.set('trust proxy', settings.trustProxy)
  app.set('query parser', false)
  app.use(requestLog(logger), securityHeaders(https), acceptTarget)
  app.get('/healthz', healthz)
  app.get('/readyz', readyz(payload))
  app.use(deadlines(payload, settings))
  app.use(chooseLanguage)
  // Before compression: an ETag and a range are of the bytes of the file.
  app.use(uploadedFiles(config, payload))
  app.use(compression())
  app.use(firstAdministrator({ adminPath: config.routes.admin, secure: https, setup }))
  for (const { handler, path } of mounts) app.use(path, handler)
  const bodies = new BodyBudget(settings.bodyBytes)
  mountApi(app, options, payload, bodies)
  if (admin) {
    app.get('/', (_request, response) => response.redirect(302, config.routes.admin))
    mountAdmin(app, admin, settings, bodies)
  }
  app.use((_request, response) => sendProblem(response, 404, 'There is nothing at this address.'))
  app.use(handleErrors(logger))
  const http = createHttpServer({ ...messageClasses(app), ...timeouts }, (request, response) => {
    // What is held goes out before any middleware runs.
    if (!acceptMessage(request, response) || deliverer?.answer(request, response)) return
    slow.watch(request, response)
    app(request, response)
  })
  const slow = watchSlowClients(http)
  http.maxConnections = mostConnections
  http.on('checkExpectation', (_request, response) => {
    response.writeHead(417, { 'Content-Type': 'application/json' }).end('{"errors":[{"message":"There is no such expectation."}]}')
  })
  if (admin) {
    http.on('upgrade', (request, socket, head) => {
      void admin.upgrade(request, socket, head)
    })
  }
  return { http, payload }
}
