/** `npm start`: everything from an empty machine to a serving newsroom. */
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { ContentModelError } from '../content/contentModelError.ts'
import { keepSecret, lockDataDirectory, makeDataDirectory } from '../database/dataDirectory.ts'
import { startEmbeddedPostgres, type EmbeddedPostgres } from '../database/embeddedPostgres.ts'
import { readSettings, SettingsError, type Settings } from '../settings/settings.ts'
import { StartupError } from '../settings/startupError.ts'

const root = path.resolve(import.meta.dirname, '../..')

interface Flags {
  /** Serve REST and GraphQL alone, without Next. */
  apiOnly: boolean
  /** No demo content; prints a one-time link for the first administrator. */
  empty: boolean
  /** Rebuild the admin on change. */
  development: boolean
}

function readFlags(args: readonly string[]): Flags {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        'api-only': { type: 'boolean', default: false },
        empty: { type: 'boolean', default: false },
        dev: { type: 'boolean', default: false },
      },
    })
    return { apiOnly: values['api-only'], empty: values.empty, development: values.dev }
  } catch (error) {
    throw new StartupError(`${error instanceof Error ? error.message : String(error)} Known flags: --api-only, --empty, --dev.`)
  }
}

/** What has been opened, to be closed in reverse order. */
type Closers = (() => Promise<void>)[]

async function closeAll(closers: Closers): Promise<void> {
  for (const close of closers.reverse()) await close().catch(() => undefined)
}

async function openDatabase(settings: Settings, closers: Closers): Promise<string> {
  if (settings.databaseUrl) {
    await makeDataDirectory(settings.dataDir)
    return settings.databaseUrl
  }
  closers.push(await lockDataDirectory(settings.dataDir))
  const database: EmbeddedPostgres = await startEmbeddedPostgres(settings.dataDir)
  closers.push(database.stop)
  // For the commands that look at a running server's database.
  await writeFile(path.join(settings.dataDir, 'database-url'), `${database.url}\n`, { mode: 0o600 })
  return database.url
}

async function main(): Promise<void> {
  const flags = readFlags(process.argv.slice(2))
  const settings = readSettings(process.env)
  const closers: Closers = []
  try {
    const databaseUrl = await openDatabase(settings, closers)
    // The config, Payload and Next read the environment when they are first imported, so it is completed before.
    process.env['DATABASE_URL'] = databaseUrl
    process.env['PAYLOAD_SECRET'] = settings.payloadSecret ?? (await keepSecret(path.join(settings.dataDir, 'secret')))
    if (!flags.development) Object.assign(process.env, { NODE_ENV: process.env['NODE_ENV'] || 'production' })
    process.env['DISABLE_PAYLOAD_HMR'] = flags.development ? '' : 'true'
    process.env['NEXT_TELEMETRY_DISABLED'] = '1'
    const { serve } = await import('./serve.ts')
    const { default: config } = await import('../../payload.config.ts')
    await serve({ config: await config, flags, root, settings: { ...settings, databaseUrl }, closers })
  } catch (error) {
    await closeAll(closers)
    throw error
  }
}

main().catch((error: unknown) => {
  const expected = [ContentModelError, SettingsError, StartupError].some((Kind) => error instanceof Kind)
  // An error that nobody expected needs its stack; one with a remedy does not.
  const report = error instanceof Error ? (expected ? error.message : (error.stack ?? error.message)) : String(error)
  process.stderr.write(`${report}\n`)
  process.exit(1)
})
