import type { CollectionConfig } from 'payload'
import { governed, localeFields, recordAvailableLocales, slugField, withTraits } from 'verkosto'
import { policy } from './access.ts'
import { traits } from './traits.ts'
import { labels } from './translations.ts'

/** The registrant's prefix and a suffix, as the DOI Handbook §2.2 writes them. */
const doiPattern = /^10\.\d{4,9}\/\S+$/

export const publications: CollectionConfig = governed(
  {
    slug: 'publications',
    labels: { singular: labels.singular, plural: labels.plural },
    admin: { useAsTitle: 'title', defaultColumns: ['title', 'year', '_status'] },
    custom: withTraits(traits),
    defaultPopulate: { title: true, slug: true, availableLocales: true },
    hooks: { beforeChange: [recordAvailableLocales('title')] },
    versions: { drafts: true, maxPerDoc: 20 },
    fields: [
      { name: 'title', type: 'text', label: labels.title, localized: true, required: true },
      slugField('title'),
      { name: 'abstract', type: 'textarea', label: labels.abstract, localized: true },
      {
        name: 'authors',
        type: 'array',
        label: labels.authors,
        fields: [{ name: 'name', type: 'text', label: labels.authorName, required: true }],
      },
      { name: 'year', type: 'number', label: labels.year, index: true, min: 1900, max: 2100 },
      {
        name: 'doi',
        type: 'text',
        label: labels.doi,
        validate: (value: unknown) => !value || (typeof value === 'string' && doiPattern.test(value)) || 'DOI: 10.1234/abcd',
      },
      { name: 'topics', type: 'relationship', relationTo: 'topics', hasMany: true, label: labels.topics },
      ...localeFields(),
    ],
  },
  policy,
)
