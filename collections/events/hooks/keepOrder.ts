import type { CollectionBeforeValidateHook } from 'payload'
import { fieldError } from '../../../src/content/errors.ts'
import { labels } from '../translations.ts'

/** An event does not end before it starts. Times of one form compare as texts. */
export const keepOrder: CollectionBeforeValidateHook = ({ collection, data, originalDoc, req }) => {
  const start: unknown = data?.['start'] ?? originalDoc?.start
  const end: unknown = data && 'end' in data ? data['end'] : originalDoc?.end
  if (typeof start === 'string' && typeof end === 'string' && end !== '' && end < start) {
    throw fieldError('ENDS_BEFORE_START', req, { collection: collection.slug, label: labels.end, path: 'end' })
  }
  return data
}
