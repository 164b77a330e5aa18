/**
 * Bounds on what a request may ask for or send. They stand in Payload's operations and not in the HTTP layer, because only
 * there is it known whether a cookie or token was valid.
 */
import {
  type Access,
  type CollectionAfterOperationHook,
  type CollectionBeforeOperationHook,
  type CollectionSlug,
  type GlobalAfterReadHook,
  type GlobalBeforeOperationHook,
  type PayloadRequest,
  type SanitizedConfig,
  type Where,
} from 'payload'
import { RequestError } from '../../content/errors.ts'
import type { Localized } from '../../content/locales.ts'
import { endless, fieldsOfSort, joinForm, needsLimit, wholeNumber } from '../request/parameterPhrases.ts'
import { numberIn } from './numberIn.ts'
import { assertDocuments, assertFilter, assertJoins, type CostlyQuery, type ListQuery } from './queryCost.ts'
import { nextPart } from '../../scheduling/nextPart.ts'
import { assertTellable } from '../../scheduling/readBudget.ts'

export interface QueryLimits {
  limit: number
  depth: number
  sortFields: number
}

export const anonymousQueryLimits: QueryLimits = { limit: 100, depth: 2, sortFields: 3 }
/** The depth is `maxDepth` of the config, to which Payload cuts a greater one in silence. */
export const staffQueryLimits: QueryLimits = { limit: 1_000, depth: 5, sortFields: 10 }

const longestSort = 200
/** Payload's own. */
const defaultLimit = 10

const checked = new WeakSet<object>()

function refuse(name: string, expected: Localized): never {
  throw new RequestError('LIMIT_EXCEEDED', { name, expected })
}

/** What both APIs can ask for; GraphQL sends the same as arguments of a field. */
export interface BoundedQuery {
  depth?: unknown
  joins?: unknown
  limit?: unknown
  page?: unknown
  pagination?: unknown
  sort?: unknown
  where?: unknown
}

function assertLimit(name: string, limit: unknown, { limit: most }: QueryLimits): void {
  const number = numberIn(limit)
  if (!Number.isInteger(number) || number < 1 || number > most) refuse(name, wholeNumber(1, most))
}

/**
 * @param join the name of the parameter that holds the query, of one for joined documents
 * @throws RequestError 400 that names the parameter and its limit
 */
export function assertQueryLimits(query: BoundedQuery, limits: QueryLimits, join?: string): void {
  const { depth, joins, limit, page, pagination, sort } = query
  const named = (name: string): string => (join === undefined ? name : `${join}[${name}]`)
  if (limit !== undefined) assertLimit(named('limit'), limit, limits)
  if (limit === undefined && pagination !== undefined && pagination !== true && pagination !== 'true') {
    refuse('pagination=false', needsLimit(limits.limit))
  }
  if (page !== undefined && !(Number.isInteger(numberIn(page)) && numberIn(page) >= 1 && numberIn(page) <= 100_000)) {
    refuse(named('page'), wholeNumber(1, 100_000))
  }
  if (depth !== undefined && !(numberIn(depth) >= 0 && numberIn(depth) <= limits.depth)) {
    refuse('depth', wholeNumber(0, limits.depth))
  }
  const sorts = (Array.isArray(sort) ? sort : [sort]).flatMap((part: unknown) => (typeof part === 'string' ? part.split(',', 100) : []))
  if (sorts.length > limits.sortFields || sorts.some(({ length }) => length > longestSort)) {
    refuse(named('sort'), fieldsOfSort(limits.sortFields, longestSort))
  }
  for (const [field, joined] of Object.entries(typeof joins === 'object' && joins !== null ? joins : {})) {
    const name = `joins[${field}]`
    if (typeof joined === 'object' && joined !== null) assertQueryLimits(joined as BoundedQuery, limits, name)
    else if (joined !== false && joined !== 'false') refuse(name, joinForm)
  }
}

function filtersOf({ joins, where }: BoundedQuery): unknown[] {
  const ofJoins = Object.values(typeof joins === 'object' && joins !== null ? joins : {}) as unknown[]
  return [where, ...ofJoins.map((join) => (typeof join === 'object' && join !== null ? (join as BoundedQuery).where : undefined))]
}

/** Staff may leave the limit out with 0: what there is then has to be no more than the limit. */
function isUnlimited({ limit, pagination }: BoundedQuery): boolean {
  return limit === undefined ? pagination === false || pagination === 'false' : numberIn(limit) === 0
}

/**
 * Population runs operations of its own within one request; the query is the same for all of them.
 * @returns whether this operation is the one that was asked for
 */
