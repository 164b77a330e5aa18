import { governed } from '../../src/access/governed.ts'
import { adminGroups } from '../../src/content/model/adminGroups.ts'
import { audiencesField } from '../../src/content/fields/vocabularies.ts'
import { webAddress } from '../../src/content/fields/webAddress.ts'
import { pathUnder } from '../../src/content/model/documentValues.ts'
import { titled } from '../../src/content/titled.ts'
import { policy } from './access.ts'
import { structured, syndicated } from './traits.ts'
import { labels } from './translations.ts'

export const newslettersCollection = governed(
  titled('title', labels.title, {
    slug: 'newsletters',
    labels: { singular: labels.singular, plural: labels.plural },
    admin: {
      defaultColumns: ['title', 'number', 'issueDate', '_status'],
      group: adminGroups.publishing,
      description: labels.description,
    },
    traits: {
      routable: { path: pathUnder({ fi: 'uutiskirjeet', sv: 'nyhetsbrev', en: 'newsletters' }) },
      searchable: { text: [{ field: 'intro', weight: 'B' }], facets: ['audiences'] },
      syndicated,
      structured,
    },
    defaultPopulate: { title: true, slug: true, issueDate: true, number: true, archiveUrl: true, availableLocales: true },
    defaultSort: '-issueDate',
    versions: { drafts: { autosave: false, validate: false }, maxPerDoc: 20 },
    fields: [
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
    ],
  }),
  policy,
)
