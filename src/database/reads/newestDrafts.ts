/**
 * A write by filter starts from the newest draft of each document, as one by id does. Payload takes the row that the public
 * reads (`payload/dist/collections/operations/update.js`): a draft that somebody had saved beside it, or since the document
 * was made, was undone without a word. What would then make a draft public that nobody meant to publish is refused, for this
 * document (`access/protectPublished.ts`).
 */
import type { PostgresAdapter } from '@payloadcms/db-postgres'
import type { FindArgs, TypeWithID } from 'payload'
import { hasDraftsEnabled } from 'payload/shared'
import { startsFromNewest } from '../../content/newestToWrite.ts'

export function findNewestToWrite(database: Pick<PostgresAdapter, 'find' | 'findVersions' | 'payload'>): void {
  const find = database.find.bind(database)
  database.find = async <Document = TypeWithID>(args: FindArgs) => {
    const result = await find<Document>(args)
    const { collection, locale, req, where } = args
    const config = database.payload.collections[collection].config
    if (!startsFromNewest(where) || !hasDraftsEnabled(config) || result.docs.length === 0) return result
    const idOf = (document: Document): unknown => (document as TypeWithID).id
    const { docs: versions } = await database.findVersions({
      collection,
      ...(locale === undefined ? {} : { locale }),
      ...(req ? { req } : {}),
      limit: 0,
      pagination: false,
      sort: 'updatedAt',
      where: { and: [{ parent: { in: result.docs.map(idOf) } }, { latest: { equals: true } }] },
    })
    const newest = new Map<unknown, Document>(versions.map(({ parent, version }) => [parent, { ...version, id: parent } as Document]))
    return { ...result, docs: result.docs.map((document) => newest.get(idOf(document)) ?? document) }
  }
}
