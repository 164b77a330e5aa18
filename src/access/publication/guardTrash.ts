/** Whoever may put a document into the trash may take it out again, and nobody else: Payload asks for `update` alone. */
import { Forbidden, type CollectionBeforeValidateHook } from 'payload'
import { collectionAccess, type AppliedPolicy } from '../policy.ts'

export function guardTrash(policy: AppliedPolicy): CollectionBeforeValidateHook {
  const { delete: mayDelete } = collectionAccess(policy)
  return async function guardTrash({ collection, data, operation, originalDoc, req }) {
    const takesOut = operation === 'update' && originalDoc?.deletedAt && data?.['deletedAt'] === null
    // Without a user it is the server that writes.
    if (!takesOut || !req.user || !mayDelete) return data
    const covered = await mayDelete({ id: originalDoc.id, req })
    if (covered === true) return data
    if (covered === false) throw new Forbidden(req.t)
    // What `delete` covers is asked of the rows, past the caller's read access.
    const { totalDocs } = await req.payload.count({
      collection: collection.slug,
      overrideAccess: true,
      req,
      trash: true,
      where: { and: [{ id: { equals: originalDoc.id } }, covered] },
    })
    if (totalDocs === 0) throw new Forbidden(req.t)
    return data
  }
}
