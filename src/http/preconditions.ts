/** Conditional requests for a representation that is there: RFC 9110 §13. Pure. */
import { namesEntityTag } from './entityTags.ts'
import { parseHttpDate } from './httpDate.ts'

export interface Validators {
  /** Strong, with its quotes. */
  etag: string
  /** Whole seconds, in milliseconds: as the header says it. */
  lastModified: number
}

/** What to answer: the representation, that the client has it, or that it is not what the client thinks. */
export type Verdict = 'send' | 'not modified' | 'failed'

/** Headers of a request; Node joins those that come more than once. */
export interface Conditions {
  'if-match'?: string | undefined
  'if-none-match'?: string | undefined
  'if-modified-since'?: string | undefined
  'if-unmodified-since'?: string | undefined
  'if-range'?: string | undefined
}

/**
 * Whether the client has the representation already: RFC 9110 §13.2.2, steps 3 and 4.
 * @param validators without `lastModified` when there is no date to tell yet
 */
export function isNotModified(
  conditions: Conditions,
  { etag, lastModified }: Pick<Validators, 'etag'> & { lastModified?: number | undefined },
): boolean {
  const noneMatch = conditions['if-none-match']
  // Nearly everybody sends the one tag that they got.
  if (noneMatch !== undefined) return noneMatch === etag || namesEntityTag(noneMatch, etag, true)
  const since = conditions['if-modified-since']
  if (since === undefined || lastModified === undefined) return false
  const modifiedSince = parseHttpDate(since)
  return modifiedSince !== undefined && lastModified <= modifiedSince
}

/** The precedence of RFC 9110 §13.2.2, steps 1 to 4. */
export function evaluate(conditions: Conditions, { etag, lastModified }: Validators): Verdict {
  const match = conditions['if-match']
  if (match !== undefined) {
    if (!namesEntityTag(match, etag, false)) return 'failed'
  } else {
    const unmodifiedSince = parseHttpDate(conditions['if-unmodified-since'] ?? '')
    if (unmodifiedSince !== undefined && lastModified > unmodifiedSince) return 'failed'
  }
  return isNotModified(conditions, { etag, lastModified }) ? 'not modified' : 'send'
}

/**
 * Whether a range may be sent as asked for: the client has other parts of this very representation (RFC 9110 §13.1.5).
 * A date proves that only when nothing can have been written in the same second (§8.8.2.2).
 */
export function rangeApplies(
  { 'if-range': condition }: Pick<Conditions, 'if-range'>,
  { etag, lastModified }: Validators,
  now: number,
): boolean {
  if (condition === undefined) return true
  const date = parseHttpDate(condition)
  return date === undefined ? condition.trim() === etag : date === lastModified && now - lastModified >= 1000
}
