/** The PostgreSQL adapter of Payload, set up for this project. */
import path from 'node:path'
import { postgresAdapter } from '@payloadcms/db-postgres'
import { changesTable } from '../changes/table.ts'
import type { Settings } from '../settings/settings.ts'

/** Where `next build` and the type generator run without a database; nothing ever connects to it. */
const noDatabase = 'postgres://localhost:1/none'

export function databaseAdapter(settings: Settings): ReturnType<typeof postgresAdapter> {
  return postgresAdapter({
    pool: {
      connectionString: settings.databaseUrl ?? noDatabase,
      // Payload keeps one client for itself (payload#11727).
      max: settings.databasePoolSize + 1,
      idleTimeoutMillis: 600_000,
      keepAlive: true,
      connectionTimeoutMillis: 10_000,
      statement_timeout: 30_000,
      idle_in_transaction_session_timeout: 60_000,
    },
    idType: 'uuidv7',
    // Migrations are the one way that a schema changes.
    push: false,
    disableCreateDatabase: true,
    blocksAsJSON: true,
    migrationDir: path.resolve('migrations'),
    afterSchemaInit: [({ schema }) => ({ ...schema, tables: { ...schema.tables, changes: changesTable } })],
  })
}
