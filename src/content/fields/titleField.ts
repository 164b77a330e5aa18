/** The field that names a document to a person. */
import type { Field, TextField, TextFieldSingleValidation } from 'payload'
import type { Localized } from '../locales.ts'

/**
 * A document needs its name in one language, not in each: there is no silent fallback, and a text that exists only in
 * Swedish is a whole document. `recordAvailableLocales` has run by the time that this validates a write.
 * `required` would refuse the restoring of a version without the default locale (payload#17443) and put NOT NULL on a
 * translation that has no title yet.
 */
const namedInSomeLocale: TextFieldSingleValidation = (value, { data, req }) => {
  if (typeof value === 'string' && value.trim() !== '') return true
  const { availableLocales } = data as { availableLocales?: unknown }
  const named = Array.isArray(availableLocales) && availableLocales.some((locale) => locale !== req.locale)
  return named || req.t('validation:required')
}

/**
 * @param name also the argument for `slugField`, `recordAvailableLocales` and `admin.useAsTitle`
 * @param access field access where only some roles may change the name
 */
export function titleField(name: 'name' | 'title', label: Localized, access?: TextField['access']): Field {
  return { name, type: 'text', label, localized: true, maxLength: 200, access, validate: namedInSomeLocale }
}
