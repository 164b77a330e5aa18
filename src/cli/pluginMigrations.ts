/**
 * Migrations of a content plugin or a feature from outside the repository. They hold what it adds to the schema of those in
 * `payload.config.ts` and lie in its own folder, beside a JSON file that the next one is compared with.
 */
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { getPayload, type Payload } from 'payload'
import { composeConfig, contentPlugins, features } from '../../payload.config.ts'
import type { ContentPlugin } from '../content/model/contentPlugin.ts'
import type { Feature } from '../features/feature.ts'
import { partBeyond, withPart } from './schemaDiff.ts'

type Kit = ReturnType<Payload['db']['requireDrizzleKit']>
export type DrizzleSnapshot = Parameters<Kit['generateMigration']>[0]

interface PendingMigration {
  plugin: string
  directory: string
  up: string[]
  down: string[]
  /** What the plugin's tables are once the migration has run. */
  part: Record<string, unknown>
}

/** What a schema is made of. */
export interface Parts {
  plugins: readonly ContentPlugin[]
  features: readonly Feature[]
}

async function loadPart(entry: string): Promise<ContentPlugin | Feature> {
  const module = (await import(pathToFileURL(entry).href)) as { default?: ContentPlugin | Feature }
  if (!module.default?.definition) throw new Error(`${entry} does not export a content plugin or a feature as its default.`)
  return module.default
}

/** A Payload instance that knows the schema of a set of plugins and features, and opens no database. */
export async function openSchema({ features, plugins }: Parts, key: string): Promise<Payload> {
  return getPayload({ config: composeConfig(plugins, { features }), disableDBConnect: true, disableOnInit: true, key })
}

/** Those whose tables are in the project's own migrations. */
export const ownParts: Parts = {
  plugins: contentPlugins.filter(({ definition }) => !definition.migrations),
  features: features.filter(({ definition }) => !definition.migrations),
}

async function snapshotOf(parts: Parts, key: string): Promise<{ kit: Kit; snapshot: DrizzleSnapshot }> {
  const payload = await openSchema(parts, key)
  const kit = payload.db.requireDrizzleKit()
  return { kit, snapshot: await kit.generateDrizzleJson(payload.db.schema) }
}

async function newestPart(directory: string): Promise<Record<string, unknown>> {
  const files = await readdir(directory).catch(() => [])
  const newest = files
    .filter((file) => file.endsWith('.json'))
    .sort()
    .at(-1)
  return newest ? (JSON.parse(await readFile(path.join(directory, newest), 'utf8')) as Record<string, unknown>) : {}
}

/** @param entry the module that exports the plugin or feature as its default; migrations lie in `migrations/` beside it */
export async function pendingPluginMigration(entry: string): Promise<PendingMigration> {
  const part = await loadPart(entry)
  const { name } = part.definition
  const directory = path.join(path.dirname(entry), 'migrations')
  const isOther = ({ definition }: Feature | ContentPlugin): boolean => definition.name !== name
  const others = { plugins: ownParts.plugins.filter(isOther), features: ownParts.features.filter(isOther) }
  // A content plugin is a Payload plugin, and so a function.
  const all =
    typeof part === 'function' ? { ...others, plugins: [...others.plugins, part] } : { ...others, features: [...others.features, part] }
  const { kit, snapshot: base } = await snapshotOf(others, 'without it')
  const { snapshot: after } = await snapshotOf(all, 'with it')
  const before = withPart(base as never, await newestPart(directory)) as unknown as DrizzleSnapshot
  return {
    plugin: name,
    directory,
    up: await kit.generateMigration(before, after),
    down: await kit.generateMigration(after, before),
    part: partBeyond(base as never, after as never),
  }
}

const inTemplate = (statements: readonly string[]): string => statements.join('\n').replace(/[\\`]|\$\{/g, '\\$&')

function migrationModule(name: string, { down, up }: PendingMigration): string {
  return `/** Written by "npm run migration:create"; not to be edited by hand. */
import { sql } from '@payloadcms/db-postgres'
import type { PluginMigration } from 'verkosto'

export const migration: PluginMigration = {
  name: '${name}',
  async up({ db }) {
    await db.execute(sql\`
${inTemplate(up)}
\`)
  },
  async down({ db }) {
    await db.execute(sql\`
${inTemplate(down)}
\`)
  },
}
`
}

function indexModule(files: readonly string[]): string {
  const imports = files.map((file, index) => `import { migration as migration${index + 1} } from './${file}'\n`)
  const list = files.map((_, index) => `migration${index + 1}`).join(', ')
  return `/** Written by "npm run migration:create": the plugin's migrations, oldest first. */
import type { PluginMigration } from 'verkosto'
${imports.join('')}
export const migrations: readonly PluginMigration[] = [${list}]
`
}

/** @returns the path of the migration */
export async function writePluginMigration(title: string, pending: PendingMigration): Promise<string> {
  const { directory, part, plugin } = pending
  const moment = new Date().toISOString().slice(0, 19).replace('T', '_').replace(/[-:]/g, '')
  const base = `${moment}_${title}`
  await mkdir(directory, { recursive: true })
  await writeFile(path.join(directory, `${base}.json`), `${JSON.stringify(part, null, 2)}\n`)
  await writeFile(path.join(directory, `${base}.ts`), migrationModule(`${plugin}:${base}`, pending))
  const files = (await readdir(directory)).filter((file) => file.endsWith('.ts') && file !== 'index.ts').sort()
  await writeFile(path.join(directory, 'index.ts'), indexModule(files))
  return path.join(directory, `${base}.ts`)
}
