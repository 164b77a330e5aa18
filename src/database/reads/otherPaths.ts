/**
 * What the paths of a document are made of in the other languages, where a read reads the texts of one
 * (`askedLocale.ts`): a few short texts in the same statement, in place of all that there is.
 */
import type { PostgresAdapter } from '@payloadcms/db-postgres'
import { sql, type Column, type SQL } from 'drizzle-orm'
import { getSelectMode } from 'payload/shared'
import type { SelectType } from 'payload'
import { locales } from '../../content/locales.ts'
import { traitsOf } from '../../content/model/traits.ts'
import type { RelationalQueryConfig } from './queryShape.ts'
import { named } from './shapedFunctions.ts'
import { tableOf } from '../tableNames.ts'

/** Whether an answer has the paths in all languages. */
export function wantsOtherPaths(select: SelectType | undefined): boolean {
  if (!select) return true
  const { alternates } = select as { alternates?: unknown }
  return getSelectMode(select) === 'include' ? Boolean(alternates) : alternates !== false
}

/** The name under which they are in a row until they are among its texts. */
const key = 'otherPaths'

interface Row {
  _locales?: unknown[]
  otherPaths?: unknown[] | null
}

type Expression = ReturnType<SQL['as']>

/** The texts that the paths of a collection's documents are made of, by the name of its table. */
export type PathTexts = ReadonlyMap<string, (locale: string) => Expression>

/** Languages and names are those of the code, and stand in the text. */
function textsIn(texts: string, columns: readonly [name: string, column: string][], id: Column, locale: string): Expression {
  const others = locales.filter((other) => other !== locale)
  const pairs = columns.map(([name, column]) => `'${name}', t."${column}"`).join(', ')
  const languages = others.map((other) => `'${other}'`).join(', ')
  return sql`(select json_agg(json_build_object('_locale', t."_locale", ${sql.raw(pairs)})) from ${sql.identifier(texts)} t where t."_parent_id" = ${id} and t."_locale" in (${sql.raw(languages)}))`.as(
    key,
  )
}

export function pathTextsOf(database: PostgresAdapter): PathTexts {
  const found = new Map<string, (locale: string) => Expression>()
  for (const { config } of Object.values(database.payload.collections)) {
    const table = tableOf(database, config.slug) ?? config.slug
    const texts = `${table}${database.localesSuffix}`
    const ofTexts = database.tables[texts] as Record<string, Column> | undefined
    const id = (database.tables[table] as Record<string, Column> | undefined)?.['id']
    const columns = (traitsOf(config).routable?.fields ?? []).flatMap((name): [string, string][] => {
      const column = ofTexts?.[name]?.name
      return column === undefined ? [] : [[name, column]]
    })
    if (id && columns.length > 0) found.set(table, (locale) => textsIn(texts, columns, id, locale))
  }
  return found
}

/** Adds them to a query. */
export function readOtherPaths(config: RelationalQueryConfig, texts: Expression, locale: string): void {
  const extras = config.extras as Record<string, unknown> | undefined
  // A query that has others already, as of a join, has no shape, and is built anew each time.
  const others = extras && Object.keys(extras).length > 0
  config.extras = others ? { ...extras, [key]: texts } : named(`${key} ${locale}`, () => ({ [key]: texts }))
}

/** Puts them where the texts of all languages would be. */
export function placeOtherPaths(rows: unknown): unknown {
  for (const row of rows as Row[]) {
    if (row.otherPaths) row._locales = [...(row._locales ?? []), ...row.otherPaths]
    delete row.otherPaths
  }
  return rows
}
