/**
 * How many documents an answer may hold, by the model alone: a list, what its documents relate to, and what that relates
 * to, as far as `depth` reaches. The data is not looked at: what is refused is so on the first day and in ten years.
 */
import type { FlattenedField, PopulateType, SanitizedConfig, SelectType } from 'payload'
import { numberIn } from './numberIn.ts'

/** What a relation to many, or a list of rows, is taken to hold. */
export const assumedMany = 4

/** Payload's own, for a join that names none. */
export const joinDefault = 10

/** By the name of the join. */
type Joins = false | Readonly<Record<string, false | { limit?: unknown } | undefined>>

export interface PopulationQuery {
  depth: number
  joins?: Joins | undefined
  populate?: PopulateType | undefined
  select?: SelectType | undefined
}

type Fields = readonly FlattenedField[]

interface Selected {
  included: boolean
  inner: unknown
}

/** What a `select` says of a field: it names either what is wanted or what is not. */
function selectionOf(select: unknown): (name: string) => Selected {
  if (typeof select !== 'object' || select === null) return () => ({ included: true, inner: undefined })
  const isNo = (value: unknown): boolean => value === false || value === 'false'
  const wanted = new Map<string, unknown>(Object.entries(select))
  const excludes = [...wanted.values()].some(isNo)
  return (name) => {
    const value = wanted.get(name)
    if (value === undefined) return { included: excludes, inner: undefined }
    return { included: !isNo(value), inner: typeof value === 'object' ? value : undefined }
  }
}

/** @returns documents for each document of the collection or global, itself included */
export function documentsOf(config: SanitizedConfig, fields: Fields, { depth, joins, populate, select }: PopulationQuery): number {
  const known = new Map<string, number>()

  const ofCollection = (slug: string, level: number): number => {
    const key = `${slug} ${level}`
    const counted = known.get(key)
    if (counted !== undefined) return counted
    const collection = config.collections.find((one) => one.slug === slug)
    const wanted = (populate as Record<string, unknown> | undefined)?.[slug] ?? collection?.defaultPopulate
    const documents = collection ? 1 + inFields(collection.flattenedFields, wanted, level) : 1
    known.set(key, documents)
    return documents
  }

  const ofMany = (slugs: string | readonly string[], level: number): number =>
    Math.max(...[slugs].flat().map((slug) => ofCollection(slug, level)))

  const inFields = (inside: Fields, wanted: unknown, level: number, joined?: Joins): number => {
    const selected = selectionOf(wanted)
    return inside.reduce((sum, field) => {
      const { included, inner } = selected(field.name)
      return included ? sum + inField(field, inner, level, joined) : sum
    }, 0)
  }

  const inField = (field: FlattenedField, wanted: unknown, level: number, joined: Joins | undefined): number => {
    switch (field.type) {
      case 'relationship':
      case 'upload':
        return level === 0 ? 0 : (field.hasMany ? assumedMany : 1) * ofMany(field.relationTo, level - 1)
      case 'join': {
        const query = joined === false ? false : joined?.[field.name]
        if (joined === false || query === false) return 0
        const limit = numberIn(query?.limit ?? field.defaultLimit ?? joinDefault)
        return limit * (level === 0 ? 1 : ofMany(field.collection, level - 1))
      }
      case 'array':
        return assumedMany * inFields(field.flattenedFields, wanted, level)
      case 'group':
      case 'tab':
        return inFields(field.flattenedFields, wanted, level)
      case 'blocks':
        return field.blocks.reduce((sum, block) => sum + inFields(block.flattenedFields, undefined, level), 0)
      default:
        return 0
    }
  }

  return 1 + inFields(fields, select, depth, joins)
}
