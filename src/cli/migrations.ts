/**
 * `npm run migration:create -- name` writes a migration for what has changed in the schema;
 * `npm run check:migrations` fails when the committed migrations and the schema differ.
 */
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { getPayload, type Payload } from 'payload'
import { say } from './progress.ts'

/** Payload wants a secret to start; nothing is signed here and no database is opened. */
process.env['PAYLOAD_SECRET'] ||= 'no secret is needed to look at the schema'
process.env['DISABLE_PAYLOAD_HMR'] = 'true'

type DrizzleSnapshot = Parameters<ReturnType<Payload['db']['requireDrizzleKit']>['generateMigration']>[0]

async function openSchema(): Promise<Payload> {
  const { default: config } = await import('../../payload.config.ts')
  return getPayload({ config, disableDBConnect: true, disableOnInit: true })
}

/** SQL statements that lead from the newest committed snapshot to the schema of the code. */
async function pendingStatements(payload: Payload): Promise<string[]> {
  const { generateDrizzleJson, generateMigration } = payload.db.requireDrizzleKit()
  const directory = payload.db.migrationDir
  const newest = (await readdir(directory))
    .filter((file) => file.endsWith('.json'))
    .sort()
    .at(-1)
  const before: DrizzleSnapshot = newest
    ? (JSON.parse(await readFile(path.join(directory, newest), 'utf8')) as DrizzleSnapshot)
    : payload.db.defaultDrizzleSnapshot
  return generateMigration(before, await generateDrizzleJson(payload.db.schema))
}

async function create(name: string | undefined): Promise<void> {
  if (!name || !/^[a-z][a-z0-9_]*$/.test(name))
    throw new Error('Name the migration with small letters and underscores: npm run migration:create -- add_something')
  const payload = await openSchema()
  if ((await pendingStatements(payload)).length === 0) {
    say('The schema has not changed; there is nothing to migrate.')
    return
  }
  await payload.db.createMigration({ forceAcceptWarning: true, migrationName: name, payload })
}

async function check(): Promise<void> {
  const statements = await pendingStatements(await openSchema())
  if (statements.length > 0) {
    throw new Error(
      `The schema and the committed migrations differ. Run "npm run migration:create -- name" and commit the result:\n${statements.join('\n')}`,
    )
  }
  say('The committed migrations and the schema are the same.')
}

const [command, name] = process.argv.slice(2)
const work = command === 'create' ? create(name) : command === 'check' ? check() : Promise.reject(new Error('Use "create" or "check".'))
work.then(
  () => process.exit(0),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
    process.exit(1)
  },
)
