/** At publication: the moment is written down, once, and the review is over. */
import type { CollectionBeforeChangeHook } from 'payload'

export const recordPublication: CollectionBeforeChangeHook = ({ data, originalDoc }) => {
  if (data['_status'] !== 'published') return data
  const given: unknown = 'publishedAt' in data ? data['publishedAt'] : originalDoc?.publishedAt
  return { ...data, publishedAt: given || new Date().toISOString(), reviewState: 'working' }
}
