import { governed } from '../../src/access/governed.ts'
import { adminGroups } from '../../src/content/model/adminGroups.ts'
import { audiencesField, contentNotesField } from '../../src/content/fields/vocabularies.ts'
import { richTextField } from '../../src/content/richText/index.ts'
import { pathUnder } from '../../src/content/model/documentValues.ts'
import { titled } from '../../src/content/titled.ts'
import { policy } from './access.ts'
import { callsToActionField } from './fields/callsToActionField.ts'
import { referencesField } from './fields/referencesField.ts'
import { reviewStateField } from './fields/reviewStateField.ts'
import { recordPublication } from './hooks/recordPublication.ts'
import { structured, syndicated } from './traits.ts'
import { labels } from './translations.ts'

export const articlesCollection = governed(
  titled('title', labels.title, {
    slug: 'articles',
    labels: { singular: labels.singular, plural: labels.plural },
    admin: {
      defaultColumns: ['title', '_status', 'reviewState', 'publishedAt', 'updatedAt'],
      group: adminGroups.publishing,
      description: labels.description,
    },
    traits: {
      publishable: { publishedAt: 'publishedAt', reviewState: 'reviewState' },
      ownedBy: { network: 'networks' },
      routable: { path: pathUnder({ fi: 'artikkelit', sv: 'artiklar', en: 'articles' }) },
      searchable: {
        text: [
          { field: 'lead', weight: 'B' },
          { field: 'body', weight: 'C' },
        ],
        facets: ['topics', 'networks', 'audiences', 'contentNotes'],
      },
      syndicated,
      structured,
    },
    defaultPopulate: { title: true, slug: true, lead: true, publishedAt: true, contentNotes: true, availableLocales: true },
    defaultSort: '-publishedAt',
    versions: { drafts: { autosave: false, validate: false }, maxPerDoc: 20 },
    hooks: { beforeChange: [recordPublication] },
    fields: [
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
    ],
  }),
  policy,
)
