/** What a content plugin adds to the schema of the others, as a part of a drizzle snapshot. */
import { isObject } from '../content/isObject.ts'

type Json = Record<string, unknown>

/** Each snapshot has these anew; they say nothing of the schema. */
const identity = new Set(['id', 'prevId'])

/** The part of `whole` that is not in `base`: new tables, and new columns, keys and indexes of tables that both have. */
export function partBeyond(base: Json, whole: Json): Json {
  const entries = Object.entries(whole).flatMap(([key, value]): [string, unknown][] => {
    const before = base[key]
    if (isObject(value) && isObject(before)) {
      const part = partBeyond(before, value)
      return Object.keys(part).length > 0 ? [[key, part]] : []
    }
    return identity.has(key) || JSON.stringify(before) === JSON.stringify(value) ? [] : [[key, value]]
  })
  return Object.fromEntries(entries)
}

/** The inverse of `partBeyond`. */
export function withPart(base: Json, part: Json): Json {
  const merged = Object.entries(part).map(([key, value]): [string, unknown] => {
    const before = base[key]
    return [key, isObject(value) && isObject(before) ? withPart(before, value) : value]
  })
  return { ...base, ...Object.fromEntries(merged) }
}
