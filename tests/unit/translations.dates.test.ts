import { describe, expect, it } from '@jest/globals'
import { t } from '@payloadcms/translations'
import { formatDistance } from 'date-fns'
import type { Config, DateField } from 'payload'
import { et } from '../../src/admin/dateFnsFinnish.ts'
import { finnishDateFields } from '../../src/admin/dateFormats.ts'
import { fi } from '../../src/admin/translations/fi/index.ts'

function dateField(admin?: DateField['admin']): DateField {
  return { name: 'day', type: 'date', admin }
}

async function formatted(field: DateField): Promise<DateField['admin']> {
  await finnishDateFields()({
    collections: [{ slug: 'notes', fields: [{ name: 'group', type: 'group', fields: [field] }] }],
  } as unknown as Config)
  return field.admin
}

describe('a field for a date', () => {
  it('shows a day as it is written in Finland', async () => {
    expect(await formatted(dateField())).toEqual({ date: { displayFormat: 'd.M.yyyy' } })
  })

  it('shows the time too where it has one', async () => {
    const admin = await formatted(dateField({ position: 'sidebar', date: { pickerAppearance: 'dayAndTime' } }))
    expect(admin).toEqual({
      position: 'sidebar',
      date: { pickerAppearance: 'dayAndTime', displayFormat: 'd.M.yyyy H.mm', timeFormat: 'H.mm', overrides: { timeCaption: '' } },
    })
  })

  it('keeps a format of its own', async () => {
    const admin = await formatted(dateField({ date: { displayFormat: 'yyyy' } }))
    expect(admin?.date?.displayFormat).toBe('yyyy')
  })
})

describe('the time since a version was saved', () => {
  it.each([
    [30_000, 'minuutti sitten'],
    [3 * 60_000, '3 minuuttia sitten'],
    [3_600_000, 'noin tunti sitten'],
    [2 * 86_400_000, '2 päivää sitten'],
  ])('%d ms ago is "%s"', (milliseconds, text) => {
    const distance = formatDistance(0, milliseconds, { locale: et })
    expect(t({ key: 'version:versionAgo', translations: fi.translations, vars: { distance } })).toBe(text)
  })
})
