/** Payload plugin: the rules that hold for every collection and global, whoever brings it and whatever its policy says. */
import type { Plugin } from 'payload'
import { refuseHiddenPaths } from './hiddenPaths.ts'
import { assertKnownReferences, assertKnownReferencesOfGlobal } from './knownReferences.ts'
import { saveAllOrNothing } from './wholeBulk.ts'

export function guardDoors(): Plugin {
  const plugin: Plugin = (config) => ({
    ...config,
    collections: config.collections?.map((collection) => ({
      ...collection,
      hooks: {
        ...collection.hooks,
        beforeOperation: [refuseHiddenPaths, ...(collection.hooks?.beforeOperation ?? [])],
        beforeChange: [assertKnownReferences, ...(collection.hooks?.beforeChange ?? [])],
        afterOperation: [...(collection.hooks?.afterOperation ?? []), saveAllOrNothing],
      },
    })),
    globals: config.globals?.map((global) => ({
      ...global,
      hooks: { ...global.hooks, beforeChange: [assertKnownReferencesOfGlobal, ...(global.hooks?.beforeChange ?? [])] },
    })),
  })
  return Object.assign(plugin, { order: 30 })
}
