/**
 * The shape of a relational query: all of it but the values. Two queries of one shape are one SQL text with other
 * parameters, so that the text, a third of the work of an uncached read, needs to be built once.
 */
import { Column, getTableName, is, Name, Param, Placeholder, SQL, sql, StringChunk, Table } from 'drizzle-orm'
import { nameOf } from './shapedFunctions.ts'

/** The configuration that Payload's adapter gives to `findMany`. */
export interface RelationalQueryConfig {
  columns?: unknown
  extras?: unknown
  limit?: number | Placeholder | SQL
  offset?: number | Placeholder
  orderBy?: unknown
  where?: unknown
  with?: unknown
}

/**
 * Page sizes that stand in the text. Of a limit that it is not told PostgreSQL expects a tenth of the table, so that no plan
 * for any limit looks as good as one for the limit at hand, and it plans each time. Other sizes share one text.
 */
const plannedLimits: ReadonlySet<unknown> = new Set([1, 2, 3, 4, 5, 6, 8, 10, 12, 15, 20, 24, 25, 30, 50, 100])

export function standsInText(limit: RelationalQueryConfig['limit']): limit is number {
  return plannedLimits.has(limit)
}

export interface Shape {
  key: string
  /** The values of `where` and `orderBy` in the order of their places, as the driver sends them. */
  values: unknown[]
  /** How much of the key, and how many of the values, are those of `where`. */
  filter: { key: number; values: number }
  /** Columns that hold moments and are compared with a value, and the place of the value. */
  moments: { column: Column; place: number }[]
}

/** A moment with which a filter compares, such as the present, which is another for each who asks. */
export interface Moment {
  column: Column
  /** Milliseconds since 1970. */
  at: number
}

/** What a query asks of the documents. */
export interface Filter {
  /** The same for the same filter, and for no other; whatever its moment is. */
  text: string
  moment: Moment | undefined
}

/** Thrown within this module for what has no shape, e.g. a subquery, whose alias is random. */
class Shapeless extends Error {}

/** Stands in a key for what is no text; PostgreSQL takes no text with this character, so that no text looks like it. */
const mark = '\0'

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null

function encoded(param: Param): unknown {
  const value: unknown = param.value === null ? null : param.encoder.mapToDriverValue(param.value)
  if (is(value, SQL) || is(param.value, Placeholder)) throw new Shapeless()
  return value
}

function isMoment(part: unknown): part is Column {
  return is(part, Column) && part.getSQLType().startsWith('timestamp')
}

/** Whether a row passes or fails from its own moment on; with `<` and `>=` it does from just after it. */
function turnsAtMoments(part: unknown): boolean {
  return is(part, StringChunk) && [' <= ', ' > '].includes(part.value.join(''))
}

/** Writes the shape of a part of an SQL text to `key`, and its values to `values`. */
function readPart(part: unknown, shape: Shape): void {
  if (part === undefined) return
  if (is(part, StringChunk)) shape.key += part.value.join('')
  else if (is(part, Column)) shape.key += `${mark}"${getTableName(part.table)}"."${part.name}"`
  else if (is(part, Param)) {
    shape.key += `${mark}$`
    shape.values.push(encoded(part))
  } else if (is(part, SQL)) {
    // Values within the text belong to it.
    if ((part as unknown as { shouldInlineParams: boolean }).shouldInlineParams) throw new Shapeless()
    part.queryChunks.forEach((chunk, index, chunks) => {
      const column = chunks[index - 2]
      if (is(chunk, Param) && isMoment(column) && turnsAtMoments(chunks[index - 1]))
        shape.moments.push({ column, place: shape.values.length })
      readPart(chunk, shape)
    })
  } else if (Array.isArray(part)) {
    shape.key += `${mark}[${part.length}]`
    for (const chunk of part) readPart(chunk, shape)
  } else if (is(part, Table)) shape.key += `${mark}"${getTableName(part)}"`
  else if (is(part, Name)) shape.key += `${mark}"${part.value}"`
  else if (isObject(part) || typeof part === 'function') throw new Shapeless()
  else {
    shape.key += `${mark}$`
    shape.values.push(part)
  }
}

