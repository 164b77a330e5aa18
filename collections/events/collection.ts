import { governed } from '../../src/access/governed.ts'
import { adminGroups } from '../../src/content/model/adminGroups.ts'
import { audiencesField, contentNotesField, options } from '../../src/content/fields/vocabularies.ts'
import { wallClockField } from '../../src/content/fields/wallClockField.ts'
import { webAddress } from '../../src/content/fields/webAddress.ts'
import { richTextField } from '../../src/content/richText/index.ts'
import type { WallClockForm } from '../../src/content/wallClock.ts'
import { pathUnder } from '../../src/content/model/documentValues.ts'
import { titled } from '../../src/content/titled.ts'
import { policy } from './access.ts'
import { recurrenceField } from './fields/recurrenceField.ts'
import { keepOrder } from './hooks/keepOrder.ts'
import { recordUpcoming } from './hooks/recordUpcoming.ts'
import { scheduled, structured } from './traits.ts'
import { eventKinds, eventStatuses, labels, visibilities } from './translations.ts'

export const eventsCollection = governed(
  titled('title', labels.title, {
    slug: 'events',
    labels: { singular: labels.singular, plural: labels.plural },
    admin: {
      defaultColumns: ['title', 'start', 'kind', 'eventStatus', '_status'],
      group: adminGroups.federation,
      description: labels.description,
    },
    traits: {
      ownedBy: { network: 'networks' },
      routable: { path: pathUnder({ fi: 'tapahtumat', sv: 'evenemang', en: 'events' }) },
      searchable: {
        text: [
          { field: 'summary', weight: 'B' },
          { field: 'body', weight: 'C' },
        ],
        facets: ['kind', 'networks', 'audiences'],
      },
      scheduled,
      structured,
    },
    defaultPopulate: { title: true, slug: true, start: true, end: true, eventStatus: true, visibility: true, availableLocales: true },
    defaultSort: 'start',
    versions: { drafts: { autosave: false, validate: false }, maxPerDoc: 20 },
    hooks: { beforeValidate: [keepOrder], beforeChange: [recordUpcoming] },
    fields: [
      { name: 'summary', type: 'textarea', label: labels.summary, localized: true, maxLength: 600 },
      {
        type: 'row',
        fields: [
          wallClockField({ name: 'start', label: labels.start, form: 'wallClock', index: true, required: true }),
          wallClockField({ name: 'end', label: labels.end, form: 'wallClock' }),
        ],
      },
      { name: 'allDay', type: 'checkbox', label: labels.allDay, defaultValue: false },
      recurrenceField,
      {
        name: 'upcomingUntil',
        type: 'text',
        label: labels.upcomingUntil,
        index: true,
        custom: { wallClock: 'wallClock' satisfies WallClockForm },
        access: { create: () => false, update: () => false },
        admin: { hidden: true },
      },
      {
        name: 'location',
        type: 'group',
        label: labels.location,
        fields: [
          { name: 'name', type: 'text', label: labels.locationName, localized: true, maxLength: 200 },
          { name: 'address', type: 'text', label: labels.address, maxLength: 200 },
          { name: 'city', type: 'text', label: labels.city, maxLength: 100 },
          { name: 'online', type: 'text', label: labels.online, validate: webAddress },
        ],
      },
      richTextField({ name: 'body', label: labels.body }),
      { name: 'heroImage', type: 'upload', relationTo: 'media', label: labels.heroImage },
      {
        name: 'kind',
        type: 'select',
        label: labels.kind,
        options: options(eventKinds),
        defaultValue: 'networkMeeting',
        index: true,
        admin: { position: 'sidebar' },
      },
      {
        name: 'eventStatus',
        type: 'select',
        label: labels.eventStatus,
        options: options(eventStatuses),
        defaultValue: 'scheduled',
        admin: { position: 'sidebar' },
      },
      // Closed until somebody says otherwise: a meeting that is published by mistake cannot be taken back.
      {
        name: 'visibility',
        type: 'select',
        label: labels.visibility,
        options: options(visibilities),
        defaultValue: 'members',
        admin: { position: 'sidebar' },
      },
      {
        name: 'networks',
        type: 'relationship',
        relationTo: 'networks',
        hasMany: true,
        label: labels.networks,
        admin: { position: 'sidebar' },
      },
      { name: 'organizer', type: 'relationship', relationTo: 'organizations', label: labels.organizer, admin: { position: 'sidebar' } },
      audiencesField(),
      contentNotesField(),
    ],
  }),
  policy,
)
