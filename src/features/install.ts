/** Puts features into a config: what they need is checked, their settings are read, and their parts of the config added. */
import type { Config, Plugin } from 'payload'
import { ContentModelError } from '../content/model/contentModelError.ts'
import { installedContentPlugins, type PluginMigration } from '../content/model/contentPlugin.ts'
import { readVariables, type SettingForms, type ValuesOf } from '../settings/forms.ts'
import type { Feature, FeatureDefinition } from './feature.ts'

/** A feature in a config, with what its variables held when the config was composed. */
export interface InstalledFeature {
  definition: FeatureDefinition
  values: ValuesOf<SettingForms>
}

/** The features of a config, built or not, each after those that it needs. */
export function installedFeatures(config: Pick<Config, 'custom'>): readonly InstalledFeature[] {
  return (config.custom?.['features'] as readonly InstalledFeature[] | undefined) ?? []
}

/** Migrations of the features' own tables, in the order in which they run. */
export function featureMigrations(config: Pick<Config, 'custom'>): PluginMigration[] {
  return installedFeatures(config).flatMap(({ definition: { migrations = [] } }) => migrations)
}

/** @throws ContentModelError when two have one name, or one is missing that another requires */
function assertRequirements(definitions: readonly FeatureDefinition[], config: Config): void {
  const plugins = installedContentPlugins(config).map(({ name }) => name)
  const names = definitions.map(({ name }) => name)
  const known = new Set([...plugins, ...names])
  for (const [index, { name, requires = [] }] of definitions.entries()) {
    if (names.indexOf(name) !== index) throw new ContentModelError(`The feature "${name}" is listed twice. Remove one of the two lines.`)
    if (plugins.includes(name))
      throw new ContentModelError(`A feature and a content plugin are both called "${name}". Rename one of the two.`)
    const missing = requires.find((required) => !known.has(required))
    if (missing) {
      throw new ContentModelError(
        `The feature "${name}" requires "${missing}", which is not installed. Add ${missing} to payload.config.ts or remove ${name}.`,
      )
    }
  }
}

/**
 * @returns the features, each after those that it requires or may use
 * @throws ContentModelError when two need each other
 */
function inOrder(definitions: readonly FeatureDefinition[]): FeatureDefinition[] {
  const ordered: FeatureDefinition[] = []
  const add = (definition: FeatureDefinition, way: readonly string[]): void => {
    if (ordered.includes(definition)) return
    const { name, optional = [], requires = [] } = definition
    if (way.includes(name)) throw new ContentModelError(`Features need each other in a circle: ${[...way, name].join(', ')}.`)
    for (const needed of [...requires, ...optional]) {
      const other = definitions.find((candidate) => candidate.name === needed)
      if (other) add(other, [...way, name])
    }
    ordered.push(definition)
  }
  for (const definition of definitions) add(definition, [])
  return ordered
}

/**
 * The Payload plugin that adds what features bring; it stands after all content plugins.
 * @param environment where their settings are
 * @throws while the config is composed, ContentModelError for features that do not go together, SettingsError for a wrong setting
 */
export function installFeatures(features: readonly Feature[], environment: Readonly<Record<string, string | undefined>>): Plugin {
  return async (config) => {
    const definitions = features.map(({ definition }) => definition)
    assertRequirements(definitions, config)
    const installed = inOrder(definitions).map((definition): InstalledFeature => {
      return { definition, values: readVariables(definition.settings ?? {}, environment) }
    })
    let extended: Config = { ...config, custom: { ...config.custom, features: installed } }
    for (const { definition } of installed) if (definition.config) extended = await definition.config(extended)
    return extended
  }
}
