/**
 * `npm run migration:create -- name` writes a migration for what has changed in the schema; with `--empty` one of the
 * project's own that changes nothing yet, for what moves data alone;
 * `npm run check:migrations` fails when the committed migrations and the schema differ.
 * With `--plugin path/to/index.ts` both look at a content plugin or a feature from outside the repository.
 */
import { readdir, readFile, rm } from 'node:fs/promises'
import path from 'node:path'
import { parseArgs } from 'node:util'
import type { Payload } from 'payload'
import type { DrizzleSnapshot } from './pluginMigrations.ts'
import { say } from './progress.ts'

/** Payload wants a secret to start; nothing is signed here and no database is opened. */
process.env['PAYLOAD_SECRET'] ||= 'no secret is needed to look at the schema'
process.env['DISABLE_PAYLOAD_HMR'] = 'true'

// The config reads the environment when it is imported, so it is imported after the lines above.
const { openSchema, ownParts, pendingPluginMigration, writePluginMigration } = await import('./pluginMigrations.ts')

/** Pictures of the schema, the newest last: the next migration is compared with that. */
async function snapshotsIn(directory: string): Promise<string[]> {
  return (await readdir(directory)).filter((file) => file.endsWith('.json')).sort()
}

/** Each is half a megabyte, and nothing reads an old one. */
async function forgetOldSnapshots(directory: string): Promise<void> {
  for (const file of (await snapshotsIn(directory)).slice(0, -1)) await rm(path.join(directory, file))
}

/** SQL statements that lead from the committed snapshot to the schema of the code. */
async function pendingStatements(payload: Payload): Promise<string[]> {
  const { generateDrizzleJson, generateMigration } = payload.db.requireDrizzleKit()
  const directory = payload.db.migrationDir
  const newest = (await snapshotsIn(directory)).at(-1)
  const before: DrizzleSnapshot = newest
    ? (JSON.parse(await readFile(path.join(directory, newest), 'utf8')) as DrizzleSnapshot)
    : payload.db.defaultDrizzleSnapshot
  return generateMigration(before, await generateDrizzleJson(payload.db.schema))
}

const unchanged = 'The schema has not changed; there is nothing to migrate.'

async function create(name: string | undefined, entry: string | undefined, empty: boolean): Promise<void> {
  if (!name || !/^[a-z][a-z0-9_]*$/.test(name))
    throw new Error('Name the migration with small letters and underscores: npm run migration:create -- add_something')
  if (entry && empty) throw new Error('--empty is for the project itself: a migration of a plugin that moves data is written by hand.')
  if (entry) {
    const pending = await pendingPluginMigration(entry)
    say(pending.up.length === 0 ? unchanged : `Wrote ${await writePluginMigration(name, pending)}`)
    return
  }
  const payload = await openSchema(ownParts, 'own')
  const hasChanged = (await pendingStatements(payload)).length > 0
  if (hasChanged && empty) throw new Error('The schema has changed: first a migration for that, without --empty.')
  if (!hasChanged && !empty) {
    say(unchanged)
    return
  }
  await payload.db.createMigration({ forceAcceptWarning: true, migrationName: name, payload })
  await forgetOldSnapshots(payload.db.migrationDir)
}

async function check(entry: string | undefined): Promise<void> {
  const statements = entry ? (await pendingPluginMigration(entry)).up : await pendingStatements(await openSchema(ownParts, 'own'))
  if (statements.length > 0) {
    throw new Error(
      `The schema and the committed migrations differ. Run "npm run migration:create -- name" and commit the result:\n${statements.join('\n')}`,
    )
  }
  say('The committed migrations and the schema are the same.')
}

async function main(): Promise<void> {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { empty: { type: 'boolean', default: false }, plugin: { type: 'string' } },
  })
  const [command, name] = positionals
  // npm runs scripts in the project's root and says in INIT_CWD where the person stands.
  const entry = values.plugin && path.resolve(process.env['INIT_CWD'] ?? '', values.plugin)
  if (command === 'create') return create(name, entry, values.empty)
  if (command === 'check') return check(entry)
  throw new Error('Use "create" or "check".')
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
    process.exit(1)
  },
)