/** A column to sort by, or the SQL of one with its direction. */
function orderOf({ orderBy }: RelationalQueryConfig): unknown[] {
  const order: unknown = typeof orderBy === 'function' ? (orderBy as () => unknown)() : (orderBy ?? [])
  return Array.isArray(order) ? order : [order]
}

function describeSelection(place: string, value: unknown): unknown {
  if (typeof value !== 'function') {
    if (place === 'extras' && isObject(value) && Object.keys(value).length > 0) throw new Shapeless()
    return value
  }
  const name = nameOf(place, value as (...parameters: never[]) => unknown)
  if (name === undefined) throw new Shapeless()
  // A list, which no selection is: what a function does is no text that could stand there itself.
  return ['does', name]
}

/** @returns undefined for a query without a shape, which is built each time */
export function shapeOf(config: RelationalQueryConfig): Shape | undefined {
  const { columns, extras, limit, offset, where, with: related } = config
  const shape: Shape = { key: '', values: [], filter: { key: 0, values: 0 }, moments: [] }
  try {
    readPart(where, shape)
    shape.filter = { key: shape.key.length, values: shape.values.length }
    shape.key += `${mark}order`
    for (const part of orderOf(config)) {
      readPart(part, shape)
      shape.key += mark
    }
    const size = standsInText(limit) ? `limit ${limit}` : 'limit'
    shape.key += `${mark}${limit === undefined ? '' : size}${offset ? 'offset' : ''}${mark}`
    shape.key += JSON.stringify({ columns, extras, related }, describeSelection)
    return shape
  } catch (error) {
    if (error instanceof Shapeless) return undefined
    throw error
  }
}

/** Milliseconds since 1970 of a moment in the form in which Payload compares dates; undefined for any other value. */
function momentOf(value: unknown): number | undefined {
  const at = typeof value === 'string' ? Date.parse(value) : Number.NaN
  return !Number.isNaN(at) && new Date(at).toISOString() === value ? at : undefined
}

/** Of several moments none is told from the other values. */
export function filterOf(table: string, { filter, key, moments, values }: Shape): Filter {
  const [compared, ...others] = moments.filter(({ place }) => place < filter.values)
  const at = compared && others.length === 0 ? momentOf(values[compared.place]) : undefined
  const moment = compared && at !== undefined ? { column: compared.column, at } : undefined
  const told = values.slice(0, filter.values).map((value, place) => (moment && place === compared?.place ? null : value))
  return { text: JSON.stringify([table, key.slice(0, filter.key), moment ? compared?.place : null, ...told]), moment }
}

/** The same part with a placeholder for each value, numbered in the order of `readPart`. */
function withPlaceholders(part: unknown, next: () => Placeholder): unknown {
  if (is(part, Param)) return next()
  if (is(part, SQL)) return new SQL(part.queryChunks.map((chunk) => withPlaceholders(chunk, next) as (typeof part.queryChunks)[number]))
  if (Array.isArray(part)) return part.map((chunk) => withPlaceholders(chunk, next))
  return part === undefined || isObject(part) ? part : next()
}

/** The query with placeholders in place of its values; `placeholderValues` has the values of another of its shape. */
export function preparable(config: RelationalQueryConfig): RelationalQueryConfig {
  let count = 0
  const next = (): Placeholder => new Placeholder(`value${count++}`)
  const where = withPlaceholders(config.where, next)
  const order = orderOf(config).map((part) => withPlaceholders(part, next))
  const limit = standsInText(config.limit) ? sql.raw(String(config.limit)) : new Placeholder('limit')
  return {
    ...config,
    where,
    orderBy: order,
    ...(config.limit === undefined ? {} : { limit }),
    ...(config.offset ? { offset: new Placeholder('offset') } : {}),
  }
}

export function placeholderValues({ limit, offset }: RelationalQueryConfig, { values }: Shape): Record<string, unknown> {
  const named: Record<string, unknown> = { limit, offset }
  values.forEach((value, index) => {
    named[`value${index}`] = value
  })
  return named
}
