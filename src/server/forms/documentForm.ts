/**
 * The form of a document that is written: each value is of the type that its field holds, in drafts, too, which go without
 * validation. Whether a value is right is the business of that.
 */
import { ValidationError, type FlattenedField, type PayloadRequest } from 'payload'
import { errorSentence, RequestError } from '../../content/errors.ts'
import { wallClockError } from '../../content/fields/wallClockField.ts'
import { referenceOf } from '../../content/richText/references.ts'
import { nodesOf } from '../../content/richText/tree.ts'
import { shown, shownValue } from './queryFormError.ts'
import { kindOfValue } from './queryFormSentences.ts'
import { expectedValue } from './valueForm.ts'
import { isObject } from '../../content/isObject.ts'

type Values = Readonly<Record<string, unknown>>

/**
 * Rows of a document, members of its lists, and references in its rich texts, one within the other. Each is a row of a table or a
 * document to be read: a thousand rows take two seconds, and some thousands more values than one statement may have.
 */
export const mostRows = 1_000

interface Part {
  fields: readonly FlattenedField[]
  /** So far, in the whole document. */
  rows: { count: number }
  /** Whether a localized value comes as an object with one value for each locale. */
  allLocales: boolean
  path: string
  req: PayloadRequest
}

/** Named like a value that validation refuses, so that a form can mark the field. */
function refuse({ req }: Part, path: string, message: string): never {
  throw new ValidationError({ errors: [{ message, path }], req }, req.t)
}

function refuseField(part: Part, path: string, expected: string, value: unknown): never {
  const { language } = part.req.i18n
  const words = { path, kind: kindOfValue(expected, language), value: shownValue(value) }
  return refuse(part, path, errorSentence('FIELD_KIND_WRONG', language, words))
}

/** Null in place of a group is null in each of its fields: Payload takes it for a group and fails. */
function emptied(fields: readonly FlattenedField[]): Values {
  const written = fields.filter((field) => field.type !== 'join' && !('virtual' in field && field.virtual))
  return Object.fromEntries(
    written.map((field): [string, unknown] => {
      if (field.type === 'group' || field.type === 'tab') return [field.name, emptied(field.flattenedFields)]
      const isList = field.type === 'array' || field.type === 'blocks' || ('hasMany' in field && field.hasMany === true)
      return [field.name, isList ? [] : null]
    }),
  )
}

/** Which fields a row of blocks has is told by its block; one that is there already may leave that out. */
function fieldsOfRow(field: FlattenedField, row: Values, part: Part, path: string): readonly FlattenedField[] {
  if (field.type !== 'blocks') return 'flattenedFields' in field ? field.flattenedFields : []
  const { blockType } = row
  const block = field.blocks.find(({ slug }) => slug === blockType)
  const isKept = blockType === undefined && row['id'] !== undefined
  if (block || isKept) return block?.flattenedFields ?? []
  return refuseField(part, `${path}.blockType`, `one of: ${field.blocks.map(({ slug }) => slug).join(', ')}`, blockType)
}

function countRows(part: Part, path: string, count: number): void {
  part.rows.count += count
  if (part.rows.count > mostRows) refuse(part, path, errorSentence('ROWS_TOO_MANY', part.req.i18n.language, { most: mostRows }))
}

function readRows(part: Part, field: FlattenedField, value: unknown, path: string): unknown {
  // Payload's forms write 0 and an empty text for "no rows"; null it fails on (`drizzle/dist/transform/write/traverseFields.js`).
  if (value === 0 || value === '0' || value === '') return value
  if (!Array.isArray(value)) refuseField(part, path, 'a list', value)
  countRows(part, path, value.length)
  return value.map((row: unknown, index) => {
    // Payload leaves such rows out: its forms send them.
    if (row === null) return row
    const ofRow = `${path}.${index}`
    if (!isObject(row)) refuseField(part, ofRow, 'an object', row)
    return readFields({ ...part, fields: fieldsOfRow(field, row, part, ofRow), path: `${ofRow}.` }, row)
  })
}

function readField(field: FlattenedField, value: unknown, part: Part): unknown {
  const path = `${part.path}${field.name}`
  if (part.allLocales && 'localized' in field && field.localized && isObject(value)) {
    const ofLocale = { ...part, allLocales: false }
    return Object.fromEntries(Object.entries(value).map(([locale, one]) => [locale, readField(field, one, ofLocale)]))
  }
  if (field.type === 'group' || field.type === 'tab') {
    if (value === null) return emptied(field.flattenedFields)
    if (!isObject(value)) refuseField(part, path, 'an object', value)
    return readFields({ ...part, fields: field.flattenedFields, path: `${path}.` }, value)
  }
  if (field.type === 'array' || field.type === 'blocks') return readRows(part, field, value, path)
  // JSON is one value, and so is a rich text, but for the documents that are put into it when it is read.
  if (field.type === 'richText') countRows(part, path, [...nodesOf(value)].filter((node) => referenceOf(node) !== undefined).length)
  if (Array.isArray(value) && 'hasMany' in field) countRows(part, path, value.length)
  const expected = expectedValue(field, value)
  if (expected !== undefined) refuseField(part, path, expected, value)
  const wrongTime = wallClockError(field, value)
  if (wrongTime) refuse(part, path, errorSentence(wrongTime, part.req.i18n.language))
  return value
}

/** What documents have without a field of that name, and forms send with them. */
const besidesFields = ['id', 'createdAt', 'updatedAt', 'deletedAt', '_status', 'globalType', 'collection', 'password', 'confirm-password']
/** What rows have. */
const besidesRowFields = ['id', 'blockName', 'blockType']

/** What Payload does not know it leaves out, and says that the document was saved. */
function assertKnown(part: Part, data: Values): void {
  const besides = part.path === '' ? besidesFields : besidesRowFields
  const unknown = Object.keys(data).find((name) => !besides.includes(name) && !part.fields.some((field) => field.name === name))
  if (unknown === undefined) return
  const path = `${part.path}${shown(unknown)}`
  refuse(part, path, errorSentence('FIELD_UNKNOWN', part.req.i18n.language, { path }))
}

function readFields(part: Part, data: Values): Values {
  // GraphQL's schema has said it by now, and what a block is that is kept as it was is told nowhere.
  if (part.req.payloadAPI === 'REST' && part.fields.length > 0) assertKnown(part, data)
  const given = part.fields.filter(({ name }) => data[name] !== undefined)
  return { ...data, ...Object.fromEntries(given.map((field) => [field.name, readField(field, data[field.name], part)])) }
}

/**
 * How deep a rich text may be nested is its own business.
 * @returns the document, with every group that is null emptied field by field
 * @throws ValidationError that names the field, or RequestError 400 for what is no document
 */
export function readDocument(data: unknown, fields: readonly FlattenedField[], req: PayloadRequest): Values {
  if (!isObject(data)) throw new RequestError('BODY_NOT_AN_OBJECT')
  return readFields({ allLocales: req.locale === 'all', fields, path: '', req, rows: { count: 0 } }, data)
}
