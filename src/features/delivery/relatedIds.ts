/** Where a document leads: PostgreSQL takes a document that is deleted out of all that relate to it, and no change tells. */
import type { FlattenedField } from 'payload'

type Values = Readonly<Record<string, unknown>>

function isValues(value: unknown): value is Values {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Collections that a field leads to, however deep. */
export function targetsOf(field: FlattenedField): string[] {
  if (field.type === 'relationship' || field.type === 'upload') return [field.relationTo].flat()
  if (field.type === 'blocks') return field.blocks.flatMap(({ flattenedFields }) => flattenedFields.flatMap(targetsOf))
  return 'flattenedFields' in field ? field.flattenedFields.flatMap(targetsOf) : []
}

const leading = new WeakMap<readonly FlattenedField[], FlattenedField[]>()

/** Those of the fields that lead anywhere. */
function leadingOf(fields: readonly FlattenedField[]): FlattenedField[] {
  const known = leading.get(fields) ?? fields.filter((field) => targetsOf(field).length > 0)
  leading.set(fields, known)
  return known
}

/** The ids in the value of a relation: one or several, each alone, with its collection, or populated, in one locale or in all. */
function* idsIn(value: unknown): IterableIterator<string> {
  if (typeof value === 'string' || typeof value === 'number') yield String(value)
  else if (Array.isArray(value)) for (const part of value) yield* idsIn(part)
  else if (isValues(value)) {
    if ('value' in value) yield* idsIn(value['value'])
    else if ('id' in value) yield* idsIn(value['id'])
    else for (const part of Object.values(value)) yield* idsIn(part)
  }
}

/**
 * Ids of all documents that a row relates to.
 * @param values the row as the database adapter has it
 */
export function* relatedIds(fields: readonly FlattenedField[], values: unknown): IterableIterator<string> {
  if (Array.isArray(values)) for (const row of values) yield* relatedIds(fields, row)
  if (!isValues(values)) return
  for (const field of leadingOf(fields)) {
    const stored = values[field.name]
    // What is localized is there once in each locale.
    const value = 'localized' in field && field.localized && isValues(stored) ? Object.values(stored) : stored
    if (field.type === 'relationship' || field.type === 'upload') yield* idsIn(value)
    else if (field.type === 'blocks') for (const { flattenedFields } of field.blocks) yield* relatedIds(flattenedFields, value)
    else if ('flattenedFields' in field) yield* relatedIds(field.flattenedFields, value)
  }
}
