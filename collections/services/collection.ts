import { governed } from '../../src/access/governed.ts'
import { adminGroups } from '../../src/content/model/adminGroups.ts'
import { audiencesField, contentNotesField, options } from '../../src/content/fields/vocabularies.ts'
import { richTextField } from '../../src/content/richText/index.ts'
import { pathUnder } from '../../src/content/model/documentValues.ts'
import { titled } from '../../src/content/titled.ts'
import { policy } from './access.ts'
import { callersRightsField } from './fields/callersRightsField.ts'
import { channelsField } from './fields/channelsField.ts'
import { exceptionsField, openingHoursField } from './fields/hoursFields.ts'
import { structured } from './structured.ts'
import { labels, serviceKinds, serviceLanguages } from './translations.ts'

export const servicesCollection = governed(
  titled('name', labels.name, {
    slug: 'services',
    labels: { singular: labels.singular, plural: labels.plural },
    admin: {
      defaultColumns: ['name', 'kind', 'verifiedAt', '_status'],
      group: adminGroups.federation,
      description: labels.description,
    },
    traits: {
      routable: { path: pathUnder({ fi: 'palvelut', sv: 'tjanster', en: 'services' }) },
      searchable: {
        text: [
          { field: 'summary', weight: 'B' },
          { field: 'body', weight: 'C' },
        ],
        facets: ['kind', 'languages', 'audiences', 'urgent'],
      },
      available: {
        openingHours: 'openingHours',
        exceptions: 'exceptions',
        closed: 'temporarilyClosed',
        verifiedAt: 'verifiedAt',
      },
      structured,
      vital: { reason: 'The right number must be found when the database is down.' },
    },
    defaultPopulate: { name: true, slug: true, kind: true, urgent: true, availableLocales: true },
    versions: { drafts: { autosave: false, validate: false }, maxPerDoc: 20 },
    fields: [
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
    ],
  }),
  policy,
)
