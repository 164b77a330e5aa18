/** `npm start`: everything from an empty machine to a serving newsroom. How it is run: `run.mjs`. */
import { writeFile } from 'node:fs/promises'
import type { Server } from 'node:http'
import path from 'node:path'
import { parseArgs } from 'node:util'
import type { SanitizedConfig } from 'payload'
import { ContentModelError } from '../content/model/contentModelError.ts'
import { keepSecret, lockDataDirectory, makeDataDirectory } from '../database/embedded/dataDirectory.ts'
import { startEmbeddedPostgres } from '../database/embedded/embeddedPostgres.ts'
import { reachableDataDirectory } from '../database/embedded/reachablePlace.ts'
import { errorText } from '../faults/errorRecord.ts'
import { loadEnvironmentFile } from '../settings/environmentFile.ts'
import { SettingsError } from '../settings/forms.ts'
import { readSettings, usualDataDir, type Settings } from '../settings/settings.ts'
import { StartupError } from '../settings/startupError.ts'
import { diskRemedy } from './diskRemedy.ts'
import { assertPortIsFree } from './listen.ts'
import { say } from './progress.ts'
import { closeOnSignal, createClosers, type Closers } from './shutdown.ts'
import { waitForDatabase } from './standby.ts'

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

interface OpenDatabase {
  url: string
  /** Has the port already, when the database was away. */
  standby?: Server | undefined
}

async function loadConfig(): Promise<SanitizedConfig> {
  const { default: config } = await import('../../payload.config.ts')
  return config
}

/** The config, Payload and Next read the environment when they are first imported, so it is completed before. */
async function completeEnvironment(databaseUrl: string, settings: Settings, { development }: Flags): Promise<void> {
  process.env['DATABASE_URL'] = databaseUrl
  process.env['PAYLOAD_SECRET'] = settings.payloadSecret ?? (await keepSecret(path.join(settings.dataDir, 'secret')))
  // Typed as always set, by Next; it may be absent, or blank in a copy of .env.example.
  const { NODE_ENV: environment = '' } = process.env as Record<string, string | undefined>
  if (!development && environment === '') Object.assign(process.env, { NODE_ENV: 'production' })
  // The admin panel renders some times on the server: they are those of its editors' clocks.
  process.env['TZ'] ||= 'Europe/Helsinki'
  process.env['DISABLE_PAYLOAD_HMR'] = development ? '' : 'true'
  process.env['NEXT_TELEMETRY_DISABLED'] = '1'
  // Set by `node --watch`: the workers of Next would tell Next, in place of it, what they have loaded.
  delete process.env['WATCH_REPORT_DEPENDENCIES']
}

async function openDatabase(settings: Settings, flags: Flags, closers: Closers): Promise<OpenDatabase> {
  if (settings.databaseUrl) {
    const url = settings.databaseUrl
    await makeDataDirectory(settings.dataDir)
    await completeEnvironment(url, settings, flags)
    return { url, standby: await waitForDatabase({ url, settings, root, closers, config: loadConfig }) }
  }
  const unlock = await lockDataDirectory(settings.dataDir)
  closers.add(unlock)
  const starting = startEmbeddedPostgres(settings.dataDir)
  // Told to stop while the database starts, wait until it can be stopped.
  closers.add(() => starting.then((database) => database.stop()).catch(() => undefined), { boundsItself: true })
  const { url } = await starting
  // For the commands that look at a running server's database.
  await writeFile(path.join(settings.dataDir, 'database-url'), `${url}\n`, { mode: 0o600 })
  await completeEnvironment(url, settings, flags)
  return { url }
}

/** Has the data where the embedded database can run, and says so when that is elsewhere. */
async function inReachablePlace(settings: Settings): Promise<Settings> {
  const dataDir = await reachableDataDirectory(settings.dataDir, path.resolve(usualDataDir))
  if (dataDir === settings.dataDir) return settings
  say(`The data are in ${dataDir}: the account "postgres", as which the database runs, cannot enter ${settings.dataDir}.`)
  process.env['DATA_DIR'] = dataDir
  return { ...settings, dataDir }
}

async function main(closers: Closers): Promise<void> {
  closeOnSignal(closers)
  const flags = readFlags(process.argv.slice(2))
  loadEnvironmentFile(root)
  const given = readSettings(process.env)
  await assertPortIsFree(given)
  const settings = given.databaseUrl ? given : await inReachablePlace(given)
  const { standby, url: databaseUrl } = await openDatabase(settings, flags, closers)
  const { serve } = await import('./serve.ts')
  await serve({
    config: await loadConfig(),
    flags,
    root,
    settings: { ...settings, databaseUrl },
    closers,
    standby,
  })
}

const closers = createClosers()
main(closers).catch(async (error: unknown) => {
  // Told to stop in the middle of the start, which fails because everything is being closed: that is no failure.
  if (closers.signal.aborted) return
  const expected = [ContentModelError, SettingsError, StartupError].some((Kind) => error instanceof Kind)
  await closers.closeAll()
  // An error that nobody expected needs its stack; one with a remedy does not.
  const remedy = expected && error instanceof Error ? error.message : diskRemedy(error)
  const report = remedy ?? errorText(error)
  process.stderr.write(`${report}\n`)
  process.exit(1)
})
