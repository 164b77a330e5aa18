import { ValidationError, type CollectionBeforeValidateHook } from 'payload'
import { errorMessage } from '../../../src/content/errors.ts'

/** An event does not end before it starts. Times of one form compare as texts. */
export const keepOrder: CollectionBeforeValidateHook = ({ collection, data, originalDoc, req }) => {
  const start: unknown = data?.['start'] ?? originalDoc?.start
  const end: unknown = data && 'end' in data ? data['end'] : originalDoc?.end
  if (typeof start === 'string' && typeof end === 'string' && end !== '' && end < start) {
    throw new ValidationError(
      { collection: collection.slug, errors: [{ message: errorMessage('ENDS_BEFORE_START', req), path: 'end' }], req },
      req.t,
    )
  }
  return data
}
