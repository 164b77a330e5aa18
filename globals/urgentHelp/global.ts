import type { GlobalConfig } from 'payload'
import { globalAccess } from '../../src/access/globalAccess.ts'
import { adminGroups } from '../../src/content/model/adminGroups.ts'
import { webAddress } from '../../src/content/fields/webAddress.ts'
import { withTraits } from '../../src/content/model/traits.ts'
import { labels } from './translations.ts'

export const urgentHelpGlobal: GlobalConfig = {
  slug: 'urgent-help',
  label: labels.label,
  access: globalAccess,
  admin: { group: adminGroups.site },
  custom: withTraits({ vital: { reason: 'The number to call in distress must always be served.' } }),
  versions: { max: 20 },
  fields: [
    { name: 'active', type: 'checkbox', label: labels.active, defaultValue: true },
    { name: 'title', type: 'text', label: labels.title, localized: true, maxLength: 200 },
    { name: 'text', type: 'textarea', label: labels.text, localized: true, maxLength: 600 },
    {
      name: 'numbers',
      type: 'array',
      // Payload takes a table that ends in `_numbers` for its own, where it keeps number fields that hold several.
      dbName: 'urgent_help_phones',
      label: labels.numbers,
      labels: { singular: labels.number, plural: labels.numbers },
      fields: [
        { name: 'name', type: 'text', label: labels.name, localized: true, maxLength: 120 },
        { name: 'dial', type: 'text', label: labels.dial, required: true, maxLength: 20 },
        { name: 'display', type: 'text', label: labels.display, required: true, maxLength: 40 },
        { name: 'hours', type: 'text', label: labels.hours, localized: true, maxLength: 120 },
        { name: 'url', type: 'text', label: labels.url, validate: webAddress },
      ],
    },
  ],
}
