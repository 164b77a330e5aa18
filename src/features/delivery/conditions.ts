/** Conditional requests (RFC 9110 §13.1). */

/** @param field the If-None-Match header; compared weakly (§13.1.2), so that a `W/` of a proxy on the way does not matter */
export function matchesEntityTag(field: string, etag: string): boolean {
  if (field === etag || field.trim() === '*') return true
  return field.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag)
}

/** The three forms of a date in HTTP (RFC 9110 §5.6.7); a header in any other is ignored (§13.1.3). */
const httpDate =
  /^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$|^[A-Z][a-z]+day, \d{2}-[A-Z][a-z]{2}-\d{2} \d{2}:\d{2}:\d{2} GMT$|^[A-Z][a-z]{2} [A-Z][a-z]{2} [ \d]\d \d{2}:\d{2}:\d{2} \d{4}$/

/** Milliseconds since 1970; NaN for what is no date. */
function parseHttpDate(field: string): number {
  if (!httpDate.test(field)) return Number.NaN
  return Date.parse(field.endsWith('GMT') ? field : `${field} GMT`)
}

/**
 * @param field the If-Modified-Since header
 * @param modified milliseconds since 1970, in whole seconds; undefined when there is no date to tell yet
 */
export function notModifiedSince(field: string, modified: number | undefined): boolean {
  return modified !== undefined && parseHttpDate(field.trim()) >= modified
}
