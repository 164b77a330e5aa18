/** Filters of writes to many, of which each document is to be written from its newest draft on: see `database/newestDrafts.ts`. */
import type { Where } from 'payload'

const ofWrites = new WeakSet<Where>()

/** @param where the filter of a write, before the operation adds to it whom it lets write */
export function startFromNewest(where: Where): void {
  ofWrites.add(where)
}

/** Payload puts a filter beside others, into lists in lists. */
export function startsFromNewest(where: Where | undefined): boolean {
  if (!where) return false
  return ofWrites.has(where) || (Array.isArray(where.and) && where.and.some(startsFromNewest))
}
