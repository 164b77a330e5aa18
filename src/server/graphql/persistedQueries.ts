/**
 * GraphQL queries that a client names by their SHA-256 once it has sent them, as Apollo's and other clients do ("automatic
 * persisted queries"): short enough for an address, so that the answer can be kept.
 * https://www.apollographql.com/docs/apollo-server/performance/apq#how-it-works
 */
import { createHash } from 'node:crypto'
import type { RequestParams } from 'graphql-http'
import { RequestError } from '../../content/errors.ts'
import { WeighedMemory } from '../../memory/weighedMemory.ts'
import { weighText } from '../../memory/weights.ts'
import { isReadOnlyQuery } from './isReadOnlyQuery.ts'

const mostBytes = 4 * 1024 * 1024
/** Longer ones are run and not remembered. */
const longestQuery = 16_384

type Refusal = { error: RequestError }

interface Named {
  extensions?: unknown
  operationName?: unknown
  query?: unknown
  variables?: unknown
}

/** The hash by which a query is named. */
export function hashIn({ extensions }: Pick<Named, 'extensions'>): string | undefined {
  const { persistedQuery } = (typeof extensions === 'object' && extensions !== null ? extensions : {}) as { persistedQuery?: unknown }
  const { sha256Hash } = (typeof persistedQuery === 'object' && persistedQuery !== null ? persistedQuery : {}) as { sha256Hash?: unknown }
  return typeof sha256Hash === 'string' ? sha256Hash : undefined
}

/** Remembers the queries of one process; another asks the client for them again. */
export class PersistedQueries {
  readonly #queries = new WeighedMemory<string>('persisted queries', mostBytes, weighText)

  /**
   * What may change something is run and not remembered: whoever names a query by its hash alone asks.
   * @returns the parameters with the query that they name; undefined for those that name none, which are left to others
   */
  resolve(named: Named): RequestParams | Refusal | undefined {
    const hash = hashIn(named)
    if (hash === undefined) return undefined
    const query = typeof named.query === 'string' && named.query !== '' ? this.#learn(hash, named.query) : this.#queries.find(hash)
    if (query === undefined) return { error: new RequestError('PERSISTED_QUERY_NOT_FOUND') }
    if (query === null) return { error: new RequestError('PERSISTED_QUERY_MISMATCH') }
    const { operationName, variables } = named
    return {
      query,
      operationName: typeof operationName === 'string' ? operationName : undefined,
      variables: typeof variables === 'object' ? (variables as Record<string, unknown> | null) : undefined,
    }
  }

  /** @returns null when the hash is another's */
  #learn(hash: string, query: string): string | null {
    if (createHash('sha256').update(query).digest('hex') !== hash) return null
    if (query.length <= longestQuery && isReadOnlyQuery(query)) this.#queries.keep(hash, query)
    return query
  }
}

function jsonOf(text: string | null): unknown {
  if (text === null) return undefined
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** The parameters of a request by GET, or of one by POST whose body has been read. */
export function namedBy(request: { method: string; url: string }, body: unknown): Named {
  if (request.method !== 'GET') return typeof body === 'object' && body !== null ? body : {}
  const { searchParams } = new URL(request.url)
  return {
    query: searchParams.get('query'),
    operationName: searchParams.get('operationName'),
    variables: jsonOf(searchParams.get('variables')),
    extensions: jsonOf(searchParams.get('extensions')),
  }
}
