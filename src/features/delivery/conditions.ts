/** Conditional requests (RFC 9110 §13.1). */

/** @param field the If-None-Match header; compared weakly (§13.1.2), so that a `W/` of a proxy on the way does not matter */
export function matchesEntityTag(field: string, etag: string): boolean {
  if (field === etag || field.trim() === '*') return true
  return field.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag)
}

/**
 * @param field the If-Modified-Since header
 * @param modified milliseconds since 1970, in whole seconds; undefined when there is no date to tell yet
 */
export function notModifiedSince(field: string, modified: number | undefined): boolean {
  return modified !== undefined && Date.parse(field) >= modified
}
