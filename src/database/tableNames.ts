/** Which table a collection is kept in. */
import type { PostgresAdapter } from '@payloadcms/db-postgres'

/** Payload names tables in snake case, and keeps which is whose under that name. */
export function tableOf({ tableNameMap }: Pick<PostgresAdapter, 'tableNameMap'>, slug: string): string | undefined {
  return tableNameMap.get(slug.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`).replaceAll('-', '_'))
}
