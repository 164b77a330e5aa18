/**
 * The last content step of composing a config: checks what plugins require, takes out relations to collections of
 * optional plugins that are not installed, and sets the editor of all rich text to what is installed.
 */
import type { CollectionConfig, Config, Field, GlobalConfig, Plugin, Tab } from 'payload'
import { installedContentPlugins } from './contentPlugin.ts'
import { installRichText } from './richText/installRichText.ts'

/** @throws when a plugin requires one that is not installed; the message names both */
function assertRequirements(config: Config): void {
  const plugins = installedContentPlugins(config)
  const names = new Set(plugins.map(({ name }) => name))
  for (const { name, requires = [] } of plugins) {
    const missing = requires.find((required) => !names.has(required))
    if (missing) {
      throw new Error(
        `The content plugin "${name}" requires the content plugin "${missing}", which is not installed. ` +
          `Add ${missing} to the plugins in payload.config.ts or remove ${name}.`,
      )
    }
  }
}

/** The field without targets that are not installed; null when nothing is left of it. */
function pruneField(field: Field, installed: ReadonlySet<string>): Field | null {
  switch (field.type) {
    case 'relationship':
    case 'upload': {
      if (typeof field.relationTo === 'string') return installed.has(field.relationTo) ? field : null
      const relationTo = field.relationTo.filter((slug) => installed.has(slug))
      if (relationTo.length === 0) return null
      return { ...field, relationTo } as Field
    }
    case 'join': {
      const targets = Array.isArray(field.collection) ? field.collection : [field.collection]
      return targets.every((slug) => installed.has(slug)) ? field : null
    }
    case 'array':
    case 'group':
    case 'row':
    case 'collapsible':
      return { ...field, fields: pruneFields(field.fields, installed) } as Field
    case 'tabs':
      return { ...field, tabs: field.tabs.map((tab): Tab => ({ ...tab, fields: pruneFields(tab.fields, installed) })) }
    case 'blocks':
      return { ...field, blocks: field.blocks.map((block) => ({ ...block, fields: pruneFields(block.fields, installed) })) }
    default:
      return field
  }
}

function pruneFields(fields: readonly Field[], installed: ReadonlySet<string>): Field[] {
  return fields.flatMap((field) => pruneField(field, installed) ?? [])
}

function prune<Entity extends CollectionConfig | GlobalConfig>(entity: Entity, installed: ReadonlySet<string>): Entity {
  return { ...entity, fields: pruneFields(entity.fields, installed) }
}

/** The Payload plugin that completes what the content plugins started; it runs after all of them. */
export function composeContent(): Plugin {
  const plugin: Plugin = (config) => {
    assertRequirements(config)
    const installed = new Set((config.collections ?? []).map(({ slug }) => slug))
    return installRichText({
      ...config,
      collections: config.collections?.map((collection) => prune(collection, installed)),
      globals: config.globals?.map((global) => prune(global, installed)),
    })
  }
  return Object.assign(plugin, { order: 10 })
}
