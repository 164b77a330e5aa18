/**
 * The reads that must be answered whatever happens, so that they are held although nobody has asked yet: every document,
 * list and global that is vital, in every language, as front ends usually ask; and the first page of what is news.
 */
import type { Payload, SanitizedCollectionConfig } from 'payload'
import { locales } from '../../content/locales.ts'
import { traitsOf } from '../../content/model/traits.ts'

/** Documents of a collection that are held; a federation has hundreds of services. */
const mostDocuments = 2_000

interface Found {
  id: string
  slug: readonly string[]
}

async function documentsOf(payload: Payload, { slug }: SanitizedCollectionConfig, slugField: string | undefined): Promise<Found[]> {
  const { docs } = await payload.find({
    collection: slug,
    depth: 0,
    limit: mostDocuments,
    locale: 'all',
    // As anonymous readers see it: nobody is signed in here.
    overrideAccess: false,
    pagination: false,
    select: slugField ? { [slugField]: true } : {},
  })
  return (docs as unknown as ({ id: string } & Record<string, unknown>)[]).map((document) => {
    const value = slugField ? document[slugField] : undefined
    const texts = typeof value === 'object' && value !== null ? Object.values(value) : [value]
    return { id: document.id, slug: [...new Set(texts.filter((text): text is string => typeof text === 'string'))] }
  })
}

/** Request targets, without their locale. */
async function targetsOf(payload: Payload, collection: SanitizedCollectionConfig): Promise<string[]> {
  const { routable, scheduled, syndicated, vital } = traitsOf(collection)
  const base = `${payload.config.routes.api}/${collection.slug}`
  if (!vital) return syndicated || scheduled ? [base] : []
  const documents = await documentsOf(payload, collection, routable?.slug)
  return [
    base,
    `${base}?limit=100`,
    ...documents.map(({ id }) => `${base}/${id}`),
    ...documents.flatMap(({ slug }) =>
      slug.flatMap((text) => {
        const filter = `${base}?where[${routable?.slug}][equals]=${encodeURIComponent(text)}&limit=1`
        return [filter, `${filter}&pagination=false`]
      }),
    ),
  ]
}

export async function vitalAddresses(payload: Payload): Promise<string[]> {
  const ofGlobals = payload.config.globals
    .filter((global) => traitsOf(global).vital)
    .map(({ slug }) => `${payload.config.routes.api}/globals/${slug}`)
  const ofCollections = await Promise.all(payload.config.collections.map((collection) => targetsOf(payload, collection)))
  return [...ofGlobals, ...ofCollections.flat()].flatMap((target) =>
    locales.map((locale) => `${target}${target.includes('?') ? '&' : '?'}locale=${locale}`),
  )
}

/** @returns whether an answer that depends on these is of what is vital */
export function vitalTest({ config }: Payload): (slugs: Iterable<string>) => boolean {
  const vital = new Set<string>(
    [...config.collections, ...config.globals].filter((entity) => traitsOf(entity).vital).map(({ slug }) => slug),
  )
  return (slugs) => [...slugs].some((slug) => vital.has(slug))
}
