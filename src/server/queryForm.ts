/**
 * The form of a query, through whatever door it comes: what Payload and its database adapter take for granted and fail on
 * otherwise. Each condition is checked against the field that it names, its operator and its operand; each sort against what
 * documents can be put in order by.
 */
import { APIError, type SanitizedCollectionConfig, type SanitizedConfig, type SanitizedGlobalConfig } from 'payload'
import { fieldAtPath, type Way } from './fieldAtPath.ts'
import { expectedOperand, operatorsOf } from './operandForm.ts'

/**
 * Has the name of Payload's own error of this kind: the admin panel shows an empty list for it in place of an error page
 * (`@payloadcms/next/dist/views/List`), and it is no line in the log (`loggingLevels`).
 */
export class QueryFormError extends APIError {
  constructor(message: string) {
    super(message, 400, null, true)
    this.name = 'QueryError'
  }
}

function refuse(message: string): never {
  throw new QueryFormError(message)
}

type Entity = SanitizedCollectionConfig | SanitizedGlobalConfig

/** Longer names are cut off where a sentence repeats them. */
const shown = (name: string): string => (name.length > 80 ? `${name.slice(0, 80)}…` : name)

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

const isGroup = (key: string): boolean => ['and', 'or'].includes(key.toLowerCase())

interface Context {
  config: SanitizedConfig
  entity: Entity
  /** How the parameter is called, e.g. `joins[articles][where]`. */
  name: string
  /** Payload itself writes conditions on related documents into a filter, as `contains` with a filter in it. */
  fromPayload: boolean
}

function assertNested(context: Context, way: Way, operand: unknown): boolean {
  const { kind } = way.place
  if (!context.fromPayload || !isObject(operand) || (kind !== 'relation' && kind !== 'join')) return false
  const { collection } = way.place
  const entity = context.config.collections.find(({ slug }) => slug === collection)
  if (entity) assertWhere({ ...context, entity }, operand)
  return entity !== undefined
}

function assertCondition(context: Context, path: string, condition: unknown): void {
  const parameter = `${context.name}[${shown(path)}]`
  if (!isObject(condition)) refuse(`The parameter ${parameter} needs an operator, e.g. ${parameter}[equals].`)
  const way = fieldAtPath(context.config, context.entity, path)
  if (!way) refuse(`The parameter ${parameter} names no field that can be compared with a value.`)
  for (const [operator, operand] of Object.entries(condition)) {
    if (operator === 'contains' && assertNested(context, way, operand)) continue
    const known = operatorsOf(way.place)
    if (!known.includes(operator)) refuse(`The parameter ${parameter} has one of the operators ${known.join(', ')}.`)
    const expected = expectedOperand(way.place, operator, operand)
    if (expected !== undefined) refuse(`The parameter ${parameter}[${operator}] must be ${expected}.`)
  }
}

function assertWhere(context: Context, where: unknown): void {
  const { name } = context
  if (!isObject(where)) refuse(`The parameter ${name} must have the form ${name}[field][operator]=value.`)
  for (const [path, condition] of Object.entries(where)) {
    if (!isGroup(path)) assertCondition(context, path, condition)
    else if (Array.isArray(condition)) for (const part of condition) assertWhere(context, part)
    else refuse(`The parameter ${name}[${path}] must be a list of conditions.`)
  }
}

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

function assertSort({ config, entity, name }: Context, sort: unknown): void {
  const names = sortNames(sort)
  if (!names) refuse(`The parameter ${name} must name fields, divided by commas.`)
  const ways = names.map((field) => {
    const way = fieldAtPath(config, entity, field.replace(/^-/, ''))
    if (!way) refuse(`The parameter ${name} names "${shown(field)}", which is no field.`)
    if (way.many || unordered.includes(way.place.kind) || hasNoSmallest(field, way)) {
      refuse(`The parameter ${name} names "${shown(field)}", which puts documents in no order.`)
    }
    return { field, ...way }
  })
  // The adapter groups by document then, and PostgreSQL knows no single value of another table (`drizzle/dist/find/findMany.js`).
  const byRows = ways.find(({ rows }) => rows)
  if (byRows && ways.some((way) => way !== byRows && (way.rows || !way.own))) {
    refuse(`The parameter ${name} names "${shown(byRows.field)}", which goes only with fields of the document's own.`)
  }
}

/** Joined documents are put in order within the statement that reads them, which has no other table (`find/traverseFields.js`). */
function assertJoinedSort({ config, entity, name }: Context, sort: unknown): void {
  const isList = Array.isArray(sort) && sort.every((part) => typeof part === 'string')
  if (typeof sort !== 'string' && !isList) refuse(`The parameter ${name} must name a field.`)
  for (const field of isList ? sort : [sort]) {
    const way = fieldAtPath(config, entity, field.replace(/^-/, ''))
    if (!way?.own || way.rows || way.many || unordered.includes(way.place.kind)) {
      refuse(`The parameter ${name} names "${shown(field)}"; it must be one field that is neither translated nor a list.`)
    }
  }
}

function assertJoins(context: Context, joins: unknown): void {
  const { config, entity } = context
  if (!isObject(joins)) refuse('The parameter joins must have the form joins[field][limit]=value.')
  for (const [field, join] of Object.entries(joins)) {
    // The places of the letters of a text, such as "false", which Payload makes parts of (`utilities/sanitizeJoinParams.js`).
    if (/^\d+$/.test(field)) continue
    const way = fieldAtPath(config, entity, field)
    if (way?.place.kind !== 'join') refuse(`The parameter joins[${shown(field)}] names no field of joined documents.`)
    const { collection } = way.place
    const joined = config.collections.find(({ slug }) => slug === collection)
    if (join === false || join === 'false' || !joined) continue
    if (!isObject(join)) refuse(`The parameter joins[${field}] must be false or have a limit, a page, a sort or a where.`)
    const part = (name: string): Context => ({ ...context, entity: joined, name: `joins[${field}][${name}]` })
    if (join['where'] !== undefined) assertWhere(part('where'), join['where'])
    if (join['sort'] !== undefined) assertJoinedSort(part('sort'), join['sort'])
  }
}

/** What an operation of Payload is given, if it takes such a thing. */
export interface Query {
  joins?: unknown
  sort?: unknown
  where?: unknown
}

/**
 * @param trusted whether the server asks itself, e.g. for the admin panel, which keeps the sort of each list and has to show
 *   the list when that field is gone: Payload leaves out a sort that it does not know
 * @throws QueryFormError 400 that names the parameter
 */
export function assertQueryForm(config: SanitizedConfig, entity: Entity, { joins, sort, where }: Query, trusted: boolean): void {
  const context = { config, entity, fromPayload: trusted }
  if (where !== undefined && where !== null) assertWhere({ ...context, name: 'where' }, where)
  if (trusted) return
  if (sort !== undefined && sort !== null) assertSort({ ...context, name: 'sort' }, sort)
  if (joins !== undefined && joins !== null && joins !== false) assertJoins({ ...context, name: 'joins' }, joins)
}
