/** Brings the schema up to the code: one runner at a time, each migration in a transaction. */
import type pg from 'pg'
import { commitTransaction, createLocalReq, initTransaction, killTransaction, type Payload } from 'payload'
import { installedContentPlugins, type PluginMigration } from '../content/model/contentPlugin.ts'
import { featureMigrations } from '../features/install.ts'
import { analyze } from './analyze.ts'
import { connect } from './connections/connect.ts'
import { StartupError } from '../settings/startupError.ts'
import { migrations } from '../../migrations/index.ts'

const migrationLock = 'verkosto:migrate'

export interface SchemaState {
  pending: string[]
  /** Migrations in the database that this code does not have. */
  unknown: string[]
}

/** Every migration of the project, of the installed plugins and of the features, in the order in which they run. */
export function allMigrations(config: Parameters<typeof installedContentPlugins>[0]): PluginMigration[] {
  const ofPlugins = installedContentPlugins(config).flatMap(({ migrations: own = [] }) => own)
  return [...migrations, ...ofPlugins, ...featureMigrations(config)]
}

/** A plugin's migration is named for it; that of a plugin which is no longer installed left tables that do no harm. */
function isOfAbsentPlugin(name: string, known: readonly string[]): boolean {
  const [plugin = '', title] = name.split(/:(.*)/s, 2)
  return title !== undefined && !known.some((other) => other.startsWith(`${plugin}:`))
}

async function appliedNames(client: pg.Client): Promise<string[]> {
  const { rows: tables } = await client.query<{ name: string | null }>(`select to_regclass('payload_migrations')::text as name`)
  if (!tables[0]?.name) return []
  const { rows } = await client.query<{ name: string; batch: string }>('select name, batch from payload_migrations')
  if (rows.some(({ batch }) => Number(batch) === -1)) {
    throw new StartupError(
      'The schema of this database was pushed by a development server, not migrated. Use an empty database, then run "npm run migrate".',
    )
  }
  return rows.map(({ name }) => name)
}

/**
 * Connects once and says how the schema and the code differ.
 * @throws StartupError when the database cannot be reached or is too old
 */
export async function inspectDatabase(url: string, known: readonly { name: string }[]): Promise<SchemaState> {
  const client = await connect(url)
  try {
    const applied = await appliedNames(client)
    const names = known.map(({ name }) => name)
    return {
      pending: names.filter((name) => !applied.includes(name)),
      unknown: applied.filter((name) => !names.includes(name) && !isOfAbsentPlugin(name, names)),
    }
  } finally {
    await client.end()
  }
}

/** @throws StartupError when the database has migrations that this code does not know */
export function assertNotNewer(state: SchemaState): void {
  if (state.unknown.length > 0) {
    throw new StartupError(
      `The database is newer than this code: it has the migration ${state.unknown.at(-1)}. Install the version that made it, or restore a backup.`,
    )
  }
}

async function runMigration(payload: Payload, migration: PluginMigration, batch: number): Promise<void> {
  const req = await createLocalReq({}, payload)
  try {
    await initTransaction(req)
    const transactionID = await req.transactionID
    const session = transactionID ? payload.db.sessions?.[transactionID] : undefined
    if (!session) throw new Error('There is no transaction to run it in.')
    // Payload keeps the transaction under a looser type.
    const db = session.db as Parameters<PluginMigration['up']>[0]['db']
    await migration.up({ db, payload, req })
    // The migration log belongs to the runner; no user writes it.
    await payload.create({ collection: 'payload-migrations', data: { name: migration.name, batch }, overrideAccess: true, req })
    await commitTransaction(req)
  } catch (error) {
    await killTransaction(req)
    const reason = error instanceof Error ? (error.cause instanceof Error ? error.cause.message : error.message) : String(error)
    throw new StartupError(`The migration ${migration.name} failed and was rolled back: ${reason}`)
  }
}

/**
 * Runs what is pending, under a lock that other processes wait for.
 * @returns the names of the migrations that ran
 * @throws StartupError when one fails (rolled back) or the database is newer than the code
 */
export async function migrate(payload: Payload, url: string): Promise<string[]> {
  const all = allMigrations(payload.config)
  const lock = await connect(url)
  try {
    await lock.query('select pg_advisory_lock(hashtextextended($1, 0))', [migrationLock])
    const state = await inspectDatabase(url, all)
    assertNotNewer(state)
    const batch = 1 + all.length - state.pending.length
    for (const migration of all.filter(({ name }) => state.pending.includes(name))) await runMigration(payload, migration, batch)
    if (state.pending.length > 0) await analyze(url)
    return state.pending
  } finally {
    await lock.end()
  }
}
