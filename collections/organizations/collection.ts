import { governed } from '../../src/access/governed.ts'
import { adminGroups } from '../../src/content/model/adminGroups.ts'
import { options } from '../../src/content/fields/vocabularies.ts'
import { webAddress } from '../../src/content/fields/webAddress.ts'
import { pathUnder } from '../../src/content/model/documentValues.ts'
import { titled } from '../../src/content/titled.ts'
import { policy } from './access.ts'
import { structured } from './structured.ts'
import { labels, organizationKinds } from './translations.ts'

export const organizationsCollection = governed(
  titled('name', labels.name, {
    slug: 'organizations',
    labels: { singular: labels.singular, plural: labels.plural },
    admin: {
      defaultColumns: ['name', 'kind', '_status'],
      group: adminGroups.federation,
      description: labels.description,
    },
    traits: {
      routable: { path: pathUnder({ fi: 'organisaatiot', sv: 'organisationer', en: 'organizations' }) },
      searchable: {
        text: [
          { field: 'abbreviation', weight: 'A' },
          { field: 'summary', weight: 'C' },
        ],
        facets: ['kind'],
      },
      structured,
    },
    defaultPopulate: { name: true, slug: true, abbreviation: true, website: true, availableLocales: true },
    versions: { drafts: { autosave: false, validate: false }, maxPerDoc: 20 },
    fields: [
      { name: 'abbreviation', type: 'text', label: labels.abbreviation, maxLength: 40 },
      { name: 'kind', type: 'select', label: labels.kind, options: options(organizationKinds) },
      { name: 'summary', type: 'textarea', label: labels.summary, localized: true, maxLength: 600 },
      { name: 'website', type: 'text', label: labels.website, validate: webAddress },
      { name: 'email', type: 'email', label: labels.email },
      { name: 'phone', type: 'text', label: labels.phone, maxLength: 40 },
      { name: 'logo', type: 'upload', relationTo: 'media', label: labels.logo },
    ],
  }),
  policy,
)
