/**
 * The contract of a content plugin. A plugin says what it brings and what it needs; everything else (fields to
 * collections that are not installed, rich-text links, access, change log) follows when the config is composed.
 */
import type { CollectionConfig, Config, GlobalConfig, Payload, PayloadRequest, Plugin } from 'payload'
import type { Locale } from './locales.ts'

/** A migration that a plugin outside this repository ships for its own tables. Names are unique over all plugins. */
export interface PluginMigration {
  name: string
  up(args: MigrationArgs): Promise<void>
  down(args: MigrationArgs): Promise<void>
}

/** `db` is drizzle's transaction; Payload types it per adapter, so a plugin's migration imports the adapter's own type. */
interface MigrationArgs {
  // The adapter's drizzle instance has a different type for each adapter version; migrations are generated code.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  db: any
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
  /** The plugin's name: one word, the folder it lives in. */
  name: string
  collections?: readonly CollectionConfig[]
  globals?: readonly GlobalConfig[]
  /** Plugins without which this one cannot start. */
  requires?: readonly string[]
  /** Plugins that this one uses when they are there: relations to their collections vanish with them. */
  optional?: readonly string[]
  /** Loaded only when demo content is written, after that of every plugin in `requires` and `optional`. */
  demo?: () => Promise<{ demo: DemoContent }>
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

/**
 * Makes a content plugin. The result is a Payload plugin: list it in `payload.config.ts`.
 * @throws when two plugins have one name, while the config is composed
 */
export function defineContentPlugin(definition: ContentPluginDefinition): ContentPlugin {
  const plugin: Plugin = (config) => {
    const installed = installedContentPlugins(config)
    if (installed.some(({ name }) => name === definition.name)) {
      throw new Error(`The content plugin "${definition.name}" is listed twice. Remove one of the two lines.`)
    }
    const { collections = [], globals = [], ...rest } = definition
    const entry: InstalledContentPlugin = {
      ...rest,
      collectionSlugs: collections.map(({ slug }) => slug),
      globalSlugs: globals.map(({ slug }) => slug),
    }
    return {
      ...config,
      collections: [...(config.collections ?? []), ...collections],
      globals: [...(config.globals ?? []), ...globals],
      custom: { ...config.custom, contentPlugins: [...installed, entry] },
    }
  }
  return Object.assign(plugin, { definition })
}
