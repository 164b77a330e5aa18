/** `npm run migrate`: brings the database at DATABASE_URL up to this code, under a lock. */
import path from 'node:path'
import { loadEnvironmentFile } from '../settings/environmentFile.ts'
import { readSettings } from '../settings/settings.ts'
import { StartupError } from '../settings/startupError.ts'
import { say } from './progress.ts'
import { runCommand } from './runCommand.ts'

async function main(): Promise<void> {
  loadEnvironmentFile(path.resolve(import.meta.dirname, '../..'))
  const settings = readSettings(process.env)
  if (!settings.databaseUrl) throw new StartupError('Set DATABASE_URL: the embedded database migrates by itself when "npm start" runs.')
  process.env['PAYLOAD_SECRET'] ||= 'migrating signs nothing, so any secret will do'
  process.env['DISABLE_PAYLOAD_HMR'] = 'true'
  const [{ getPayload }, { default: config }, { allMigrations, assertNotNewer, inspectDatabase, migrate }] = await Promise.all([
    import('payload'),
    import('../../payload.config.ts'),
    import('../database/migrate.ts'),
  ])
  assertNotNewer(await inspectDatabase(settings.databaseUrl, allMigrations(await config)))
  const payload = await getPayload({ config })
  const names = await migrate(payload, settings.databaseUrl)
  say(names.length > 0 ? `Migrated: ${names.join(', ')}` : 'The database is up to date.')
}

runCommand(main)
