/**
 * The Payload plugin that says labels in one language: that of who looks. A label that is a list of languages reaches the browser as
 * one, and in its buttons and tooltips Payload puts it into sentences as it is, "Lisää uusi [object Object]"; a function is
 * called before.
 */
import type { Block, CollectionConfig, Field, GlobalConfig, LabelFunction, Plugin } from 'payload'
import { defaultLocale, isLocale, type Localized } from '../content/locales.ts'
import { atStage } from '../content/model/stages.ts'

function isLocalized(label: unknown): label is Localized {
  return typeof label === 'object' && label !== null && defaultLocale in label
}

function say<Label>(label: Label): Label | LabelFunction {
  if (!isLocalized(label)) return label
  return ({ i18n }) => label[isLocale(i18n.language) ? i18n.language : defaultLocale]
}

interface Labels<Label> {
  singular?: Label
  plural?: Label
}

function sayBoth<Both extends Labels<unknown> | undefined>(labels: Both): Both {
  if (!labels) return labels
  return { ...labels, singular: say(labels.singular), plural: say(labels.plural) }
}

function inBlock(block: Block): Block {
  return { ...block, labels: sayBoth(block.labels), fields: inFields(block.fields) }
}

function inside(field: Field): Field {
  switch (field.type) {
    case 'array':
      return { ...field, labels: sayBoth(field.labels), fields: inFields(field.fields) }
    case 'blocks':
      return { ...field, labels: sayBoth(field.labels), blocks: field.blocks.map(inBlock) }
    case 'group':
    case 'row':
    case 'collapsible':
      return { ...field, fields: inFields(field.fields) }
    case 'tabs':
      return { ...field, tabs: field.tabs.map((tab) => ({ ...tab, fields: inFields(tab.fields) })) }
    default:
      return field
  }
}

function inFields(fields: readonly Field[]): Field[] {
  return fields.map((field) => {
    const inner = inside(field)
    return 'label' in inner ? ({ ...inner, label: say(inner.label) } as Field) : inner
  })
}

function inCollection(collection: CollectionConfig): CollectionConfig {
  return { ...collection, labels: sayBoth(collection.labels), fields: inFields(collection.fields) }
}

function inGlobal(global: GlobalConfig): GlobalConfig {
  return { ...global, label: say(global.label), fields: inFields(global.fields) }
}

export function sayLabels(): Plugin {
  const plugin: Plugin = (config) => ({
    ...config,
    collections: config.collections?.map(inCollection),
    globals: config.globals?.map(inGlobal),
  })
  // After every plugin that brings fields.
  return atStage('label', plugin)
}
