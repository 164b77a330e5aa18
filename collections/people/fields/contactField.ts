import type { Field } from 'payload'
import { contactDetail } from '../access.ts'
import { contactLabels } from '../translations.ts'

export const contactField: Field = {
  name: 'contact',
  type: 'group',
  label: contactLabels.group,
  fields: [
    { name: 'email', type: 'email', label: contactLabels.email, access: { read: contactDetail } },
    { name: 'phone', type: 'text', label: contactLabels.phone, maxLength: 40, access: { read: contactDetail } },
    { name: 'public', type: 'checkbox', label: contactLabels.public, defaultValue: false },
  ],
}
