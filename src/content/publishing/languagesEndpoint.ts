/**
 * `GET /api/COLLECTION/ID/languages`: what the public has of a document in each language, beside what is written. For who may
 * write it; the admin panel shows it beside the form.
 */
import {
  headersWithCors,
  NotFound,
  type CollectionSlug,
  type Endpoint,
  type JsonObject,
  type PayloadRequest,
  type SanitizedCollectionConfig,
  type Where,
} from 'payload'
import { nameFieldOf } from '../availableLocales.ts'
import { locales, type Locale } from '../locales.ts'
import { withParameters } from '../parameters.ts'
import { publishedDocument } from './publishedDocument.ts'
import { languagesOf, type Stored } from './storedTexts.ts'

/** `changed`: public, and the newest draft has other text. `draft`: written, and not public. `absent`: nothing is written. */
export type LanguageState = 'published' | 'changed' | 'draft' | 'absent'

function stateOf(locale: Locale, collection: SanitizedCollectionConfig, newest: Stored, shown: Stored | undefined): LanguageState {
  const name = nameFieldOf(collection) ?? ''
  if (!languagesOf(shown?.[name]).includes(locale)) return languagesOf(newest[name]).includes(locale) ? 'draft' : 'absent'
  const others = locales.filter((other) => other !== locale)
  return publishedDocument(collection.flattenedFields, newest, shown, others).holdsBack ? 'changed' : 'published'
}

async function mayWrite({ access, slug }: SanitizedCollectionConfig, id: string, req: PayloadRequest): Promise<boolean> {
  const allowed = req.user && (await access.update({ req, id }))
  if (!allowed) return false
  const where: Where = { and: [{ id: { equals: id } }, ...(allowed === true ? [] : [allowed])] }
  const query = { collection: slug, depth: 0, draft: true, limit: 1, overrideAccess: false, pagination: false, trash: true, req, where }
  const { docs } = await req.payload.find({ ...query, select: { updatedAt: true } })
  return docs.length > 0
}

/** As they are stored: an answer shows of a dead reference what its reader may know, which is no other text. */
async function storedOf(collection: CollectionSlug, id: string, req: PayloadRequest): Promise<{ newest?: Stored; row?: JsonObject }> {
  const stored = { collection, locale: 'all', req } as const
  const row = await req.payload.db.findOne<JsonObject & { id: string }>({ ...stored, where: { id: { equals: id } } })
  const where: Where = { and: [{ parent: { equals: id } }, { latest: { equals: true } }] }
  const { docs } = await req.payload.db.findVersions({ ...stored, limit: 1, pagination: false, where })
  const newest = docs[0]?.version ?? row
  return { ...(newest && { newest }), ...(row && { row }) }
}

export function languagesEndpoint(slug: string): Endpoint {
  const collection = slug as CollectionSlug
  return {
    method: 'get',
    path: '/:id/languages',
    custom: withParameters({}),
    handler: async (req) => {
      const { config } = req.payload.collections[collection]
      const id = String(req.routeParams?.['id'])
      const { newest, row } = await storedOf(collection, id, req)
      if (!newest || !(await mayWrite(config, id, req))) throw new NotFound(req.t)
      const shown = row?.['_status'] === 'published' && !row['deletedAt'] ? row : undefined
      const states = Object.fromEntries(locales.map((locale) => [locale, stateOf(locale, config, newest, shown)] as const))
      return Response.json(states, { headers: headersWithCors({ headers: new Headers({ 'Cache-Control': 'no-store' }), req }) })
    },
  }
}
