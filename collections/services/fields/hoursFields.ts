/** Opening hours as rules on a wall clock; how they combine into "open now" is the availability feature's business. */
import type { Field, PayloadRequest } from 'payload'
import { errorMessage } from '../../../src/content/errors.ts'
import { options } from '../../../src/content/fields/vocabularies.ts'
import { notBefore, wallClockField } from '../../../src/content/fields/wallClockField.ts'
import { weekdays } from '../../../src/content/fields/weekdays.ts'
import { labels, serviceLanguages, specialDays, weekSelections } from '../translations.ts'

// In Payload's schema an enum that is named like the table of its values takes the table's place.
const languagesOfRow = (enumName: string): Field => ({
  name: 'languages',
  type: 'select',
  hasMany: true,
  label: labels.languages,
  options: options(serviceLanguages),
  enumName,
})

/** Says what hours mean that go past midnight: nine to eight is open for 23 hours, which somebody may not have meant. */
const overnightHint: Field = {
  name: 'overnight',
  type: 'ui',
  admin: { components: { Field: '/src/admin/fields/OvernightHint#OvernightHint' } },
}

export const openingHoursField: Field = {
  name: 'openingHours',
  type: 'array',
  dbName: 'service_hours',
  label: labels.openingHours,
  labels: { singular: labels.rule, plural: labels.openingHours },
  admin: { description: labels.openingHoursDescription },
  fields: [
    {
      name: 'days',
      type: 'select',
      hasMany: true,
      label: labels.days,
      options: [...options(weekdays), ...options(specialDays)],
      enumName: 'enum_service_hours_days',
    },
    {
      type: 'row',
      fields: [
        wallClockField({ name: 'opens', label: labels.opens, form: 'timeOfDay', required: true }),
        wallClockField({ name: 'closes', label: labels.closes, form: 'timeOfDay', required: true }),
      ],
    },
    overnightHint,
    {
      name: 'weeks',
      type: 'select',
      label: labels.weeks,
      options: options(weekSelections),
      defaultValue: 'every',
      enumName: 'enum_service_hours_weeks',
    },
    languagesOfRow('enum_service_hours_languages'),
    {
      type: 'row',
      fields: [
        wallClockField({ name: 'validFrom', label: labels.validFrom, form: 'day' }),
        wallClockField({ name: 'validThrough', label: labels.validThrough, form: 'day', check: notBefore('validFrom') }),
      ],
    },
  ],
}

/** An exception that says nothing would leave a caller with the ordinary hours, or with none. */
const toldUnlessClosed = (time: unknown, { closed }: Readonly<Record<string, unknown>>, req: PayloadRequest): string | true =>
  closed === true || (typeof time === 'string' && time !== '') || errorMessage('EXCEPTION_WITHOUT_HOURS', req)

const unlessClosed = (_: unknown, row: Partial<Record<string, unknown>> | undefined): boolean => row?.['closed'] !== true

export const exceptionsField: Field = {
  name: 'exceptions',
  type: 'array',
  dbName: 'service_exceptions',
  label: labels.exceptions,
  labels: { singular: labels.exception, plural: labels.exceptions },
  fields: [
    {
      type: 'row',
      fields: [
        wallClockField({ name: 'from', label: labels.from, form: 'day', required: true }),
        wallClockField({ name: 'through', label: labels.through, form: 'day', check: notBefore('from') }),
      ],
    },
    { name: 'closed', type: 'checkbox', label: labels.closed, defaultValue: false },
    {
      type: 'row',
      admin: { condition: unlessClosed },
      fields: [
        wallClockField({ name: 'opens', label: labels.opens, form: 'timeOfDay', check: toldUnlessClosed }),
        wallClockField({ name: 'closes', label: labels.closes, form: 'timeOfDay', check: toldUnlessClosed }),
      ],
    },
    overnightHint,
    languagesOfRow('enum_service_exceptions_languages'),
    { name: 'note', type: 'text', label: labels.note, localized: true, maxLength: 200 },
  ],
}
