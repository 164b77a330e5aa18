/** Versions as they are stored, with all their languages. Past the caller's access: rules compare them, and answer nothing of them. */
import type { CollectionSlug, PayloadRequest, Where } from 'payload'

export type StoredDocument = Record<string, unknown>

async function firstVersion(where: Where, collection: CollectionSlug, req: PayloadRequest): Promise<StoredDocument | undefined> {
  const { docs } = await req.payload.db.findVersions<StoredDocument>({ collection, limit: 1, locale: 'all', pagination: false, req, where })
  return docs[0]?.version
}

export function versionById(id: string, collection: CollectionSlug, req: PayloadRequest): Promise<StoredDocument | undefined> {
  return firstVersion({ id: { equals: id } }, collection, req)
}

export function newestVersionOf(document: string, collection: CollectionSlug, req: PayloadRequest): Promise<StoredDocument | undefined> {
  return firstVersion({ and: [{ parent: { equals: document } }, { latest: { equals: true } }] }, collection, req)
}
