/**
 * Filters that Payload answers by joining another table, written as conditions on the id instead. A join costs a second
 * statement (`select distinct` for the ids, then the documents) and a slower count; a join whose alias is random, as that of
 * a relation, is planned anew each time. A slug is such a filter, for it stands in the table of translations.
 *
 * Written so are `equals` and `in` on a localized text, in one locale, where it says the same as the join: a document has one
 * row of each locale. `in` on the id itself or on relations has its list filled up (see `filledUp`).
 */
import { sql, type PostgresAdapter } from '@payloadcms/db-postgres'
import type { FlattenedField, SanitizedCollectionConfig, Where } from 'payload'
import { tableOf } from '../tableNames.ts'
import { isObject } from '../../content/isObject.ts'
import { isGroup } from '../../content/where.ts'

type SQL = ReturnType<typeof sql>
type Columns = Record<string, { name: string } | undefined>
export interface Filtered {
  collection: SanitizedCollectionConfig
  locale: unknown
  /** As the adapter takes it: undefined for the collection's own. */
  sort: unknown
  where: unknown
}

const texts = ['text', 'textarea', 'email']

/** The values of `equals` or `in`, when the condition is that and nothing else. */
function valuesOf(condition: unknown): string[] | undefined {
  const [entry, ...further] = isObject(condition) ? Object.entries(condition) : []
  if (!entry || further.length > 0) return undefined
  const [operator, operand] = entry
  const listed: unknown = operator === 'in' && typeof operand === 'string' ? operand.split(',') : operand
  const values: unknown[] | undefined = operator === 'equals' ? [operand] : operator === 'in' && Array.isArray(listed) ? listed : undefined
  if (!values || values.length === 0) return undefined
  return values.every((value) => typeof value === 'string') ? values : undefined
}

/** Longer lists are rare, and stay as they are. */
const longestFilled = 64

/**
 * The list with its last value repeated until its length is a power of two. Each length is a statement of its own, which
 * PostgreSQL plans and keeps; an array as one parameter is one statement, but it has PostgreSQL plan for each call.
 */
function filledUp(values: readonly string[]): readonly string[] {
  const last = values.at(-1)
  if (last === undefined || values.length > longestFilled) return values
  const length = 2 ** Math.ceil(Math.log2(values.length))
  return [...values, ...Array.from({ length: length - values.length }, () => last)]
}

export class IdFilters {
  readonly #database: Pick<PostgresAdapter, 'localesSuffix' | 'payload' | 'tableNameMap' | 'tables'>
  readonly #query: Filtered
  #joined = false

  constructor(database: PostgresAdapter, query: Filtered) {
    this.#database = database
    this.#query = query
  }

  /** @returns `joined`: whether Payload joins for it; undefined when there is nothing to write otherwise */
  rewritten(): { joined: boolean; where: Where } | undefined {
    const { collection } = this.#query
    // Payload joins the tables of a filter in the subqueries of join fields too; a sort may share its joins.
    if (Object.keys(collection.joins).length > 0 || collection.polymorphicJoins.length > 0 || !this.#sortsByOwnColumns()) return undefined
    const where = this.#rewrite(this.#query.where)
    return where === this.#query.where ? undefined : { joined: this.#joined, where: where as Where }
  }

  #field(name: string): FlattenedField | undefined {
    return this.#query.collection.flattenedFields.find((field) => field.name === name)
  }

  #isRelation(name: string): boolean {
    const type = this.#field(name)?.type
    return type === 'relationship' || type === 'upload'
  }

  #sortsByOwnColumns(): boolean {
    const sort = [this.#query.sort ?? []].flat()
    return sort.every((entry) => {
      const name = typeof entry === 'string' ? entry.replace(/^-/, '') : ''
      const field = this.#field(name)
      if (!field) return name === 'id'
      return (
        ['text', 'number', 'date', 'checkbox', 'select'].includes(field.type) &&
        !('localized' in field && field.localized) &&
        !('hasMany' in field && field.hasMany)
      )
    })
  }

  /** The same object when nothing in it changes. */
  #rewrite(where: unknown): unknown {
    if (Array.isArray(where)) {
      const parts = where.map((part) => this.#rewrite(part))
      return parts.some((part, index) => part !== where[index]) ? parts : where
    }
    if (!isObject(where)) return where
    let result = where
    for (const [key, condition] of Object.entries(where)) {
      if (isGroup(key)) {
        const group = this.#rewrite(condition)
        if (group !== condition) result = { ...result, [key]: group }
        continue
      }
      if (key === 'id' || this.#isRelation(key)) {
        const values = valuesOf(condition)
        if (values && values.length < filledUp(values).length) result = { ...result, [key]: { in: filledUp(values) } }
        continue
      }
      const ids = 'id' in result ? undefined : this.#ids(key, condition)
      if (!ids) continue
      this.#joined = true
      const { [key]: _, ...others } = result
      result = { ...others, id: { equals: ids } }
    }
    return result
  }

  /** What the id is equal to for the documents that the condition covers. */
  #ids(path: string, condition: unknown): SQL | undefined {
    const field = this.#field(path)
    return field && texts.includes(field.type) ? this.#idsOfText(field, condition) : undefined
  }

  #table(suffix: string): { columns: Columns; name: string } | undefined {
    const own = tableOf(this.#database, this.#query.collection.slug)
    const name = own === undefined ? undefined : `${own}${suffix}`
    const columns = name === undefined ? undefined : (this.#database.tables[name] as unknown as Columns | undefined)
    return name !== undefined && columns ? { columns, name } : undefined
  }

  #idsOfText(field: FlattenedField, condition: unknown): SQL | undefined {
    const { localization } = this.#database.payload.config
    const { locale } = this.#query
    const localized = 'localized' in field && field.localized && !('hasMany' in field && field.hasMany)
    if (!localized || !localization || typeof locale !== 'string' || !localization.localeCodes.includes(locale)) return undefined
    const values = valuesOf(condition)
    const table = this.#table(this.#database.localesSuffix ?? '_locales')
    const [column, parent, language] = [table?.columns[field.name], table?.columns['_parentID'], table?.columns['_locale']]
    if (!values || !table || !column || !parent || !language) return undefined
    return sql`any(select ${sql.identifier(parent.name)} from ${sql.identifier(table.name)} where ${sql.identifier(column.name)} in ${filledUp(values)} and ${sql.identifier(language.name)} = ${locale})`
  }
}
