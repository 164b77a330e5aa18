/**
 * What each role may do to the documents of a collection, stated as a table and turned into Payload's access functions.
 * Every access decision about whole documents is made here; decisions about single fields are in `fieldAccess.ts`.
 */
import type { Access, CollectionConfig, PayloadRequest, Where } from 'payload'
import { mapWhere } from '../content/where.ts'
import { decide } from './publication/decisions.ts'
import { callerOf, ownNetworksOf, userIdOf, type Role } from './roles.ts'

/**
 * Which documents a right covers.
 * - `all`: every document, in the trash too
 * - `published`: what anonymous callers see
 * - `released`: what is published, for the public or for those who sign in
 * - `own`: documents that the user created
 * - `ownNetwork`: documents of the user's networks
 * - `ownInNetwork`: documents that the user created for one of the user's networks
 */
export type Scope = 'all' | 'published' | 'released' | 'own' | 'ownNetwork' | 'ownInNetwork'

export interface RolePolicy {
  /** Scopes are alternatives: a document that one of them covers may be read. */
  read: readonly Scope[]
  create?: boolean
  update?: readonly Scope[]
  /** Without `publish`, only documents that are not public may be deleted. */
  delete?: readonly Scope[]
  /** May publish, unpublish and change what is public. Without it a role saves drafts. */
  publish?: boolean
}

export interface CollectionPolicy extends Record<Role, RolePolicy> {
  anonymous: Pick<RolePolicy, 'read'>
  /** Whether documents go to the trash before they are deleted. */
  trash: boolean
  /** What anonymous callers may see of the published documents, e.g. only events that are public. */
  publicWhere?: () => Where
}

/** The table with what the collection says elsewhere: `governed` puts the two together. */
export interface AppliedPolicy extends CollectionPolicy {
  /** Whether `versions` has drafts. Without drafts every document counts as published. */
  drafts: boolean
  /** Of the trait `ownedBy`: the relationship field to networks, or `id` when the documents are networks themselves. */
  networkField: string | undefined
}

export const everything: RolePolicy = { read: ['all'], create: true, update: ['all'], delete: ['all'], publish: true }
export const readPublished: RolePolicy = { read: ['published'] }
export const readReleased: RolePolicy = { read: ['released'] }

/** A constraint that no document meets; it can stand in an `or`, where `false` cannot. */
const nothing: Where = { id: { in: [] } }

export function rolePolicy(policy: AppliedPolicy, req: Pick<PayloadRequest, 'user'>): RolePolicy {
  return policy[callerOf(req)]
}

function releasedWhere(policy: AppliedPolicy): Where {
  return {
    and: [
      ...(policy.drafts ? [{ _status: { equals: 'published' } }] : []),
      // Payload answers ?trash=true for any caller, and a trashed document keeps its `_status`.
      ...(policy.trash ? [{ deletedAt: { exists: false } }] : []),
    ],
  }
}

function scopeWhere(scope: Exclude<Scope, 'all'>, policy: AppliedPolicy, req: PayloadRequest): Where {
  switch (scope) {
    case 'published':
      return { and: [releasedWhere(policy), ...(policy.publicWhere ? [policy.publicWhere()] : [])] }
    case 'released':
      return releasedWhere(policy)
    case 'own':
      return { createdBy: { equals: userIdOf(req) } }
    case 'ownInNetwork':
      return { and: [scopeWhere('own', policy, req), scopeWhere('ownNetwork', policy, req)] }
    case 'ownNetwork': {
      const networks = ownNetworksOf(req)
      return policy.networkField && networks.length > 0 ? { [policy.networkField]: { in: networks } } : nothing
    }
  }
}

/** The answer of an access function: true, false, or the documents that it covers. */
function covers(scopes: readonly Scope[] | undefined, policy: AppliedPolicy, req: PayloadRequest): boolean | Where {
  if (!scopes || scopes.length === 0) return false
  if (scopes.includes('all')) return true
  const alternatives = scopes.filter((scope) => scope !== 'all').map((scope) => scopeWhere(scope, policy, req))
  return alternatives.length === 1 && alternatives[0] ? alternatives[0] : { or: alternatives }
}

/** The same constraint on a version: on the copy that it holds (`version`), or on the document that it is of (`parent`). */
function onVersion(where: Where, holder: 'version' | 'parent'): Where {
  return mapWhere(where, (path, condition) => [path === 'id' ? 'parent' : `${holder}.${path}`, condition])
}

/** Whether a write would publish what its caller may not. Payload asks before it reads the document, so only what is sent is looked at. */
function publishesUnasked(policy: AppliedPolicy, { publish = false }: RolePolicy, data: { _status?: unknown } | undefined): boolean {
  return policy.drafts && data?._status === 'published' && decide('publish', publish) !== 'allowed'
}

/** Payload's access functions for a collection with this policy. */
export function collectionAccess(policy: AppliedPolicy): NonNullable<CollectionConfig['access']> {
  const read: Access = ({ req }) => covers(rolePolicy(policy, req).read, policy, req)
  const readVersions: Access = ({ req }) => {
    // Versions show the past of a document: they are for those who work on it, not for those who read it.
    const working = rolePolicy(policy, req).read.filter((scope) => scope !== 'published' && scope !== 'released')
    const { update } = rolePolicy(policy, req)
    const result = update && update.length > 0 ? covers(working, policy, req) : false
    if (typeof result === 'boolean') return result
    // Both: a document that moved to another network takes its past with it, and a past of another network stays there.
    return { and: [onVersion(result, 'version'), onVersion(result, 'parent')] }
  }
  const update: Access = ({ data, req }) => {
    const role = rolePolicy(policy, req)
    return !publishesUnasked(policy, role, data) && covers(role.update, policy, req)
  }
  const remove: Access = ({ req }) => {
    const { publish = false, delete: scopes } = rolePolicy(policy, req)
    const result = covers(scopes, policy, req)
    if (!policy.drafts || result === false || decide('delete', publish) === 'allowed') return result
    const notPublic: Where = { _status: { not_equals: 'published' } }
    return result === true ? notPublic : { and: [result, notPublic] }
  }
  return {
    create: ({ data, req }) => {
      const role = rolePolicy(policy, req)
      return !publishesUnasked(policy, role, data) && role.create === true
    },
    read,
    readVersions,
    update,
    delete: remove,
    unlock: ({ req }) => callerOf(req) === 'admin',
  }
}
