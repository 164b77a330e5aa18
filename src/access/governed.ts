/** Puts a collection under its policy: access functions, the hooks that access functions cannot do, and `createdBy`. */
import type { CollectionConfig, CollectionSlug } from 'payload'
import { createdByField, recordCreator } from './createdBy.ts'
import { keepOwnNetwork } from './keepOwnNetwork.ts'
import { collectionAccess, type CollectionPolicy } from './policy.ts'
import { protectPublished, recordIntent } from './protectPublished.ts'
import { restoreVersionEndpoint } from './restoreVersionEndpoint.ts'

export function governed(collection: CollectionConfig, policy: CollectionPolicy): CollectionConfig {
  const { hooks = {} } = collection
  const networkField = policy.networkField === 'id' ? undefined : policy.networkField
  return {
    ...collection,
    access: { ...collectionAccess(policy), ...collection.access },
    trash: policy.trash,
    fields: [...collection.fields, createdByField()],
    custom: { ...collection.custom, policy },
    endpoints: [...(policy.drafts ? [restoreVersionEndpoint(collection.slug as CollectionSlug)] : []), ...(collection.endpoints || [])],
    hooks: {
      ...hooks,
      beforeOperation: [...(policy.drafts ? [recordIntent] : []), ...(hooks.beforeOperation ?? [])],
      beforeValidate: [
        ...(policy.drafts ? [protectPublished(policy)] : []),
        ...(networkField ? [keepOwnNetwork(networkField)] : []),
        ...(hooks.beforeValidate ?? []),
      ],
      beforeChange: [recordCreator, ...(hooks.beforeChange ?? [])],
    },
  }
}
