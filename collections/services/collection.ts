import { governed } from '../../src/access/governed.ts'
import { adminGroups } from '../../src/content/model/adminGroups.ts'
import { localeFields } from '../../src/content/fields/localeFields.ts'
import { slugField } from '../../src/content/fields/slugField.ts'
import { titleField } from '../../src/content/fields/titleField.ts'
import { audiencesField, contentNotesField, options } from '../../src/content/fields/vocabularies.ts'
import { richTextField } from '../../src/content/richText/index.ts'
import { withTraits } from '../../src/content/model/traits.ts'
import { policy } from './access.ts'
import { callersRightsField } from './fields/callersRightsField.ts'
import { channelsField } from './fields/channelsField.ts'
import { exceptionsField, openingHoursField } from './fields/hoursFields.ts'
import { traits } from './traits.ts'
import { labels, serviceKinds, serviceLanguages } from './translations.ts'

export const servicesCollection = governed(
  {
    slug: 'services',
    labels: { singular: labels.singular, plural: labels.plural },
    admin: {
      useAsTitle: 'name',
      defaultColumns: ['name', 'kind', 'verifiedAt', '_status'],
      group: adminGroups.federation,
      description: labels.description,
    },
    custom: withTraits(traits),
    defaultPopulate: { name: true, slug: true, kind: true, urgent: true, availableLocales: true },
    versions: { drafts: { autosave: false, validate: false }, maxPerDoc: 20 },
    fields: [
      titleField('name', labels.name),
      slugField('name'),
      { name: 'summary', type: 'textarea', label: labels.summary, localized: true, maxLength: 600 },
      channelsField,
      openingHoursField,
      exceptionsField,
      { name: 'temporarilyClosed', type: 'checkbox', label: labels.temporarilyClosed, defaultValue: false },
      richTextField({ name: 'body', label: labels.body }),
      {
        name: 'locations',
        type: 'array',
        label: labels.locations,
        labels: { singular: labels.location, plural: labels.locations },
        fields: [
          { name: 'name', type: 'text', label: labels.name, localized: true, maxLength: 200 },
          { name: 'address', type: 'text', label: labels.address, maxLength: 200 },
          { name: 'city', type: 'text', label: labels.city, maxLength: 100 },
        ],
      },
      callersRightsField,
      {
        name: 'kind',
        type: 'select',
        label: labels.kind,
        options: options(serviceKinds),
        defaultValue: 'other',
        index: true,
        admin: { position: 'sidebar' },
      },
      { name: 'urgent', type: 'checkbox', label: labels.urgent, defaultValue: false, index: true, admin: { position: 'sidebar' } },
      {
        name: 'languages',
        type: 'select',
        hasMany: true,
        label: labels.languages,
        options: options(serviceLanguages),
        admin: { position: 'sidebar' },
      },
      { name: 'provider', type: 'relationship', relationTo: 'organizations', label: labels.provider, admin: { position: 'sidebar' } },
      {
        name: 'networks',
        type: 'relationship',
        relationTo: 'networks',
        hasMany: true,
        label: labels.networks,
        admin: { position: 'sidebar' },
      },
      {
        name: 'verifiedAt',
        type: 'date',
        label: labels.verifiedAt,
        admin: { position: 'sidebar', date: { pickerAppearance: 'dayOnly' }, description: labels.verifiedAtDescription },
      },
      audiencesField(),
      contentNotesField(),
      ...localeFields('name'),
    ],
  },
  policy,
)
