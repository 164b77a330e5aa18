/**
 * A filter on what lies in other tables, as a subquery of its own: whether there is such a row. Payload joins those tables to
 * the document's, which repeats the document and has every condition look at one and the same row.
 *
 * The subquery is written so that it is the same text each time: Payload's aliases are random.
 */
import { Column, getTableName, is, Name, Param, SQL, sql, StringChunk, type Table } from 'drizzle-orm'

/** A table that Payload joins for a condition, the first one to that of the document. */
export interface Joined {
  condition: SQL
  table: Table
  type?: string
}

/** The table of the documents, as the query around calls it. */
export interface Outer {
  name: string
  /** What Payload's conditions call it here and there all the same. */
  unaliased: string
}

/** Of a table with an alias it is the name in the database; drizzle's types do not have it (`drizzle-orm/table.js`). */
export const nameInDatabase = (table: Table): string => String(Reflect.get(table, Symbol.for('drizzle:OriginalName')))

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`

/**
 * Drizzle's relational queries take every column in a filter for one of the table that they read
 * (`drizzle-orm/alias.js`); so those of other tables are written as names.
 */
class Renaming {
  readonly #names: ReadonlyMap<string, string>
  readonly #outer: Outer

  constructor(joins: readonly Joined[], outer: Outer, prefix: string) {
    this.#names = new Map(joins.map(({ table }, index) => [getTableName(table), `${prefix}_${index + 1}`]))
    this.#outer = outer
  }

  nameOf(table: Table): string {
    const name = getTableName(table)
    return this.#names.get(name) ?? name
  }

  /** @returns the part itself where nothing in it is renamed: most of a filter is not, and copies of it would be most of its cost */
  of(part: unknown): unknown {
    if (is(part, StringChunk)) return this.#text(part)
    if (is(part, SQL)) return this.#sql(part)
    if (is(part, Param)) return part
    if (is(part, Column)) return this.#column(part)
    // A subquery within this one calls the table around it by its alias.
    if (is(part, Name)) return sql.identifier(this.#names.get(part.value) ?? part.value)
    return Array.isArray(part) ? part.map((chunk) => this.of(chunk)) : part
  }

  #sql(part: SQL): SQL {
    const chunks = part.queryChunks.map((chunk) => this.of(chunk) as typeof chunk)
    return chunks.every((chunk, index) => chunk === part.queryChunks[index]) ? part : new SQL(chunks)
  }

  #column(column: Column): unknown {
    const name = getTableName(column.table)
    const isUnaliased = name === this.#outer.unaliased && name !== this.#outer.name
    const renamed = this.#names.get(name) ?? (isUnaliased ? this.#outer.name : undefined)
    return renamed === undefined ? column : sql`${sql.identifier(renamed)}.${sql.identifier(column.name)}`
  }

  /** Payload writes the columns of relations to several collections, and those of JSON, as text. */
  #text(chunk: StringChunk): StringChunk {
    if (!chunk.value.some((text) => text.includes('".'))) return chunk
    let text = chunk.value.join('')
    for (const [name, renamed] of this.#names) text = text.replaceAll(`${quoted(name)}.`, `${quoted(renamed)}.`)
    return new StringChunk(text)
  }
}

/**
 * @param prefix of the names of tables, another one in each subquery of a subquery
 * @returns whether the condition is true of a row of the joined tables; without any, of the document itself
 */
export function anyRow(joins: readonly Joined[], condition: SQL, outer: Outer, prefix = 'within'): SQL {
  const [first, ...others] = joins
  if (!first) return sql`(${condition}) is true`
  const renaming = new Renaming(joins, outer, prefix)
  const renamed = (part: SQL): SQL => renaming.of(part) as SQL
  const source = ({ table }: Joined): SQL => sql`${sql.identifier(nameInDatabase(table))} ${sql.identifier(renaming.nameOf(table))}`
  const further = others.map((join) => sql` left join ${source(join)} on ${renamed(join.condition)}`)
  return sql`exists (select 1 from ${source(first)}${sql.join(further)} where ${renamed(first.condition)} and ${renamed(condition)})`
}
