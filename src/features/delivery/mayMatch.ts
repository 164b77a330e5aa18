/**
 * Whether a filter may let a document through, decided in memory. "No" is certain; whatever is not understood here, or not
 * known of the document, may match. It is what keeps a publication from dropping the answers of every other slug.
 */
import type { FlattenedField, Where } from 'payload'
import { quantifiedBy } from '../../content/quantifiers.ts'

/** A document as the database has it: localized fields as objects of locales, relations as ids. */
export type StoredValues = Readonly<Record<string, unknown>>

/** What a write changes without naming it: the document may have matched before, whatever it is now. */
const states = new Set(['_status', 'deletedAt', 'updatedAt'])

/** Types whose values are compared as they are written. */
const comparable = new Set(['text', 'textarea', 'select', 'radio', 'relationship', 'upload', 'checkbox', 'email'])

/** What stands for the value of a relation, of one row of many, or of the value itself. */
function plain(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value
  if ('relationTo' in value && 'value' in value) return plain(value.value)
  return 'id' in value ? value.id : value
}

/** Looser than PostgreSQL, to which a UUID in capitals, in braces or without hyphens is the same: "no" has to be certain. */
function loosely(value: unknown): string {
  return String(value)
    .toLowerCase()
    .replace(/[\s{}-]/g, '')
}

const truths = new Set(['true', 'false'])

function valuesOf(field: FlattenedField, stored: unknown): unknown[] | undefined {
  const isLocalized = 'localized' in field && field.localized === true
  const values: unknown[] =
    isLocalized && typeof stored === 'object' && stored !== null && !Array.isArray(stored) ? Object.values(stored) : [stored]
  const flat = values.flat().map(plain)
  return flat.some((value) => typeof value === 'object' && value !== null) ? undefined : flat
}

function operandsOf(condition: Readonly<Record<string, unknown>>): unknown[] | undefined {
  const [entry, ...others] = Object.entries(condition)
  if (!entry || others.length > 0) return undefined
  const [operator, operand] = entry
  if (operator === 'equals') return Array.isArray(operand) ? undefined : [operand]
  if (operator !== 'in') return undefined
  return Array.isArray(operand) ? operand : typeof operand === 'string' ? operand.split(',').map((part) => part.trim()) : undefined
}

function conditionMayMatch(fields: readonly FlattenedField[], path: string, condition: unknown, values: StoredValues): boolean {
  if (typeof condition !== 'object' || condition === null || states.has(path) || !(path in values)) return true
  const operands = operandsOf(condition as Record<string, unknown>)?.map(plain)
  const isId = path === 'id'
  const field = fields.find(({ name }) => name === path)
  if (!operands || (!isId && (!field || !comparable.has(field.type)))) return true
  // Nothing and `null` have rules of their own.
  if (operands.some((operand) => !['string', 'number', 'boolean'].includes(typeof operand) || operand === 'null')) return true
  // PostgreSQL takes `t`, `yes` and `1` for true as well, and more.
  if (field?.type === 'checkbox' && !operands.every((operand) => truths.has(String(operand).toLowerCase()))) return true
  const stored = isId || !field ? [values[path]] : valuesOf(field, values[path])
  if (!stored) return true
  const wanted = new Set(operands.map(loosely))
  return stored.some((value) => wanted.has(loosely(value)))
}

/**
 * @param fields of the collection
 * @param values what is known of the document; a field that is missing is not known
 */
export function mayMatch(fields: readonly FlattenedField[], where: Where | undefined, values: StoredValues): boolean {
  return Object.entries(where ?? {}).every(([key, value]) => {
    const group = key.toLowerCase()
    if (group !== 'and' && group !== 'or') return conditionMayMatch(fields, key, value, values)
    // What is said of the members of a list together is left to the database.
    if (!Array.isArray(value) || quantifiedBy(value)) return true
    const parts = value
    return group === 'and'
      ? parts.every((part) => mayMatch(fields, part, values))
      : parts.length === 0 || parts.some((part) => mayMatch(fields, part, values))
  })
}
