/** What a set of content plugins has to fulfil before a config is made of it. */
import type { Config, Field } from 'payload'
import { ContentModelError } from './contentModelError.ts'
import { installedContentPlugins, type InstalledContentPlugin } from './contentPlugin.ts'
import { relationsIn } from './relations.ts'

/** @throws ContentModelError when a plugin requires one that is not installed; the message names both */
function assertInstalled(plugins: readonly InstalledContentPlugin[]): void {
  const names = new Set(plugins.map(({ name }) => name))
  for (const { name, requires = [] } of plugins) {
    const missing = requires.find((required) => !names.has(required))
    if (missing) {
      throw new ContentModelError(
        `The content plugin "${name}" requires the content plugin "${missing}", which is not installed. ` +
          `Add ${missing} to the plugins in payload.config.ts or remove ${name}.`,
      )
    }
  }
}

/** Collections that Payload adds to a config after its plugins have run. */
const isPayloadsOwn = (slug: string): boolean => slug.startsWith('payload-')

/**
 * A relation to another plugin's collection is a dependency, and one that is not stated breaks when that plugin goes.
 * @throws ContentModelError when a relation leads to a plugin that is not named, or to a collection that nobody brings
 */
function assertStated(config: Config, plugins: readonly InstalledContentPlugin[]): void {
  const owners = new Map(plugins.flatMap(({ collectionSlugs, name }) => collectionSlugs.map((slug) => [slug, name] as const)))
  const installed = new Set((config.collections ?? []).map(({ slug }) => slug))
  const names = new Set(plugins.map(({ name }) => name))
  const fieldsOf = (slug: string): Field[] =>
    [...(config.collections ?? []), ...(config.globals ?? [])].find((entity) => entity.slug === slug)?.fields ?? []
  for (const { collectionSlugs, globalSlugs, name, optional = [], requires = [] } of plugins) {
    const needed = [...requires, ...optional]
    const awaitsOne = optional.some((plugin) => !names.has(plugin))
    for (const slug of [...collectionSlugs, ...globalSlugs]) {
      for (const { path, target } of relationsIn(fieldsOf(slug))) {
        const owner = owners.get(target)
        if (owner && owner !== name && !needed.includes(owner)) {
          throw new ContentModelError(
            `The field ${slug}.${path} of the content plugin "${name}" relates to ${target} of the content plugin "${owner}". ` +
              `Name ${owner} in "optional" or "requires" of ${name}.`,
          )
        }
        if (!owner && !installed.has(target) && !isPayloadsOwn(target) && !awaitsOne) {
          throw new ContentModelError(
            `The field ${slug}.${path} of the content plugin "${name}" relates to ${target}, a collection of no installed plugin. ` +
              `Correct the name, or name the plugin that brings it in "optional" of ${name}.`,
          )
        }
      }
    }
  }
}

/** @throws ContentModelError naming the plugins, when one lacks another or does not say that it uses it */
export function assertRequirements(config: Config): void {
  const plugins = installedContentPlugins(config)
  assertInstalled(plugins)
  assertStated(config, plugins)
}
