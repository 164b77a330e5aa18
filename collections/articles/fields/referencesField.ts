import type { Field } from 'payload'
import { options } from '../../../src/content/fields/vocabularies.ts'
import { webAddress } from '../../../src/content/fields/webAddress.ts'
import { referenceKinds, referenceLabels } from '../translations.ts'

/** What the article draws on, as a reader finds it: "Author; Author (year): title". Not translated: a source has one name. */
export const referencesField: Field = {
  name: 'references',
  type: 'array',
  labels: { singular: referenceLabels.singular, plural: referenceLabels.plural },
  label: referenceLabels.plural,
  fields: [
    {
      type: 'row',
      fields: [
        {
          name: 'kind',
          type: 'select',
          label: referenceLabels.kind,
          options: options(referenceKinds),
          defaultValue: 'publication',
          admin: { width: '50%' },
        },
        { name: 'year', type: 'number', label: referenceLabels.year, min: 1000, max: 2200, admin: { width: '50%', step: 1 } },
      ],
    },
    { name: 'authors', type: 'text', label: referenceLabels.authors, admin: { description: referenceLabels.authorsDescription } },
    { name: 'title', type: 'text', label: referenceLabels.title, required: true },
    { name: 'publisher', type: 'text', label: referenceLabels.publisher },
    { name: 'url', type: 'text', label: referenceLabels.url, validate: webAddress },
  ],
}
