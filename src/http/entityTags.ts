/** Lists of entity tags, as `If-Match` and `If-None-Match` have them: RFC 9110 §8.8.3 and §13.1. Pure. */

const entityTags = /(?<=^|[\s,])(W\/)?("[\x21\x23-\x7e\x80-\xff]*")/g

/** Characters of a list that is read: some hundred tags. */
const longestList = 4_096

/**
 * Whether a list names a tag, or is `*`.
 * @param etag strong, with its quotes
 * @param weakToo whether weak ones of the list match: for `If-None-Match` only (RFC 9110 §8.8.3.2)
 */
export function namesEntityTag(list: string, etag: string, weakToo: boolean): boolean {
  if (list.trim() === '*') return true
  // Most lists name something else, or nothing: to find that out takes no reading. Of one that is longer nothing is believed.
  if (list.length > longestList || !list.includes(etag)) return false
  return [...list.matchAll(entityTags)].some(([, weak, tag]) => tag === etag && (weakToo || weak === undefined))
}
