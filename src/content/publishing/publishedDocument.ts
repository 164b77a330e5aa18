/** What the public is to read when some languages of a document are published: the others stay as the public has them. */
import type { FlattenedField } from 'payload'
import { locales, type Locale } from '../locales.ts'
import { fieldsOfRow, isEmpty, isStored, storedRows, type Stored } from './storedTexts.ts'

export interface PublishedDocument {
  document: Stored
  /** The newest document has texts of other languages that are not public, or has them no longer. */
  holdsBack: boolean
}

/** Rows in a localized list have other ids in each version. */
const comparable = (value: unknown): string =>
  isEmpty(value) ? '' : JSON.stringify(value, (key, part: unknown) => (key === 'id' ? undefined : part))

/**
 * Fields without languages are taken from the newest document: they are of all languages, and there is one of each. Rows are
 * the same when they have one id, wherever they stand; a row that is new has no text in the languages that are held back.
 * @param newest what is written, with the newest texts of all languages
 * @param shown the row that the public reads, undefined when it reads none
 * @param published the languages of which the newest texts become public
 */
export function publishedDocument(
  fields: readonly FlattenedField[],
  newest: Stored,
  shown: Stored | undefined,
  published: readonly Locale[],
): PublishedDocument {
  let holdsBack = false

  const languages = (value: unknown, before: unknown): unknown => {
    if (!isStored(value)) return value
    const merged: Record<string, unknown> = {}
    for (const locale of locales) {
      const kept = isStored(before) ? before[locale] : undefined
      if (!published.includes(locale) && comparable(kept) !== comparable(value[locale])) holdsBack = true
      const text = published.includes(locale) ? value[locale] : kept
      if (text !== undefined) merged[locale] = text
    }
    return merged
  }

  const part = (field: FlattenedField, value: unknown, before: unknown): unknown => {
    if ('localized' in field && field.localized) return languages(value, before)
    if (field.type === 'array' || field.type === 'blocks') {
      const rows = storedRows(before)
      if (!Array.isArray(value)) return value
      return storedRows(value).map((row) =>
        whole(
          fieldsOfRow(field, row),
          row,
          rows.find(({ id }) => id === row['id']),
        ),
      )
    }
    if (!('flattenedFields' in field) || !isStored(value)) return value
    return whole(field.flattenedFields, value, isStored(before) ? before : undefined)
  }

  const whole = (inside: readonly FlattenedField[], document: Stored, before: Stored | undefined): Stored => {
    const written = inside.filter(({ name }) => name in document)
    return {
      ...document,
      ...Object.fromEntries(written.map((field) => [field.name, part(field, document[field.name], before?.[field.name])])),
    }
  }

  const document = whole(fields, newest, shown)
  return { document, holdsBack }
}
