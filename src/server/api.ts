/** REST and GraphQL: what a request passes before Payload answers it, and what is done with the answer. */
import type { Express, Request as ExpressRequest, RequestHandler } from 'express'
import { handleEndpoints, type Payload, type PayloadRequest, type SanitizedConfig } from 'payload'
import { rememberAddress } from '../accounts/address.ts'
import type { Settings } from '../settings/settings.ts'
import { nameLanguage } from './request/acceptLanguage.ts'
import type { BodyBudget } from './request/bodyBudget.ts'
import { accountNamesOf, takesCredentials } from './accounts/credentialAttempt.ts'
import { onlyAsked } from './request/deadlines.ts'
import { drainBody } from './request/drainBody.ts'
import { sendFetchResponse, toFetchRequest } from './fetchBridge.ts'
import { createGraphqlHandler } from './graphql/handler.ts'
import { asksAlone, questionOf } from './graphql/question.ts'
import { heldWork } from './request/heldWork.ts'
import type { Deliverer } from '../features/mount.ts'
import { findParametersIn, type FindParameters } from './request/operations.ts'
import { retryAfter, sendError } from './errors/problem.ts'
import { inOneShape } from './errors/oneShape.ts'
import { acceptQuery, assertLength, suppliesDocument } from './request/requestQuery.ts'
import { credentialLimits, networkOf } from './accounts/rateLimits.ts'
import { methods } from './request/requestTarget.ts'
import { bodyBytes, bodyJson, readBody, type IsStranger } from './request/requestBody.ts'
import { apiContentPolicy } from './securityHeaders.ts'
import { removeTemporaryFiles } from './files/temporaryFiles.ts'
import { watchLookups, type IsUnknownCaller } from './accounts/unknownCaller.ts'
import { nextPart } from '../scheduling/nextPart.ts'
import { countTogether } from '../scheduling/readBudget.ts'
import { currentWork } from '../scheduling/work.ts'

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
    sendError(request, response, 'FILES_NEED_SIGN_IN')
  }
}

/** Payload looks collections up in a plain object, which has these names from its prototype. */
const refusePrototypeNames: RequestHandler = (request, response, next) => {
  const names = decodeURIComponent(pathOf(request)).split('/')
  if (names.some((name) => name in Object.prototype)) return sendError(request, response, 'ADDRESS_UNKNOWN')
  next()
}

/** Says which methods an address has (RFC 9110 §9.3.7). Payload says of all alike that there is something, and nothing of GraphQL. */
function answerOptions(findParameters: FindParameters): RequestHandler {
  return (request, response, next) => {
    const path = pathOf(request)
    if (request.method !== 'OPTIONS' || findParameters('OPTIONS', path)) return next()
    const own = methods.filter((method) => findParameters(method === 'HEAD' ? 'GET' : method, path))
    if (own.length === 0) return sendError(request, response, 'ADDRESS_UNKNOWN')
    response.setHeader('Allow', [...own, 'OPTIONS'].join(', '))
    response.status(204).end()
  }
}

/** What Payload says of each answer and browsers read in that to a preflight alone. */
function dropPreflightHeaders({ headers }: Response): void {
  for (const name of ['Access-Control-Allow-Headers', 'Access-Control-Allow-Methods']) headers.delete(name)
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
function refuseLongQuestions(graphqlPath: string, isStranger: IsStranger): RequestHandler {
  return (request, _response, next) => {
    const query = pathOf(request) === graphqlPath ? bodyJson(request)['query'] : undefined
    if (typeof query === 'string') assertLength(query, isStranger(request))
    next()
  }
}

/** A server without a memory of its answers. */
const readAlways: Deliverer = { answer: () => false, shares: () => false, deliver: (_request, _response, read) => read() }

export interface ApiOptions {
  bodies: BodyBudget
  forms: BodyBudget
  config: SanitizedConfig
  deliverer?: Deliverer | undefined
  isStranger: IsStranger
  payload: Payload
  settings: Settings
  /** Waits for a turn of the event loop. */
  turnOf: (request: ExpressRequest) => Promise<void>
}

export function mountApi(app: Express, options: ApiOptions): void {
  const { bodies, config, deliverer = readAlways, forms, isStranger, payload, settings, turnOf } = options
  const graphqlPath = `${config.routes.api}${config.routes.graphQL}`
  const graphql = createGraphqlHandler(config)
  const accounts = accountNamesOf(config)
  const findParameters = findParametersIn(config)
  const isUnknownCaller = watchLookups(payload)
  app.use(
    config.routes.api,
    apiContentPolicy,
    refusePrototypeNames,
    answerOptions(findParameters),
    readBody(bodies, {
      forms,
      isStranger,
      streams: (request) => !takesCredentials(request.originalUrl, accounts) && pathOf(request) !== graphqlPath,
      turnOf,
    }),
    acceptQuery({ findParameters, isStranger, origin: settings.serverUrl }),
    refuseLongQuestions(graphqlPath, isStranger),
    ...credentialLimits(accounts, { perAddress: 50, perAccount: 10 }),
    refuseUploadsOfStrangers(payload, isUnknownCaller),
    heldWork(async (request, response) => {
      const work = currentWork()
      if (work && request.method === 'POST' && pathOf(request) === graphqlPath && asksAlone(bodyJson(request))) onlyAsked(work, settings)
      const question = request.method === 'POST' && pathOf(request) === graphqlPath ? questionOf(bodyJson(request)) : undefined
      // Only cookies have to be told from what everybody gets: others need not have their key reckoned twice.
      const isShared = request.headers.cookie !== undefined && deliverer.shares(request, question)
      const fetchRequest = toFetchRequest(request, isShared)
      rememberAddress(fetchRequest, networkOf(request))
      const read = async (): Promise<Response> => {
        const reading = currentWork()
        const release = reading?.hold()
        const forgetRead = reading && countTogether(reading)
        try {
          // Up to here the request was looked at, from here on Payload works on it.
          await nextPart()
          const answer = await (pathOf(request) === graphqlPath
            ? graphql(fetchRequest)
            : handleEndpoints({ config, request: fetchRequest }))
          refuseIfEnded()
          dropPreflightHeaders(answer)
          return answer
        } finally {
          await removeTemporaryFiles(fetchRequest)
          forgetRead?.()
          release?.()
        }
      }
      const answer = await deliverer.deliver(request, response, read, question)
      if (answer === null) return
      // To tell the answer is a part of its own.
      await nextPart()
      if (response.headersSent) return
      if (isUnknownCaller(fetchRequest)) {
        await drainBody(request)
        return sendError(request, response, 'DATABASE_UNAVAILABLE')
      }
      if (answer.status === 503) response.setHeader('Retry-After', retryAfter)
      if (answer.status >= 400) nameLanguage(response, fetchRequest, config)
      if (suppliesDocument(request)) answer.headers.set('Cache-Control', 'private, no-store')
      if (!answer.headers.has('cache-control')) response.setHeader('Cache-Control', 'private, no-cache')
      await sendFetchResponse(await inOneShape(answer, request), request, response)
    }),
  )
}
