/** What the tests of the demo federation read of an answer. */
import type { TestServer } from '../harness/server.ts'

/** A document as a front end gets it: nothing is promised of a field that a test does not look at. */
export type Answered = Record<string, unknown> & { id: string }

export const collections = [
  'articles',
  'events',
  'media',
  'networks',
  'newsletters',
  'organizations',
  'pages',
  'people',
  'services',
  'topics',
] as const

export const globals = ['site-settings', 'navigation', 'urgent-help'] as const

/** Documents of a collection, as an anonymous reader or with a token sees them. */
export async function list(server: TestServer, collection: string, query = 'depth=0', token?: string): Promise<Answered[]> {
  const { body, status } = await server.request<{ docs: Answered[] }>('GET', `/api/${collection}?limit=100&${query}`, { token })
  if (status !== 200) throw new Error(`${collection}?${query} answered ${status}: ${JSON.stringify(body)}`)
  return body.docs
}

export async function bySlug(server: TestServer, collection: string, slug: string, query = 'depth=1'): Promise<Answered> {
  const docs = await list(server, collection, `${query}&where[slug][equals]=${slug}`)
  const [document] = docs
  if (!document || docs.length > 1) throw new Error(`${docs.length} documents of ${collection} have the slug ${slug}.`)
  return document
}

/** Every text in a value, however deep, with the name of the field that holds it. */
export function textsIn(value: unknown, field = ''): { field: string; text: string }[] {
  if (typeof value === 'string') return [{ field, text: value }]
  if (Array.isArray(value)) return value.flatMap((part) => textsIn(part, field))
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, part]) => textsIn(part, key))
}