function assertQuery(req: PayloadRequest): boolean {
  if (req.payloadAPI !== 'REST' || checked.has(req.query)) return false
  for (const filter of filtersOf(req.query)) assertFilter(filter, req)
  if (!req.user) assertQueryLimits(req.query, anonymousQueryLimits)
  else if (!isUnlimited(req.query)) assertQueryLimits(req.query, staffQueryLimits)
  else assertQueryLimits({ ...req.query, limit: undefined, pagination: undefined }, staffQueryLimits)
  checked.add(req.query)
  return true
}

/** What the operations of collections that read have in common. */
type Reading = CostlyQuery & Partial<ListQuery> & { id?: unknown; trash?: boolean; where?: Where }

/** Lists of versions come as `read`, too: their address tells. */
function isOfVersions({ pathname }: PayloadRequest): boolean {
  return pathname.endsWith('/versions')
}

async function assertNotEndless(slug: string, { trash, where }: Reading, req: PayloadRequest): Promise<void> {
  const query = { collection: slug as CollectionSlug, overrideAccess: false, req, trash, where }
  const { totalDocs } = await (isOfVersions(req) ? req.payload.countVersions(query) : req.payload.count(query))
  if (totalDocs > staffQueryLimits.limit) {
    refuse('limit', endless(totalDocs, staffQueryLimits.limit))
  }
}

async function assertReading(slug: string, args: Reading, operation: string, req: PayloadRequest): Promise<void> {
  const isList = args.id === undefined
  if (isList && operation.startsWith('read') && req.user && isUnlimited(req.query)) {
    await assertNotEndless(slug, args, req)
  }
  if (operation !== 'read') return
  const fields = req.payload.collections[slug as CollectionSlug].config.flattenedFields
  const limit = isList ? (args.limit ?? defaultLimit) || staffQueryLimits.limit : 1
  assertDocuments(fields, { ...args, limit, depth: depthOf(args, req) }, req)
}

function depthOf({ depth }: Partial<ListQuery>, { payload }: PayloadRequest): number {
  const { defaultDepth, maxDepth } = payload.config
  return depth === undefined || !Number.isFinite(depth) ? defaultDepth : Math.min(depth, maxDepth)
}

const limitCollectionQuery: CollectionBeforeOperationHook = async ({ args, collection, operation, overrideAccess, req }) => {
  // The server's own doing, e.g. looking up who signs the request: before it is known who asks.
  if (overrideAccess) return args
  // What Payload makes of a request is one part, and to count what it costs the next.
  await nextPart()
  const query = args as Reading
  const isAsked = assertQuery(req)
  // The panel's own views read what their address says; what nobody is signed in for is the server's own.
  const isView = req.payloadAPI === 'local' && Boolean(req.user)
  if (isView) assertFilter(query.where, req)
  if (isView || req.payloadAPI !== 'local') await assertJoins(collection.slug, query, req)
  if (isAsked) await assertReading(collection.slug, query, operation, req)
  return args
}

/** What population brings along stands in the answer as often as it is referred to. */
const limitAnswer: CollectionAfterOperationHook = ({ args, operation, overrideAccess, result }) => {
  const isReading = /^(find|read)/.test(operation) && !overrideAccess
  if (isReading && !('currentDepth' in args && args.currentDepth)) assertTellable(result)
  return result
}

const limitGlobalAnswer: GlobalAfterReadHook = ({ doc }) => {
  assertTellable(doc)
  return doc as unknown
}

const limitGlobalQuery: GlobalBeforeOperationHook = ({ args, global, operation, overrideAccess, req }) => {
  if (overrideAccess) return args as unknown
  if (assertQuery(req) && operation === 'read') {
    const query = args as Partial<ListQuery>
    assertDocuments(global.flattenedFields, { ...query, limit: 1, depth: depthOf(query, req) }, req)
  }
  return args as unknown
}

/** Versions of globals are read without any hook: their access is asked first. */
const limitGlobalVersions =
  (readVersions: Access): Access =>
  (args) => {
    assertQuery(args.req)
    return readVersions(args)
  }

/**
 * Puts the limits in front of every operation of every collection and global. Payload adds collections of its own after
 * every plugin has run, so that this is done on the built config.
 */
export function limitQueries(config: SanitizedConfig): SanitizedConfig {
  for (const { hooks } of config.collections) {
    hooks.beforeOperation = [limitCollectionQuery, ...hooks.beforeOperation]
    hooks.afterOperation = [...hooks.afterOperation, limitAnswer]
  }
  for (const { access, hooks } of config.globals) {
    // Payload's type has the hooks always there; a global that brings none has none.
    const { afterRead = [], beforeOperation = [] } = hooks as Partial<typeof hooks>
    hooks.beforeOperation = [limitGlobalQuery, ...beforeOperation]
    hooks.afterRead = [...afterRead, limitGlobalAnswer]
    access.readVersions = limitGlobalVersions(access.readVersions)
  }
  return config
}
