import { staffOnly } from '../../src/access/fieldAccess.ts'
import { governed } from '../../src/access/governed.ts'
import { adminGroups } from '../../src/content/model/adminGroups.ts'
import { audiencesField, contentNotesField, options } from '../../src/content/fields/vocabularies.ts'
import { richTextField } from '../../src/content/richText/index.ts'
import { pathUnder } from '../../src/content/model/documentValues.ts'
import { titled } from '../../src/content/titled.ts'
import { policy } from './access.ts'
import { areasField } from './fields/areasField.ts'
import { contactField } from './fields/contactField.ts'
import { structured } from './structured.ts'
import { labels, networkStatuses, professions } from './translations.ts'

/** What the national office answers for; a coordinator reads it on their own page and cannot change it. */
const access = { create: staffOnly, update: staffOnly }

export const networksCollection = governed(
  titled('name', labels.name, {
    slug: 'networks',
    title: { access },
    labels: { singular: labels.singular, plural: labels.plural },
    admin: {
      defaultColumns: ['name', 'status', 'seat', '_status', 'updatedAt'],
      group: adminGroups.federation,
      description: labels.description,
    },
    traits: {
      ownedBy: { network: 'id' },
      routable: { path: pathUnder({ fi: 'verkostot', sv: 'natverk', en: 'networks' }) },
      searchable: {
        text: [
          { field: 'seat', weight: 'A' },
          { field: 'summary', weight: 'B' },
          { field: 'body', weight: 'C' },
        ],
        facets: ['status', 'professions', 'audiences'],
      },
      structured,
      geographic: { areas: 'areas' },
      vital: { reason: 'Whom to turn to in each region must be known when the database is down.' },
    },
    defaultPopulate: { name: true, slug: true, status: true, seat: true, availableLocales: true },
    versions: { drafts: { autosave: false, validate: false }, maxPerDoc: 20 },
    fields: [
      { name: 'summary', type: 'textarea', label: labels.summary, localized: true, maxLength: 600 },
      { name: 'heroImage', type: 'upload', relationTo: 'media', label: labels.heroImage },
      richTextField({ name: 'body', label: labels.body }),
      {
        name: 'goals',
        type: 'array',
        label: labels.goals,
        labels: { singular: labels.goal, plural: labels.goals },
        admin: { description: labels.goalsDescription },
        fields: [{ name: 'text', type: 'textarea', label: labels.goal, localized: true, maxLength: 500 }],
      },
      { name: 'professions', type: 'select', hasMany: true, label: labels.professions, options: options(professions) },
      { name: 'memberOrganizations', type: 'relationship', relationTo: 'organizations', hasMany: true, label: labels.memberOrganizations },
      contactField,
      areasField,
      {
        name: 'status',
        type: 'select',
        label: labels.status,
        // Payload would name the type of this field and that of `_status` alike.
        enumName: 'enum_networks_activity',
        options: options(networkStatuses),
        defaultValue: 'forming',
        index: true,
        access,
        admin: { position: 'sidebar' },
      },
      {
        name: 'founded',
        type: 'date',
        label: labels.founded,
        access,
        admin: { position: 'sidebar', date: { pickerAppearance: 'dayOnly' } },
      },
      { name: 'seat', type: 'text', label: labels.seat, maxLength: 100, access, admin: { position: 'sidebar' } },
      {
        name: 'coordinatingOrganization',
        type: 'relationship',
        relationTo: 'organizations',
        label: labels.coordinatingOrganization,
        access,
        admin: { position: 'sidebar' },
      },
      {
        name: 'coordinators',
        type: 'relationship',
        relationTo: 'people',
        hasMany: true,
        label: labels.coordinators,
        access,
        admin: { position: 'sidebar' },
      },
      audiencesField(),
      contentNotesField(),
    ],
  }),
  policy,
)
