/**
 * The form of a document that is written: what Payload takes for granted and fails on otherwise. Whether a value is right is
 * the business of validation, which drafts go without; here each is at least of the kind that its field holds.
 */
import { ValidationError, type FlattenedField, type PayloadRequest } from 'payload'
import { errorSentence, RequestError } from '../content/errors.ts'
import { kindOfValue } from './queryFormSentences.ts'

/** Named like a value that validation refuses, so that a form can mark the field. */
function refuseField({ req }: Part, path: string, kind: string): never {
  const { language } = req.i18n
  const message = errorSentence('FIELD_KIND_WRONG', language, { path, kind: kindOfValue(kind, language) })
  throw new ValidationError({ errors: [{ message, path }], req }, req.t)
}

type Values = Readonly<Record<string, unknown>>

function isObject(value: unknown): value is Values {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

const isScalar = (value: unknown): boolean => typeof value !== 'object' || value === null

/** Hooks and Payload look into texts, e.g. at how one begins. */
const isText = (value: unknown): boolean => value === null || typeof value === 'string'

const isMoment = (value: unknown): boolean => isScalar(value) && !(typeof value === 'number' && Number.isNaN(new Date(value).getTime()))

/** An id, or the document in place of it; of several collections, the pair of collection and id. */
function isReference(value: unknown, polymorphic: boolean): boolean {
  return polymorphic ? isObject(value) : isScalar(value) || isObject(value)
}

interface Part {
  fields: readonly FlattenedField[]
  /** Whether a localized value comes as an object with one value for each locale. */
  allLocales: boolean
  path: string
  req: PayloadRequest
}

function assertRows(part: Part, value: unknown, path: string): void {
  // Payload's forms write 0 and an empty text for "no rows"; null it fails on (`drizzle/dist/transform/write/traverseFields.js`).
  if (value === 0 || value === '0' || value === '') return
  if (!Array.isArray(value)) refuseField(part, path, 'a list')
  for (const row of value) {
    if (row === null) continue
    if (!isObject(row)) refuseField(part, path, 'a list of objects')
    assertFields({ ...part, path: `${path}.` }, row)
  }
}

function assertScalar(part: Part, field: FlattenedField, value: unknown, path: string): void {
  const many = 'hasMany' in field && field.hasMany === true
  if (many && Array.isArray(value) ? value.every(isScalar) : isScalar(value)) return
  refuseField(part, path, many ? 'a list of single values' : 'a single value')
}

function assertField(field: FlattenedField, value: unknown, part: Part): void {
  const path = `${part.path}${field.name}`
  if (part.allLocales && 'localized' in field && field.localized && isObject(value)) {
    for (const ofLocale of Object.values(value)) assertField(field, ofLocale, { ...part, allLocales: false })
    return
  }
  switch (field.type) {
    case 'group':
    case 'tab':
      if (!isObject(value)) refuseField(part, path, 'an object')
      return assertFields({ ...part, fields: field.flattenedFields, path: `${path}.` }, value)
    case 'array':
      return assertRows({ ...part, fields: field.flattenedFields }, value, path)
    case 'blocks':
      // Which fields a row has is told by its block.
      return assertRows({ ...part, fields: [] }, value, path)
    case 'relationship':
    case 'upload': {
      const polymorphic = Array.isArray(field.relationTo)
      const isOne = isScalar(value) || (!field.hasMany && isReference(value, polymorphic))
      if (Array.isArray(value) ? value.every((member) => isReference(member, polymorphic)) : isOne) return
      return refuseField(part, path, field.hasMany ? 'a list of references' : 'a reference')
    }
    case 'date':
      if (isMoment(value)) return
      return refuseField(part, path, 'a date')
    case 'email':
    case 'textarea':
    case 'code':
      if (isText(value)) return
      return refuseField(part, path, 'a text')
    case 'text':
      if (isText(value) || (field.hasMany && Array.isArray(value) && value.every(isText))) return
      return refuseField(part, path, field.hasMany ? 'a list of texts' : 'a text')
    case 'number':
    case 'checkbox':
    case 'select':
    case 'radio':
      return assertScalar(part, field, value, path)
    default:
    // JSON, rich text and points have forms of their own, which validation knows; joined documents are not written.
  }
}

function assertFields(part: Part, data: Values): void {
  for (const field of part.fields) {
    const value = data[field.name]
    if (value !== undefined) assertField(field, value, part)
  }
}

/**
 * How deep a rich text may be nested is its own business.
 * @throws ValidationError that names the field, or RequestError 400 for what is no document
 */
export function assertDocumentForm(data: unknown, fields: readonly FlattenedField[], req: PayloadRequest): void {
  if (!isObject(data)) throw new RequestError('BODY_NOT_AN_OBJECT')
  assertFields({ allLocales: req.locale === 'all', fields, path: '', req }, data)
}
