import type { Field } from 'payload'
import { staffOnly } from '../../../src/access/fieldAccess.ts'
import { options } from '../../../src/content/fields/vocabularies.ts'
import { consentableFields } from '../consent.ts'
import { consentLabels } from '../translations.ts'

const byStaff = { create: staffOnly, read: staffOnly, update: staffOnly }
const byServer = { create: () => false, read: staffOnly, update: () => false }

const isGiven = (_: unknown, consent?: Partial<Record<string, unknown>>): boolean => consent?.['given'] === true

/** Who agreed to what, recorded by whom and until when. Access stands on each field: a filter names them one by one. */
export const consentField: Field = {
  name: 'consent',
  type: 'group',
  label: consentLabels.group,
  access: byStaff,
  admin: { description: consentLabels.groupDescription },
  fields: [
    { name: 'given', type: 'checkbox', label: consentLabels.given, defaultValue: false, index: true, access: byStaff },
    {
      name: 'fields',
      type: 'select',
      hasMany: true,
      label: consentLabels.fields,
      options: options(consentableFields),
      access: byStaff,
      admin: { condition: isGiven },
    },
    {
      name: 'until',
      type: 'date',
      label: consentLabels.until,
      access: byStaff,
      admin: { date: { pickerAppearance: 'dayOnly' }, condition: isGiven },
    },
    {
      name: 'recordedBy',
      type: 'relationship',
      relationTo: 'users',
      maxDepth: 0,
      label: consentLabels.recordedBy,
      access: byServer,
      admin: { readOnly: true },
    },
    { name: 'recordedAt', type: 'date', label: consentLabels.recordedAt, access: byServer, admin: { readOnly: true } },
  ],
}
