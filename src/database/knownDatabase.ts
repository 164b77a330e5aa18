/**
 * Sees that what the adapter and drizzle have inside is as this code knows it (docs/relies-on.md). Much of it is looked at when
 * the first document is read or written, and some would be missed without a word: effects of a write would come before its COMMIT.
 */
import type { Payload } from 'payload'
import { sql } from 'drizzle-orm'
import { isObject } from '../content/isObject.ts'
import { notAsKnown } from '../settings/startupError.ts'

/** What is at a path, or undefined. */
function at(value: unknown, path: string): unknown {
  return path.split('.').reduce<unknown>((part, name) => (isObject(part) ? part[name] : undefined), value)
}

const isFunction = (value: unknown): boolean => typeof value === 'function'
const isText = (value: unknown): boolean => typeof value === 'string'
const isMap = (value: unknown): boolean => value instanceof Map

/** Of the adapter of Payload, by what it is for. */
const ofAdapter: readonly (readonly [path: string, is: (value: unknown) => boolean, use: string])[] = [
  ['sessions', isObject, 'what waits for the end of a transaction finds it'],
  ['drizzle._.session.client', isObject, 'a transaction gets its connection'],
  ['drizzle._.session.transaction', isFunction, 'a transaction begins and ends'],
  ['drizzle.query', isObject, 'reads are prepared, and read one language'],
  ['countDistinct', isFunction, 'counts are saved'],
  ['createJSONQuery', isFunction, 'filters on JSON are mended'],
  ['operators.equals', isFunction, 'filters get their meaning'],
  ['rawTables', isObject, 'the uses of a document are found'],
  ['tableNameMap', isMap, 'tables are found'],
  ['tables', isObject, 'tables are found'],
  ['localesSuffix', isText, 'tables of translations are found'],
  ['versionsSuffix', isText, 'tables of versions are found'],
]

/** Of one of drizzle's builders of relational queries. */
const ofBuilder: readonly (readonly [path: string, is: (value: unknown) => boolean])[] = [
  ['findMany', isFunction],
  ['findFirst', isFunction],
  ['tableConfig.columns', isObject],
]

function assertBuilder(table: string, builder: unknown): void {
  const missing = ofBuilder.filter(([path, is]) => !is(at(builder, path))).map(([path]) => path)
  if (missing.length > 0)
    throw notAsKnown(
      `The query builder of ${table} (drizzle-orm, pg-core/query-builders/query.js) has no ${missing.join(', ')}, by which reads are prepared.`,
    )
}

/** @throws StartupError that names the first thing that is not there */
export function assertKnownDatabase(database: Payload['db']): void {
  for (const [path, is, use] of ofAdapter) {
    if (!is(at(database, path)))
      throw notAsKnown(`The database adapter (@payloadcms/db-postgres, drizzle-orm) has no ${path}, by which ${use}.`)
  }
  for (const [table, builder] of Object.entries(database.drizzle.query)) assertBuilder(table, builder)
  for (const [name, table] of Object.entries(database.tables)) {
    if (!isText(Reflect.get(table, Symbol.for('drizzle:OriginalName'))))
      throw notAsKnown(`The table ${name} has no "drizzle:OriginalName" (drizzle-orm, table.js), by which filters name it.`)
  }
  if (typeof Reflect.get(sql``, 'shouldInlineParams') !== 'boolean')
    throw notAsKnown('SQL of drizzle-orm (sql/sql.js) has no shouldInlineParams, by which it is seen what has a shape.')
}
