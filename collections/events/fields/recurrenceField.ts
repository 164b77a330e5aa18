import type { Field } from 'payload'
import { options } from '../../../src/content/fields/vocabularies.ts'
import { wallClockField } from '../../../src/content/fields/wallClockField.ts'
import { weekdays } from '../../../src/content/fields/weekdays.ts'
import { frequencies, labels } from '../translations.ts'

const recurs = (_: unknown, recurrence: Partial<Record<string, unknown>> | undefined): boolean => Boolean(recurrence?.['frequency'])

/** Empty for an event that takes place once. */
export const recurrenceField: Field = {
  name: 'recurrence',
  type: 'group',
  label: labels.recurrence,
  fields: [
    { name: 'frequency', type: 'select', label: labels.frequency, options: options(frequencies) },
    { name: 'interval', type: 'number', label: labels.interval, min: 1, max: 52, defaultValue: 1, admin: { condition: recurs } },
    { name: 'byDay', type: 'select', hasMany: true, label: labels.byDay, options: options(weekdays), admin: { condition: recurs } },
    { name: 'position', type: 'number', label: labels.position, min: -1, max: 5, admin: { condition: recurs } },
    wallClockField({ name: 'until', label: labels.until, form: 'day' }),
    {
      name: 'excludedDays',
      type: 'array',
      label: labels.excludedDays,
      labels: { singular: labels.day, plural: labels.excludedDays },
      admin: { condition: recurs },
      fields: [wallClockField({ name: 'day', label: labels.day, form: 'day', required: true })],
    },
  ],
}
