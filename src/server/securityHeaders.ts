/** Security headers, and a Content-Security-Policy under which the admin panel works without a request to elsewhere. */
import { randomBytes } from 'node:crypto'
import type { RequestHandler } from 'express'
import helmet from 'helmet'

/** @param https whether the public origin is https: then browsers are told to stay there */
export function securityHeaders(https: boolean): RequestHandler {
  const headers = helmet({
    contentSecurityPolicy: false,
    crossOriginResourcePolicy: { policy: 'cross-origin' },
    referrerPolicy: { policy: 'no-referrer' },
    strictTransportSecurity: https,
  })
  return (request, response, next) => {
    response.setHeader('Permissions-Policy', 'camera=(), geolocation=(), microphone=(), browsing-topics=()')
    headers(request, response, next)
  }
}

/** What helmet says to the window of a page, to Flash and to Internet Explorer. */
const saidToPages = [
  'Cross-Origin-Opener-Policy',
  'Origin-Agent-Cluster',
  'X-DNS-Prefetch-Control',
  'X-Download-Options',
  'X-Permitted-Cross-Domain-Policies',
  'X-XSS-Protection',
]

/** API answers are data: nothing in them may run or load anything, and there is no window to speak of. */
export const apiContentPolicy: RequestHandler = (_request, response, next) => {
  for (const name of saidToPages) response.removeHeader(name)
  response.setHeader('Content-Security-Policy', "default-src 'none'; frame-ancestors 'none'; sandbox")
  next()
}

/**
 * The admin's policy. Next puts the nonce that it finds in the request's policy onto its own inline scripts.
 * @param development the development server evaluates code and opens a websocket
 */
export function adminContentPolicy(development: boolean): RequestHandler {
  return (request, response, next) => {
    const nonce = randomBytes(16).toString('base64')
    const policy = [
      "default-src 'self'",
      `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ''}`,
      // The admin's components set inline styles.
      "style-src 'self' 'unsafe-inline'",
      "img-src 'self' data: blob:",
      "media-src 'self' blob:",
      "font-src 'self' data:",
      `connect-src 'self'${development ? ' ws:' : ''}`,
      "worker-src 'self' blob:",
      "object-src 'none'",
      "base-uri 'self'",
      "form-action 'self'",
      "frame-src 'self'",
      "frame-ancestors 'self'",
    ].join('; ')
    request.headers['content-security-policy'] = policy
    response.setHeader('Content-Security-Policy', policy)
    next()
  }
}
