/**
 * Bounds on what a request may ask for or send. They stand in Payload's operations and not in the HTTP layer, because only
 * there is it known whether a cookie or token was valid.
 */
import { APIError, type CollectionBeforeOperationHook, type GlobalBeforeOperationHook, type PayloadRequest, type Plugin } from 'payload'
import { assertDocumentForm } from './documentForm.ts'
import { assertQueryForm } from './queryForm.ts'

export const anonymousQueryLimits = { limit: 100, depth: 2, whereConditions: 30, sortFields: 3 } as const

const checked = new WeakSet<object>()

function refuse(message: string): never {
  throw new APIError(message, 400, null, true)
}

/** Conditions in a where, an `and` or `or` counting what is in it, a list counting its values. */
function countConditions(value: unknown): number {
  if (Array.isArray(value)) return value.reduce((sum: number, part: unknown) => sum + countConditions(part), 0)
  if (typeof value !== 'object' || value === null) return 1
  return Object.values(value).reduce((sum: number, part: unknown) => sum + countConditions(part), 0)
}

function assertLimit(value: unknown, name: string): void {
  const limit = Number(value)
  if (!Number.isInteger(limit) || limit < 1 || limit > anonymousQueryLimits.limit) {
    refuse(`The parameter ${name} must be a whole number from 1 to ${anonymousQueryLimits.limit}.`)
  }
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

/** @throws APIError 400 that names the parameter and its limit */
export function assertQueryLimits({ depth, joins, limit, page, pagination, sort, where }: BoundedQuery): void {
  if (limit !== undefined) assertLimit(limit, 'limit')
  if (limit === undefined && pagination !== undefined && pagination !== true && pagination !== 'true') {
    refuse(`The parameter pagination=false needs a limit from 1 to ${anonymousQueryLimits.limit}.`)
  }
  if (page !== undefined && !(Number.isInteger(Number(page)) && Number(page) >= 1 && Number(page) <= 100_000)) {
    refuse('The parameter page must be a whole number from 1 to 100000.')
  }
  if (depth !== undefined && !(Number(depth) >= 0 && Number(depth) <= anonymousQueryLimits.depth)) {
    refuse(`The parameter depth must be from 0 to ${anonymousQueryLimits.depth}.`)
  }
  if (where !== undefined && countConditions(where) > anonymousQueryLimits.whereConditions) {
    refuse(`The parameter where may have ${anonymousQueryLimits.whereConditions} conditions at most.`)
  }
  const sortFields = Array.isArray(sort) ? sort.length : typeof sort === 'string' ? sort.split(',').length : 0
  if (sortFields > anonymousQueryLimits.sortFields) {
    refuse(`The parameter sort may name ${anonymousQueryLimits.sortFields} fields at most.`)
  }
  for (const [name, join] of Object.entries(typeof joins === 'object' && joins !== null ? joins : {})) {
    if (typeof join === 'object' && join !== null) assertQueryLimits(join as BoundedQuery)
    else if (join !== 'false') refuse(`The parameter joins[${name}] must be false or have a limit, a page, a sort or a where.`)
  }
}

function assertQuery(req: PayloadRequest): void {
  // Population runs operations of its own within one request; the query is the same for all of them.
  if (req.payloadAPI !== 'REST' || checked.has(req.query)) return
  assertQueryForm(req.query)
  if (!req.user) assertQueryLimits(req.query)
  checked.add(req.query)
}

const limitCollectionQuery: CollectionBeforeOperationHook = ({ args, operation, overrideAccess, req }) => {
  // The server's own doing, e.g. looking up who signs the request: before it is known who asks.
  if (overrideAccess) return args
  assertQuery(req)
  const writes = operation === 'create' || operation === 'update' || operation === 'updateByID'
  if (writes && req.payloadAPI !== 'local') assertDocumentForm((args as { data?: unknown }).data)
  return args
}

const limitGlobalQuery: GlobalBeforeOperationHook = ({ args, operation, overrideAccess, req }) => {
  if (overrideAccess) return args as unknown
  assertQuery(req)
  if (operation === 'update' && req.payloadAPI !== 'local') assertDocumentForm((args as { data?: unknown }).data)
  return args as unknown
}

/** Payload plugin: puts the limits in front of every operation of every collection and global. */
export function queryLimits(): Plugin {
  const plugin: Plugin = (config) => ({
    ...config,
    collections: config.collections?.map((collection) => ({
      ...collection,
      hooks: { ...collection.hooks, beforeOperation: [limitCollectionQuery, ...(collection.hooks?.beforeOperation ?? [])] },
    })),
    globals: config.globals?.map((global) => ({
      ...global,
      hooks: {
        ...global.hooks,
        beforeOperation: [limitGlobalQuery, ...(global.hooks?.beforeOperation ?? [])],
      },
    })),
  })
  return Object.assign(plugin, { order: 30 })
}
