/**
 * `availableLocales` and `servedLocale`: there is no silent language fallback, so every document says in which languages
 * it exists and in which one it was answered.
 */
import type { CollectionBeforeChangeHook, CollectionBeforeOperationHook, CollectionConfig, Field, FieldHook, GlobalConfig } from 'payload'
import { availableLocalesField } from '../availableLocales.ts'
import { ContentError } from '../errors.ts'
import { isLocale, locales, type Locale } from '../locales.ts'

function localesIn(value: unknown): Locale[] {
  return Array.isArray(value) ? value.filter(isLocale) : []
}

/**
 * Hook of a collection: what fields that are checked may know of the other languages. A write carries one locale at a time, so
 * the list is kept and the locale of the request added or taken away; what is stored follows from the texts themselves
 * (`content/availableLocales.ts`).
 */
function foreseeLocales(namedBy: string): CollectionBeforeChangeHook {
  return function foreseeLocales({ data, originalDoc, req }) {
    // A restored version brings its own list.
    if (req.context.isRestoringVersion || !isLocale(req.locale)) return data
    const name: unknown = namedBy in data ? data[namedBy] : originalDoc?.[namedBy]
    const known = new Set(localesIn(originalDoc?.availableLocales))
    if (typeof name === 'string' && name.trim() !== '') known.add(req.locale)
    else known.delete(req.locale)
    return { ...data, availableLocales: locales.filter((locale) => known.has(locale)) }
  }
}

const servedLocale: FieldHook = ({ req, siblingData }) => {
  const available = localesIn(siblingData[availableLocalesField])
  const fallbacks = [req.fallbackLocale].flat().filter(isLocale)
  return [req.locale, ...fallbacks].find((locale) => isLocale(locale) && available.includes(locale)) ?? null
}

/** @param namedBy the field that names a document: it exists in the languages in which this one has text; none in a global */
export function localeFields(namedBy?: string): Field[] {
  return [
    {
      name: availableLocalesField,
      type: 'json',
      custom: { namedBy },
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

const isAvailableLocales = (field: Field): boolean => 'name' in field && field.name === availableLocalesField

/** Completes a collection that has the fields: they are answered whatever a caller selects, and written in one locale at a time. */
export function completeLocaleFields(collection: CollectionConfig): CollectionConfig {
  const { fields, forceSelect, hooks } = collection
  const available = fields.find(isAvailableLocales)
  if (!available) return collection
  const namedBy = available.custom?.['namedBy'] as string | undefined
  return {
    ...collection,
    // Without drafts the copy of a text into another language would be public at once.
    admin: { ...collection.admin, disableCopyToLocale: !collection.versions || collection.admin?.disableCopyToLocale },
    // `servedLocale` is worked out from the other.
    forceSelect: { ...forceSelect, [availableLocalesField]: true },
    hooks: {
      ...hooks,
      beforeOperation: [oneLocalePerWrite, ...(hooks?.beforeOperation ?? [])],
      beforeChange: [...(namedBy ? [foreseeLocales(namedBy)] : []), ...(hooks?.beforeChange ?? [])],
    },
  }
}

function isLocalized(field: Field): boolean {
  if ('localized' in field && field.localized) return true
  if (field.type === 'tabs') return field.tabs.some(({ fields }) => fields.some(isLocalized))
  return 'fields' in field && field.fields.some(isLocalized)
}

/** Gives a global that has translated texts the fields. */
export function completeLocalesOfGlobal(global: GlobalConfig): GlobalConfig {
  const { fields, forceSelect } = global
  if (!fields.some(isLocalized) || fields.some(isAvailableLocales)) return global
  return { ...global, fields: [...fields, ...localeFields()], forceSelect: { ...forceSelect, [availableLocalesField]: true } }
}
