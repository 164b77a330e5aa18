import { governed } from '../../src/access/governed.ts'
import { adminGroups } from '../../src/content/model/adminGroups.ts'
import { localeFields } from '../../src/content/fields/localeFields.ts'
import { slugField } from '../../src/content/fields/slugField.ts'
import { titleField } from '../../src/content/fields/titleField.ts'
import { audiencesField } from '../../src/content/fields/vocabularies.ts'
import { webAddress } from '../../src/content/fields/webAddress.ts'
import { withTraits } from '../../src/content/model/traits.ts'
import { policy } from './access.ts'
import { traits } from './traits.ts'
import { labels } from './translations.ts'

export const newslettersCollection = governed(
  {
    slug: 'newsletters',
    labels: { singular: labels.singular, plural: labels.plural },
    admin: {
      useAsTitle: 'title',
      defaultColumns: ['title', 'number', 'issueDate', '_status'],
      group: adminGroups.publishing,
      description: labels.description,
    },
    custom: withTraits(traits),
    defaultPopulate: { title: true, slug: true, issueDate: true, number: true, archiveUrl: true, availableLocales: true },
    defaultSort: '-issueDate',
    versions: { drafts: { autosave: false, validate: false }, maxPerDoc: 20 },
    fields: [
      titleField('title', labels.title),
      slugField('title'),
      { name: 'issueDate', type: 'date', label: labels.issueDate, admin: { position: 'sidebar', date: { pickerAppearance: 'dayOnly' } } },
      {
        name: 'number',
        type: 'text',
        label: labels.number,
        maxLength: 20,
        admin: { position: 'sidebar', description: labels.numberDescription },
      },
      { name: 'intro', type: 'textarea', label: labels.intro, localized: true },
      {
        // The article says which issue it first appeared in; the issue only shows it, so the two cannot disagree.
        name: 'articles',
        type: 'join',
        collection: 'articles',
        on: 'newsletter',
        label: labels.articles,
        defaultSort: 'publishedAt',
        defaultLimit: 50,
        maxDepth: 1,
        admin: { allowCreate: false, defaultColumns: ['title', '_status', 'publishedAt'] },
      },
      { name: 'archiveUrl', type: 'text', label: labels.archiveUrl, validate: webAddress },
      audiencesField(),
      ...localeFields('title'),
    ],
  },
  policy,
)
