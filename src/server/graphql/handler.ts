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
import { STATUS_CODES } from 'node:http'
import { errorSentence, errorStatus, RequestError } from '../../content/errors.ts'
import { assertTellable } from '../../scheduling/readBudget.ts'
import { tellError } from '../errors/toldErrors.ts'
import { takeSeveralFallbacks } from './fallbacks.ts'
import { answerHtml } from './html.ts'
import { limitJoins } from './joins.ts'
import { assertKnownSchema } from './knownSchema.ts'
import { answerPermissions } from './permissions.ts'
import { quantifyFilters } from './quantifiers.ts'
import { scopeFields } from './scopes.ts'
import { namedBy, PersistedQueries } from './persistedQueries.ts'
import { formErrors } from './form.ts'
import { anonymousLimits, brokenLimit, maximumTokens, signedInLimits } from './limits.ts'

/** An answer of errors alone, in the form that `graphql-http` takes for a whole one. */
function refusal(
  errors: readonly unknown[],
  status: number,
): [string, { status: number; statusText: string; headers: Record<string, string> }] {
  const headers = { 'content-type': 'application/json; charset=utf-8' }
  return [JSON.stringify({ errors }), { status, statusText: STATUS_CODES[status] ?? '', headers }]
}

/** Each with its place in the text. What the specification refuses, the library says in English; it is the reason in a sentence. */
function malformed(errors: readonly GraphQLError[], { i18n }: PayloadRequest): ReturnType<typeof refusal> {
  const told = errors.map(({ locations, message, originalError }) => {
    const error = originalError instanceof RequestError ? originalError : new RequestError('GRAPHQL_INVALID', { reason: message })
    return { ...toldAs(error, i18n.language), ...(locations ? { locations } : {}) }
  })
  return refusal(told, 400)
}

function toldAs({ code, values }: RequestError, language: string): Record<string, unknown> {
  return { message: errorSentence(code, language, values), extensions: { code } }
}

/** Looks at what will run, as `graphql-http` has read it: nothing is left to a second reading that could differ. */
function refusalOf(
  schema: GraphQLSchema,
  { operationName, query, variables }: RequestParams,
  req: PayloadRequest,
  isAddress: boolean,
): ReturnType<typeof refusal> | undefined {
  let document: DocumentNode
  try {
    document = parse(query, { maxTokens: maximumTokens })
  } catch (error) {
    return malformed([error instanceof GraphQLError ? error : new GraphQLError(String(error))], req)
  }
  // What changes something is no question of an address, which caches and histories keep.
  if (isAddress && getOperationAST(document, operationName)?.operation === OperationTypeNode.MUTATION) {
    const [body, init] = refusal([toldAs(new RequestError('METHOD_NOT_ALLOWED'), req.i18n.language)], 405)
    return [body, { ...init, headers: { ...init.headers, allow: 'POST' } }]
  }
  const broken = brokenLimit(document, variables ?? {}, schema, req.user ? signedInLimits : anonymousLimits)
  if (broken !== null) return refusal([toldAs(broken, req.i18n.language)], 400)
  const errors = formErrors(schema, { document, operationName, variables: variables ?? {} })
  return errors.length > 0 ? malformed(errors, req) : undefined
}

function formatError(error: GraphQLError, req: PayloadRequest): GraphQLError {
  const { language } = req.i18n
  const original = error.originalError ?? new RequestError('GRAPHQL_INVALID', { reason: error.message })
  if (error.originalError) logError({ err: original, payload: req.payload })
  const { code, data, message, name, status } = tellError(original, language)
  return new GraphQLError(message, {
    nodes: error.nodes,
    path: error.path,
    extensions: { code, name: name ?? code, statusCode: status, ...(data ? { data } : {}) },
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
  assertKnownSchema(schema, config)
  quantifyFilters(schema)
  limitJoins(schema)
  takeSeveralFallbacks(schema)
  answerHtml(schema)
  answerPermissions(schema)
  scopeFields(schema)
  const persisted = new PersistedQueries()
  return async (request) => {
    const original = request.clone()
    const req = await createPayloadRequest({ canSetHeaders: true, config, request })
    // Clients name the type of a body in a question by GET, too, so that browsers ask for leave first; it has none.
    if (request.method !== 'GET' && request.headers.get('content-type')?.toLowerCase().startsWith('application/json'))
      req.data = (await request.json()) as PayloadRequest['data']
    addLocalesToRequestFromData(req)
    const headers: Record<string, string> = {}
    const outcome: { hasErrors: boolean; unavailable: boolean; ended?: unknown } = { hasErrors: false, unavailable: false }
    const named = persisted.resolve(namedBy(request, req.data))
    const answer = await createHandler({
      schema,
      context: { headers, req },
      parseRequestParams: () =>
        named && 'error' in named ? refusal([toldAs(named.error, req.i18n.language)], errorStatus(named.error.code)) : named,
      onSubscribe: (_request, params) => refusalOf(schema, params, req, request.method === 'GET'),
      // The rules of the specification are kept by now.
      validationRules: (_request, args) => validationRules(args),
      onOperation: (_request, args, result) => {
        try {
          assertTellable(result)
        } catch (error) {
          // What is thrown here the library writes to the console.
          outcome.ended = error
          return { data: null }
        }
        if (!('errors' in result && result.errors)) return undefined
        const told = { ...result, errors: result.errors.map((error) => formatError(error, req)) }
        outcome.hasErrors = true
        outcome.unavailable = isToBeRepeated(told, args)
        return told
      },
    })(original)
    if (outcome.ended) throw outcome.ended as Error
    const merged = new Headers(answer.headers)
    for (const [name, value] of Object.entries(headers)) merged.append(name, value)
    if (outcome.hasErrors) {
      merged.set('Content-Language', req.i18n.language)
      merged.append('Vary', 'Accept-Language, Cookie')
    }
    // What was refused for a while is said by HTTP too, which proxies and clients go by.
    const refused = req.responseHeaders?.has('retry-after') ? 429 : answer.status
    return new Response(answer.body, {
      headers: req.responseHeaders ? mergeHeaders(req.responseHeaders, merged) : merged,
      status: outcome.unavailable ? 503 : refused,
    })
  }
}
