import { governed } from '../../src/access/governed.ts'
import { adminGroups } from '../../src/content/model/adminGroups.ts'
import { localeFields } from '../../src/content/fields/localeFields.ts'
import { slugField } from '../../src/content/fields/slugField.ts'
import { titleField } from '../../src/content/fields/titleField.ts'
import { audiencesField, contentNotesField } from '../../src/content/fields/vocabularies.ts'
import { refuseCircles } from '../../src/content/refuseCircles.ts'
import { richTextField } from '../../src/content/richText/index.ts'
import { withTraits } from '../../src/content/model/traits.ts'
import { policy } from './access.ts'
import { traits } from './traits.ts'
import { labels } from './translations.ts'

export const pagesCollection = governed(
  {
    slug: 'pages',
    labels: { singular: labels.singular, plural: labels.plural },
    admin: {
      useAsTitle: 'title',
      defaultColumns: ['title', '_status', 'updatedAt'],
      group: adminGroups.publishing,
      description: labels.description,
    },
    custom: withTraits(traits),
    defaultPopulate: { title: true, slug: true, availableLocales: true },
    versions: { drafts: { autosave: false, validate: false }, maxPerDoc: 20 },
    hooks: { beforeChange: [refuseCircles('parent', labels.parent)] },
    fields: [
      titleField('title', labels.title),
      slugField('title'),
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
      ...localeFields('title'),
    ],
  },
  policy,
)
