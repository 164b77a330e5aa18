/**
 * Payload's endpoint that restores a version, but for one thing: a version that was a draft is restored as a draft when
 * the document is public, in place of unpublishing it. The admin panel offers no such choice for drafts.
 */
import { headersWithCors, restoreVersionOperation, type CollectionSlug, type Endpoint, type PayloadRequest } from 'payload'
import { isPublished } from './protectPublished.ts'

/** Whether the version is a draft of a document that is public. Looks past access; the operation itself does not. */
async function wouldUnpublish(id: string, collection: CollectionSlug, req: PayloadRequest): Promise<boolean> {
  const { docs } = await req.payload.db.findVersions<{ _status?: string }>({
    collection,
    limit: 1,
    pagination: false,
    req,
    where: { id: { equals: id } },
  })
  const version = docs[0]
  return version?.version._status === 'draft' && (await isPublished(version.parent, collection, req))
}

export function restoreVersionEndpoint(collection: CollectionSlug): Endpoint {
  return {
    method: 'post',
    path: '/versions/:id',
    handler: async (req) => {
      const id = String(req.routeParams?.['id'])
      const depth = Number(req.query['depth'])
      // Not `payload.restoreVersion`: the Local API leaves `draft` out.
      const result = await restoreVersionOperation({
        collection: req.payload.collections[collection],
        id,
        draft: req.query['draft'] === 'true' || (await wouldUnpublish(id, collection, req)),
        overrideAccess: false,
        req,
        ...(Number.isInteger(depth) ? { depth } : {}),
      })
      return Response.json(
        { ...result, message: req.t('version:restoredSuccessfully') },
        { headers: headersWithCors({ headers: new Headers(), req }) },
      )
    },
  }
}
