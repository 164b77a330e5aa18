/**
 * Who asks as nobody in particular, so that one answer does for all of them. Sites and consent banners set cookies that mean
 * nothing here; the panel's sign-in is the only one that says who somebody is.
 */
import type { IncomingMessage } from 'node:http'

/** @param signInCookie its name with the `=`. Whatever ends in it goes past what is kept, too, which is slow and no fault */
export function isAnonymous({ headers }: Pick<IncomingMessage, 'headers'>, signInCookie: string): boolean {
  return headers.authorization === undefined && !headers.cookie?.includes(signInCookie)
}

export function isAnonymousRead(request: Pick<IncomingMessage, 'headers' | 'method'>, signInCookie: string): boolean {
  return (request.method === 'GET' || request.method === 'HEAD') && isAnonymous(request, signInCookie)
}
