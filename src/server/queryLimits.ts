/**
 * Bounds on what an anonymous REST request may ask for. They stand in Payload's operations and not in the HTTP layer,
 * because only there is it known whether a cookie or token was valid.
 */
import { APIError, type CollectionBeforeOperationHook, type PayloadRequest, type Plugin } from 'payload'

export const anonymousQueryLimits = { limit: 100, depth: 2, whereConditions: 30, sortFields: 3 } as const

const checked = new WeakSet<object>()

function refuse(message: string): never {
  throw new APIError(message, 400, null, true)
}

/** Conditions in a where, an `and` or `or` counting what is in it. */
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

/** @throws APIError 400 that names the parameter and its limit */
export function assertQueryLimits(query: PayloadRequest['query']): void {
  const { depth, joins, limit, page, pagination, sort, where } = query as Record<string, unknown>
  if (limit !== undefined) assertLimit(limit, 'limit')
  if (limit === undefined && (pagination === 'false' || pagination === '0')) {
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
  if (sort !== undefined && String(sort).split(',').length > anonymousQueryLimits.sortFields) {
    refuse(`The parameter sort may name ${anonymousQueryLimits.sortFields} fields at most.`)
  }
  for (const [name, join] of Object.entries(typeof joins === 'object' && joins !== null ? joins : {})) {
    if (typeof join === 'object' && join !== null && 'limit' in join) assertLimit(join.limit, `joins[${name}][limit]`)
  }
}

const limitAnonymousQuery: CollectionBeforeOperationHook = ({ args, req }) => {
  // Population runs operations of its own within one request; the query is the same for all of them.
  if (req.payloadAPI === 'REST' && !req.user && req.query && !checked.has(req.query)) {
    assertQueryLimits(req.query)
    checked.add(req.query)
  }
  return args
}

/** Payload plugin: puts the limits in front of every operation of every collection. */
export function queryLimits(): Plugin {
  const plugin: Plugin = (config) => ({
    ...config,
    collections: config.collections?.map((collection) => ({
      ...collection,
      hooks: { ...collection.hooks, beforeOperation: [limitAnonymousQuery, ...(collection.hooks?.beforeOperation ?? [])] },
    })),
  })
  return Object.assign(plugin, { order: 30 })
}
