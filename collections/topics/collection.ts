import { governed } from '../../src/access/governed.ts'
import { adminGroups } from '../../src/content/model/adminGroups.ts'
import { localeFields } from '../../src/content/fields/localeFields.ts'
import { slugField } from '../../src/content/fields/slugField.ts'
import { titleField } from '../../src/content/fields/titleField.ts'
import { withTraits } from '../../src/content/model/traits.ts'
import { policy } from './access.ts'
import { traits } from './traits.ts'
import { labels } from './translations.ts'

export const topicsCollection = governed(
  {
    slug: 'topics',
    labels: { singular: labels.singular, plural: labels.plural },
    admin: {
      useAsTitle: 'name',
      defaultColumns: ['name', 'slug', 'updatedAt'],
      group: adminGroups.publishing,
      description: labels.description,
    },
    custom: withTraits(traits),
    defaultPopulate: { name: true, slug: true, availableLocales: true },
    versions: false,
    fields: [
      titleField('name', labels.name),
      slugField('name'),
      { name: 'description', type: 'textarea', label: labels.text, localized: true },
      ...localeFields('name'),
    ],
  },
  policy,
)
