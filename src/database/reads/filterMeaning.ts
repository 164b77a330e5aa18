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
import { membersAt, quantifiedBy, type Quantified } from '../../content/quantifiers.ts'
import { fieldAmong, stepsOf } from '../../server/forms/fieldAtPath.ts'
import { comparisonsOf, type Comparison } from './comparison.ts'
import { anyRow, nameInDatabase, type Joined, type Outer } from './existence.ts'
import { stepApart } from './filterSteps.ts'
import { fromMember } from './memberFilter.ts'
import { literal } from './patterns.ts'
import { scopeOf, type Scope } from './relatedScope.ts'
import { isObject } from '../../content/isObject.ts'

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

/** A condition in SQL that stands in a filter, as what a column equals; it may be about the table of that column. */
class Condition {
  readonly of: (table: Table) => SQL

  constructor(of: (table: Table) => SQL) {
    this.of = of
  }
}

/** Filters that are to be taken as they are. */
const settled = new WeakSet<object>()

const isPlain = (value: unknown): value is Values => isObject(value) && Object.getPrototypeOf(value) === Object.prototype

/** What Payload itself puts into a filter in place of a value: a column, or a mark. */
const isOfPayload = (operand: unknown): boolean =>
  typeof operand === 'symbol' || (isObject(operand) && !isPlain(operand)) || (isObject(operand) && typeof operand['type'] === 'symbol')

class Meaning {
  readonly #adapter: Adapter
  readonly #build: BuildQuery
  readonly #query: Query
  /** What has to be true, all of it. */
  readonly #parts: Where[] = []
  /** Comparisons that some member of a list has to pass, by the path of the list. */
  readonly #lists = new Map<string, Where[]>()
  /** In how many lists, one within the other, the filter is about a member. */
  readonly #depth: number

  constructor(adapter: Adapter, build: BuildQuery, query: Query, depth = 0) {
    this.#adapter = adapter
    this.#build = build
    this.#query = query
    this.#depth = depth
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
    const quantified = group === 'and' ? quantifiedBy(parts) : undefined
    if (quantified) return void this.#parts.push(this.#members(quantified))
    const meant: Where[] = []
    for (const part of parts) {
      const scope = group === 'and' ? scopeOf(part) : undefined
      if (scope) this.#scoped(scope)
      else meant.push(new Meaning(this.#adapter, this.#build, this.#query, this.#depth).of(part))
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
    if (!place || isOfPayload(operand)) {
      const own = write({ [operator]: operand })
      // Of a member nothing may be joined beside its own row.
      return void this.#parts.push(this.#depth === 0 ? own : this.#rows([own], 'any'))
    }
    const localeCodes = config.localization ? config.localization.localeCodes : []
    const step = stepApart({ fields, locale, localeCodes }, path)
    const { join, of } = comparisonsOf(place, operator, operand)
    const written = of.map((comparison) => {
      const { holds, operand: compared, operator: comparing } = comparison
      const some = write({ [comparing]: literal(place, comparing, compared) })
      if (holds === 'any') return { some, meant: step === undefined && this.#depth === 0 ? some : this.#rows([some], 'any') }
      const isOwn = step === undefined && place.kind !== 'insideJson' && this.#depth === 0
      const own = isOwn ? ownNegation(comparison) : undefined
      return { some: undefined, meant: own ? write(own) : this.#rows([some], 'none') }
    })
    const [only, ...others] = written
    if (step !== undefined && only?.some && others.length === 0) this.#lists.set(step, [...(this.#lists.get(step) ?? []), only.some])
    else this.#parts.push({ [join]: written.map(({ meant }) => meant) })
  }

  /** Whether all of the filters are true of some row, or of none. */
  #rows(filters: Where[], holds: Comparison['holds']): Where {
    const found = this.#exists({ and: filters })
    return standing(holds === 'any' ? found : sql`not ${found}`)
  }

  /** Whether some member of a list passes a filter, none does, or every one. */
  #members({ filter, path, quantifier }: Quantified): Where {
    const members = membersAt(this.#query.fields, path.split('.'))
    if (!members) throw new Error(`The filter names ${path} as a list of ${this.#query.tableName}, where there is none.`)
    const { collections } = this.#adapter.payload.config
    const related = members.kind === 'documents' ? collections.find(({ slug }) => slug === members.collection) : undefined
    const fields = members.kind === 'rows' ? members.fields : (related?.flattenedFields ?? [])
    const { readable, where } = fromMember(filter, path)
    const ofMember = new Condition((table) => {
      const passes = this.#ofMember(table, fields, where)
      const counts = readable ? this.#ofMember(table, fields, readable) : sql`true`
      return quantifier === 'every' ? sql`(${counts}) and (${passes}) is not true` : sql`(${counts}) and (${passes})`
    })
    // Any column of the member's own brings its table into the query.
    const found = this.#exists({ [`${path}.${members.kind === 'rows' ? 'id' : 'createdAt'}`]: { equals: ofMember } })
    return standing(quantifier === 'some' ? found : sql`not ${found}`)
  }

  #ofMember(table: Table, fields: FlattenedField[], where: Where): SQL {
    const query = { ...this.#query, aliasTable: table, fields, tableName: nameInDatabase(table) }
    const meant = { and: [new Meaning(this.#adapter, this.#build, query, this.#depth + 1).of(where)] }
    settled.add(meant)
    return this.#build({ ...query, adapter: this.#adapter, where: meant }).where
  }

  #exists(where: Where): SQL {
    const { aliasTable, tableName } = this.#query
    settled.add(where)
    const { joins, where: condition } = this.#build({ ...this.#query, adapter: this.#adapter, where })
    const outer: Outer = { name: aliasTable ? getTableName(aliasTable) : tableName, unaliased: tableName }
    return anyRow(joins, condition, outer, this.#depth === 0 ? 'within' : `member_${this.#depth}`)
  }
}

/** A condition that is true of the document itself. */
const standing = (condition: SQL): Where => ({ id: { equals: new Condition(() => condition) } })

/** Negations for which Payload's own conditions say the same, and can use an index. */
function ownNegation({ operand, operator }: Comparison): WhereField | undefined {
  if (operator === 'exists') return { exists: false }
  return operator === 'equals' ? { not_equals: operand } : undefined
}

/** All of a query but its filter. */
const asksOf = ['aliasTable', 'fields', 'locale', 'parentIsLocalized', 'tableName'] as const satisfies (keyof Query)[]

const asksTheSame = (one: Query, other: Query): boolean => asksOf.every((part) => one[part] === other[part])

/** Called before the adapter has connected. */
export function meanFilters(database: Adapter): void {
  const { operators } = database
  const { equals } = operators
  /** A list and its count have one filter between them, and a list is asked for its meaning before its conditions are made. */
  const meanings = new WeakMap<Where, { query: Query; meant: Where }>()
  const meaningOf = ({ buildQuery, ...query }: Query & { buildQuery: BuildQuery }): Where => {
    if (settled.has(query.where)) return query.where
    const known = meanings.get(query.where)
    if (known && asksTheSame(known.query, query)) return known.meant
    const meant = new Meaning(database, buildQuery, query).of(query.where)
    meanings.set(query.where, { query, meant })
    return meant
  }
  Object.assign(database, {
    meaningOf,
    operators: {
      ...operators,
      equals: (column: Column, value: unknown) => (value instanceof Condition ? value.of(column.table) : equals(column, value as SQL)),
    },
  })
}
