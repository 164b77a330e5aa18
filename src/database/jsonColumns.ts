/**
 * Filters on a path through JSON say whose column they mean. Payload writes the bare name of it into the statement
 * (`@payloadcms/drizzle/dist/postgres/createJSONQuery/index.js`), which is ambiguous as soon as the table is joined twice: a
 * body in two languages, or that of a document beside that of a related one.
 */
import { getTableName, is, Column } from 'drizzle-orm'
import type { PostgresAdapter } from '@payloadcms/db-postgres'

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`

export function nameJsonColumns(database: Pick<PostgresAdapter, 'createJSONQuery'>): void {
  const { createJSONQuery } = database
  database.createJSONQuery = ({ column, ...query }) => {
    const named = is(column, Column) ? `${quoted(getTableName(column.table))}.${quoted(column.name)}` : column
    return createJSONQuery({ ...query, column: named })
  }
}
