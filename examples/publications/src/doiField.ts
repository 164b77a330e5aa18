import type { TextField } from 'payload'
import { defaultLocale, isLocale } from 'verkosto'
import { labels, messages } from './translations.ts'

/** The registrant's prefix and a suffix, as the DOI Handbook §2.2 writes them. */
const doiPattern = /^10\.\d{4,9}\/\S+$/

export const doiField: TextField = {
  name: 'doi',
  type: 'text',
  label: labels.doi,
  validate: (value: unknown, { req }: { req: { i18n: { language: string } } }) => {
    if (!value || (typeof value === 'string' && doiPattern.test(value))) return true
    const { language } = req.i18n
    return messages.doiInvalid[isLocale(language) ? language : defaultLocale]
  },
}
