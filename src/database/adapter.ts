/** The PostgreSQL adapter of Payload, set up for this project. */
import path from 'node:path'
import { postgresAdapter } from '@payloadcms/db-postgres'
import type { Logger } from 'pino'
import { accountTables } from '../accounts/tables.ts'
import { changeLogOf } from '../changes/index.ts'
import { changeTables } from '../changes/log/tables.ts'
import type { Settings } from '../settings/settings.ts'
import { layerReads } from './reads/layers.ts'
import { deleteFound } from './writes/deleteFound.ts'
import { keepOnePreference } from './writes/onePreference.ts'
import { createPool } from './connections/pool.ts'
import { prepareQueries, type PreparedQueries } from './reads/preparedQueries.ts'
import { publishLanguages } from './writes/publishedLanguages.ts'
import { rememberRows } from './reads/rememberedRows.ts'
import { changeSessionsOneByOne } from './writes/sessions.ts'
import { TransactionGate } from './connections/transactionGate.ts'
import { beginTransaction } from './writes/transactions.ts'

type Adapter = ReturnType<typeof postgresAdapter>

export function databaseAdapter(settings: Settings, logger: Logger): Adapter {
  const adapter: Adapter = postgresAdapter({
    // Payload makes no pool of its own from this: `init` below hands it one.
    pool: {},
    idType: 'uuidv7',
    // Migrations are the one way that a schema changes.
    push: false,
    disableCreateDatabase: true,
    blocksAsJSON: true,
    migrationDir: path.resolve('migrations'),
    afterSchemaInit: [({ schema }) => ({ ...schema, tables: { ...schema.tables, ...changeTables, ...accountTables } })],
  })
  return {
    ...adapter,
    init: (args) => {
      const database = adapter.init(args)
      const connect = database.connect?.bind(database)
      const gate = new TransactionGate(settings.databasePoolSize)
      let prepared: PreparedQueries | undefined
      const log = settings.cacheBytes > 0 ? changeLogOf(args.payload.config) : undefined
      layerReads(database, { log, optimised: settings.readOptimisations })
      deleteFound(database)
      changeSessionsOneByOne(database)
      keepOnePreference(database)
      publishLanguages(database)
      const rows = log && rememberRows(log)
      return Object.assign(database, {
        // A pool that is there before Payload connects keeps it from checking out a client for good (payload#11727).
        pool: createPool(settings, logger),
        beginTransaction: () => beginTransaction(database, gate, (transaction) => prepared?.prepareTransaction(transaction)),
        connect: async (options: Parameters<NonNullable<typeof connect>>[0]) => {
          await connect?.(options)
          if (settings.readOptimisations) prepared = prepareQueries(database, rows)
        },
      })
    },
  }
}
