import { governed } from '../../src/access/governed.ts'
import { adminGroups } from '../../src/content/model/adminGroups.ts'
import { localeFields } from '../../src/content/fields/localeFields.ts'
import { slugField } from '../../src/content/fields/slugField.ts'
import { withTraits } from '../../src/content/model/traits.ts'
import { consentedField, policy } from './access.ts'
import { consentField } from './fields/consentField.ts'
import { contactField } from './fields/contactField.ts'
import { hidePrivateParts } from './hooks/hidePrivateParts.ts'
import { recordConsent } from './hooks/recordConsent.ts'
import { traits } from './traits.ts'
import { labels } from './translations.ts'

const access = { read: consentedField }

export const peopleCollection = governed(
  {
    slug: 'people',
    labels: { singular: labels.singular, plural: labels.plural },
    admin: {
      useAsTitle: 'name',
      defaultColumns: ['name', 'title', 'organization', 'updatedAt'],
      group: adminGroups.library,
      description: labels.description,
    },
    custom: withTraits(traits),
    defaultPopulate: { name: true, slug: true, title: true, availableLocales: true },
    // What may be shown of a person is read off the document itself, whatever the caller selects.
    forceSelect: { consent: { fields: true }, contact: { public: true } },
    // No versions and no copies: a withdrawn consent leaves nothing behind.
    versions: false,
    disableDuplicate: true,
    hooks: { beforeChange: [recordConsent], beforeRead: [hidePrivateParts] },
    fields: [
      { name: 'name', type: 'text', label: labels.name, required: true, index: true, maxLength: 200 },
      slugField('name'),
      { name: 'title', type: 'text', label: labels.title, localized: true, access },
      { name: 'profession', type: 'text', label: labels.profession, localized: true, access },
      { name: 'organization', type: 'relationship', relationTo: 'organizations', label: labels.organization, access },
      { name: 'bio', type: 'textarea', label: labels.bio, localized: true, access },
      { name: 'portrait', type: 'upload', relationTo: 'media', label: labels.portrait, access },
      contactField,
      consentField,
      ...localeFields('name'),
    ],
  },
  policy,
)
