/** Fields for days and times as a clock on a wall in Finland shows them. */
import type { Field, FlattenedField, PayloadRequest, TextFieldSingleValidation } from 'payload'
import { errorMessage, type ErrorCode } from '../errors.ts'
import type { Localized } from '../locales.ts'
import { isOfForm, type WallClockForm } from '../wallClock.ts'

const forms = {
  day: { error: 'DAY_INVALID', inputType: 'date' },
  timeOfDay: { error: 'TIME_OF_DAY_INVALID', inputType: 'time' },
  wallClock: { error: 'WALL_CLOCK_INVALID', inputType: 'datetime-local' },
} as const satisfies Record<WallClockForm, { error: ErrorCode; inputType: string }>

export interface WallClockOptions {
  name: string
  label: Localized
  form: WallClockForm
  required?: boolean
  index?: boolean
  sidebar?: boolean
  /** What the value must be beside the others of its document or row; asked on publication, of an empty one too. */
  check?: (value: unknown, siblings: Readonly<Record<string, unknown>>, req: PayloadRequest) => string | true
}

/** A `check`: not before the value of another field of the same form. Values of one form compare as texts. */
export function notBefore(start: string): NonNullable<WallClockOptions['check']> {
  return (value, siblings, req) => {
    const from = siblings[start]
    const isBefore = typeof value === 'string' && value !== '' && typeof from === 'string' && value < from
    return !isBefore || errorMessage('ENDS_BEFORE_START', req)
  }
}

/** @returns the form of a field for days and times; undefined of any other field */
export function wallClockFormOf(field: FlattenedField): WallClockForm | undefined {
  const form: unknown = field.custom?.['wallClock']
  return typeof form === 'string' && form in forms ? (form as WallClockForm) : undefined
}

/** @returns what is wrong with a value that is written, in a draft, too; undefined of an empty one and of other fields */
export function wallClockError(field: FlattenedField, value: unknown): ErrorCode | undefined {
  const form = wallClockFormOf(field)
  if (!form || typeof value !== 'string' || value === '' || isOfForm(form, value)) return undefined
  return forms[form].error
}

export function wallClockField({ check, form, index, label, name, required, sidebar }: WallClockOptions): Field {
  const { error, inputType } = forms[form]
  const validate: TextFieldSingleValidation = (value, { req, siblingData }) => {
    if (!value && required) return req.t('validation:required')
    if (value && !isOfForm(form, value)) return errorMessage(error, req)
    return check?.(value, siblingData, req) ?? true
  }
  return {
    name,
    type: 'text',
    label,
    index,
    validate,
    custom: { wallClock: form },
    admin: {
      components: {
        Field: { path: '/src/admin/fields/WallClockInput.tsx#WallClockInput', clientProps: { inputType } },
        Cell: '/src/admin/fields/WallClockCell.tsx#WallClockCell',
      },
      ...(sidebar ? { position: 'sidebar' as const } : {}),
    },
  }
}
