import type { Field, FieldHook, TextFieldSingleValidation } from 'payload'
import { staffOnly } from '../../../src/access/fieldAccess.ts'
import { errorMessage } from '../../../src/content/errors.ts'
import { options } from '../../../src/content/fields/vocabularies.ts'
import { defaultLocale, isLocale } from '../../../src/content/locales.ts'
import { follows } from '../../../src/content/selection/followedFields.ts'
import { areaName, areaSchemes } from '../areas.ts'
import { labels } from '../translations.ts'

const knownCode: TextFieldSingleValidation = (value, { req, siblingData }) => {
  const { scheme } = siblingData as { scheme?: unknown }
  return areaName(scheme, value) !== null || errorMessage('AREA_UNKNOWN', req)
}

const nameOfArea: FieldHook = ({ req, siblingData }) => {
  const names = areaName(siblingData['scheme'], siblingData['code'])
  return names ? names[isLocale(req.locale) ? req.locale : defaultLocale] : null
}

/** Where the network works, as `{scheme, code}`; the name is added to answers in the language of the request. */
export const areasField: Field = {
  name: 'areas',
  type: 'array',
  label: labels.areas,
  labels: { singular: labels.area, plural: labels.areas },
  access: { create: staffOnly, update: staffOnly },
  fields: [
    {
      name: 'scheme',
      type: 'select',
      label: labels.scheme,
      options: options(areaSchemes),
      defaultValue: 'wellbeingServicesCounty',
      required: true,
    },
    { name: 'code', type: 'text', label: labels.code, required: true, validate: knownCode, admin: { description: labels.codeDescription } },
    {
      name: 'name',
      type: 'text',
      label: labels.areaName,
      virtual: true,
      custom: follows(['scheme', 'code']),
      hooks: { afterRead: [nameOfArea] },
      admin: { readOnly: true },
    },
  ],
}
