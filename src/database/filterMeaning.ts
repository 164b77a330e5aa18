/**
 * What a filter means, where a document may have several values at a path, or none:
 *
 * - a comparison is true when it is true of some value; a negation, when the comparison that it negates is true of none, and so
 *   also without any value
 * - comparisons that stand beside each other in one object and lead through the same list (the rows of an array, the documents
 *   of a relation) are true of one and the same member of it; those in different parts of `and` or `or` each of some member
 * - `%`, `_` and `\` in a text that is looked for are themselves
 *
 * Payload joins all tables of a filter, so that every comparison looks at the same row, and a negation is true when it is
 * true of some row. Its `buildQuery`, through which filters of every kind of query pass, asks here for the filter to take in place
 * of its caller's (`src/cli/payloadFaults.mjs`).
 */
import type { PostgresAdapter } from '@payloadcms/db-postgres'
import { getTableName, sql, type Column, type SQL, type Table } from 'drizzle-orm'
import type { FlattenedField, Where, WhereField } from 'payload'
import { fieldAmong, stepsOf } from '../server/fieldAtPath.ts'
import { comparisonsOf, type Comparison } from './comparison.ts'
import { anyRow, type Joined } from './existence.ts'
import { stepApart } from './filterSteps.ts'
import { literal } from './patterns.ts'

interface Query {
  /** The table of joined documents has one. */
  aliasTable?: Table
  fields: FlattenedField[]
  locale?: string
  parentIsLocalized?: boolean
  tableName: string
  where: Where
}

type Adapter = Pick<PostgresAdapter, 'operators' | 'payload' | 'tables'>

/** Payload's own; it asks here for the filter, and is asked here for the SQL of parts of it. */
type BuildQuery = (query: Query & { adapter: Adapter }) => { joins: Joined[]; where: SQL }

type Values = Readonly<Record<string, unknown>>

/** A condition in SQL that stands in a filter, as what the id equals. */
class Condition {
  readonly sql: SQL

  constructor(condition: SQL) {
    this.sql = condition
  }
}

/** Filters that are to be taken as they are. */
const settled = new WeakSet<object>()

const isObject = (value: unknown): value is Values => typeof value === 'object' && value !== null && !Array.isArray(value)

const isPlain = (value: unknown): value is Values => isObject(value) && Object.getPrototypeOf(value) === Object.prototype

/** What Payload itself puts into a filter in place of a value: a column, or a mark. */
const isOfPayload = (operand: unknown): boolean =>
  typeof operand === 'symbol' || (isObject(operand) && !isPlain(operand)) || (isObject(operand) && typeof operand['type'] === 'symbol')

/** What reads a comparison on one related document only where that may be read, as Payload writes it. */
interface Scope {
  /** Of the relation. */
  path: string
  /** From the related document on. */
  inner: string
  operator: string
  operand: unknown
  rest: readonly Where[]
}

/** Such a part of a filter has the form `{ topics: { contains: { and: [comparison, what may be read] } } }`. */
function scopeOf(part: unknown): Scope | undefined {
  const [[path, condition] = [], ...others] = isObject(part) ? Object.entries(part) : []
  const scope = isObject(condition) && Object.keys(condition).length === 1 ? condition['contains'] : undefined
  const [comparison, ...rest] = isObject(scope) && Array.isArray(scope['and']) ? (scope['and'] as Where[]) : []
  const [[inner, compared] = [], ...further] = comparison ? Object.entries(comparison) : []
  const [[operator, operand] = [], ...more] = isObject(compared) ? Object.entries(compared) : []
  if (path === undefined || inner === undefined || operator === undefined || Array.isArray(compared)) return undefined
  return others.length + further.length + more.length === 0 ? { path, inner, operator, operand, rest } : undefined
}

class Meaning {
  readonly #adapter: Adapter
  readonly #build: BuildQuery
  readonly #query: Query
  /** What has to be true, all of it. */
  readonly #parts: Where[] = []
  /** Comparisons that some member of a list has to pass, by the path of the list. */
  readonly #lists = new Map<string, Where[]>()

  constructor(adapter: Adapter, build: BuildQuery, query: Query) {
    this.#adapter = adapter
    this.#build = build
    this.#query = query
  }

