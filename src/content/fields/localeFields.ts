/**
 * `availableLocales` and `servedLocale`: there is no silent language fallback, so every document says in which languages
 * it exists and in which one it was answered.
 */
import type { CollectionBeforeChangeHook, CollectionBeforeOperationHook, CollectionConfig, Field, FieldHook } from 'payload'
import { ContentError } from '../errors.ts'
import { isLocale, locales, type Locale } from '../locales.ts'

function localesIn(value: unknown): Locale[] {
  return Array.isArray(value) ? value.filter(isLocale) : []
}

/**
 * Collection hook: a locale is available while the field that names the document has text in it. A write carries one
 * locale at a time, so the list is kept and the locale of the request added or taken away.
 */
export function recordAvailableLocales(titleField: string): CollectionBeforeChangeHook {
  return ({ data, originalDoc, req }) => {
    // A restored version brings its own list.
    if (req.context.isRestoringVersion || !isLocale(req.locale)) return data
    const title: unknown = titleField in data ? data[titleField] : originalDoc?.[titleField]
    const known = new Set(localesIn(originalDoc?.availableLocales))
    if (typeof title === 'string' && title.trim() !== '') known.add(req.locale)
    else known.delete(req.locale)
    return { ...data, availableLocales: locales.filter((locale) => known.has(locale)) }
  }
}

const servedLocale: FieldHook = ({ req, siblingData }) => {
  const available = localesIn(siblingData['availableLocales'])
  const fallbacks = [req.fallbackLocale].flat().filter(isLocale)
  return [req.locale, ...fallbacks].find((locale) => isLocale(locale) && available.includes(locale)) ?? null
}

export function localeFields(): Field[] {
  return [
    {
      name: 'availableLocales',
      type: 'json',
      label: { fi: 'Kieliversiot', sv: 'Språkversioner', en: 'Available locales' },
      // One JSON column: a hasMany select would cost every read another join.
      jsonSchema: {
        uri: 'verkosto://schemas/available-locales.json',
        fileMatch: ['verkosto://schemas/available-locales.json'],
        schema: { type: 'array', items: { type: 'string', enum: [...locales] } },
      },
      access: {
        create: () => false,
        // A version that is restored brings its own list; nobody else writes it.
        update: ({ req }) => req.context.isRestoringVersion === true,
        // Without a document, as in a filter or a sort, which PostgreSQL has no operators for on this type.
        read: ({ doc }) => doc !== undefined,
      },
      // Nobody but the hook above writes it, and Payload would compile the schema anew for each write: 25 ms of it.
      validate: () => true,
      admin: { hidden: true },
    },
    {
      name: 'servedLocale',
      type: 'text',
      virtual: true,
      label: { fi: 'Vastauksen kieli', sv: 'Svarets språk', en: 'Served locale' },
      hooks: { afterRead: [servedLocale] },
      admin: { hidden: true },
    },
  ]
}

/**
 * Of a write in all languages Payload would keep no localized value, and say nothing.
 * @throws ContentError ONE_LOCALE_PER_WRITE
 */
const oneLocalePerWrite: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  const writes = operation === 'create' || operation === 'update'
  if (writes && req.payloadAPI !== 'local' && !isLocale(req.locale)) throw new ContentError('ONE_LOCALE_PER_WRITE', req, 'locale')
  return args
}

/** Completes a collection that has the fields: they are answered whatever a caller selects, and written in one locale at a time. */
export function completeLocaleFields(collection: CollectionConfig): CollectionConfig {
  const { fields, forceSelect, hooks } = collection
  if (!fields.some((field) => 'name' in field && field.name === 'availableLocales')) return collection
  return {
    ...collection,
    // `servedLocale` is worked out from the other.
    forceSelect: { ...forceSelect, availableLocales: true },
    hooks: { ...hooks, beforeOperation: [oneLocalePerWrite, ...(hooks?.beforeOperation ?? [])] },
  }
}
