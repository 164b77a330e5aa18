/** Puts a collection under its policy: access functions, the hooks that access functions cannot do, `createdBy`, and an index for lists. */
import type { CollectionConfig, CollectionSlug } from 'payload'
import { ContentModelError } from '../content/model/contentModelError.ts'
import { traitsOf, withTraits, type Traits } from '../content/model/traits.ts'
import { createdByField, recordCreator } from './createdBy.ts'
import { guardTrash } from './publication/guardTrash.ts'
import { keepOfficeDraft } from './publication/keepOfficeDraft.ts'
import { keepOwnNetwork } from './keepOwnNetwork.ts'
import { listIndexes } from './listIndex.ts'
import { collectionAccess, type AppliedPolicy, type CollectionPolicy, type RolePolicy } from './policy.ts'
import { protectPublished } from './publication/protectPublished.ts'
import { readPublished } from './publication/publishedForStrangers.ts'
import { recordIntent } from './publication/publicationIntent.ts'
import { keepLanguagesOnRestore, keepRefusedOnRestore } from './publication/restoredFields.ts'
import { roles } from './roles.ts'
import { restoreVersionEndpoint } from './publication/restoreVersionEndpoint.ts'

const asksForNetwork = ({ delete: deleted = [], read, update = [] }: RolePolicy): boolean =>
  [...read, ...update, ...deleted].some((scope) => scope === 'ownNetwork' || scope === 'ownInNetwork')

/** @throws ContentModelError when a trait promises drafts that there are not, or a role has documents that no trait names */
function applied({ custom, slug, versions }: CollectionConfig, policy: CollectionPolicy): AppliedPolicy {
  const { ownedBy, publishable } = traitsOf({ custom })
  const drafts = typeof versions === 'object' && Boolean(versions.drafts)
  if (publishable && !drafts) {
    throw new ContentModelError(
      `The collection "${slug}" has the trait "publishable" and no drafts. Give it versions: { drafts: true }, or take the trait out.`,
    )
  }
  const role = roles.find((each) => asksForNetwork(policy[each]))
  if (role && !ownedBy) {
    throw new ContentModelError(
      `The policy of "${slug}" gives ${role} the documents of their network, and no trait says which those are. ` +
        `Add the trait ownedBy: { network: 'the field that relates to networks' }.`,
    )
  }
  return { ...policy, drafts, networkField: ownedBy?.network }
}

/** What has drafts is published, whether or not its traits say more of that. */
function traitsOfGoverned({ custom }: CollectionConfig, { drafts }: AppliedPolicy): Traits {
  const traits = traitsOf({ custom })
  return drafts ? { publishable: {}, ...traits } : traits
}

/**
 * @param table what each role may do. Whether there are drafts is said by `versions`, whose documents they are by the trait `ownedBy`
 * @throws ContentModelError when the collection contradicts itself
 */
export function governed(collection: CollectionConfig, table: CollectionPolicy): CollectionConfig {
  const { hooks = {} } = collection
  const policy = applied(collection, table)
  const networkField = policy.networkField === 'id' ? undefined : policy.networkField
  const fields = [...(policy.drafts ? keepLanguagesOnRestore(collection.fields) : collection.fields), createdByField()]
  return {
    ...collection,
    access: { ...collectionAccess(policy), ...collection.access },
    trash: policy.trash,
    indexes: [...(collection.indexes ?? []), ...listIndexes(collection, policy)],
    fields,
    custom: { ...collection.custom, ...withTraits(traitsOfGoverned(collection, policy)), policy },
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
