import type { Field, TextFieldSingleValidation } from 'payload'
import { errorMessage } from '../../../src/content/errors.ts'
import { options } from '../../../src/content/fields/vocabularies.ts'
import { webAddress } from '../../../src/content/fields/webAddress.ts'
import { channelTypes, labels, serviceLanguages } from '../translations.ts'

type Row = Partial<Record<string, unknown>> | undefined

const isOf =
  (...types: readonly string[]) =>
  (_: unknown, row: Row): boolean =>
    types.includes(String(row?.['type']))

/** Short numbers such as 112 and 116006 are not E.164: what is dialled and what is shown are two fields. */
const dialable: TextFieldSingleValidation = (value, { req }) => !value || /^\+?\d{3,15}$/.test(value) || errorMessage('PHONE_INVALID', req)

export const channelsField: Field = {
  name: 'channels',
  type: 'array',
  label: labels.channels,
  labels: { singular: labels.channel, plural: labels.channels },
  fields: [
    {
      name: 'type',
      type: 'select',
      label: labels.channelType,
      options: options(channelTypes),
      required: true,
      enumName: 'service_channel_type',
    },
    { name: 'label', type: 'text', label: labels.channelLabel, localized: true, maxLength: 120 },
    {
      name: 'dial',
      type: 'text',
      label: labels.dial,
      validate: dialable,
      admin: { condition: isOf('phone'), description: labels.dialDescription },
    },
    { name: 'display', type: 'text', label: labels.display, maxLength: 40, admin: { condition: isOf('phone') } },
    { name: 'url', type: 'text', label: labels.url, validate: webAddress, admin: { condition: isOf('chat', 'website', 'booking') } },
    { name: 'email', type: 'email', label: labels.email, admin: { condition: isOf('email') } },
    { name: 'cost', type: 'text', label: labels.cost, localized: true, maxLength: 200 },
    {
      name: 'languages',
      type: 'select',
      hasMany: true,
      label: labels.languages,
      options: options(serviceLanguages),
      enumName: 'service_channel_languages',
    },
  ],
}
