/**
 * Who asked with which filter. Payload hands the adapter a read by id without its request, but with the filter that access
 * has answered, which is made anew for each request.
 */
import type { PayloadRequest, Where } from 'payload'

const askers = new WeakMap<object, PayloadRequest>()

export function rememberAsker<Result extends boolean | Where>(filter: Result, req: PayloadRequest): Result {
  if (typeof filter === 'object') askers.set(filter, req)
  return filter
}

/** The request whose access filter stands in a filter. */
export function askerOf(filter: Where): PayloadRequest | undefined {
  const asker = askers.get(filter)
  if (asker) return asker
  for (const part of filter.and ?? []) {
    const found = askerOf(part)
    if (found) return found
  }
  return undefined
}
