/** Which addresses a rich text may link to. */
import { isSitePath, isWebAddress } from '../fields/webAddress.ts'

/** Whether a text holds what an address never does; the URL parser would drop tabs and line breaks without a word. */
function isUnclean(text: string): boolean {
  // eslint-disable-next-line no-control-regex -- control characters are what this looks for
  return /[\s\u0000-\u001f\u007f"<>\\`]/.test(text)
}

/** Whether a text is an http, https, mailto or tel address, or a path on the site. */
export function isLinkAddress(text: unknown): text is string {
  if (typeof text !== 'string' || text === '' || isUnclean(text)) return false
  return isSitePath(text) || isWebAddress(text) || /^mailto:[^:/?#@]+@[^:/?#@]+(\?\S*)?$/i.test(text) || /^tel:\+?[\d-]+$/i.test(text)
}

/** Whether a text is the address of a file: http, https, or a path on the site. */
export function isFileAddress(text: unknown): text is string {
  return isLinkAddress(text) && (isSitePath(text) || isWebAddress(text))
}

/** Whether a link leaves the site. */
export function isExternal(address: string): boolean {
  return isWebAddress(address)
}

/** Whether a text is an https address; videos are linked to and never fetched from a page that is not encrypted. */
export function isSecureAddress(text: unknown): text is string {
  return isLinkAddress(text) && isWebAddress(text) && new URL(text).protocol === 'https:'
}
