/** The networks of a coordinator's document are set by the server, and can only ever be the coordinator's own. */
import type { CollectionBeforeValidateHook } from 'payload'
import { ContentError } from '../content/errors.ts'
import { callerOf, ownNetworksOf, relationId } from './roles.ts'

function idsOf(value: unknown): string[] {
  return (Array.isArray(value) ? value : [value]).map(relationId).filter((id) => id !== null)
}

/**
 * What a coordinator leaves out is filled in from their own networks; what they add or take away must be theirs.
 * @param field relationship field to networks that holds several
 * @throws ContentError NETWORK_NOT_YOURS, NETWORK_REQUIRED
 */
export function keepOwnNetwork(field: string): CollectionBeforeValidateHook {
  return ({ data, operation, originalDoc, req }) => {
    if (callerOf(req) !== 'coordinator' || !data) return data
    const own = new Set(ownNetworksOf(req))
    const before = operation === 'update' ? idsOf(originalDoc?.[field]) : []
    if (operation === 'update' && !(field in data)) return data
    const wanted = idsOf(data[field])
    if (operation === 'create' && wanted.length === 0) {
      if (own.size !== 1) throw new ContentError('NETWORK_REQUIRED', req, field)
      return { ...data, [field]: [...own] }
    }
    const added = wanted.filter((id) => !before.includes(id))
    const removed = before.filter((id) => !wanted.includes(id))
    if ([...added, ...removed].some((id) => !own.has(id))) throw new ContentError('NETWORK_NOT_YOURS', req, field)
    if (!wanted.some((id) => own.has(id))) throw new ContentError('NETWORK_REQUIRED', req, field)
    return data
  }
}
