/**
 * Payload's GraphQL API over HTTP. Payload's own handler lives in its Next package, which plain Node cannot load; this
 * one builds the schema once and bounds each request before it runs.
 */
import { configToSchema } from '@payloadcms/graphql'
import { GraphQLError, parse, type DocumentNode } from 'graphql'
import { createHandler } from 'graphql-http/lib/use/fetch'
import {
  addDataAndFileToRequest,
  addLocalesToRequestFromData,
  createPayloadRequest,
  headersWithCors,
  logError,
  mergeHeaders,
  type PayloadRequest,
  type SanitizedConfig,
} from 'payload'
import { anonymousLimits, brokenLimit, signedInLimits } from './graphqlLimits.ts'

interface GraphqlParameters {
  query: string
  variables: Record<string, unknown>
}

/** The parameters of a GraphQL-over-HTTP request, by GET or POST; null when there is no query in it. */
function parametersOf(req: PayloadRequest): GraphqlParameters | null {
  const source: Record<string, unknown> = req.method === 'GET' ? req.query : (req.data ?? {})
  const { query, variables } = source
  if (typeof query !== 'string') return null
  try {
    const parsed: unknown = typeof variables === 'string' ? JSON.parse(variables) : variables
    return { query, variables: typeof parsed === 'object' && parsed !== null ? (parsed as Record<string, unknown>) : {} }
  } catch {
    return null
  }
}

function refusal(message: string, status = 400): Response {
  return Response.json({ errors: [{ message }] }, { status })
}

function formatError(error: GraphQLError, req: PayloadRequest): GraphQLError {
  const original = error.originalError
  const status = original && 'status' in original && typeof original.status === 'number' ? original.status : 500
  if (original) logError({ err: original as Error & { status?: number }, payload: req.payload })
  const data = original && 'data' in original ? original.data : undefined
  // Errors of the server can contain anything; what a client may read has a status below 500, or is GraphQL's own.
  const message = original && status >= 500 ? 'Something went wrong.' : error.message
  return new GraphQLError(message, {
    nodes: error.nodes,
    path: error.path,
    extensions: { name: original?.name ?? error.name, ...(original ? { statusCode: status } : {}), ...(data ? { data } : {}) },
  })
}

/** @returns a Fetch handler for the GraphQL route */
export function createGraphqlHandler(config: SanitizedConfig): (request: Request) => Promise<Response> {
  const { schema, validationRules } = configToSchema(config)
  return async (request) => {
    const original = request.clone()
    const req = await createPayloadRequest({ canSetHeaders: true, config, request })
    await addDataAndFileToRequest(req)
    addLocalesToRequestFromData(req)
    const parameters = parametersOf(req)
    if (parameters) {
      let document: DocumentNode
      try {
        document = parse(parameters.query, { maxTokens: 5_000 })
      } catch (error) {
        return refusal(error instanceof Error ? error.message : 'The query cannot be parsed.')
      }
      const broken = brokenLimit(document, parameters.variables, req.user ? signedInLimits : anonymousLimits)
      if (broken) return refusal(broken)
    }
    const headers: Record<string, string> = {}
    const answer = await createHandler({
      schema,
      context: { headers, req },
      validationRules: (_request, args, defaults) => [...defaults, ...validationRules(args)],
      onOperation: (_request, _args, result) =>
        'errors' in result && result.errors ? { ...result, errors: result.errors.map((error) => formatError(error, req)) } : undefined,
    })(original)
    const merged = headersWithCors({ headers: new Headers(answer.headers), req })
    for (const [name, value] of Object.entries(headers)) merged.append(name, value)
    return new Response(answer.body, {
      headers: req.responseHeaders ? mergeHeaders(req.responseHeaders, merged) : merged,
      status: answer.status,
    })
  }
}
