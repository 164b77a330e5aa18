/** How Payload keeps a comparison on related documents to those that the caller may read. */
import type { Where } from 'payload'
import { isObject } from '../../content/isObject.ts'

/** What reads a comparison on one related document only where that may be read, as Payload writes it. */
export interface Scope {
  /** Of the relation. */
  path: string
  /** From the related document on. */
  inner: string
  operator: string
  operand: unknown
  rest: readonly Where[]
}

/** Such a part of a filter has the form `{ topics: { contains: { and: [comparison, what may be read] } } }`. */
export function scopeOf(part: unknown): Scope | undefined {
  const [[path, condition] = [], ...others] = isObject(part) ? Object.entries(part) : []
  const scope = isObject(condition) && Object.keys(condition).length === 1 ? condition['contains'] : undefined
  const [comparison, ...rest] = isObject(scope) && Array.isArray(scope['and']) ? (scope['and'] as Where[]) : []
  const [[inner, compared] = [], ...further] = comparison ? Object.entries(comparison) : []
  const [[operator, operand] = [], ...more] = isObject(compared) ? Object.entries(compared) : []
  if (path === undefined || inner === undefined || operator === undefined || Array.isArray(compared)) return undefined
  return others.length + further.length + more.length === 0 ? { path, inner, operator, operand, rest } : undefined
}
