/**
 * Payload's GraphQL API over HTTP. Payload's own handler lives in its Next package, which plain Node cannot load; this
 * one builds the schema once and bounds each request before it runs.
 */
import { configToSchema } from '@payloadcms/graphql'
import {
  getOperationAST,
  GraphQLError,
  OperationTypeNode,
  parse,
  type DocumentNode,
  type ExecutionArgs,
  type ExecutionResult,
  type GraphQLSchema,
} from 'graphql'
import type { RequestParams } from 'graphql-http'
import { createHandler } from 'graphql-http/lib/use/fetch'
import {
  addLocalesToRequestFromData,
  createPayloadRequest,
  logError,
  mergeHeaders,
  type PayloadRequest,
  type SanitizedConfig,
} from 'payload'
import { errorMessage, errorStatus } from '../content/errors.ts'
import { faultOf } from './faults.ts'
import { limitJoins } from './graphqlJoins.ts'
import { namedBy, PersistedQueries } from './persistedQueries.ts'
import { formErrors } from './graphqlForm.ts'
import { anonymousLimits, brokenLimit, maximumTokens, signedInLimits } from './graphqlLimits.ts'

/**
 * An error in the form that `graphql-http` takes for a whole answer.
 * @param code for what is no fault of the client's and is told by 200, as clients of persisted queries expect
 */
function refusal(message: string, code?: string): [string, { status: number; statusText: string; headers: Record<string, string> }] {
  const headers = { 'content-type': 'application/json; charset=utf-8' }
  const error = { message, ...(code ? { extensions: { code } } : {}) }
  return [JSON.stringify({ errors: [error] }), { status: code ? 200 : 400, statusText: code ? 'OK' : 'Bad Request', headers }]
}

/** Says everything that is wrong, each with its place in the text. */
function malformed(errors: readonly GraphQLError[]): ReturnType<typeof refusal> {
  const headers = { 'content-type': 'application/json; charset=utf-8' }
  return [JSON.stringify({ errors }), { status: 400, statusText: 'Bad Request', headers }]
}

/** Looks at what will run, as `graphql-http` has read it: nothing is left to a second reading that could differ. */
function refusalOf(
  schema: GraphQLSchema,
  { operationName, query, variables }: RequestParams,
  req: PayloadRequest,
): ReturnType<typeof refusal> | undefined {
  let document: DocumentNode
  try {
    document = parse(query, { maxTokens: maximumTokens })
  } catch (error) {
    return refusal(error instanceof Error ? error.message : 'The query cannot be parsed.')
  }
  const broken = brokenLimit(document, variables ?? {}, schema, req.user ? signedInLimits : anonymousLimits)
  if (broken !== null) return refusal(broken)
  const errors = formErrors(schema, { document, operationName, variables: variables ?? {} })
  return errors.length > 0 ? malformed(errors) : undefined
}

function formatError(error: GraphQLError, req: PayloadRequest): GraphQLError {
  const original = error.originalError
  if (!original) return error
  const fault = faultOf(original)
  const own = 'status' in original && typeof original.status === 'number' ? original.status : 500
  const status = fault ? errorStatus(fault) : own
  logError({ err: original, payload: req.payload })
  const data = 'data' in original ? original.data : undefined
  // Errors of the server can contain anything; what a client may read has a status below 500.
  const message = fault ? errorMessage(fault, req) : status >= 500 ? 'Something went wrong.' : error.message
  return new GraphQLError(message, {
    nodes: error.nodes,
    path: error.path,
    extensions: { name: fault ?? original.name, statusCode: status, ...(data && !fault ? { data } : {}) },
  })
}

/**
 * Whether the database was away and the request can be made again as it is. One mutation of several that has an answer has
 * been committed, and must not be.
 */
function isToBeRepeated(
  { data, errors }: ExecutionResult,
  { document, operationName }: Pick<ExecutionArgs, 'document' | 'operationName'>,
): boolean {
  if (!errors?.some(({ extensions }) => extensions['statusCode'] === 503)) return false
  const isMutation = getOperationAST(document, operationName)?.operation === OperationTypeNode.MUTATION
  return !isMutation || Object.values(data ?? {}).every((field) => field === null)
}

/** @returns a Fetch handler for the GraphQL route */
export function createGraphqlHandler(config: SanitizedConfig): (request: Request) => Promise<Response> {
  const { schema, validationRules } = configToSchema(config)
  limitJoins(schema)
  const persisted = new PersistedQueries()
  return async (request) => {
    const original = request.clone()
    const req = await createPayloadRequest({ canSetHeaders: true, config, request })
    // Clients name the type of a body in a question by GET, too, so that browsers ask for leave first; it has none.
    if (request.method !== 'GET' && request.headers.get('content-type')?.toLowerCase().startsWith('application/json'))
      req.data = (await request.json()) as PayloadRequest['data']
    addLocalesToRequestFromData(req)
    const headers: Record<string, string> = {}
    const outcome = { unavailable: false }
    const named = persisted.resolve(namedBy(request, req.data))
    const answer = await createHandler({
      schema,
      context: { headers, req },
      parseRequestParams: () => (named && 'error' in named ? refusal(named.error, named.code) : named),
      onSubscribe: (_request, params) => refusalOf(schema, params, req),
      // The rules of the specification are kept by now.
      validationRules: (_request, args) => validationRules(args),
      onOperation: (_request, args, result) => {
        if (!('errors' in result && result.errors)) return undefined
        const told = { ...result, errors: result.errors.map((error) => formatError(error, req)) }
        outcome.unavailable = isToBeRepeated(told, args)
        return told
      },
    })(original)
    const merged = new Headers(answer.headers)
    for (const [name, value] of Object.entries(headers)) merged.append(name, value)
    // What was refused for a while is said by HTTP too, which proxies and clients go by.
    const refused = req.responseHeaders?.has('retry-after') ? 429 : answer.status
    return new Response(answer.body, {
      headers: req.responseHeaders ? mergeHeaders(req.responseHeaders, merged) : merged,
      status: outcome.unavailable ? 503 : refused,
    })
  }
}
