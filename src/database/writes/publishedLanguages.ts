/**
 * What is stored of each language. Here alone a write has the texts of all languages: those that it publishes become public, the
 * newest texts of the others are kept in a draft beside it, and every document says in which languages it exists.
 */
import type { PostgresAdapter } from '@payloadcms/db-postgres'
import type { CollectionSlug, CreateVersionArgs, JsonObject, PayloadRequest, SanitizedCollectionConfig, UpdateOneArgs } from 'payload'
import { withAvailableLocales } from '../../content/availableLocales.ts'
import { assertComplete } from '../../content/publishing/assertComplete.ts'
import { publishedDocument } from '../../content/publishing/publishedDocument.ts'
import { takePublication, type Publication } from '../../content/publishing/publications.ts'
import type { Stored } from '../../content/publishing/storedTexts.ts'

type Database = Pick<
  PostgresAdapter,
  | 'create'
  | 'createGlobal'
  | 'createGlobalVersion'
  | 'createVersion'
  | 'findOne'
  | 'payload'
  | 'updateGlobal'
  | 'updateGlobalVersion'
  | 'updateOne'
  | 'updateVersion'
>

/** What is held back between the write of a document and that of its version, by the request and the document. */
const heldBack = new WeakMap<object, Map<string, Stored>>()

function holdBack(req: object, key: string, document: Stored): void {
  const held = heldBack.get(req) ?? new Map<string, Stored>()
  heldBack.set(req, held)
  held.set(key, document)
}

function takeHeldBack(req: object | undefined, key: string): Stored | undefined {
  const held = req && heldBack.get(req)
  const document = held?.get(key)
  held?.delete(key)
  return document
}

export function publishLanguages(database: Database): void {
  const { create, createGlobal, createGlobalVersion, createVersion } = database
  const { updateGlobal, updateGlobalVersion, updateOne, updateVersion } = database

  const collectionOf = (slug: CollectionSlug): SanitizedCollectionConfig => database.payload.collections[slug].config
  const globalOf = (slug: string) => {
    const known = database.payload.globals.config.find((global) => global.slug === slug)
    if (!known) throw new Error(`There is no global "${slug}".`)
    return known
  }

  /** @returns the document as the public is to read it */
  const publish = async (args: UpdateOneArgs, publication: Publication, req: PayloadRequest): Promise<JsonObject> => {
    const collection = collectionOf(args.collection)
    const newest = args.data as Stored
    const row = await database.findOne<JsonObject & { id: string }>({
      collection: collection.slug,
      locale: 'all',
      req,
      where: { id: { equals: args.id } },
    })
    const shown = row?.['_status'] === 'published' ? row : undefined
    const { document, holdsBack } = publishedDocument(collection.flattenedFields, newest, shown, publication.languages)
    await assertComplete(collection, document, shown, publication, req)
    const key = `${collection.slug}/${String(args.id)}`
    if (holdsBack) holdBack(req.context, key, newest)
    else takeHeldBack(req.context, key)
    return document
  }

  const withHeldBack = async <Document extends JsonObject>(args: CreateVersionArgs<Document>) => {
    const { collectionSlug, req } = args
    const entity = collectionOf(collectionSlug)
    const written = await createVersion.call(database, { ...args, versionData: withAvailableLocales(entity, args.versionData) })
    const newest = takeHeldBack(req?.context, `${collectionSlug}/${String(args.parent)}`)
    if (newest) {
      // Versions stand in the order of their times, and this one is the newer.
      const at = new Date(Date.parse(args.updatedAt) + 1).toISOString()
      const draft = { ...args.versionData, ...newest, _status: 'draft' } as Document
      const versionData = withAvailableLocales(entity, draft)
      await createVersion.call(database, { ...args, autosave: false, createdAt: at, updatedAt: at, versionData, returning: false })
    }
    return written
  }

  Object.assign(database, {
    updateOne: async (args: UpdateOneArgs) => {
      const publication = takePublication(args.req, args.collection, args.id)
      const data = publication && args.req ? await publish(args, publication, args.req as PayloadRequest) : args.data
      return updateOne.call(database, { ...args, data: withAvailableLocales(collectionOf(args.collection), data) })
    },
    createVersion: withHeldBack,
    create: ((args) =>
      create.call(database, {
        ...args,
        data: withAvailableLocales(collectionOf(args.collection), args.data),
      })) satisfies Database['create'],
    updateVersion: ((args) =>
      updateVersion.call(database, {
        ...args,
        versionData: withAvailableLocales(collectionOf(args.collection), args.versionData),
      })) as Database['updateVersion'],
    createGlobal: ((args) =>
      createGlobal.call(database, { ...args, data: withAvailableLocales(globalOf(args.slug), args.data) })) as Database['createGlobal'],
    updateGlobal: ((args) =>
      updateGlobal.call(database, { ...args, data: withAvailableLocales(globalOf(args.slug), args.data) })) as Database['updateGlobal'],
    createGlobalVersion: ((args) =>
      createGlobalVersion.call(database, {
        ...args,
        versionData: withAvailableLocales(globalOf(args.globalSlug), args.versionData),
      })) as Database['createGlobalVersion'],
    updateGlobalVersion: ((args) =>
      updateGlobalVersion.call(database, {
        ...args,
        versionData: withAvailableLocales(globalOf(args.global), args.versionData),
      })) as Database['updateGlobalVersion'],
  })
}
