import type { Field } from 'payload'
import { linkFields } from '../../../src/content/fields/linkFields.ts'
import { options } from '../../../src/content/fields/vocabularies.ts'
import { callToActionKinds, callToActionLabels } from '../translations.ts'

/** What the reader is invited to do after reading: subscribe, join, support. */
export const callsToActionField: Field = {
  name: 'callsToAction',
  type: 'array',
  // The names of the tables and their keys must stay under PostgreSQL's 63 characters (payload#12094).
  dbName: ({ tableName }) => `${tableName}_calls`,
  labels: { singular: callToActionLabels.singular, plural: callToActionLabels.plural },
  label: callToActionLabels.plural,
  fields: [
    { name: 'kind', type: 'select', label: callToActionLabels.kind, options: options(callToActionKinds), required: true },
    { name: 'label', type: 'text', label: callToActionLabels.label, localized: true },
    ...linkFields(),
  ],
}
