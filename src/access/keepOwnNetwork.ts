/** The networks of a coordinator's document are set by the server, and can only ever be the coordinator's own. */
import type { CollectionBeforeValidateHook, PayloadRequest, SanitizedCollectionConfig } from 'payload'
import { ContentError } from '../content/errors.ts'
import { callerOf, ownNetworksOf, relationId } from './roles.ts'

function idsOf(value: unknown): string[] {
  return (Array.isArray(value) ? value : [value]).map(relationId).filter((id) => id !== null)
}

/** The coordinator's networks that exist and are not in the trash. */
async function livingNetworksOf(req: PayloadRequest, collection: SanitizedCollectionConfig, field: string): Promise<Set<string>> {
  const own = ownNetworksOf(req)
  const relation = collection.flattenedFields.find(({ name }) => name === field)
  if (own.length === 0 || relation?.type !== 'relationship' || typeof relation.relationTo !== 'string') return new Set()
  const { docs } = await req.payload.find({
    collection: relation.relationTo,
    depth: 0,
    overrideAccess: false,
    pagination: false,
    req,
    select: {},
    where: { id: { in: own } },
  })
  return new Set(docs.map(({ id }) => id))
}

/**
 * What a coordinator leaves out is filled in from their own networks; what they add or take away must be theirs.
 * @param field relationship field to networks that holds several
 * @throws ContentError NETWORK_NOT_YOURS, NETWORK_REQUIRED
 */
export function keepOwnNetwork(field: string): CollectionBeforeValidateHook {
  return async function keepOwnNetwork({ collection, data, operation, originalDoc, req }) {
    if (callerOf(req) !== 'coordinator' || !data) return data
    if (operation === 'update' && !(field in data)) return data
    const wanted = idsOf(data[field])
    const before = operation === 'update' ? idsOf(originalDoc?.[field]) : []
    const added = wanted.filter((id) => !before.includes(id))
    const removed = before.filter((id) => !wanted.includes(id))
    // What stood there stays, also when a network has been closed since.
    if (operation === 'update' && added.length === 0 && removed.length === 0) return { ...data, [field]: wanted }
    const living = await livingNetworksOf(req, collection, field)
    if (living.size === 0) throw new ContentError('NETWORK_NOT_YOURS', req, field)
    if (operation === 'create' && wanted.length === 0) {
      if (living.size !== 1) throw new ContentError('NETWORK_REQUIRED', req, field)
      return { ...data, [field]: [...living] }
    }
    const own = ownNetworksOf(req)
    if (added.some((id) => !living.has(id)) || removed.some((id) => !own.includes(id)))
      throw new ContentError('NETWORK_NOT_YOURS', req, field)
    if (!wanted.some((id) => living.has(id))) throw new ContentError('NETWORK_REQUIRED', req, field)
    // Only ids go on: anything else that stood in the list was not looked at.
    return { ...data, [field]: wanted }
  }
}