  of(where: Where): Where {
    for (const [key, value] of Object.entries(where) as [string, unknown][]) {
      const group = key.toLowerCase()
      if ((group === 'and' || group === 'or') && Array.isArray(value)) this.#group(group, value as Where[])
      else if (isObject(value)) for (const [operator, operand] of Object.entries(value)) this.#condition(key, operator, operand)
    }
    for (const comparisons of this.#lists.values()) this.#parts.push(this.#rows(comparisons, 'any'))
    const [first = {}, ...others] = this.#parts
    return others.length === 0 ? first : { and: this.#parts }
  }

  #group(group: 'and' | 'or', parts: readonly Where[]): void {
    const meant: Where[] = []
    for (const part of parts) {
      const scope = group === 'and' ? scopeOf(part) : undefined
      if (scope) this.#scoped(scope)
      else meant.push(new Meaning(this.#adapter, this.#build, this.#query).of(part))
    }
    if (meant.length > 0) this.#parts.push({ [group]: meant })
  }

  #condition(path: string, operator: string, operand: unknown): void {
    const scope = scopeOf({ [path]: { [operator]: operand } })
    if (scope) return this.#scoped(scope)
    const named = this.#withId(path)
    this.#compare(named, operator, operand, (comparison) => ({ [named]: comparison }))
  }

  /** A join by its name alone is its documents; Payload adds the id in the filter that it checks, of which a list of drafts has a copy. */
  #withId(path: string): string {
    const place = fieldAmong(this.#adapter.payload.config, this.#query.fields, path)?.place
    return place?.kind === 'join' && stepsOf(path).at(-1) !== 'id' ? `${path}.id` : path
  }

  #scoped({ inner, operand, operator, path, rest }: Scope): void {
    this.#compare(`${path}.${inner}`, operator, operand, (comparison) => ({
      [path]: { contains: { and: [{ [inner]: comparison }, ...rest] } },
    }))
  }

  /** @param write puts a comparison into the filter that it came in */
  #compare(path: string, operator: string, operand: unknown, write: (comparison: WhereField) => Where): void {
    const { fields, locale } = this.#query
    const { config } = this.#adapter.payload
    const place = fieldAmong(config, fields, path)?.place
    if (!place || isOfPayload(operand)) return void this.#parts.push(write({ [operator]: operand }))
    const localeCodes = config.localization ? config.localization.localeCodes : []
    const step = stepApart({ fields, locale, localeCodes }, path)
    const { join, of } = comparisonsOf(place, operator, operand)
    const written = of.map((comparison) => {
      const { holds, operand: compared, operator: comparing } = comparison
      const some = write({ [comparing]: literal(place, comparing, compared) })
      if (holds === 'any') return { some, meant: step === undefined ? some : this.#rows([some], 'any') }
      const own = step === undefined && place.kind !== 'insideJson' ? ownNegation(comparison) : undefined
      return { some: undefined, meant: own ? write(own) : this.#rows([some], 'none') }
    })
    const [only, ...others] = written
    if (step !== undefined && only?.some && others.length === 0) this.#lists.set(step, [...(this.#lists.get(step) ?? []), only.some])
    else this.#parts.push({ [join]: written.map(({ meant }) => meant) })
  }

  /** Whether all of the filters are true of some row, or of none. */
  #rows(filters: Where[], holds: Comparison['holds']): Where {
    const { aliasTable, tableName } = this.#query
    const where: Where = { and: filters }
    settled.add(where)
    const { joins, where: condition } = this.#build({ ...this.#query, adapter: this.#adapter, where })
    const outer = { name: aliasTable ? getTableName(aliasTable) : tableName, unaliased: tableName }
    const found = anyRow(joins, condition, outer)
    return { id: { equals: new Condition(holds === 'any' ? found : sql`not ${found}`) } }
  }
}

/** Negations for which Payload's own conditions say the same, and can use an index. */
function ownNegation({ operand, operator }: Comparison): WhereField | undefined {
  if (operator === 'exists') return { exists: false }
  return operator === 'equals' ? { not_equals: operand } : undefined
}

/** Called before the adapter has connected. */
export function meanFilters(database: Adapter): void {
  const { operators } = database
  const { equals } = operators
  const meaningOf = ({ buildQuery, ...query }: Query & { buildQuery: BuildQuery }): Where =>
    settled.has(query.where) ? query.where : new Meaning(database, buildQuery, query).of(query.where)
  Object.assign(database, {
    meaningOf,
    operators: {
      ...operators,
      equals: (column: Column, value: unknown) => (value instanceof Condition ? value.sql : equals(column, value as SQL)),
    },
  })
}
