import type { CollectionConfig } from 'payload'
import { governed, pathUnder, titled } from 'verkosto'
import { policy } from './access.ts'
import { doiField } from './doiField.ts'
import { structured } from './structured.ts'
import { labels } from './translations.ts'
import { years } from './years.ts'

export const publications: CollectionConfig = governed(
  titled('title', labels.title, {
    slug: 'publications',
    labels: { singular: labels.singular, plural: labels.plural },
    admin: { defaultColumns: ['title', 'year', 'topics', '_status'] },
    traits: {
      routable: { path: pathUnder({ fi: 'julkaisut', sv: 'publikationer', en: 'publications' }) },
      searchable: { text: [{ field: 'abstract', weight: 'C' }], facets: ['topics', 'year'] },
      structured,
    },
    defaultPopulate: { title: true, slug: true, year: true, availableLocales: true },
    defaultSort: '-year',
    endpoints: [years],
    versions: { drafts: true, maxPerDoc: 20 },
    fields: [
      { name: 'abstract', type: 'textarea', label: labels.abstract, localized: true },
      {
        name: 'authors',
        type: 'array',
        label: labels.authors,
        labels: { singular: labels.author, plural: labels.authors },
        fields: [{ name: 'name', type: 'text', label: labels.authorName, required: true }],
      },
      { name: 'year', type: 'number', label: labels.year, index: true, min: 1900, max: 2100 },
      doiField,
      { name: 'topics', type: 'relationship', relationTo: 'topics', hasMany: true, label: labels.topics },
    ],
  }),
  policy,
)
