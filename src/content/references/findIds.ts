/** Which of certain documents there are, of several collections at once. */
import type { CollectionSlug, PayloadRequest, Where } from 'payload'

export interface IdQuestion {
  collection: string
  where: Where
}

export interface FindIds {
  questions: readonly IdQuestion[]
  req: PayloadRequest
}

export interface FoundId {
  collection: string
  id: string
}

/** What this project's adapter has besides (`database/findIds.ts`); Payload's own has not. */
export interface IdFinder {
  findIds?: (args: FindIds) => Promise<FoundId[]>
}

/** Payload's own reads say so too; its types know it of collections alone whose joins they know. */
const noJoins = false as unknown as undefined

async function findOneByOne({ questions, req }: FindIds): Promise<FoundId[]> {
  const found = questions.map(async ({ collection, where }) => {
    const query = { joins: noJoins, limit: 0, pagination: false, select: {}, where }
    const { docs } = await req.payload.db.find<{ id: string }>({ collection: collection as CollectionSlug, req, ...query })
    return docs.map(({ id }) => ({ collection, id }))
  })
  return (await Promise.all(found)).flat()
}

/** Past access: each question says by its filter who may know. */
export function findIds(args: FindIds): Promise<FoundId[]> {
  const { findIds: inOneStatement } = args.req.payload.db as IdFinder
  return inOneStatement ? inOneStatement(args) : findOneByOne(args)
}
