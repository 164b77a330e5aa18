/**
 * The contract of a content plugin. A plugin says what it brings and what it needs; everything else (fields to
 * collections that are not installed, rich-text links, access, change log) follows when the config is composed.
 */
import type { sql } from '@payloadcms/db-postgres'
import {
  deepCopyObject,
  type CollectionConfig,
  type Config,
  type GlobalConfig,
  type Payload,
  type PayloadRequest,
  type Plugin,
} from 'payload'
import { ContentModelError } from './contentModelError.ts'
import type { Locale } from '../locales.ts'

/**
 * A migration that a plugin outside this repository ships for its own tables; `npm run migration:create` writes it.
 * It runs after the project's own migrations and is not undone when the plugin is taken out.
 */
export interface PluginMigration {
  /** Starts with the plugin's name and a colon, so that the database tells whose it is: `publications:20261124_initial`. */
  name: string
  up(args: MigrationArgs): Promise<void>
  down(args: MigrationArgs): Promise<void>
}

/** What a migration is written with: `db` is the transaction that it runs in. */
interface MigrationArgs {
  db: { execute(statement: ReturnType<typeof sql>): PromiseLike<unknown> }
  payload: Payload
  req: PayloadRequest
}

/** A document or global in the languages beside the default one. Rows of arrays stand in the order of the default's rows. */
export type DemoTranslations = Partial<Record<Exclude<Locale, 'fi'>, Record<string, unknown>>>

/**
 * What a plugin's demo content is written with, on a database that holds nothing yet: one call for each document, all of
 * them in one transaction. Documents are created by the demo account of the editor.
 */
export interface DemoWriter {
  /**
   * Creates a published document.
   * @param key names the document to demo content that is written later; unique over all plugins
   * @param data fields in the default locale; `translations` adds the others
   * @returns the document's id
   * @throws when the key is in use
   */
  create: (collection: string, key: string, data: Record<string, unknown>, translations?: DemoTranslations) => Promise<string>
  /** Writes a global; see `create` for the parameters. */
  global: (slug: string, data: Record<string, unknown>, translations?: DemoTranslations) => Promise<void>
  /** Uploads a file made in memory and returns the document's id; see `create`. */
  upload: (
    collection: string,
    key: string,
    file: { name: string; mimetype: string; data: Buffer },
    data: Record<string, unknown>,
    translations?: DemoTranslations,
  ) => Promise<string>
  /**
   * Leaves a draft in the name of the demo account of a role, within that role's rights. Drafts are saved last, when the
   * demo coordinator has a network.
   */
  draft: (role: 'author' | 'coordinator', collection: string, data: Record<string, unknown>) => void
  /** The id of a document written earlier under `key`; undefined when the plugin that would have written it is not installed. */
  id: (key: string) => string | undefined
  /** The ids of those of the documents that exist, in this order. */
  ids: (...keys: readonly string[]) => string[]
}

export type DemoContent = (demo: DemoWriter) => Promise<void>

export interface ContentPluginDefinition {
  /** The plugin's name: one word, the folder it lives in; unique over all plugins. */
  name: string
  collections?: readonly CollectionConfig[]
  globals?: readonly GlobalConfig[]
  /** Names of plugins without which this one cannot start. */
  requires?: readonly string[]
  /**
   * Names of plugins that this one uses when they are there: relations to their collections vanish with them. A relation to
   * another plugin's collection must be named here or in `requires`; a join need not be.
   */
  optional?: readonly string[]
  /** Loaded only when demo content is written, after that of every plugin in `requires` and `optional`. */
  demo?: () => Promise<{ demo: DemoContent }>
  /** For a plugin from outside the repository: the migrations of its own tables, oldest first. */
  migrations?: readonly PluginMigration[]
}

/** What the composed config remembers of each plugin, under `config.custom.contentPlugins`. */
export type InstalledContentPlugin = Omit<ContentPluginDefinition, 'globals' | 'collections'> & {
  collectionSlugs: readonly string[]
  globalSlugs: readonly string[]
}

/** A Payload plugin that also says which content plugin it is. */
export type ContentPlugin = Plugin & { readonly definition: ContentPluginDefinition }

/** The content plugins of a config, built or not, in the order in which they were listed. */
export function installedContentPlugins(config: Pick<Config, 'custom'>): readonly InstalledContentPlugin[] {
  return (config.custom?.['contentPlugins'] as readonly InstalledContentPlugin[] | undefined) ?? []
}

const namePattern = /^[a-z][a-zA-Z0-9-]*$/

/** @throws ContentModelError when a definition cannot be installed in any config: its name, or that of a migration */
export function assertDefinition(
  kind: 'content plugin' | 'feature',
  { migrations = [], name }: Pick<ContentPluginDefinition, 'migrations' | 'name'>,
): void {
  if (!namePattern.test(name)) {
    throw new ContentModelError(`"${name}" cannot name a ${kind}. Use a small letter, then letters, digits and hyphens.`)
  }
  const foreign = migrations.find((migration) => !migration.name.startsWith(`${name}:`))
  if (foreign) {
    throw new ContentModelError(
      `The migration "${foreign.name}" of the ${kind} "${name}" does not say whose it is. Name it "${name}:${foreign.name}".`,
    )
  }
}

/** @throws ContentModelError when the config already has what the plugin brings; the message names both plugins */
function assertNew(entry: InstalledContentPlugin, config: Config): void {
  const installed = installedContentPlugins(config)
  if (installed.some(({ name }) => name === entry.name)) {
    throw new ContentModelError(`The content plugin "${entry.name}" is listed twice. Remove one of the two lines.`)
  }
  // A collection and a global of one slug would share a GraphQL type and a table.
  const taken = new Set([...(config.collections ?? []), ...(config.globals ?? [])].map(({ slug }) => slug))
  const brought = [...entry.collectionSlugs, ...entry.globalSlugs]
  const slug = brought.find((candidate, index) => taken.has(candidate) || brought.indexOf(candidate) !== index)
  if (slug) {
    const owner = installed.find(({ collectionSlugs, globalSlugs }) => [...collectionSlugs, ...globalSlugs].includes(slug))
    const other = owner ? `the content plugin "${owner.name}"` : taken.has(slug) ? 'another Payload plugin' : 'it'
    throw new ContentModelError(
      `The content plugin "${entry.name}" brings "${slug}", but ${other} has brought it already. Rename one of the two or remove a plugin.`,
    )
  }
}

/**
 * Makes a content plugin. The result is a Payload plugin: list it in `payload.config.ts`. While the config is composed it
 * throws a ContentModelError when another plugin has its name or the slug of what it brings.
 * @throws ContentModelError when the definition itself is wrong
 */
export function defineContentPlugin(definition: ContentPluginDefinition): ContentPlugin {
  assertDefinition('content plugin', definition)
  const { collections = [], globals = [], ...rest } = definition
  const entry: InstalledContentPlugin = {
    ...rest,
    collectionSlugs: collections.map(({ slug }) => slug),
    globalSlugs: globals.map(({ slug }) => slug),
  }
  const plugin: Plugin = (config) => {
    assertNew(entry, config)
    // Payload completes a config by writing into it, so each config gets a copy: the same plugin may stand in several.
    return {
      ...config,
      collections: [...(config.collections ?? []), ...collections.map(deepCopyObject)],
      globals: [...(config.globals ?? []), ...globals.map(deepCopyObject)],
      custom: { ...config.custom, contentPlugins: [...installedContentPlugins(config), entry] },
    }
  }
  return Object.assign(plugin, { definition })
}
