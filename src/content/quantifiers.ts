/**
 * Filters on the members of a list that say how many are meant, as Payload 4 names it (payload#17838): `some` member passes all of
 * the conditions, `none` does, or `every` one.
 *
 * `{ areas: { every: { scheme: … } } }` is written as a group that Payload takes for a filter like any other, so that its
 * checks of what may be asked see each condition with its whole path:
 * `{ and: [{ 'areas.id': { exists: 'every' } }, { 'areas.scheme': … }] }`. Nobody can write such an `exists`: at the doors it
 * is true or false.
 */
import type { FlattenedField, Where } from 'payload'
import { isObject } from './isObject.ts'
import { mapWhere } from './where.ts'

export const quantifiers = ['some', 'none', 'every'] as const
export type Quantifier = (typeof quantifiers)[number]

export interface Quantified {
  /** Of the list. */
  path: string
  quantifier: Quantifier
  /** What is said of a member, with paths from the document on. */
  filter: Where
}

export const isQuantifier = (value: unknown): value is Quantifier => (quantifiers as readonly unknown[]).includes(value)

/** @param rename gives the path that a condition has from elsewhere */
export function withPaths(filter: Where, rename: (path: string) => string): Where {
  return mapWhere(filter, (path, condition) => [rename(path), condition])
}

/** What rows have, which as a list Payload compares with nothing. */
const idOfRows = '.id'

/** Those that were made here: a question that is asked in the course of another one brings its filter along. */
const made = new WeakSet<readonly unknown[]>()

/** @returns the parts of an `and` */
export function quantify({ filter, path, quantifier }: Quantified, kind: Members['kind']): Where[] {
  const mark = { [kind === 'rows' ? `${path}${idOfRows}` : path]: { exists: quantifier } } as unknown as Where
  // Payload keeps a condition on a related document to those that may be read, and one on its id alone not.
  const ofReadable: Where = { and: [filter, { [`${path}.updatedAt`]: { exists: true } }] }
  const parts = [mark, kind === 'rows' ? filter : ofReadable]
  made.add(parts)
  return parts
}

export const wasQuantified = (parts: readonly unknown[]): boolean => made.has(parts)

/** The same of a filter that has been read once more. */
export function quantifyAgain([mark]: readonly Where[], filter: Where): Where[] {
  const parts = [mark ?? {}, filter]
  made.add(parts)
  return parts
}

/** @returns what the parts of an `and` say of the members of a list, if that is what they are */
export function quantifiedBy(parts: readonly unknown[]): Quantified | undefined {
  const [mark, filter, ...others] = parts
  const [[path, condition] = [], ...further] = isObject(mark) ? Object.entries(mark) : []
  const quantifier = isObject(condition) ? condition['exists'] : undefined
  if (path === undefined || !isQuantifier(quantifier) || !isObject(filter) || others.length + further.length > 0) return undefined
  return { path: path.endsWith(idOfRows) ? path.slice(0, -idOfRows.length) : path, quantifier, filter: filter as Where }
}

/** What the members of a list are: rows, or documents of a collection. */
export type Members = { kind: 'rows'; fields: FlattenedField[] } | { kind: 'documents'; collection: string }

/**
 * Whether what is at the path from a row on is kept beside the document and not beside the row (`articles_rels`, `articles_texts`),
 * so that nothing can be said of it and of the rest of one row together.
 */
export function isKeptApart(fields: readonly FlattenedField[], [name, ...rest]: readonly string[]): boolean {
  const field = fields.find((one) => one.name === name)
  if (field?.type === 'group' || field?.type === 'tab' || field?.type === 'array') return isKeptApart(field.flattenedFields, rest)
  if (field?.type === 'relationship' || field?.type === 'upload') return field.hasMany === true || Array.isArray(field.relationTo)
  return (field?.type === 'text' || field?.type === 'number') && field.hasMany === true
}

/** @returns undefined where a document has no list at the path; one of another document is none of its own */
export function membersAt(fields: readonly FlattenedField[], [name, ...rest]: readonly string[]): Members | undefined {
  const field = fields.find((one) => one.name === name)
  if (field?.type === 'group' || field?.type === 'tab') return membersAt(field.flattenedFields, rest)
  if (field?.type === 'array') {
    return rest.length === 0 ? { kind: 'rows', fields: field.flattenedFields } : membersAt(field.flattenedFields, rest)
  }
  const isRelation = field?.type === 'relationship' || field?.type === 'upload'
  if (!isRelation || rest.length > 0 || field.hasMany !== true || typeof field.relationTo !== 'string') return undefined
  return { kind: 'documents', collection: field.relationTo }
}
