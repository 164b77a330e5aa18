/** A coordinator without a network can write nothing, and would not find out why: they get one with the role. */
import type { CollectionBeforeValidateHook } from 'payload'
import { relationId } from '../../../src/access/roles.ts'
import { fieldError } from '../../../src/content/errors.ts'
import { labels } from '../translations.ts'

const idsOf = (value: unknown): string[] => (Array.isArray(value) ? value : []).map(relationId).filter((id) => id !== null)

/**
 * Looks at writes of the role and the networks alone: whose last network was deleted can still change their name.
 * @throws ValidationError that names the networks
 */
export const requireNetwork: CollectionBeforeValidateHook = ({ collection, data, operation, originalDoc, req }) => {
  // Demo accounts are made by the server before there are networks; where none are installed there is nothing to ask for.
  const hasNetworks = collection.flattenedFields.some(({ name }) => name === 'networks')
  if (!req.user || !data || !hasNetworks || (data['role'] ?? originalDoc?.role) !== 'coordinator') return data
  const [before, after] = [idsOf(originalDoc?.networks), idsOf(data['networks'])]
  const isWritten = operation === 'create' || data['role'] !== originalDoc?.role || before.join() !== after.join()
  if (!isWritten || after.length > 0) return data
  throw fieldError('COORDINATOR_NEEDS_NETWORK', req, { collection: collection.slug, label: labels.networks, path: 'networks' })
}
