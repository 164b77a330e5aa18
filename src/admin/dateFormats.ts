/** Dates as they are written in Finland, in lists and in every field for a date that does not say otherwise. */
import { traverseFields, type DateField, type Plugin } from 'payload'
import { atStage } from '../content/model/stages.ts'

type DateProps = NonNullable<DateField['admin']>['date']
type PickerAppearance = NonNullable<NonNullable<DateProps>['pickerAppearance']>

/** The same in all three languages: 24.12.2026 cannot be taken for another day. */
export const dateFormat = 'd.M.yyyy H.mm'

const timeFormat = 'H.mm'

/** The picker's heading over the times is English and the same in all languages: none is better. */
const times = { timeFormat, overrides: { timeCaption: '' } }

const displayFormats: Record<PickerAppearance, string> = {
  dayAndTime: dateFormat,
  dayOnly: 'd.M.yyyy',
  default: 'd.M.yyyy',
  monthOnly: 'LLLL yyyy',
  timeOnly: timeFormat,
}

function withFormats(date: DateProps): DateProps {
  const appearance = date?.pickerAppearance ?? 'default'
  const hasTime = appearance === 'dayAndTime' || appearance === 'timeOnly'
  return { displayFormat: displayFormats[appearance], ...(hasTime ? times : {}), ...date }
}

/** Payload's own formats are American, and can be set for each field only. */
export function finnishDateFields(): Plugin {
  const plugin: Plugin = (config) => {
    for (const { fields } of [...(config.collections ?? []), ...(config.globals ?? [])]) {
      traverseFields({
        fields,
        callback: ({ field }) => {
          if (field.type === 'date') field.admin = { ...field.admin, date: withFormats(field.admin?.date) }
        },
      })
    }
    return config
  }
  // After every plugin that brings fields.
  return atStage('panel', plugin)
}
