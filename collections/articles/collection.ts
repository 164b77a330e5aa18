import { governed } from '../../src/access/governed.ts'
import { adminGroups } from '../../src/content/model/adminGroups.ts'
import { localeFields } from '../../src/content/fields/localeFields.ts'
import { slugField } from '../../src/content/fields/slugField.ts'
import { titleField } from '../../src/content/fields/titleField.ts'
import { audiencesField, contentNotesField } from '../../src/content/fields/vocabularies.ts'
import { richTextField } from '../../src/content/richText/index.ts'
import { withTraits } from '../../src/content/model/traits.ts'
import { policy } from './access.ts'
import { callsToActionField } from './fields/callsToActionField.ts'
import { referencesField } from './fields/referencesField.ts'
import { reviewStateField } from './fields/reviewStateField.ts'
import { recordPublication } from './hooks/recordPublication.ts'
import { traits } from './traits.ts'
import { labels } from './translations.ts'

export const articlesCollection = governed(
  {
    slug: 'articles',
    labels: { singular: labels.singular, plural: labels.plural },
    admin: {
      useAsTitle: 'title',
      defaultColumns: ['title', '_status', 'reviewState', 'publishedAt', 'updatedAt'],
      group: adminGroups.publishing,
      description: labels.description,
    },
    custom: withTraits(traits),
    defaultPopulate: { title: true, slug: true, lead: true, publishedAt: true, contentNotes: true, availableLocales: true },
    defaultSort: '-publishedAt',
    versions: { drafts: { autosave: false, validate: false }, maxPerDoc: 20 },
    hooks: { beforeChange: [recordPublication] },
    fields: [
      titleField('title', labels.title),
      slugField('title'),
      {
        name: 'lead',
        type: 'textarea',
        label: labels.lead,
        localized: true,
        maxLength: 600,
        admin: { description: labels.leadDescription },
      },
      { name: 'heroImage', type: 'upload', relationTo: 'media', label: labels.heroImage },
      richTextField({ name: 'body', label: labels.body }),
      referencesField,
      callsToActionField,
      {
        name: 'related',
        type: 'relationship',
        relationTo: 'articles',
        hasMany: true,
        label: labels.related,
        filterOptions: ({ id }) => (id ? { id: { not_equals: id } } : true),
      },
      reviewStateField,
      {
        name: 'publishedAt',
        type: 'date',
        label: labels.publishedAt,
        disableDuplicate: true,
        index: true,
        admin: { position: 'sidebar', date: { pickerAppearance: 'dayAndTime' }, description: labels.publishedAtDescription },
      },
      { name: 'authors', type: 'relationship', relationTo: 'people', hasMany: true, label: labels.authors, admin: { position: 'sidebar' } },
      { name: 'topics', type: 'relationship', relationTo: 'topics', hasMany: true, label: labels.topics, admin: { position: 'sidebar' } },
      {
        name: 'networks',
        type: 'relationship',
        relationTo: 'networks',
        hasMany: true,
        label: labels.networks,
        admin: { position: 'sidebar' },
      },
      { name: 'newsletter', type: 'relationship', relationTo: 'newsletters', label: labels.newsletter, admin: { position: 'sidebar' } },
      audiencesField(),
      contentNotesField(),
      ...localeFields('title'),
    ],
  },
  policy,
)
