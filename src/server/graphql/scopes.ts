/**
 * The request with which each field of a GraphQL request reads or writes. Payload's resolvers keep the `locale`,
 * `fallbackLocale` and `draft` of a field in the one request of all fields (`resolvers` of @payloadcms/graphql), and what
 * stands beside it, or runs after it, takes them for its own. Here a field with such arguments has a request of its own, and
 * so has everything below it, in whatever order it is resolved; a field without has that of the field it stands in.
 */
import {
  isIntrospectionType,
  isObjectType,
  OperationTypeNode,
  type GraphQLField,
  type GraphQLResolveInfo,
  type GraphQLSchema,
} from 'graphql'
import { getDataLoader, isolateObjectProperty, type PayloadRequest } from 'payload'
import { isLocale } from '../../content/locales.ts'

/** What Payload's resolvers are given: they write `req` and `select` into it. */
interface Context {
  headers: Record<string, string>
  req: PayloadRequest
  select?: unknown
}

/** The context of a field and of what is below it. */
interface Scope extends Context {
  /** The request that those of other languages are made of: a mutation has its own, the fields of a query share one. */
  base: PayloadRequest
}

type Path = GraphQLResolveInfo['path']

/** By the places of fields, which GraphQL makes anew for each request. */
const scopes = new WeakMap<Path, Scope>()

/** Requests for certain languages, by the request that they were made of. */
const requests = new WeakMap<PayloadRequest, Map<string, PayloadRequest>>()

interface Reading {
  locale: PayloadRequest['locale']
  fallbackLocale: PayloadRequest['fallbackLocale']
  draft: boolean
}

type Arguments = Readonly<Record<string, unknown>>

/** Of several languages to fall back to, `none` is none. */
function fallbackIn({ fallbackLocale }: Arguments): string[] | undefined {
  return Array.isArray(fallbackLocale) ? fallbackLocale.filter(isLocale) : undefined
}

/** Whatever stands in `query.draft`, even `false`, Payload's resolvers take for a wish for drafts. */
function readingOf(args: Arguments, { fallbackLocale, locale, query }: PayloadRequest): Reading {
  return {
    locale: (args['locale'] as Reading['locale'] | null | undefined) ?? locale,
    fallbackLocale: (fallbackIn(args) as Reading['fallbackLocale'] | undefined) ?? fallbackLocale,
    draft: typeof args['draft'] === 'boolean' ? args['draft'] : query['draft'] !== undefined,
  }
}

/** What hooks keep in a request's `context` belongs to the one operation, and documents are loaded with its languages. */
function requestFor({ draft, fallbackLocale, locale }: Reading, req: PayloadRequest): PayloadRequest {
  const own = isolateObjectProperty(req, ['context', 'fallbackLocale', 'locale', 'payloadDataLoader', 'query', 'transactionID'])
  const { draft: _draft, ...query } = req.query
  own.context = { ...req.context }
  own.fallbackLocale = fallbackLocale
  own.locale = locale
  own.query = draft ? { ...query, draft: 'true' } : query
  own.payloadDataLoader = getDataLoader(own)
  return own
}

/** Fields that read the same share a request, so that what they relate to is loaded in one query. */
function sharedRequestFor(reading: Reading, req: PayloadRequest): PayloadRequest {
  const known = requests.get(req) ?? new Map<string, PayloadRequest>()
  requests.set(req, known)
  const key = JSON.stringify([reading.locale, reading.fallbackLocale, reading.draft])
  const shared = known.get(key) ?? requestFor(reading, req)
  known.set(key, shared)
  return shared
}

/** That of the nearest field around a place that has one. */
function scopeAround(path: Path | undefined): Scope | undefined {
  for (let place = path; place; place = place.prev) {
    const known = scopes.get(place)
    if (known) return known
  }
  return undefined
}

const readingArguments = ['locale', 'fallbackLocale', 'draft'] as const

function scope(field: GraphQLField<unknown, Context>): void {
  const { resolve } = field
  if (!resolve) return
  field.resolve = (parent, args: Arguments, given, info) => {
    const around = scopeAround(info.path.prev)
    const isNamed = readingArguments.some((name) => args[name] !== undefined && args[name] !== null)
    if (around && !isNamed) return resolve(parent, args, around, info)
    const reading = readingOf(args, (around ?? given).req)
    const isWrite = !around && info.operation.operation === OperationTypeNode.MUTATION
    const base = around?.base ?? (isWrite ? requestFor(reading, given.req) : given.req)
    const own = { ...(around ?? given), base, req: isWrite ? base : sharedRequestFor(reading, base) }
    scopes.set(info.path, own)
    const fallbackLocale = fallbackIn(args)
    return resolve(parent, fallbackLocale ? { ...args, fallbackLocale } : args, own, info)
  }
}

/** Changes the schema that Payload has built, before anybody uses it. */
export function scopeFields(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || isIntrospectionType(type)) continue
    for (const field of Object.values(type.getFields())) scope(field as GraphQLField<unknown, Context>)
  }
}
