import type { Field } from 'payload'
import { signedInOnly } from '../../../src/access/fieldAccess.ts'
import { options } from '../../../src/content/fields/vocabularies.ts'
import { returnedByStaffOnly } from '../access.ts'
import { reviewLabels, reviewStates } from '../translations.ts'

/** Where a draft stands between the one who writes it and the one who publishes it. */
export const reviewStateField: Field = {
  name: 'reviewState',
  type: 'select',
  label: reviewLabels.field,
  options: options(reviewStates),
  defaultValue: 'working',
  disableDuplicate: true,
  index: true,
  access: { create: returnedByStaffOnly, read: signedInOnly, update: returnedByStaffOnly },
  admin: { position: 'sidebar', description: reviewLabels.description },
}
