/** The field that names a document to a person. */
import type { Field, TextField, TextFieldSingleValidation } from 'payload'
import { text } from 'payload/shared'
import type { Localized } from '../locales.ts'

/**
 * A document needs its name in one language, not in each: there is no silent fallback, and a text that exists only in
 * Swedish is a whole document. `recordAvailableLocales` has run by the time that this validates a write.
 * `required` would refuse the restoring of a version without the default locale (payload#17443) and put NOT NULL on a
 * translation that has no title yet.
 */
const namedInSomeLocale: TextFieldSingleValidation = (value, options) => {
  const { data, req } = options
  // A validation of one's own takes the place of Payload's, which knows `maxLength`.
  if (typeof value === 'string' && value.trim() !== '') return text(value, options)
  const { availableLocales } = data as { availableLocales?: unknown }
  const named = Array.isArray(availableLocales) && availableLocales.some((locale) => locale !== req.locale)
  return named || req.t('validation:required')
}

export type TitleName = 'name' | 'title'

const maxLength = 200

/**
 * @param name also the argument for `slugField`, `localeFields` and `admin.useAsTitle`; `titled` says it once for all of them
 * @param access field access where only some roles may change the name
 */
export function titleField(name: TitleName, label: Localized, access?: TextField['access']): Field {
  return { name, type: 'text', label, localized: true, maxLength, access, validate: namedInSomeLocale }
}

/** A name that is the same in all languages: every document has it, and a list in any language is sorted by it. */
export function sharedTitleField(name: TitleName, label: Localized, access?: TextField['access']): Field {
  return { name, type: 'text', label, required: true, index: true, maxLength, access }
}
