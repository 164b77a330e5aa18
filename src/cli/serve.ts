/** The part of `npm start` that needs the finished environment: schema, demo content, HTTP. */
import { rmSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import type { Server } from 'node:http'
import path from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { getPayload, type Payload, type SanitizedConfig } from 'payload'
import { passwordProblem } from '../accounts/passwordRules.ts'
import { closeAccounts } from '../accounts/plugin.ts'
import { changeLogOf } from '../changes/index.ts'
import { analyze } from '../database/analyze.ts'
import { analyzeWrites } from '../database/analyzeWrites.ts'
import { errorSentence } from '../content/errors.ts'
import { keepSecret } from '../database/embedded/dataDirectory.ts'
import { assertKnownDatabase } from '../database/knownDatabase.ts'
import { allMigrations, assertNotNewer, inspectDatabase, migrate, type SchemaState } from '../database/migrate.ts'
import { runFeatures, type RunningFeatures } from '../features/run.ts'
import { createAdmin } from '../server/admin.ts'
import { createServer } from '../server/createServer.ts'
import { makeTemporaryDirectory, removeForgottenFiles, temporaryDirectory } from '../server/files/temporaryFiles.ts'
import { firstRegisterPath, setupHeader, setupPath } from '../server/accounts/firstAdministrator.ts'
import { assertQueueIsTold } from '../server/request/slowClients.ts'
import { putHelpersBehind } from '../server/helperThreads.ts'
import { createLogger } from '../server/logger.ts'
import { metrics } from '../server/metrics.ts'
import { keepValuesOffTerminals } from '../server/errors/quietErrors.ts'
import { askOneself } from '../server/ownRequests.ts'
import { watchStrayErrors } from '../server/errors/strayErrors.ts'
import type { Settings } from '../settings/settings.ts'
import { StartupError } from '../settings/startupError.ts'
import { buildAdmin } from './buildAdmin.ts'
import { keepDemoAccounts, readDemoAccounts, type DemoAccount } from './demo/demoAccounts.ts'
import { writeDemo } from './demo/writeDemo.ts'
import { listen, stopAccepting } from './listen.ts'
import { fillWithoutOrphans } from './orphanFiles.ts'
import { say, step } from './progress.ts'
import type { Closers } from './shutdown.ts'
import { codeVersion } from './codeVersion.ts'

/** Milliseconds that the first readers have before the admin panel is loaded. */
const headStart = 500
/** In Payload's store of keys and values: somebody has chosen a database without demo content, and has not come to make an account. */
const startedEmpty = 'verkosto-started-empty'
/** Milliseconds that a feature may take to stop; what is answered meanwhile comes after it. */
const featureLimit = 2_000

export interface ServeOptions {
  config: SanitizedConfig
  flags: { apiOnly: boolean; empty: boolean; development: boolean }
  root: string
  settings: Settings & { databaseUrl: string }
  closers: Closers
  /** Has the port already, and serves from the disk. */
  standby?: Server | undefined
}

/** @throws StartupError when the schema is not this code's, and not to be brought up to it here */
async function inspectSchema(config: SanitizedConfig, { settings }: ServeOptions): Promise<SchemaState> {
  const state = await inspectDatabase(settings.databaseUrl, allMigrations(config))
  assertNotNewer(state)
  if (!settings.migratesItself && state.pending.length > 0) {
    throw new StartupError(`Migrations are pending (${state.pending.join(', ')}). Back up the database, then run "npm run migrate".`)
  }
  return state
}

async function prepareSchema(config: SanitizedConfig, { pending }: SchemaState, { settings }: ServeOptions): Promise<Payload> {
  const payload = await getPayload({ config })
  assertKnownDatabase(payload.db)
  if (pending.length > 0) await step('Migrating the database', () => migrate(payload, settings.databaseUrl))
  return payload
}

async function hasUsers(payload: Payload): Promise<boolean> {
  // Asked by the server about itself, before it serves anybody.
  return (await payload.count({ collection: payload.config.admin.user as 'users', overrideAccess: true })).totalDocs > 0
}

function tokenFileOf({ dataDir }: Settings): string {
  return path.join(dataDir, 'setup-token')
}

/** The rules for everybody's passwords hold for it too; said before anything is written. */
async function assertDemoPassword({ demoPassword, serverUrl }: Settings): Promise<void> {
  const problem = demoPassword === undefined ? null : await passwordProblem(demoPassword, { serverURL: serverUrl })
  if (problem) throw new StartupError(`Invalid setting DEMO_PASSWORD: ${errorSentence(problem, 'en')} See .env.example.`)
}

/** @returns the demo accounts to print, or the token of the one-time link when there is nobody yet */
async function prepareContent(payload: Payload, { flags, settings }: ServeOptions): Promise<{ accounts: DemoAccount[]; token?: string }> {
  const tokenFile = tokenFileOf(settings)
  if (await hasUsers(payload)) {
    await rm(tokenFile, { force: true })
    return { accounts: settings.production ? [] : await readDemoAccounts(settings.dataDir) }
  }
  const wasEmpty = await payload.kv.has(startedEmpty)
  if (settings.production || flags.empty || wasEmpty) {
    await payload.kv.set(startedEmpty, true)
    if (!settings.production && !flags.empty) say('No demo content: this database was started without it. An empty database gets it.')
    return { accounts: [], token: await keepSecret(tokenFile) }
  }
  await assertDemoPassword(settings)
  const accounts = await step('Writing the demo federation', () =>
    fillWithoutOrphans(payload, () => writeDemo(payload, settings.demoPassword)),
  )
  await analyze(settings.databaseUrl)
  await keepDemoAccounts(settings.dataDir, accounts)
  return { accounts }
}

/** A link to the form of the admin panel; without the panel, what does the same. */
function firstAdministratorLines(token: string, config: SanitizedConfig, { flags, settings: { serverUrl } }: ServeOptions): string[] {
  if (!flags.apiOnly) return [`  Create the first administrator (once): ${serverUrl}${setupPath(token)}`]
  return [
    '  Create the first administrator (once), or start without --api-only to have a form for it:',
    `    curl ${serverUrl}${firstRegisterPath(config)} -H '${setupHeader}: ${token}' -H 'Content-Type: application/json' \\`,
    `      -d '{"name":"…","email":"…","password":"…"}'`,
  ]
}

interface Announced {
  accounts: readonly DemoAccount[]
  token: string | undefined
  features: Pick<RunningFeatures, 'startLines'>
  concerns: readonly string[]
}

function announce(config: SanitizedConfig, options: ServeOptions, { accounts, concerns, features, token }: Announced): void {
  const { flags, settings } = options
  const url = settings.serverUrl
  const lines = [
    '',
    `Verkosto is ready at ${url}`,
    ...(flags.apiOnly ? [] : [`  Admin    ${url}${config.routes.admin}`]),
    `  REST     ${url}${config.routes.api}/articles`,
    `  GraphQL  ${url}${config.routes.api}${config.routes.graphQL}`,
    ...features.startLines.map((line) => `  ${line}`),
    ...accounts.map(({ email, password, role }) => `  Demo ${role.padEnd(12)} ${email.padEnd(30)} ${password}`),
    ...(token ? firstAdministratorLines(token, config, options) : []),
    ...concerns.map((sentence) => `  Look at this: ${sentence}`),
  ]
  // In one piece: who waits for the server to be ready reads all of it.
  say(lines.join('\n'))
}

/** Where this process reaches itself: what it serves to others through a proxy, it asks of itself directly. */
function ownOrigin(http: Server): string {
  const address = http.address()
  if (typeof address !== 'object' || !address) throw new Error('The server has no port.')
  const host = ['0.0.0.0', '::'].includes(address.address) ? '127.0.0.1' : address.address
  return `http://${host.includes(':') ? `[${host}]` : host}:${address.port}`
}

/** @returns once the server answers */
export async function serve(options: ServeOptions): Promise<void> {
  const { closers, config, flags, root, settings } = options
  const logger = createLogger(settings.logLevel)
  keepValuesOffTerminals()
  watchStrayErrors(logger, async () => {
    process.exitCode = 1
    await closers.closeAll()
    process.exit()
  })
  // Building takes minutes: what is wrong with the database is told before.
  const schema = await inspectSchema(config, options)
  if (!flags.apiOnly && !flags.development) await buildAdmin(root, closers.signal)
  const payload = await prepareSchema(config, schema, options)
  closers.add(async () => {
    await payload.destroy()
    await payload.db.pool.end()
    await closeAccounts(config)
  })
  await makeTemporaryDirectory(settings.dataDir)
  closers.add(() => rm(temporaryDirectory(settings.dataDir), { recursive: true, force: true }))
  await removeForgottenFiles(settings.dataDir)
  const { accounts, token } = await prepareContent(payload, options)
  const changes = changeLogOf(config)
  await changes.start()
  closers.add(() => changes.stop())
  const stopAnalyzing = analyzeWrites(changes, settings.databaseUrl, logger)
  closers.add(() => Promise.resolve(stopAnalyzing()))
  const admin = flags.apiOnly ? undefined : createAdmin({ development: flags.development, directory: root })
  if (admin) closers.add(() => admin.close())
  const setup = token ? { token, used: () => rmSync(tokenFileOf(settings), { force: true }) } : undefined
  const own: { origin?: string } = {}
  const features = await runFeatures(config, {
    payload,
    settings,
    logger,
    changes,
    version: await codeVersion(root),
    ask: async (address) => {
      if (own.origin === undefined) throw new Error(`Nobody serves ${address} yet: ask when "served" has been called.`)
      await askOneself(own.origin, address)
    },
  })
  const { deliverer, figures, unreadiness } = features
  const mounts = [metrics({ figures, pool: payload.db.pool, token: settings.metricsToken }), ...features.mounts]
  const { http } = await createServer({ admin, config, deliverer, logger, mounts, settings, setup, unreadiness })
  await listen(http, settings, options.standby)
  assertQueueIsTold(http)
  own.origin = ownOrigin(http)
  closers.add((impatience) => stopAccepting(http, impatience))
  for (const stop of features.stops) closers.add(stop, { limit: featureLimit })
  features.served()
  putHelpersBehind()
  announce(config, options, { accounts, token, features, concerns: await features.concerns() })
  // Loading it takes a second of this thread. Whoever opens it sooner has it loaded sooner.
  if (admin) await setTimeout(headStart).then(() => admin.load())
}
