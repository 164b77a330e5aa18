/**
 * The form of a query, through whatever door it comes: what Payload and its database adapter take for granted and fail on
 * otherwise. Filters are checked in `filterForm.ts`; each sort against what documents can be put in order by.
 */
import type { SanitizedConfig } from 'payload'
import { fieldAtPath, type Way } from './fieldAtPath.ts'
import { readFilter, type Entity, type FilterContext } from './filterForm.ts'
import { refuseQuery, shown } from './queryFormError.ts'
import { isObject } from '../../content/isObject.ts'

/** Kinds without an order. */
const unordered = ['json', 'insideJson', 'join', 'pair', 'pairCollection', 'pairId', 'other']

/** What PostgreSQL has no smallest value of: truth values and ids, those of rows included. */
function hasNoSmallest(path: string, { place, rows }: Way): boolean {
  return rows && (['checkbox', 'relation'].includes(place.kind) || /(?:\.|__)id$/.test(path))
}

/** The fields that a sort names, each with its direction; undefined when it is of another form. */
function sortNames(sort: unknown): string[] | undefined {
  const parts: unknown[] = Array.isArray(sort) ? sort : [sort]
  return parts.every((part) => typeof part === 'string') ? parts.flatMap((part) => part.split(',')) : undefined
}

function assertSort({ config, entity, name }: FilterContext, sort: unknown): void {
  const names = sortNames(sort)
  if (!names) refuseQuery(`The parameter ${name} must name fields, divided by commas.`)
  const ways = names.map((field) => {
    const way = fieldAtPath(config, entity, field.replace(/^-/, ''))
    if (!way) refuseQuery(`The parameter ${name} names "${shown(field)}", which is no field.`)
    if (way.many || unordered.includes(way.place.kind) || hasNoSmallest(field, way)) {
      refuseQuery(`The parameter ${name} names "${shown(field)}", which puts documents in no order.`)
    }
    return { field, ...way }
  })
  // The adapter groups by document then, and PostgreSQL knows no single value of another table (`drizzle/dist/find/findMany.js`).
  const byRows = ways.find(({ rows }) => rows)
  if (byRows && ways.some((way) => way !== byRows && (way.rows || !way.own))) {
    refuseQuery(`The parameter ${name} names "${shown(byRows.field)}", which goes only with fields of the document's own.`)
  }
}

/** Joined documents are put in order within the statement that reads them, which has no other table (`find/traverseFields.js`). */
function assertJoinedSort({ config, entity, name }: FilterContext, sort: unknown): void {
  const isList = Array.isArray(sort) && sort.every((part) => typeof part === 'string')
  if (typeof sort !== 'string' && !isList) refuseQuery(`The parameter ${name} must name a field.`)
  for (const field of isList ? sort : [sort]) {
    const way = fieldAtPath(config, entity, field.replace(/^-/, ''))
    if (!way?.own || way.rows || way.many || unordered.includes(way.place.kind)) {
      refuseQuery(`The parameter ${name} names "${shown(field)}"; it must be one field that is neither translated nor a list.`)
    }
  }
}

function readJoin(context: FilterContext, field: string, join: unknown): unknown {
  const { config, entity } = context
  const way = fieldAtPath(config, entity, field)
  if (way?.place.kind !== 'join') refuseQuery(`The parameter joins[${shown(field)}] names no field of joined documents.`)
  const { collection } = way.place
  const joined = config.collections.find(({ slug }) => slug === collection)
  if (join === false || join === 'false' || !joined) return join
  if (!isObject(join)) refuseQuery(`The parameter joins[${field}] must be false or have a limit, a page, a sort or a where.`)
  const part = (name: string): FilterContext => ({ ...context, entity: joined, name: `joins[${field}][${name}]` })
  if (join['sort'] !== undefined) assertJoinedSort(part('sort'), join['sort'])
  return join['where'] === undefined ? join : { ...join, where: readFilter(part('where'), join['where']) }
}

function readJoins(context: FilterContext, joins: unknown): unknown {
  if (!isObject(joins)) refuseQuery('The parameter joins must have the form joins[field][limit]=value.')
  return Object.fromEntries(Object.entries(joins).map(([field, join]) => [field, readJoin(context, field, join)]))
}

/** What an operation of Payload is given, if it takes such a thing. */
export interface Query {
  joins?: unknown
  sort?: unknown
  where?: unknown
}

const isGiven = (value: unknown): boolean => value !== undefined && value !== null

/**
 * @param trusted whether the server asks itself, e.g. for the admin panel, which keeps the sort of each list and has to show
 *   the list when that field is gone: Payload leaves out a sort that it does not know
 * @returns the filters, as `readFilter` has them: of the query and of its joins, as far as there are any
 * @throws QueryFormError 400 that names the parameter
 */
export function readQuery(config: SanitizedConfig, entity: Entity, { joins, sort, where }: Query, trusted: boolean): Omit<Query, 'sort'> {
  const context = { config, entity, trusted }
  const read = isGiven(where) ? { where: readFilter({ ...context, name: 'where' }, where) } : {}
  if (trusted) return read
  if (isGiven(sort)) assertSort({ ...context, name: 'sort' }, sort)
  return isGiven(joins) && joins !== false ? { ...read, joins: readJoins({ ...context, name: 'joins' }, joins) } : read
}
