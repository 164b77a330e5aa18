/** Fields for days and times as a clock on a wall in Finland shows them. */
import type { Field, PayloadRequest, TextFieldSingleValidation } from 'payload'
import { errorMessage, type ErrorCode } from '../errors.ts'
import type { Localized } from '../locales.ts'
import { isDay, isTimeOfDay, isWallClock } from '../wallClock.ts'

const forms = {
  day: { accepts: isDay, error: 'DAY_INVALID', inputType: 'date' },
  timeOfDay: { accepts: isTimeOfDay, error: 'TIME_OF_DAY_INVALID', inputType: 'time' },
  wallClock: { accepts: isWallClock, error: 'WALL_CLOCK_INVALID', inputType: 'datetime-local' },
} as const satisfies Record<string, { accepts: (text: string) => boolean; error: ErrorCode; inputType: string }>

export interface WallClockOptions {
  name: string
  label: Localized
  form: keyof typeof forms
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

export function wallClockField({ check, form, index, label, name, required, sidebar }: WallClockOptions): Field {
  const { accepts, error, inputType } = forms[form]
  const validate: TextFieldSingleValidation = (value, { req, siblingData }) => {
    if (!value && required) return req.t('validation:required')
    if (value && !accepts(value)) return errorMessage(error, req)
    return check?.(value, siblingData, req) ?? true
  }
  return {
    name,
    type: 'text',
    label,
    index,
    validate,
    admin: {
      components: {
        Field: { path: '/src/admin/fields/WallClockInput.tsx#WallClockInput', clientProps: { inputType } },
        Cell: '/src/admin/fields/WallClockCell.tsx#WallClockCell',
      },
      ...(sidebar ? { position: 'sidebar' as const } : {}),
    },
  }
}
