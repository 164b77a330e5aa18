/** Filters as trees: `and` and `or` list others, in any case that Payload takes; everything else is a condition on a path. */
import type { Where } from 'payload'
import { isObject } from './isObject.ts'

/** Whether a part of a filter lists others. */
export const isGroup = (key: string): boolean => ['and', 'or'].includes(key.toLowerCase())

/** @param map gives the path and the comparisons that stand in place of a condition */
export function mapWhere(where: Where, map: (path: string, condition: Where[string]) => readonly [string, Where[string]]): Where {
  return Object.fromEntries(
    Object.entries(where).map(([key, part]) => {
      if (!isGroup(key)) return map(key, part)
      return [key, Array.isArray(part) ? part.map((each) => mapWhere(each, map)) : part]
    }),
  )
}

/**
 * Every condition of a filter, whatever form it came in: a long list in a query arrives as an object with numbers for keys.
 * Filters of related documents in place of a value are left to who asks.
 */
export function* conditionsOf(where: unknown): Generator<readonly [path: string, condition: unknown]> {
  if (Array.isArray(where)) {
    for (const part of where) yield* conditionsOf(part)
    return
  }
  for (const [key, part] of Object.entries(isObject(where) ? where : {})) {
    if (isGroup(key)) yield* conditionsOf(isObject(part) ? Object.values(part) : part)
    else yield [key, part]
  }
}
