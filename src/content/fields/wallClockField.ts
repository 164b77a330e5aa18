/** Fields for days and times as a clock on a wall in Finland shows them. */
import type { Field, TextFieldSingleValidation } from 'payload'
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
}

export function wallClockField({ form, index, label, name, required, sidebar }: WallClockOptions): Field {
  const { accepts, error, inputType } = forms[form]
  const validate: TextFieldSingleValidation = (value, { req }) => {
    if (!value) return !required || req.t('validation:required')
    return accepts(value) || errorMessage(error, req)
  }
  return {
    name,
    type: 'text',
    label,
    index,
    validate,
    admin: {
      components: { Field: { path: '/src/admin/fields/WallClockInput.tsx#WallClockInput', clientProps: { inputType } } },
      ...(sidebar ? { position: 'sidebar' as const } : {}),
    },
  }
}
