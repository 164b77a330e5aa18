/**
 * The form of `select` and `populate`: both name fields. Payload leaves out what it does not know, so that a name with a letter
 * too many is a field that is missing from the answer for no visible reason.
 */
import type { FlattenedField, SanitizedConfig } from 'payload'
import { refuseQuery, shown, shownValue } from './queryFormError.ts'
import { isObject } from '../../content/isObject.ts'

type Fields = readonly FlattenedField[]

const truths: readonly unknown[] = [true, false, 'true', 'false']

/** What a selection within a field can name: its fields, or the blocks of which its rows are. */
function fieldsIn(field: FlattenedField): { blocks?: ReadonlyMap<string, Fields>; fields?: Fields } {
  if (field.type === 'blocks') return { blocks: new Map(field.blocks.map(({ flattenedFields, slug }) => [slug, flattenedFields])) }
  return 'flattenedFields' in field ? { fields: field.flattenedFields } : {}
}

function assertInField(field: FlattenedField, select: Readonly<Record<string, unknown>>, name: string): void {
  const { blocks, fields } = fieldsIn(field)
  if (fields) return assertSelect(fields, select, name)
  for (const [slug, inner] of Object.entries(select)) {
    const ofBlock = blocks?.get(slug)
    if (!ofBlock) refuseQuery(`The parameter ${name}[${shown(slug)}] names no field within ${name}, which is true or false.`)
    assertSelect(ofBlock, inner, `${name}[${slug}]`)
  }
}

function assertTruth(value: unknown, name: string): void {
  if (!truths.includes(value)) refuseQuery(`The parameter ${name} must be true or false, and not ${shownValue(value)}.`)
}

/** @param name how the parameter is called, e.g. `select[contact]` */
function assertSelect(fields: Fields, select: unknown, name: string): void {
  if (!isObject(select)) return assertTruth(select, name)
  for (const [key, value] of Object.entries(select)) {
    const field = fields.find((candidate) => candidate.name === key)
    const parameter = `${name}[${shown(key)}]`
    // Documents have an id, without a field of that name.
    if (!field && key !== 'id') refuseQuery(`The parameter ${parameter} names no field.`)
    if (field && isObject(value)) assertInField(field, value, parameter)
    else assertTruth(value, parameter)
  }
}

/** What an operation is given, if it takes such a thing. */
export interface Selection {
  populate?: unknown
  select?: unknown
}

/**
 * @param fields those of the documents in the answer, or of their versions
 * @throws QueryFormError 400 that names the parameter
 */
export function assertSelection(config: SanitizedConfig, fields: Fields, { populate, select }: Selection): void {
  if (isObject(select)) assertSelect(fields, select, 'select')
  for (const [slug, ofCollection] of Object.entries(isObject(populate) ? populate : {})) {
    const collection = config.collections.find((candidate) => candidate.slug === slug)
    if (!collection) refuseQuery(`The parameter populate[${shown(slug)}] names no collection.`)
    assertSelect(collection.flattenedFields, ofCollection, `populate[${slug}]`)
  }
}
