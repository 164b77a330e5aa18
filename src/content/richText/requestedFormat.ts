/** `?format=html`: rendered rich text beside its JSON, for front ends that do not speak Lexical. */
import type { PayloadRequest } from 'payload'
import { isValues } from './tree.ts'

export const formats = ['json', 'html'] as const

/** The field beside a rich text that holds its HTML. */
export function htmlFieldName(field: string): string {
  return `${field}Html`
}

/**
 * Whether a request reads documents where Payload itself does. Endpoints that a feature adds may have a `format` of their
 * own (a calendar, a feed).
 */
function readsDocuments({ method, pathname, payload, payloadAPI }: PayloadRequest): boolean {
  if (payloadAPI !== 'REST' || method !== 'GET' || !pathname) return false
  const { collections, globals, routes } = payload.config
  const [first = '', second = '', ...rest] = pathname.slice(routes.api.length + 1).split('/')
  if (first === 'globals') return globals.some(({ slug }) => slug === second)
  if (!collections.some(({ slug }) => slug === first)) return false
  return second === 'versions' ? rest.length <= 1 : rest.length === 0
}

export function wantsHtml(req: PayloadRequest): boolean {
  return readsDocuments(req) && isValues(req.query) && req.query['format'] === 'html'
}
