import { governed } from '../../src/access/governed.ts'
import { adminGroups } from '../../src/content/model/adminGroups.ts'
import { audiencesField, contentNotesField } from '../../src/content/fields/vocabularies.ts'
import { refuseCircles } from '../../src/content/refuseCircles.ts'
import { richTextField } from '../../src/content/richText/index.ts'
import { pathUnder } from '../../src/content/model/documentValues.ts'
import { titled } from '../../src/content/titled.ts'
import { policy } from './access.ts'
import { structured } from './structured.ts'
import { labels } from './translations.ts'

export const pagesCollection = governed(
  titled('title', labels.title, {
    slug: 'pages',
    labels: { singular: labels.singular, plural: labels.plural },
    admin: {
      defaultColumns: ['title', '_status', 'updatedAt'],
      group: adminGroups.publishing,
      description: labels.description,
    },
    traits: {
      publishable: { reviewBy: 'reviewBy' },
      routable: { path: pathUnder({ fi: 'sivut', sv: 'sidor', en: 'pages' }) },
      searchable: {
        text: [
          { field: 'summary', weight: 'B' },
          { field: 'body', weight: 'C' },
        ],
        facets: ['audiences', 'contentNotes'],
      },
      structured,
    },
    defaultPopulate: { title: true, slug: true, availableLocales: true },
    versions: { drafts: { autosave: false, validate: false }, maxPerDoc: 20 },
    hooks: { beforeChange: [refuseCircles('parent', labels.parent)] },
    fields: [
      {
        name: 'summary',
        type: 'textarea',
        label: labels.summary,
        localized: true,
        maxLength: 500,
        admin: { description: labels.summaryDescription },
      },
      richTextField({ name: 'body', label: labels.body }),
      {
        name: 'parent',
        type: 'relationship',
        relationTo: 'pages',
        label: labels.parent,
        filterOptions: ({ id }) => (id ? { id: { not_equals: id } } : true),
        admin: { position: 'sidebar' },
      },
      {
        name: 'reviewBy',
        type: 'date',
        label: labels.reviewBy,
        admin: { position: 'sidebar', date: { pickerAppearance: 'dayOnly' } },
      },
      audiencesField(),
      contentNotesField(),
    ],
  }),
  policy,
)
