import type { Field } from 'payload'
import { webAddress } from '../../../src/content/fields/webAddress.ts'
import { contactDetail } from '../access.ts'
import { labels } from '../translations.ts'

const access = { read: contactDetail }

export const contactField: Field = {
  name: 'contact',
  type: 'group',
  label: labels.contact,
  fields: [
    { name: 'email', type: 'email', label: labels.email, access },
    { name: 'phone', type: 'text', label: labels.phone, maxLength: 40, access },
    { name: 'website', type: 'text', label: labels.website, validate: webAddress },
    { name: 'public', type: 'checkbox', label: labels.public, defaultValue: false },
  ],
}
