import { governed } from '../../src/access/governed.ts'
import { adminGroups } from '../../src/content/model/adminGroups.ts'
import { localeFields } from '../../src/content/fields/localeFields.ts'
import { slugField } from '../../src/content/fields/slugField.ts'
import { titleField } from '../../src/content/fields/titleField.ts'
import { options } from '../../src/content/fields/vocabularies.ts'
import { webAddress } from '../../src/content/fields/webAddress.ts'
import { withTraits } from '../../src/content/model/traits.ts'
import { policy } from './access.ts'
import { traits } from './traits.ts'
import { labels, organizationKinds } from './translations.ts'

export const organizationsCollection = governed(
  {
    slug: 'organizations',
    labels: { singular: labels.singular, plural: labels.plural },
    admin: {
      useAsTitle: 'name',
      defaultColumns: ['name', 'kind', '_status'],
      group: adminGroups.federation,
      description: labels.description,
    },
    custom: withTraits(traits),
    defaultPopulate: { name: true, slug: true, abbreviation: true, website: true, availableLocales: true },
    versions: { drafts: { autosave: false, validate: false }, maxPerDoc: 20 },
    fields: [
      titleField('name', labels.name),
      slugField('name'),
      { name: 'abbreviation', type: 'text', label: labels.abbreviation, maxLength: 40 },
      { name: 'kind', type: 'select', label: labels.kind, options: options(organizationKinds) },
      { name: 'summary', type: 'textarea', label: labels.summary, localized: true, maxLength: 600 },
      { name: 'website', type: 'text', label: labels.website, validate: webAddress },
      { name: 'email', type: 'email', label: labels.email },
      { name: 'phone', type: 'text', label: labels.phone, maxLength: 40 },
      { name: 'logo', type: 'upload', relationTo: 'media', label: labels.logo },
      ...localeFields('name'),
    ],
  },
  policy,
)
