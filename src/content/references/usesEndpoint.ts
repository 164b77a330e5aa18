/**
 * `GET /api/COLLECTION/uses?where[id][equals]=ID`: where documents are used, before they are thrown away. For who is signed in
 * and may read them. Of the documents that refer to them it names those that the person may read, in the language of the
 * request or another that there is; the others are only counted.
 */
import {
  headersWithCors,
  NotFound,
  type CollectionConfig,
  type CollectionSlug,
  type Config,
  type Endpoint,
  type GlobalSlug,
  type Payload,
  type PayloadRequest,
  type Where,
} from 'payload'
import { isLocale, locales } from '../locales.ts'
import { withParameters } from '../parameters.ts'
import type { Use, UseFinder } from './findUses.ts'

/** Bounds on the work of one request: how many documents are looked for, how many that refer to them are counted, and named. */
const mostTargets = 200
const mostUses = 1_000
const mostNamed = 10

export interface NamedUse extends Use {
  title: string | null
}

export interface Uses {
  published: number
  unpublished: number
  /** How many of them the person may not read. */
  hidden: number
  /** False when there are more documents than were looked at or counted. */
  isComplete: boolean
  /** The first ones. */
  docs: NamedUse[]
}

function titleOf(document: unknown, field: string): string | null {
  const title = (document as Record<string, unknown>)[field]
  return typeof title === 'string' && title !== '' ? title : null
}

interface Readable {
  count: number
  named: NamedUse[]
}

async function readableIn(slug: string, isPublic: boolean, uses: readonly Use[], req: PayloadRequest): Promise<Readable> {
  const collection = slug as CollectionSlug
  const ids = uses.map(({ id }) => id)
  if (ids.length === 0) return { count: 0, named: [] }
  const field = req.payload.collections[collection].config.admin.useAsTitle ?? 'id'
  const { docs, totalDocs } = await req.payload.find({
    collection,
    depth: 0,
    // Who does not read the draft does not learn its title.
    draft: !isPublic,
    fallbackLocale: [...locales],
    limit: mostNamed,
    locale: isLocale(req.locale) ? req.locale : undefined,
    overrideAccess: false,
    req,
    select: { [field]: true },
    where: { id: { in: ids } },
  })
  const named = docs.map((document): NamedUse => ({
    kind: 'collection',
    slug,
    id: document.id,
    isPublic,
    title: titleOf(document, field),
  }))
  return { count: totalDocs, named }
}

async function readableGlobal(use: Use, req: PayloadRequest): Promise<Readable> {
  const global = req.payload.globals.config.find(({ slug }) => slug === (use.slug as GlobalSlug))
  const mayRead = await global?.access.read({ req })
  return mayRead ? { count: 1, named: [{ ...use, title: null }] } : { count: 0, named: [] }
}

async function readable(uses: readonly Use[], req: PayloadRequest): Promise<Readable> {
  const ofCollections = uses.filter(({ kind }) => kind === 'collection')
  const slugs = [...new Set(ofCollections.map(({ slug }) => slug))]
  const found = await Promise.all([
    ...[true, false].flatMap((isPublic) =>
      slugs.map((slug) =>
        readableIn(
          slug,
          isPublic,
          ofCollections.filter((use) => use.slug === slug && use.isPublic === isPublic),
          req,
        ),
      ),
    ),
    ...uses.filter(({ kind }) => kind === 'global').map((use) => readableGlobal(use, req)),
  ])
  return { count: found.reduce((sum, { count }) => sum + count, 0), named: found.flatMap(({ named }) => named).slice(0, mostNamed) }
}

function usesEndpoint(slug: string): Endpoint {
  const collection = slug as CollectionSlug
  return {
    method: 'get',
    path: '/uses',
    custom: withParameters({ where: { type: 'object' }, trash: { type: 'boolean' } }),
    handler: async (req) => {
      const { findUses } = req.payload.db as Payload['db'] & UseFinder
      if (!req.user || !findUses) throw new NotFound(req.t)
      const { docs, totalDocs } = await req.payload.find({
        collection,
        depth: 0,
        limit: mostTargets,
        overrideAccess: false,
        req,
        select: { updatedAt: true },
        trash: req.query['trash'] === 'true',
        where: (req.query['where'] ?? {}) as Where,
      })
      const ids = docs.map(({ id }) => id)
      // Past access: what this person may not read is counted, and nothing else is told of it.
      const uses = await findUses({ collection, ids, limit: mostUses, req })
      const { count, named } = await readable(uses, req)
      const published = uses.filter(({ isPublic }) => isPublic).length
      const answer: Uses = {
        published,
        unpublished: uses.length - published,
        hidden: uses.length - count,
        isComplete: totalDocs <= docs.length && uses.length < mostUses,
        docs: named,
      }
      return Response.json(answer, { headers: headersWithCors({ headers: new Headers({ 'Cache-Control': 'no-store' }), req }) })
    },
  }
}

/** Every collection that others refer to; who accounts belong to is no content. */
function withUses(collection: CollectionConfig): CollectionConfig {
  if (collection.auth) return collection
  return { ...collection, endpoints: [usesEndpoint(collection.slug), ...(collection.endpoints || [])] }
}

export function tellUses(config: Config): Config {
  return { ...config, collections: config.collections?.map(withUses) ?? [] }
}
