/**
 * Brings the request target into one form before anything looks at it: Express routes by what was sent and Payload by
 * what `URL` makes of it, so that `/api/x/../users/login` would be one address to a guard and another to what it guards.
 */
import type { RequestHandler } from 'express'
import { sendError } from '../errors/problem.ts'

/** An absolute-form target must be accepted (RFC 9112 §3.2.2); its host is the client's claim and is dropped. */
const originOfAbsoluteForm = /^https?:\/\/[^/?#]*/i

/** What is answered anywhere here. */
export const methods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']

/** The target without scheme and host, if it has them. */
export function relativeTarget(target: string): string {
  const relative = target.replace(originOfAbsoluteForm, '')
  return relative === '' || relative.startsWith('?') ? `/${relative}` : relative
}

/** @returns the path with dot segments resolved, and the query; null for what is not an address of this server */
export function canonicalTarget(target: string): string | null {
  const rooted = relativeTarget(target)
  if (!rooted.startsWith('/')) return null
  try {
    const { pathname, search } = new URL(`http://localhost${rooted}`)
    // What cannot be decoded would be a 500 further in.
    return decodeURIComponent(pathname).includes('\0') ? null : `${pathname}${search}`
  } catch {
    return null
  }
}

/** Answers 405 for methods that nothing here has, 400 for a target without a canonical form, and rewrites the others. */
export const acceptTarget: RequestHandler = (request, response, next) => {
  if (!methods.includes(request.method)) {
    response.setHeader('Allow', methods.join(', '))
    return sendError(request, response, 'METHOD_NOT_ALLOWED')
  }
  const target = canonicalTarget(request.url)
  if (target === null) return sendError(request, response, 'ADDRESS_INVALID')
  request.url = target
  request.originalUrl = target
  next()
}
