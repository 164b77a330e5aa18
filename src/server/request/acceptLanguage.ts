/**
 * The language of messages. It is chosen here among our own (RFC 9110 §12.5.4) and handed on as the only one, because
 * Payload takes the first language of the header that it has a translation for, and knows no Finnish: it would answer
 * `fi-FI, fi;q=0.9, en;q=0.8` in English. The language of content is another matter: that is the locale of the query.
 */
import type { RequestHandler, Response as ExpressResponse } from 'express'
import { getRequestLanguage, parseCookies, type SanitizedConfig } from 'payload'
import { defaultLocale, locales } from '../../content/locales.ts'

/** Rewrites the header where both of its readers look: the bridge to Payload in the raw headers, Next in the parsed. */
export const chooseLanguage: RequestHandler = (request, _response, next) => {
  if (request.headers['accept-language'] === undefined) return next()
  const language = request.acceptsLanguages(...locales) || defaultLocale
  request.headers['accept-language'] = language
  request.rawHeaders.forEach((name, index) => {
    if (index % 2 === 0 && name.toLowerCase() === 'accept-language') request.rawHeaders[index + 1] = language
  })
  next()
}

/** Says in which language an error is, and that another caller may get another one. */
export function nameLanguage(response: ExpressResponse, { headers }: Request, config: SanitizedConfig): void {
  response.vary('Accept-Language').vary('Cookie')
  response.setHeader('Content-Language', getRequestLanguage({ config, cookies: parseCookies(headers), headers }))
}
