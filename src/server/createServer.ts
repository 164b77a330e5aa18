/**
 * The HTTP server: one process, one Payload instance, one connection pool. It owns the request listener, and Express is
 * what the listener falls through to.
 */
import { createServer as createHttpServer, type Server } from 'node:http'
import compression from 'compression'
import express, { type ErrorRequestHandler, type Express, type Request as ExpressRequest } from 'express'
import { getPayload, handleEndpoints, type Payload, type SanitizedConfig } from 'payload'
import type { Logger } from 'pino'
import type { Settings } from '../settings/settings.ts'
import { chooseLanguage, nameLanguage } from './acceptLanguage.ts'
import type { Admin } from './admin.ts'
import { sendFetchResponse, toFetchRequest } from './fetchBridge.ts'
import { firstAdministrator } from './firstAdministrator.ts'
import { createGraphqlHandler } from './graphql.ts'
import { healthz, readyz } from './health.ts'
import { readJsonBody } from './jsonBody.ts'
import type { Mount } from './mount.ts'
import { sendProblem } from './problem.ts'
import { QueryProblem } from './requestQuery.ts'
import { credentialLimits } from './rateLimits.ts'
import { requestLog } from './requestLog.ts'
import { adminContentPolicy, apiContentPolicy, securityHeaders } from './securityHeaders.ts'

export interface ServerOptions {
  config: SanitizedConfig
  settings: Settings
  logger: Logger
  /** Undefined: an API-only server. */
  admin?: Admin
  mounts?: readonly Mount[]
  /** Opens the creation of the first administrator; undefined when there are users. */
  setupToken?: string
}

export interface VerkostoServer {
  http: Server
  payload: Payload
}

/** Payload decodes path segments without care: what cannot be decoded would be a 500. */
function isDecodable(request: ExpressRequest): boolean {
  try {
    return !decodeURIComponent(request.originalUrl.split('?', 1)[0] ?? '').includes('\0')
  } catch {
    return false
  }
}

function mountApi(app: Express, { config, settings }: ServerOptions): void {
  const graphqlPath = `${config.routes.api}${config.routes.graphQL}`
  const graphql = createGraphqlHandler(config)
  const origin = settings.serverUrl
  app.use(
    config.routes.api,
    apiContentPolicy,
    readJsonBody,
    ...credentialLimits({ perAddress: 50, perAccount: 10 }),
    async (request, response) => {
      if (!isDecodable(request)) return sendProblem(response, 400, 'The address is not valid.')
      const [path] = request.originalUrl.split('?', 1)
      const fetchRequest = toFetchRequest(request, response, origin)
      const answer = await (path === graphqlPath ? graphql(fetchRequest) : handleEndpoints({ config, request: fetchRequest }))
      response.vary('Origin')
      if (answer.status >= 400) nameLanguage(response, fetchRequest, config)
      if (!answer.headers.has('cache-control')) response.setHeader('Cache-Control', 'private, no-cache')
      await sendFetchResponse(answer, request, response)
    },
  )
}

function mountAdmin(app: Express, admin: Admin, settings: Settings): void {
  const development = settings.environment === 'development' && process.env['NODE_ENV'] !== 'production'
  app.use(adminContentPolicy(development), async (request, response) => {
    await admin.handle(request, response)
  })
}

function handleErrors(logger: Logger): ErrorRequestHandler {
  return (error: unknown, _request, response, _next) => {
    if (response.destroyed) return
    if (error instanceof QueryProblem) return sendProblem(response, 400, error.message)
    logger.error({ err: error }, 'request failed')
    sendProblem(response, 500, 'Something went wrong.')
  }
}

/** Puts the server together; it does not listen yet. */
export async function createServer(options: ServerOptions): Promise<VerkostoServer> {
  const { admin, config, logger, mounts = [], settings, setupToken } = options
  const https = settings.serverUrl.startsWith('https:')
  const payload = await getPayload({ config })
  const app = express()
  app.disable('x-powered-by')
  app.set('trust proxy', settings.trustProxy)
  app.set('query parser', false)
  app.use(requestLog(logger), securityHeaders(https))
  app.get('/healthz', healthz)
  app.get('/readyz', readyz(payload))
  app.use(compression(), chooseLanguage)
  app.use(firstAdministrator({ adminPath: config.routes.admin, secure: https, token: setupToken }))
  for (const { handler, path } of mounts) app.use(path, handler)
  mountApi(app, options)
  if (admin) {
    app.get('/', (_request, response) => response.redirect(302, config.routes.admin))
    mountAdmin(app, admin, settings)
  }
  app.use((_request, response) => sendProblem(response, 404, 'There is nothing at this address.'))
  app.use(handleErrors(logger))
  const http = createHttpServer({ requestTimeout: 60_000, headersTimeout: 20_000 }, app)
  if (admin) {
    http.on('upgrade', (request, socket, head) => {
      void admin.upgrade(request, socket, head)
    })
  }
  return { http, payload }
}
