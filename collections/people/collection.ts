import { governed } from '../../src/access/governed.ts'
import { adminGroups } from '../../src/content/model/adminGroups.ts'
import { pathUnder } from '../../src/content/model/documentValues.ts'
import { titled } from '../../src/content/titled.ts'
import { consentedField, policy } from './access.ts'
import { consentField } from './fields/consentField.ts'
import { contactField } from './fields/contactField.ts'
import { hidePrivateParts } from './hooks/hidePrivateParts.ts'
import { recordConsent } from './hooks/recordConsent.ts'
import { structured } from './structured.ts'
import { labels } from './translations.ts'

const access = { read: consentedField }

export const peopleCollection = governed(
  titled('name', labels.name, {
    slug: 'people',
    title: { localized: false },
    labels: { singular: labels.singular, plural: labels.plural },
    admin: {
      defaultColumns: ['name', 'title', 'organization', 'updatedAt'],
      group: adminGroups.library,
      description: labels.description,
    },
    traits: {
      routable: { path: pathUnder({ fi: 'henkilot', sv: 'personer', en: 'people' }) },
      // Only what comes with the consent itself: an index does not know which other fields a person agreed to.
      searchable: {},
      structured,
    },
    defaultPopulate: { name: true, slug: true, title: true, availableLocales: true },
    // What may be shown of a person is read off the document itself, whatever the caller selects.
    forceSelect: { consent: { fields: true }, contact: { public: true } },
    // No versions and no copies: a withdrawn consent leaves nothing behind.
    versions: false,
    disableDuplicate: true,
    hooks: { beforeChange: [recordConsent], beforeRead: [hidePrivateParts] },
    fields: [
      { name: 'title', type: 'text', label: labels.title, localized: true, access },
      { name: 'profession', type: 'text', label: labels.profession, localized: true, access },
      { name: 'organization', type: 'relationship', relationTo: 'organizations', label: labels.organization, access },
      { name: 'bio', type: 'textarea', label: labels.bio, localized: true, access },
      { name: 'portrait', type: 'upload', relationTo: 'media', label: labels.portrait, access },
      contactField,
      consentField,
    ],
  }),
  policy,
)
