/** Which top-level fields a write has changed, from what Payload's hooks get to see. */
import type { FlattenedField } from 'payload'

type Values = Readonly<Record<string, unknown>>

/** Bookkeeping of Payload: the change itself tells of these, or they are nobody's content. */
const bookkeeping = new Set([
  'id',
  'updatedAt',
  'deletedAt',
  '_status',
  'hash',
  'salt',
  'sessions',
  'loginAttempts',
  'lockUntil',
  'resetPasswordToken',
  'resetPasswordExpiration',
  '_verified',
  '_verificationToken',
])

function isValues(value: unknown): value is Values {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isNothing(value: unknown): boolean {
  return value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)
}

/**
 * Whether two values of a field are the same content: a populated relation is its id, a missing value is an empty one, and
 * a row without an id yet is the row that has one.
 */
export function sameContent(one: unknown, other: unknown): boolean {
  if (one === other || (isNothing(one) && isNothing(other))) return true
  if (one instanceof Date) return sameContent(one.toISOString(), other)
  if (other instanceof Date) return sameContent(one, other.toISOString())
  if (Array.isArray(one) && Array.isArray(other)) {
    return one.length === other.length && one.every((item, index) => sameContent(item, other[index]))
  }
  if (isValues(one) && (isValues(other) || isNothing(other))) return sameValues(one, isValues(other) ? other : {})
  if (isValues(other) && isNothing(one)) return sameValues({}, other)
  if (isValues(one) && 'id' in one && !Array.isArray(other)) return one['id'] === other
  if (isValues(other) && 'id' in other && !Array.isArray(one)) return one === other['id']
  return false
}

function sameValues(one: Values, other: Values): boolean {
  return [...new Set([...Object.keys(one), ...Object.keys(other)])].every(
    (key) => (key === 'id' && (isNothing(one['id']) || isNothing(other['id']))) || sameContent(one[key], other[key]),
  )
}

/**
 * Names of the fields that differ. Both the data that was written and the document that came of it are compared: hooks of
 * fields change the one without the other, and `select` or access may have left fields out of the document.
 */
export function changedFields(fields: readonly FlattenedField[], before: Values, data: Values, after: Values): string[] {
  const differs = (values: Values, name: string): boolean => name in values && !sameContent(values[name], before[name])
  return fields
    .filter((field) => field.type !== 'join' && !('virtual' in field && field.virtual) && !bookkeeping.has(field.name))
    .map(({ name }) => name)
    .filter((name) => differs(data, name) || differs(after, name))
}
