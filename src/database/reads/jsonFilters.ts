/**
 * Filters on a path through JSON, as Payload writes them into the statement
 * (`@payloadcms/drizzle/dist/postgres/createJSONQuery/index.js`), with two mended things:
 *
 * - they say whose column they mean: the bare name is ambiguous as soon as the table is joined twice, as for a body in two
 *   languages, or that of a document beside that of a related one
 * - a text that is looked for is no regular expression, in which a full stop stands for any character
 */
import { getTableName, is, Column } from 'drizzle-orm'
import type { PostgresAdapter } from '@payloadcms/db-postgres'

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`

/** A text in it has none of the characters that a text in JSON would have to escape (`utilities/escapeSQLValue.js`). */
const expression = /like_regex "\(\?i\)([^"]*)"/g

export function mendJsonFilters(database: Pick<PostgresAdapter, 'createJSONQuery'>): void {
  const { createJSONQuery } = database
  database.createJSONQuery = ({ column, ...query }) => {
    const named = is(column, Column) ? `${quoted(getTableName(column.table))}.${quoted(column.name)}` : column
    return createJSONQuery({ ...query, column: named }).replace(expression, 'like_regex "$1" flag "iq"')
  }
}
