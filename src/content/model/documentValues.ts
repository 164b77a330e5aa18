/**
 * Reading a document in a trait, where nothing is known of its fields: a value may be missing, in another shape because
 * of `select`, or a bare id because the relation was not populated.
 */
import type { Locale, Localized } from '../locales.ts'
import type { TraitDocument } from './traits.ts'

type Values = Readonly<Record<string, unknown>>

function isValues(value: unknown): value is Values {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The text in a field, trimmed; undefined when there is none. */
export function textIn(document: Values, field: string): string | undefined {
  const value = document[field]
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined
}

/** The group or populated relation in a field; undefined when it is an id or nothing. */
export function valuesIn(document: Values, field: string): Values | undefined {
  const value = document[field]
  return isValues(value) ? value : undefined
}

/** The rows or populated relations in a field that holds several, without those that are ids. */
export function listIn(document: Values, field: string): Values[] {
  const value = document[field]
  return Array.isArray(value) ? value.filter(isValues) : []
}

/** One text of each populated relation in a field: `textsIn(article, 'authors', 'name')`. */
export function textsIn(document: Values, relation: string, field: string): string[] {
  return listIn(document, relation).flatMap((related) => textIn(related, field) ?? [])
}

/**
 * A `path` for the routable trait: the slug under a folder that is named in the reader's language.
 * @param folders path segment per locale, without slashes
 */
export function pathUnder(folders: Localized): (document: TraitDocument, locale: Locale) => string | null {
  return (document, locale) => {
    const slug = textIn(document, 'slug')
    return slug ? `/${folders[locale]}/${slug}` : null
  }
}
