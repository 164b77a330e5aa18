/** Whether a GraphQL request by POST is a question that everybody gets the same answer to, and by what name. */
import { createHash } from 'node:crypto'
import { isReadOnlyQuery } from './isReadOnlyQuery.ts'
import { hashIn } from './persistedQueries.ts'
import type { Json } from '../request/requestBody.ts'

/** Whether it can change nothing. What is named by its hash alone cannot: nothing else is remembered by one. */
export function asksAlone({ extensions, query }: Json): boolean {
  return typeof query === 'string' ? isReadOnlyQuery(query) : hashIn({ extensions }) !== undefined
}

/**
 * @returns a name for the question: the same for the same text (or its hash), variables and operation; undefined for what
 * may write, and for a query that comes with its hash to be remembered
 */
export function questionOf({ extensions, operationName, query, variables }: Json): string | undefined {
  const hash = hashIn({ extensions })
  if (!asksAlone({ extensions, query }) || (typeof query === 'string' && hash !== undefined)) return undefined
  return createHash('sha256')
    .update(JSON.stringify([query ?? null, hash ?? null, operationName ?? null, variables ?? null]))
    .digest('hex')
}
