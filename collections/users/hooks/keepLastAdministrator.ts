/** There is always somebody left who can give roles: the last administrator is neither removed nor demoted. */
import type { CollectionAfterOperationHook, CollectionBeforeChangeHook, CollectionBeforeDeleteHook, PayloadRequest } from 'payload'
import { ContentError } from '../../../src/content/errors.ts'
import { lockUntilCommit } from '../../../src/content/transaction.ts'

/** Counts past the caller's access on purpose: the rule is about everybody. */
async function administrators(req: PayloadRequest): Promise<string[]> {
  const { docs } = await req.payload.find({
    collection: 'users',
    depth: 0,
    overrideAccess: true,
    pagination: false,
    req,
    select: {},
    where: { role: { equals: 'admin' } },
  })
  return docs.map(({ id }) => id)
}

/** The lock makes two administrators who demote each other at the same moment wait for each other's commit. */
async function isLastAdministrator(id: unknown, req: PayloadRequest): Promise<boolean> {
  await lockUntilCommit(req, 'users:administrators')
  const [first, ...others] = await administrators(req)
  return first === id && others.length === 0
}

export const keepLastAdministratorRole: CollectionBeforeChangeHook = async ({ data, operation, originalDoc, req }) => {
  const demoted = operation === 'update' && originalDoc?.role === 'admin' && 'role' in data && data.role !== 'admin'
  if (demoted && (await isLastAdministrator(originalDoc.id, req))) throw new ContentError('LAST_ADMINISTRATOR', req, 'role')
  return data
}

export const keepLastAdministrator: CollectionBeforeDeleteHook = async ({ id, req }) => {
  if (await isLastAdministrator(id, req)) throw new ContentError('LAST_ADMINISTRATOR', req)
}

/** In bulk each document is looked at before any is written: together they could still be all administrators. */
export const keepSomeAdministrator: CollectionAfterOperationHook = async ({ operation, req, result }) => {
  const writes = operation === 'update' || operation === 'delete'
  if (writes && (await administrators(req)).length === 0) throw new ContentError('LAST_ADMINISTRATOR', req)
  return result
}
