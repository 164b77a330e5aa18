/** Payload plugin: the rules that hold for every collection and global, whoever brings it and whatever its policy says. */
import type { Plugin } from 'payload'
import { noteBulkError } from '../content/bulkErrors.ts'
import { answerReferencesOfDocument, answerReferencesOfGlobal } from './references/answeredReferences.ts'
import { deadReferencesField } from './references/deadReferencesField.ts'
import { noteStanding, noteStandingOfGlobal } from '../content/references/forgiveStanding.ts'
import { refuseHiddenPaths } from './hiddenPaths.ts'
import { permissionQueries, permissionsEndpoint } from './hiddenPermissions.ts'
import { assertKnownReferences, assertKnownReferencesOfGlobal } from './references/knownReferences.ts'
import { saveAllOrNothing } from './wholeBulk.ts'
import { atStage } from '../content/model/stages.ts'

export function guardDoors(): Plugin {
  const plugin: Plugin = (config) => ({
    ...config,
    custom: { ...config.custom, noteBulkError },
    graphQL: {
      ...config.graphQL,
      queries: (graphql, schema) => ({ ...config.graphQL?.queries?.(graphql, schema), ...permissionQueries(graphql, schema) }),
    },
    collections: config.collections?.map((collection) => ({
      ...collection,
      endpoints: [permissionsEndpoint(collection.slug), ...(collection.endpoints || [])],
      fields: [...collection.fields, deadReferencesField()],
      hooks: {
        ...collection.hooks,
        afterRead: [answerReferencesOfDocument, ...(collection.hooks?.afterRead ?? [])],
        beforeOperation: [refuseHiddenPaths, ...(collection.hooks?.beforeOperation ?? [])],
        beforeChange: [assertKnownReferences, ...(collection.hooks?.beforeChange ?? []), noteStanding],
        afterOperation: [...(collection.hooks?.afterOperation ?? []), saveAllOrNothing],
      },
    })),
    globals: config.globals?.map((global) => ({
      ...global,
      fields: [...global.fields, deadReferencesField()],
      hooks: {
        ...global.hooks,
        afterRead: [answerReferencesOfGlobal, ...(global.hooks?.afterRead ?? [])],
        beforeChange: [assertKnownReferencesOfGlobal, ...(global.hooks?.beforeChange ?? []), noteStandingOfGlobal],
      },
    })),
  })
  return atStage('guard', plugin)
}
