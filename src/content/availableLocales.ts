/**
 * In which languages a document exists: those in which the field that names it has text; where the name is the same in all
 * languages, as of a person, or there is none, as in a global, those in which any field has. It follows from what is written, and is kept beside it, so that an answer tells it whatever it selects.
 */
import type { FlattenedField, SanitizedCollectionConfig, SanitizedGlobalConfig } from 'payload'
import { locales, type Locale } from './locales.ts'
import { holdsTexts, isEmpty, isStored, languagesOf, textsIn, type Stored } from './publishing/storedTexts.ts'

export const availableLocalesField = 'availableLocales'

type Entity = Pick<SanitizedCollectionConfig | SanitizedGlobalConfig, 'flattenedFields'>

function fieldOf({ flattenedFields }: Entity): FlattenedField | undefined {
  return flattenedFields.find(({ name }) => name === availableLocalesField)
}

/** The field that names a document in each language, as `localeFields` was told; undefined where there is none. */
export function nameFieldOf(entity: Entity): string | undefined {
  const namedBy = fieldOf(entity)?.custom?.['namedBy'] as string | undefined
  const field = entity.flattenedFields.find(({ name }) => name === namedBy)
  return field && 'localized' in field && field.localized ? namedBy : undefined
}

function localesOf(entity: Entity, document: Stored): Locale[] | undefined {
  const name = nameFieldOf(entity)
  // What writes a part of a document alone, such as its place in an order, says nothing of its name.
  if (name) return isStored(document[name]) ? languagesOf(document[name]) : undefined
  const written = entity.flattenedFields.filter((field) => field.name in document && holdsTexts(field))
  if (written.length === 0) return undefined
  return locales.filter((locale) => textsIn(written, document, locale).some(({ value }) => !isEmpty(value)))
}

/** @param document as it is to be stored, with all its languages */
export function withAvailableLocales<Document extends Stored>(entity: Entity, document: Document): Document {
  if (!fieldOf(entity)) return document
  const available = localesOf(entity, document)
  return available ? { ...document, [availableLocalesField]: available } : document
}
