/**
 * What one request may cost. A budget is for everybody of its kind: it depends on the request and the content model, never
 * on the load or the data, so that a front end that works today works tomorrow.
 *
 * Measured on the demo content (PostgreSQL 18): 20 joins are planned in about 80 ms, 40 in 400 ms, 150 in 2.7 s, and a list
 * is planned twice, for its page and for its count.
 */
import type { PayloadRequest } from 'payload'
import { RequestError } from '../../content/errors.ts'
import { countConditions, JoinCost, queryFieldsOf } from './joinCost.ts'
import { anonymousFilterLimits, assertFilterLimits, staffFilterLimits, type FilterLimits } from './operandLimits.ts'
import { documentsOf, type PopulationQuery } from './populationCost.ts'

export interface Budget {
  filter: FilterLimits
  /** Tables that one filter or sort may join. */
  joins: number
  /** The same for all lists of one request: fields of GraphQL and their aliases add up. */
  joinsOfRequest: number
  /** Documents that an answer may hold, populated ones included. */
  documents: number
}

export const anonymousBudget: Budget = { filter: anonymousFilterLimits, joins: 20, joinsOfRequest: 40, documents: 10_000 }
export const staffBudget: Budget = { filter: staffFilterLimits, joins: 40, joinsOfRequest: 200, documents: 100_000 }

export function budgetOf({ user }: PayloadRequest): Budget {
  return user ? staffBudget : anonymousBudget
}

/** What an operation of Payload's gets of the query of its caller. */
export interface CostlyQuery {
  field?: unknown
  joins?: unknown
  sort?: unknown
  where?: unknown
}

/** Joins so far, by request. GraphQL gives each field a request of its own, but one and the same headers. */
const spent = new WeakMap<object, number>()

/** Conditions of the access filter of each collection; one that may not be read at all is refused elsewhere. */
async function accessConditions(slugs: Iterable<string>, req: PayloadRequest): Promise<ReadonlyMap<string, number>> {
  const counted = [...slugs].map(async (slug): Promise<[string, number]> => {
    const collection = req.payload.config.collections.find((one) => one.slug === slug)
    const filter = await collection?.access.read({ req })
    return [slug, typeof filter === 'object' ? countConditions(filter) : 0]
  })
  return new Map(await Promise.all(counted))
}

/** Counts the filter and the sort of an operation, and those of its joins. */
function countJoins(slug: string, { field, joins, sort, where }: CostlyQuery, { locale, payload }: PayloadRequest): JoinCost {
  const { config } = payload
  const cost = new JoinCost(config, locale)
  const fields = queryFieldsOf(config, slug)
  cost.where(fields, where)
  cost.sort(fields, sort)
  // Distinct values of a field.
  if (typeof field === 'string') cost.path(fields, field)
  for (const [name, query] of Object.entries(typeof joins === 'object' && joins !== null ? joins : {})) {
    const join = fields.find((one) => one.name === name)
    if (join?.type !== 'join' || typeof query !== 'object' || query === null) continue
    for (const target of [join.collection].flat()) {
      const inner = query as CostlyQuery
      cost.where(queryFieldsOf(config, target), inner.where)
      cost.sort(queryFieldsOf(config, target), inner.sort)
    }
  }
  return cost
}

/**
 * Checks a filter with what access adds to it, before the database has seen anything of it.
 * @throws RequestError 400 that names the limit
 */
export async function assertJoins(slug: string, query: CostlyQuery, req: PayloadRequest): Promise<void> {
  const budget = budgetOf(req)
  const cost = countJoins(slug, query, req)
  if (!cost.any) return
  const filters = await accessConditions(cost.related.keys(), req)
  const joins = cost.joins((related) => filters.get(related) ?? 0)
  if (joins > budget.joins) {
    throw new RequestError('RELATIONS_TOO_MANY', { joins, most: budget.joins })
  }
  const total = (spent.get(req.headers) ?? 0) + joins
  if (total > budget.joinsOfRequest) {
    throw new RequestError('RELATIONS_OF_REQUEST_TOO_MANY', { most: budget.joinsOfRequest })
  }
  spent.set(req.headers, total)
}

export interface ListQuery extends PopulationQuery {
  /** Documents of the list; 1 for a document or a global. */
  limit: number
}

/** @throws RequestError 400 that names the limit */
export function assertDocuments(fields: Parameters<typeof documentsOf>[1], { limit, ...population }: ListQuery, req: PayloadRequest): void {
  const { documents: most } = budgetOf(req)
  const documents = limit * documentsOf(req.payload.config, fields, population)
  if (documents > most) {
    throw new RequestError('DOCUMENTS_TOO_MANY', { documents, most })
  }
}

/** @throws RequestError 400 that names the limit */
export function assertFilter(where: unknown, req: PayloadRequest): void {
  assertFilterLimits(where, budgetOf(req).filter)
}
