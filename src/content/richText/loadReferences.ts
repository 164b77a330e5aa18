/**
 * Reads the documents that a rich text refers to, as the reader of the text may see them. Payload's own population would
 * put whole documents into links (payload#6547); here a link carries id, path and title. Everything goes through a
 * data loader of the request, which makes one query for each collection and knows what has been read already.
 */
import {
  createDataloaderCacheKey,
  type PayloadRequest,
  type PopulateType,
  type SanitizedCollectionConfig,
  type SelectIncludeType,
  type SelectType,
} from 'payload'
import { textIn } from '../model/documentValues.ts'
import { defaultLocale, isLocale, type Locale } from '../locales.ts'
import { traitsOf, type RoutableTrait } from '../model/traits.ts'
import { requestForReferences } from './referenceLoader.ts'
import { referenceKey, referencesIn, type FindReference, type Reference, type ReferencedDocument } from './references.ts'

export interface ReadingContext {
  req: PayloadRequest
  /** `all` for a text that is not localized in an answer with all locales. */
  locale: string | null | undefined
  fallbackLocale: PayloadRequest['fallbackLocale']
  draft: boolean
  overrideAccess: boolean
  /** The `populate` of the request: fields of images and services by collection. */
  populate?: PopulateType | undefined
}

type LoaderKey = Parameters<typeof createDataloaderCacheKey>[0]

function selectFields(names: readonly string[]): Record<string, true> {
  return Object.fromEntries(names.map((name) => [name, true] as const))
}

/** Adds fields to a selection, unless it takes everything or everything but some. */
function selectAlso(select: SelectType | undefined, names: readonly string[]): SelectType | undefined {
  if (!select || Object.values(select).includes(false)) return select
  return { ...(select as SelectIncludeType), ...selectFields(names) }
}

/** The locale in which the document was answered: the one asked for, or the fallback that the reader allowed. */
function servedLocale(document: ReferencedDocument, { fallbackLocale, locale }: ReadingContext): Locale {
  const asked = isLocale(locale) ? locale : defaultLocale
  const available = document['availableLocales']
  if (!Array.isArray(available)) return asked
  return [asked, ...[fallbackLocale].flat().filter(isLocale)].find((candidate) => available.includes(candidate)) ?? asked
}

async function load(
  { collection, id }: Reference,
  select: SelectType | undefined,
  context: ReadingContext,
): Promise<ReferencedDocument | null> {
  const { draft, fallbackLocale, locale, overrideAccess, req } = context
  const readIn: Locale = isLocale(locale) ? locale : defaultLocale
  const key: LoaderKey = {
    collectionSlug: collection,
    docID: id,
    // The same for every text of the request, so that all of them share one query.
    currentDepth: 1,
    depth: 0,
    draft,
    fallbackLocale: fallbackLocale as LoaderKey['fallbackLocale'],
    locale: readIn,
    overrideAccess,
    select,
    showHiddenFields: false,
    transactionID: req.transactionID as LoaderKey['transactionID'],
  }
  // The loader reads with the request's user; what it may not see, and what is gone, is null.
  const { payloadDataLoader } = requestForReferences(req, readIn, fallbackLocale)
  const document = (await payloadDataLoader.load(createDataloaderCacheKey(key))) as ReferencedDocument | null
  return !document || document['deletedAt'] ? null : document
}

async function loadLink(reference: Reference, routable: RoutableTrait, context: ReadingContext): Promise<ReferencedDocument | null> {
  const select = selectFields([...routable.fields, routable.title, 'availableLocales'])
  const document = await load(reference, select, context)
  if (!document) return null
  const title = textIn(document, routable.title) ?? null
  return { id: document.id, path: routable.path(document, servedLocale(document, context)), title }
}

async function loadReference(reference: Reference, context: ReadingContext): Promise<ReferencedDocument | null> {
  // The reference comes out of a stored text and may name a collection that is not installed any more.
  const installed: Readonly<Partial<Record<string, { config: SanitizedCollectionConfig }>>> = context.req.payload.collections
  const collection = installed[reference.collection]?.config
  if (!collection) return null
  const { routable } = traitsOf(collection)
  if (reference.kind === 'link') return routable ? loadLink(reference, routable, context) : null
  const select = (context.populate as Record<string, SelectType> | undefined)?.[reference.collection] ?? collection.defaultPopulate
  if (reference.kind === 'image' || !routable) return load(reference, select, context)
  const document = await load(reference, selectAlso(select, [...routable.fields, routable.title, 'availableLocales']), context)
  return document && { ...document, path: routable.path(document, servedLocale(document, context)) }
}

/** @returns what the tree's references lead to, for this reader */
export async function loadReferences(tree: unknown, context: ReadingContext): Promise<FindReference> {
  const found = new Map<string, ReferencedDocument | null>()
  await Promise.all(
    referencesIn(tree).map(async (reference) => {
      found.set(referenceKey(reference), await loadReference(reference, context))
    }),
  )
  return (reference) => found.get(referenceKey(reference)) ?? null
}
