import type { Field, GlobalConfig } from 'payload'
import { globalAccess } from '../../src/access/globalAccess.ts'
import { adminGroups } from '../../src/content/model/adminGroups.ts'
import { webAddress } from '../../src/content/fields/webAddress.ts'
import { wallClockField } from '../../src/content/fields/wallClockField.ts'
import type { Localized } from '../../src/content/locales.ts'
import { withTraits } from '../../src/content/model/traits.ts'
import { labels } from './translations.ts'

function invitation(name: string, label: Localized): Field {
  return {
    name,
    type: 'group',
    label,
    fields: [
      { name: 'text', type: 'textarea', label: labels.text, localized: true, maxLength: 600 },
      { name: 'url', type: 'text', label: labels.url, localized: true, validate: webAddress },
    ],
  }
}

export const siteSettingsGlobal: GlobalConfig = {
  slug: 'site-settings',
  label: labels.label,
  access: globalAccess,
  admin: { group: adminGroups.site },
  custom: withTraits({ vital: { reason: 'Quick exit and the name of the site belong to every page.' } }),
  versions: { max: 20 },
  fields: [
    { name: 'name', type: 'text', label: labels.name, localized: true, maxLength: 120 },
    { name: 'description', type: 'textarea', label: labels.description, localized: true, maxLength: 600 },
    { name: 'organization', type: 'relationship', relationTo: 'organizations', label: labels.organization },
    {
      name: 'goals',
      type: 'array',
      label: labels.goals,
      labels: { singular: labels.goal, plural: labels.goals },
      admin: { description: labels.goalsDescription },
      fields: [{ name: 'text', type: 'textarea', label: labels.goal, localized: true, maxLength: 500 }],
    },
    invitation('membership', labels.membership),
    invitation('newsletter', labels.newsletter),
    {
      name: 'quickExit',
      type: 'group',
      label: labels.quickExit,
      fields: [
        { name: 'button', type: 'text', label: labels.button, localized: true, maxLength: 60 },
        { name: 'explanation', type: 'textarea', label: labels.explanation, localized: true, maxLength: 400 },
        { name: 'target', type: 'text', label: labels.target, validate: webAddress },
      ],
    },
    {
      name: 'accessibility',
      type: 'group',
      label: labels.accessibility,
      fields: [
        { name: 'statement', type: 'relationship', relationTo: 'pages', label: labels.statement },
        { name: 'contactEmail', type: 'email', label: labels.contactEmail },
        wallClockField({ name: 'assessedAt', label: labels.assessedAt, form: 'day' }),
      ],
    },
  ],
}
