/** Which documents a filter finds, worked out in memory from what a filter means; written without a look at how it is done. */
import type { FlattenedField, SanitizedConfig } from 'payload'
import { fieldAmong } from '../../../src/server/forms/fieldAtPath.ts'

export type Filter = Readonly<Record<string, unknown>>
/** In all languages, its relations as ids. */
export type Document = Readonly<Record<string, unknown>>

/** What there is: paths lead from one collection to another. */
export interface Library {
  config: SanitizedConfig
  /** By collection and id, as the public row has them: related documents are never looked at as drafts. */
  documents: ReadonlyMap<string, ReadonlyMap<string, Document>>
}

interface Place {
  library: Library
  fields: readonly FlattenedField[]
  /** A language, or `all`. */
  locale: string
}

const locales = ['fi', 'sv', 'en']

const isObject = (value: unknown): value is Document => typeof value === 'object' && value !== null && !Array.isArray(value)
const listed = (value: unknown): unknown[] => [value].flat().filter((member) => member !== null && member !== undefined)

/** The values at a path of JSON, through its lists. */
function inJson(value: unknown, steps: readonly string[]): unknown[] {
  if (value === null || value === undefined) return []
  if (Array.isArray(value)) return value.flatMap((member) => inJson(member, steps))
  const [step, ...rest] = steps
  if (step === undefined) return [value]
  return isObject(value) ? inJson(value[step], rest) : []
}

function related(place: Place, slug: string, ids: readonly unknown[], steps: readonly string[]): unknown[] {
  if (steps.length === 0 || (steps.length === 1 && steps[0] === 'id')) return [...ids]
  const { config, documents } = place.library
  const fields = config.collections.find((collection) => collection.slug === slug)?.flattenedFields ?? []
  return ids.flatMap((id) => valuesAt({ ...place, fields }, documents.get(slug)?.get(String(id)), steps))
}

function joined({ library }: Place, field: Extract<FlattenedField, { type: 'join' }>, id: unknown): unknown[] {
  const all = [...(library.documents.get(String(field.collection))?.values() ?? [])]
  return all.filter((one) => listed(one[field.on]).includes(id)).map((one) => one['id'])
}

function ofField(place: Place, field: FlattenedField, value: unknown, steps: readonly string[]): unknown[] {
  const values = listed(value)
  switch (field.type) {
    case 'group':
    case 'tab':
    case 'array':
      return values.flatMap((row) => valuesAt({ ...place, fields: field.flattenedFields }, row as Document, steps))
    case 'richText':
      return values.flatMap((text) => inJson(text, steps))
    case 'relationship':
    case 'upload':
      if (typeof field.relationTo === 'string') return related(place, field.relationTo, values, steps)
      return steps[0] === undefined ? values : values.flatMap((pair) => listed((pair as Document)[steps[0] ?? '']))
    default:
      return values
  }
}

/** The values at a path: through rows and related documents, of which there may be several; what is empty is none. */
export function valuesAt(place: Place, document: Document | undefined, [step = '', ...rest]: readonly string[]): unknown[] {
  if (!document) return []
  const field = place.fields.find(({ name }) => name === step)
  if (!field) return listed(document[step])
  if (field.type === 'join') return related(place, String(field.collection), joined(place, field, document['id']), rest)
  const value = document[step]
  if (!('localized' in field) || !field.localized) return ofField(place, field, value, rest)
  const named = locales.includes(rest[0] ?? '') ? rest[0] : undefined
  const steps = named === undefined ? rest : rest.slice(1)
  const wanted = named ?? place.locale
  return locales
    .filter((code) => wanted === 'all' || wanted === code)
    .flatMap((code) => ofField(place, field, isObject(value) ? value[code] : undefined, steps))
}

const folded = (value: unknown): string => String(value).toLowerCase()

/** Numbers and moments in their order, those of a wall clock as the texts they are; of no other texts: PostgreSQL's order is its own. */
function compare(value: unknown, operand: unknown): number {
  if (typeof value === 'number') return value - Number(operand)
  const [one, other] = [String(value), String(operand)]
  if (!one.endsWith('Z')) return one === other ? 0 : one < other ? -1 : 1
  return Date.parse(one) - Date.parse(other)
}

/** Two values that are one and the same: a pair of a collection and an id is as well. */
const isSame = (value: unknown, operand: unknown): boolean =>
  isObject(value) && isObject(operand)
    ? value['relationTo'] === operand['relationTo'] && value['value'] === operand['value']
    : value === operand

const isLike = (value: unknown, operand: unknown): boolean =>
  typeof value === 'number'
    ? value === operand
    : String(operand)
        .split(' ')
        .every((word) => folded(value).includes(folded(word)))

const passes: Readonly<Record<string, (value: unknown, operand: unknown) => boolean>> = {
  equals: isSame,
  in: (value, operand) => (operand as unknown[]).includes(value),
  like: isLike,
  contains: (value, operand) => folded(value).includes(folded(operand)),
  greater_than: (value, operand) => compare(value, operand) > 0,
  greater_than_equal: (value, operand) => compare(value, operand) >= 0,
  less_than: (value, operand) => compare(value, operand) < 0,
  less_than_equal: (value, operand) => compare(value, operand) <= 0,
}

const negated: Readonly<Record<string, string>> = { not_equals: 'equals', not_in: 'in', not_like: 'like' }

/** Null is what a field without a value equals. */
const meansNothing = (operator: string, operand: unknown): boolean =>
  operator === 'equals' ? operand === null : operator === 'in' && (operand as unknown[]).includes(null)

function isTrue(values: readonly unknown[], operator: string, operand: unknown): boolean {
  if (operator === 'exists') return values.length > 0 === operand
  const positive = negated[operator] ?? operator
  const found =
    values.some((value) => passes[positive]?.(value, operand) === true) || (values.length === 0 && meansNothing(positive, operand))
  return operator in negated ? !found : found
}

/** Of each object one path: those beside each other have a rule of their own, which examples pin. */
export function means(place: Place, document: Document, filter: Filter): boolean {
  return Object.entries(filter).every(([key, value]) => {
    if (key === 'and') return (value as Filter[]).every((part) => means(place, document, part))
    if (key === 'or') return (value as Filter[]).some((part) => means(place, document, part))
    const values = valuesAt(place, document, key.split('.'))
    // To contain a choice is to have it: "violence" is no part of "sexualViolence".
    const isChoice = fieldAmong(place.library.config, place.fields, key)?.place.kind === 'choice'
    return Object.entries(value as Filter).every(([operator, operand]) =>
      isTrue(values, isChoice && operator === 'contains' ? 'equals' : operator, operand),
    )
  })
}
