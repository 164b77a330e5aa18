/** The Payload plugin that puts `FailedSave` into the form of every collection and global. */
import type { CollectionConfig, GlobalConfig, Plugin } from 'payload'

const component = '/src/admin/failedSave/FailedSave#FailedSave'

function inCollection({ admin, ...collection }: CollectionConfig): CollectionConfig {
  const edit = admin?.components?.edit
  const beforeDocumentControls = [...(edit?.beforeDocumentControls ?? []), component]
  return { ...collection, admin: { ...admin, components: { ...admin?.components, edit: { ...edit, beforeDocumentControls } } } }
}

function inGlobal({ admin, ...global }: GlobalConfig): GlobalConfig {
  const elements = admin?.components?.elements
  const beforeDocumentControls = [...(elements?.beforeDocumentControls ?? []), component]
  return { ...global, admin: { ...admin, components: { ...admin?.components, elements: { ...elements, beforeDocumentControls } } } }
}

export function keepFailedSaves(): Plugin {
  const plugin: Plugin = (config) => ({
    ...config,
    collections: config.collections?.map(inCollection),
    globals: config.globals?.map(inGlobal),
  })
  // After every plugin that brings collections or globals.
  return Object.assign(plugin, { order: 20 })
}
