/** The query of an API request as Payload gets it: from the address or from a POST that stands for a GET, with a locale. */
import type { Request } from 'express'
import { stringify } from 'qs-esm'
import { defaultLocale, isLocale } from '../content/locales.ts'
import { bodyBytes, bodyJson, hasJsonBody } from './requestBody.ts'

const overrideHeaders = ['x-payload-http-method-override', 'x-http-method-override'] as const

/** A query that is too long for an address may come as the body of a POST, as a form or as JSON. */
export function isQueryInBody(request: Request): boolean {
  return request.method === 'POST' && overrideHeaders.some((name) => request.headers[name] === 'GET')
}

function queryInBody(request: Request): string {
  return hasJsonBody(request) ? stringify(bodyJson(request)) : (bodyBytes(request)?.toString('utf8') ?? '')
}

/** What is wrong with the query, as a sentence. */
export class QueryProblem extends Error {}

/** Beyond this many, Payload's two parsers of the query no longer see the same parameters: one of them stops at 1000. */
const maximumParameters = 500

/** Longer ones take megabytes and a second of work to read, several times over; `maximumParameters` ids take a third of it. */
const longestQuery = 100_000

/** What Payload takes for "no fallback". */
const noFallback = ['none', 'null', 'false', '']

/** Payload ignores a fallback that it does not know, and the reader would take the missing text for missing everywhere. */
function assertFallback(parameters: URLSearchParams): void {
  for (const [name, value] of parameters) {
    if (/^fallback-?locale(\[\d*\])?$/i.test(name) && !isLocale(value) && !noFallback.includes(value)) {
      throw new QueryProblem(`There is no locale "${value.slice(0, 20)}" to fall back to. Use fi, sv, en or none.`)
    }
  }
}

/**
 * Payload leaves the locale unset when a request names none and fallbacks are off, and then answers without any localized
 * field; here a request without a locale is one for the default.
 * @returns the query string with `?`
 * @throws QueryProblem when the request names a locale, or one to fall back to, that does not exist
 */
export function queryOf(request: Request): string {
  const [, address = ''] = request.originalUrl.split(/\?(.*)/s, 2)
  const query = [address, isQueryInBody(request) ? queryInBody(request) : ''].filter(Boolean).join('&')
  if (query.length > longestQuery) throw new QueryProblem(`A query may have ${longestQuery} characters at most.`)
  if (query.split('&').length > maximumParameters) throw new QueryProblem(`A query may have ${maximumParameters} parameters at most.`)
  const parameters = new URLSearchParams(query)
  assertFallback(parameters)
  const locale = parameters.get('locale')
  if (locale === null) return `?${query}${query ? '&' : ''}locale=${defaultLocale}`
  if (!isLocale(locale) && locale !== 'all' && locale !== '*') {
    throw new QueryProblem(`There is no locale "${locale.slice(0, 20)}". Use fi, sv, en or all.`)
  }
  return `?${query}`
}
