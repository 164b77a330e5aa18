/** Puts a collection under its policy: access functions, the hooks that access functions cannot do, `createdBy`, and an index for lists. */
import type { CollectionConfig, CollectionSlug } from 'payload'
import { createdByField, recordCreator } from './createdBy.ts'
import { guardTrash } from './guardTrash.ts'
import { keepOfficeDraft } from './keepOfficeDraft.ts'
import { keepOwnNetwork } from './keepOwnNetwork.ts'
import { listIndexes } from './listIndex.ts'
import { collectionAccess, type CollectionPolicy } from './policy.ts'
import { protectPublished } from './protectPublished.ts'
import { readPublished } from './publishedForStrangers.ts'
import { recordIntent } from './publicationIntent.ts'
import { keepLanguagesOnRestore, keepRefusedOnRestore } from './restoredFields.ts'
import { restoreVersionEndpoint } from './restoreVersionEndpoint.ts'

export function governed(collection: CollectionConfig, policy: CollectionPolicy): CollectionConfig {
  const { hooks = {} } = collection
  const networkField = policy.networkField === 'id' ? undefined : policy.networkField
  const fields = [...(policy.drafts ? keepLanguagesOnRestore(collection.fields) : collection.fields), createdByField()]
  return {
    ...collection,
    access: { ...collectionAccess(policy), ...collection.access },
    trash: policy.trash,
    indexes: [...(collection.indexes ?? []), ...listIndexes(collection, policy)],
    fields,
    custom: { ...collection.custom, policy },
    endpoints: [...(policy.drafts ? [restoreVersionEndpoint(collection.slug as CollectionSlug)] : []), ...(collection.endpoints || [])],
    hooks: {
      ...hooks,
      beforeOperation: [...(policy.drafts ? [readPublished, recordIntent] : []), ...(hooks.beforeOperation ?? [])],
      beforeValidate: [
        ...(policy.trash ? [guardTrash(policy)] : []),
        ...(policy.drafts ? [keepRefusedOnRestore(fields), protectPublished(policy), keepOfficeDraft(collection.fields)] : []),
        ...(networkField ? [keepOwnNetwork(networkField)] : []),
        ...(hooks.beforeValidate ?? []),
      ],
      beforeChange: [recordCreator, ...(hooks.beforeChange ?? [])],
    },
  }
}
