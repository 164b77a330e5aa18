/** The address of an API request as Payload gets it: with the query of a POST that stands for a GET, a locale, and nothing undeclared. */
import type { Request, RequestHandler } from 'express'
import { parse, stringify } from 'qs-esm'
import { RequestError } from '../../content/errors.ts'
import { defaultLocale, isLocale } from '../../content/locales.ts'
import { assertDeclaredQuery, parsing } from './declaredQuery.ts'
import type { FindParameters } from './operations.ts'
import { bodyBytes, bodyJson, hasJsonBody, type IsStranger } from './requestBody.ts'

const overrideHeaders = ['x-payload-http-method-override', 'x-http-method-override'] as const

/** A query that is too long for an address may come as the body of a POST, as a form or as JSON. */
export function isQueryInBody(request: Request): boolean {
  return request.method === 'POST' && overrideHeaders.some((name) => request.headers[name] === 'GET')
}

/** What a `URL` drops: line ends, tabs, and all that follows a `#`. In a form they belong to a value. */
const droppedByUrl = /[#\t\n\r]/g

function queryInBody(request: Request): string {
  if (!hasJsonBody(request)) {
    const text = bodyBytes(request)?.toString('utf8') ?? ''
    return text.trim().replace(droppedByUrl, encodeURIComponent)
  }
  const { data: _document, ...rest } = bodyJson(request)
  return stringify(rest)
}

/** A document stays JSON: as parameters, its numbers and its nulls would be texts. It is as long as a body may be. */
function documentInBody(request: Request): string {
  const data = hasJsonBody(request) ? bodyJson(request)['data'] : undefined
  return data === undefined ? '' : `data=${encodeURIComponent(JSON.stringify(data))}`
}

/** Beyond this many, Payload's two parsers of the query no longer see the same parameters: one of them stops at 1000. */
const maximumParameters = 500

/** Longer ones take megabytes and a second of work to read, several times over; `maximumParameters` ids take a third of it. */
const longestQuery = 100_000

/**
 * An address has room for 16 KiB with its headers, and five lists of as many ids as a stranger may name take no more than this. A query
 * of 60,000 characters took 7 ms to be refused, in which nobody else was answered.
 */
const longestQueryOfStrangers = 20_000

/**
 * @param ofStranger whether who asks has not signed in
 * @throws RequestError 413 for a query of an address, a form or GraphQL that has too many characters
 */
export function assertLength(query: string, ofStranger: boolean): void {
  const most = ofStranger ? longestQueryOfStrangers : longestQuery
  if (query.length > most) throw new RequestError('QUERY_TOO_LONG', { most })
}

/** What Payload takes for "no fallback". */
const noFallback = ['none', 'null', 'false', '']

/** Payload ignores a fallback that it does not know, and the reader would take the missing text for missing everywhere. */
function assertFallback(parameters: URLSearchParams): void {
  for (const [name, value] of parameters) {
    if (/^fallback-?locale(\[\d*\])?$/i.test(name) && !isLocale(value) && !noFallback.includes(value)) {
      throw new RequestError('LOCALE_UNKNOWN', { locale: value.slice(0, 20), known: 'fi, sv, en, none' })
    }
  }
}

/**
 * Payload reads several languages to fall back to by one of the parameter's two names, and one language by either
 * (`payload/dist/utilities/createPayloadRequest.js`).
 * @returns the parameters by which it reads what it would not
 */
function otherFallbacks(query: string, parameters: URLSearchParams): string[] {
  if (![...parameters.keys()].some((name) => name.startsWith('fallback-locale'))) return []
  const { 'fallback-locale': given, fallbackLocale } = parse(`?${query}`, parsing)
  if (!Array.isArray(given) || fallbackLocale !== undefined) return []
  return given.flatMap((locale) => (typeof locale === 'string' ? [`fallbackLocale[]=${encodeURIComponent(locale)}`] : []))
}

/**
 * Payload leaves the locale unset when a request names none and fallbacks are off, and then answers without any localized
 * field; here a request without a locale is one for the default.
 * @returns the parameter that is missing
 * @throws RequestError when the request names a locale, or one to fall back to, that does not exist
 */
function missingLocale(parameters: URLSearchParams): string[] {
  assertFallback(parameters)
  const locale = parameters.get('locale')
  if (locale === null) return [`locale=${defaultLocale}`]
  if (isLocale(locale) || locale === 'all' || locale === '*') return []
  throw new RequestError('LOCALE_UNKNOWN', { locale: locale.slice(0, 20), known: 'fi, sv, en, all' })
}

export interface QueryRules {
  findParameters: FindParameters
  isStranger: IsStranger
  /** That of this server, whatever the Host header says. */
  origin: string
}

interface Accepted {
  address: URL
  suppliesDocument: boolean
}

/** @throws RequestError */
function accept(request: Request, { findParameters, isStranger, origin }: QueryRules): Accepted {
  const [path = '/', own = ''] = request.originalUrl.split(/\?(.*)/s, 2)
  const inBody = isQueryInBody(request)
  const query = [own, inBody ? queryInBody(request) : ''].filter(Boolean).join('&')
  assertLength(query, isStranger(request))
  if (query.split('&').length > maximumParameters) throw new RequestError('PARAMETERS_TOO_MANY', { most: maximumParameters })
  const document = inBody ? documentInBody(request) : ''
  const given = [query, document].filter(Boolean)
  // A long query takes a millisecond to read, and whoever sends many long ones holds up everybody else: it is read as seldom as can be.
  const parameters = new URLSearchParams(`?${query}`)
  const method = request.method === 'HEAD' || inBody ? 'GET' : request.method
  const declared = findParameters(method, path)
  if (declared) {
    assertDeclaredQuery(`?${given.join('&')}`, declared)
    // A document is supplied in a body alone: an address can be linked to, kept and logged.
    if ((inBody ? new URLSearchParams(`?${own}`) : parameters).has('data')) throw new RequestError('DOCUMENT_IN_ADDRESS')
  }
  const added = [...otherFallbacks(query, parameters), ...missingLocale(parameters)]
  const address = new URL(`${path}?${[...given, ...added].join('&')}`, origin)
  return { address, suppliesDocument: document !== '' || parameters.has('data') }
}

const accepted = new WeakMap<Request, Accepted>()

/** Refuses what is undeclared before anything else is done for the request. */
export function acceptQuery(rules: QueryRules): RequestHandler {
  return (request, _response, next) => {
    accepted.set(request, accept(request, rules))
    next()
  }
}

function acceptedOf(request: Request): Accepted {
  const known = accepted.get(request)
  if (!known) throw new Error('The query of the request has not been accepted.')
  return known
}

/** The address of a request whose query was accepted. */
export function addressOf(request: Request): URL {
  return acceptedOf(request).address
}

/** Whether the caller brings the document that is to be shown, as a live preview does. */
export function suppliesDocument(request: Request): boolean {
  return acceptedOf(request).suppliesDocument
}
