/**
 * `GET /api/COLLECTION/uses?where[id][equals]=ID`: where documents are used, before they are thrown away. For who is signed in
 * and may read them. Of the documents that refer to them it names those that the person may read, in the language of the
 * request or another that there is; the others are only counted.
 */
import {
  headersWithCors,
  isolateObjectProperty,
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
import { RequestError } from '../errors.ts'
import { defaultLocale, isLocale, locales, type Localized } from '../locales.ts'
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

const whichDocuments: Localized = {
  fi: 'on sanottava, mitä sisältöjä tarkoitetaan, esimerkiksi where[id][equals]',
  sv: 'ska säga vilka dokument som avses, till exempel where[id][equals]',
  en: 'must say which documents are meant, e.g. where[id][equals]',
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
    locale: isLocale(req.locale) ? req.locale : defaultLocale,
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

/** What is published for later, or for members alone, the public does not read yet. */
async function asThePublicReads(uses: readonly Use[], req: PayloadRequest): Promise<Use[]> {
  const isShown = ({ isPublic, kind }: Use): boolean => isPublic && kind === 'collection'
  const slugs = [...new Set(uses.filter(isShown).map(({ slug }) => slug))]
  const stranger = isolateObjectProperty(req, 'user')
  stranger.user = null
  const found = slugs.map(async (slug) => {
    const ids = uses.filter((use) => isShown(use) && use.slug === slug).map(({ id }) => id)
    const query = { collection: slug as CollectionSlug, depth: 0, limit: ids.length, overrideAccess: false, pagination: false } as const
    const { docs } = await req.payload.find({ ...query, req: stranger, select: { updatedAt: true }, where: { id: { in: ids } } })
    return docs.map(({ id }) => `${slug} ${id}`)
  })
  const shown = new Set((await Promise.all(found)).flat())
  return uses.map((use) => (isShown(use) && !shown.has(`${use.slug} ${use.id}`) ? { ...use, isPublic: false } : use))
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
      const { where } = req.query
      if (where === undefined) throw new RequestError('PARAMETER_INVALID', { name: 'where', expected: whichDocuments })
      const { docs, totalDocs } = await req.payload.find({
        collection,
        depth: 0,
        limit: mostTargets,
        overrideAccess: false,
        req,
        select: { updatedAt: true },
        trash: req.query['trash'] === 'true',
        where: where as Where,
      })
      const ids = docs.map(({ id }) => id)
      // Past access: what this person may not read is counted, and nothing else is told of it.
      const uses = await asThePublicReads(await findUses({ collection, ids, limit: mostUses, req }), req)
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
