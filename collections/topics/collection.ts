import { governed } from '../../src/access/governed.ts'
import { adminGroups } from '../../src/content/model/adminGroups.ts'
import { pathUnder, textIn } from '../../src/content/model/documentValues.ts'
import { titled } from '../../src/content/titled.ts'
import { policy } from './access.ts'
import { labels } from './translations.ts'

export const topicsCollection = governed(
  titled('name', labels.name, {
    slug: 'topics',
    labels: { singular: labels.singular, plural: labels.plural },
    admin: {
      defaultColumns: ['name', 'slug', 'updatedAt'],
      group: adminGroups.publishing,
      description: labels.description,
    },
    traits: {
      routable: { path: pathUnder({ fi: 'aiheet', sv: 'amnen', en: 'topics' }) },
      searchable: { text: [{ field: 'description', weight: 'B' }] },
      // https://schema.org/DefinedTerm
      structured: {
        node(document, locale) {
          const name = textIn(document, 'name')
          return name ? { '@type': 'DefinedTerm', name, description: textIn(document, 'description'), inLanguage: locale } : null
        },
      },
    },
    defaultPopulate: { name: true, slug: true, availableLocales: true },
    versions: false,
    fields: [{ name: 'description', type: 'textarea', label: labels.text, localized: true }],
  }),
  policy,
)
