/**
 * `GET /api/COLLECTION/ID/languages`: what the public has of a document in each language, beside what is written. For who may
 * read its drafts; the admin panel shows it beside the form.
 */
import { headersWithCors, NotFound, type CollectionSlug, type Endpoint, type JsonObject, type SanitizedCollectionConfig } from 'payload'
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

export function languagesEndpoint(slug: string): Endpoint {
  const collection = slug as CollectionSlug
  return {
    method: 'get',
    path: '/:id/languages',
    custom: withParameters({}),
    handler: async (req) => {
      const { config } = req.payload.collections[collection]
      const id = String(req.routeParams?.['id'])
      const options = { collection, depth: 0, disableErrors: true, id, locale: 'all', overrideAccess: false, req, trash: true } as const
      const newest = await req.payload.findByID({ ...options, draft: true })
      // Who may not read drafts is answered what is public, and so are told nothing of this.
      if (!req.user || !newest) throw new NotFound(req.t)
      const row = await req.payload.db.findOne<JsonObject & { id: string }>({
        collection,
        locale: 'all',
        req,
        where: { id: { equals: id } },
      })
      const shown = row?.['_status'] === 'published' && !row['deletedAt'] ? row : undefined
      const states = Object.fromEntries(
        locales.map((locale) => [locale, stateOf(locale, config, newest as unknown as Stored, shown)] as const),
      )
      return Response.json(states, { headers: headersWithCors({ headers: new Headers({ 'Cache-Control': 'no-store' }), req }) })
    },
  }
}
