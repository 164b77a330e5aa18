/** The part of `npm start` that needs the finished environment: schema, demo content, HTTP. */
import { rm } from 'node:fs/promises'
import type { Server } from 'node:http'
import path from 'node:path'
import { getPayload, type Payload, type SanitizedConfig } from 'payload'
import type { Logger } from 'pino'
import { changeLogOf } from '../changes/index.ts'
import { keepSecret } from '../database/dataDirectory.ts'
import { allMigrations, assertNotNewer, inspectDatabase, migrate } from '../database/migrate.ts'
import { createAdmin } from '../server/admin.ts'
import { createServer } from '../server/createServer.ts'
import { setupPath } from '../server/firstAdministrator.ts'
import { createLogger } from '../server/logger.ts'
import type { Settings } from '../settings/settings.ts'
import { StartupError } from '../settings/startupError.ts'
import { buildAdmin } from './buildAdmin.ts'
import { keepDemoAccounts, readDemoAccounts, type DemoAccount } from './demo/demoAccounts.ts'
import { writeDemo } from './demo/writeDemo.ts'
import { listen, stopAccepting } from './listen.ts'
import { say, step } from './progress.ts'

export interface ServeOptions {
  flags: { apiOnly: boolean; empty: boolean; development: boolean }
  root: string
  settings: Settings & { databaseUrl: string }
  /** What has been opened, to be closed in reverse order. */
  closers: (() => Promise<void>)[]
}

async function prepareSchema(config: SanitizedConfig, { settings }: ServeOptions): Promise<Payload> {
  const state = await inspectDatabase(settings.databaseUrl, allMigrations(config))
  assertNotNewer(state)
  if (settings.production && state.pending.length > 0) {
    throw new StartupError(`${state.pending.length} migrations are pending. Back up the database, then run "npm run migrate".`)
  }
  const payload = await getPayload({ config })
  if (state.pending.length > 0) await step('Migrating the database', () => migrate(payload, settings.databaseUrl))
  return payload
}

async function hasUsers(payload: Payload): Promise<boolean> {
  // Asked by the server about itself, before it serves anybody.
  return (await payload.count({ collection: 'users', overrideAccess: true })).totalDocs > 0
}

/** @returns the demo accounts to print, or the token of the one-time link when there is nobody yet */
async function prepareContent(payload: Payload, { flags, settings }: ServeOptions): Promise<{ accounts: DemoAccount[]; token?: string }> {
  const tokenFile = path.join(settings.dataDir, 'setup-token')
  if (await hasUsers(payload)) {
    await rm(tokenFile, { force: true })
    return { accounts: settings.production ? [] : await readDemoAccounts(settings.dataDir) }
  }
  if (settings.production || flags.empty) return { accounts: [], token: await keepSecret(tokenFile) }
  const accounts = await step('Writing the demo federation', () => writeDemo(payload, settings.demoPassword))
  await keepDemoAccounts(settings.dataDir, accounts)
  return { accounts }
}

function announce(
  config: SanitizedConfig,
  { flags, settings }: ServeOptions,
  accounts: readonly DemoAccount[],
  token: string | undefined,
): void {
  const url = settings.serverUrl
  say('')
  say(`Verkosto is ready at ${url}`)
  if (!flags.apiOnly) say(`  Admin    ${url}${config.routes.admin}`)
  say(`  REST     ${url}${config.routes.api}/articles`)
  say(`  GraphQL  ${url}${config.routes.api}${config.routes.graphQL}`)
  for (const { email, password, role } of accounts) say(`  Demo ${role.padEnd(12)} ${email.padEnd(30)} ${password}`)
  if (token) say(`  Create the first administrator (once): ${url}${setupPath(token)}`)
}

/** Closes everything on SIGTERM and SIGINT, then exits with 0; a second signal does not wait. */
function closeOnSignal(http: Server, logger: Logger, closers: ServeOptions['closers']): void {
  let closing = false
  const close = async (): Promise<void> => {
    await stopAccepting(http)
    for (const closer of closers.reverse()) {
      await closer().catch((error: unknown) => logger.error({ err: error }, 'closing failed'))
    }
    process.exit(0)
  }
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.on(signal, () => {
      if (closing) return
      closing = true
      void close()
    })
  }
}

export async function serve(options: ServeOptions): Promise<void> {
  const { closers, flags, root, settings } = options
  const logger = createLogger(settings.logLevel)
  if (!flags.apiOnly && !flags.development) await buildAdmin(root)
  const { default: configPromise } = await import('../../payload.config.ts')
  const config = await configPromise
  const payload = await prepareSchema(config, options)
  closers.push(async () => {
    await payload.destroy()
    await payload.db.pool.end()
  })
  const { accounts, token } = await prepareContent(payload, options)
  const changes = changeLogOf(config)
  await changes.start()
  closers.push(() => changes.stop())
  const admin = flags.apiOnly ? undefined : await createAdmin({ development: flags.development, directory: root })
  if (admin) closers.push(() => admin.close())
  const { http } = await createServer({ admin, config, logger, settings, setupToken: token })
  closeOnSignal(http, logger, closers)
  await listen(http, settings)
  announce(config, options, accounts, token)
}
