/** Documents as they are stored: a localized field holds one value for each language, at any depth. */
import type { FlattenedField } from 'payload'
import { locales, type Locale } from '../locales.ts'

export type Stored = Readonly<Record<string, unknown>>

export function isStored(value: unknown): value is Stored {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

export function storedRows(value: unknown): Stored[] {
  return Array.isArray(value) ? value.filter(isStored) : []
}

/** @returns the fields of a row, which in a block are those of its kind */
export function fieldsOfRow(field: FlattenedField, row: Stored): readonly FlattenedField[] {
  if (field.type !== 'blocks') return 'flattenedFields' in field ? field.flattenedFields : []
  const kinds = [...field.blocks, ...(field.blockReferences ?? []).filter((block) => typeof block !== 'string')]
  return kinds.find(({ slug }) => slug === row['blockType'])?.flattenedFields ?? []
}

/** Whether a field is localized, or one inside it is. */
export function holdsTexts(field: FlattenedField): boolean {
  if ('localized' in field && field.localized) return true
  if (field.type === 'blocks') return field.blocks.some(({ flattenedFields }) => flattenedFields.some(holdsTexts))
  return 'flattenedFields' in field && field.flattenedFields.some(holdsTexts)
}

/** The editor leaves an empty paragraph where a text has been deleted. */
function isEmptyRichText({ root }: Stored): boolean {
  if (!isStored(root)) return false
  return storedRows(root['children']).every(({ children, type }) => type === 'paragraph' && storedRows(children).length === 0)
}

/** Whether there is nothing for a person to read. A check mark is no text: it has a value without anybody having set it. */
export function isEmpty(value: unknown): boolean {
  if (typeof value === 'string') return value.trim() === ''
  if (Array.isArray(value)) return value.length === 0
  return isStored(value) ? isEmptyRichText(value) : typeof value !== 'number'
}

/** A text of one language, and where it stands: `['goals', '0', 'text']`. */
export interface StoredText {
  field: FlattenedField
  /** The document, group or row that has the field. */
  holder: Stored
  path: readonly string[]
  value: unknown
}

/** @returns every localized field of a document with its value in one language, filled or not */
export function textsIn(fields: readonly FlattenedField[], document: Stored, locale: Locale, path: readonly string[] = []): StoredText[] {
  return fields.flatMap((field): StoredText[] => {
    const value = document[field.name]
    const own = [...path, field.name]
    if ('localized' in field && field.localized) {
      return [{ field, holder: document, path: own, value: isStored(value) ? value[locale] : undefined }]
    }
    if (field.type === 'array' || field.type === 'blocks') {
      return storedRows(value).flatMap((row, index) => textsIn(fieldsOfRow(field, row), row, locale, [...own, String(index)]))
    }
    return 'flattenedFields' in field && isStored(value) ? textsIn(field.flattenedFields, value, locale, own) : []
  })
}

/** The languages in which a localized field has something to read. */
export function languagesOf(value: unknown): Locale[] {
  return isStored(value) ? locales.filter((locale) => !isEmpty(value[locale])) : []
}
