/**
 * Of which type a value of each field is, when it is written. Payload looks at it where it validates, and drafts are not validated;
 * what is no number becomes nothing then, and what is no date an error of the database.
 */
import type { FlattenedField } from 'payload'
import { isDate, isId, isNumber, isText } from './valueTypes.ts'
import { isObject } from '../../content/isObject.ts'

interface Type {
  /** For a sentence. */
  name: string
  matches(value: unknown): boolean
}

const text: Type = { name: 'a text', matches: (value) => typeof value === 'string' }
/** Text that is a number is read as one, and an empty one as nothing: forms have nothing else. */
const number: Type = { name: 'a number', matches: (value) => value === '' || isNumber(value) }
const date: Type = { name: 'a date, such as 2026-05-31T12:00:00Z', matches: isDate }
/** An empty text is one that is not ticked, in a form. */
const checkbox: Type = { name: 'true or false', matches: (value) => [true, false, 'true', 'false', ''].includes(value as boolean) }
const point: Type = {
  name: 'a list of longitude and latitude',
  matches: (value) => Array.isArray(value) && value.length === 2 && value.every(isNumber),
}

function oneOf(options: readonly (string | { value: string })[]): Type {
  const values = options.map((option) => (typeof option === 'string' ? option : option.value))
  return { name: `one of: ${values.join(', ')}`, matches: (value) => typeof value === 'string' && values.includes(value) }
}

/** Payload's words for no reference. */
const noReference: readonly unknown[] = ['', 'none', 'null']

/** The id, or the document in place of it, as a reader got it. Whether there is one is asked later (`knownReferences.ts`). */
const isReference = (value: unknown): boolean => isText(value) || (isObject(value) && isId(value['id']))

function referenceTo(relationTo: string | readonly string[]): Type {
  if (typeof relationTo === 'string') return { name: 'an id', matches: isReference }
  return {
    name: 'a document: { relationTo, value } with the name of its collection and its id',
    matches: (value) => isObject(value) && typeof value['relationTo'] === 'string' && isReference(value['value']),
  }
}

/** @returns undefined for what has a form of its own, which validation knows also in drafts (rich text), or takes anything (JSON) */
function typeOf(field: FlattenedField): Type | undefined {
  switch (field.type) {
    case 'text':
    case 'textarea':
    case 'email':
    case 'code':
      return text
    case 'number':
      return number
    case 'date':
      return date
    case 'checkbox':
      return checkbox
    case 'select':
    case 'radio':
      return oneOf(field.options)
    case 'relationship':
    case 'upload':
      return referenceTo(field.relationTo)
    case 'point':
      return point
    default:
      return undefined
  }
}

/** @returns what the value of a field must be, as the end of a sentence; undefined when it is that. Null is no value of any field. */
export function expectedValue(field: FlattenedField, value: unknown): string | undefined {
  const type = typeOf(field)
  // Whoever names a status that there is not is told which there are (`STATUS_UNKNOWN`).
  if (!type || value === null || (field.name === '_status' && typeof value === 'string')) return undefined
  const isRelation = field.type === 'relationship' || field.type === 'upload'
  if (isRelation && noReference.includes(value)) return undefined
  if (!('hasMany' in field) || field.hasMany !== true) return type.matches(value) ? undefined : type.name
  return Array.isArray(value) && value.every((member) => type.matches(member)) ? undefined : `a list, each ${type.name}`
}
