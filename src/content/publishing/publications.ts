/**
 * Which languages a write under way publishes. A language becomes public when somebody publishes that language, or all of
 * them: `_status: published` says so of the request's language, `publishAllLocales` of each that has text. Payload's hooks
 * know this, and its adapter, which alone has the texts of all languages, is told here.
 *
 * Payload's own ways are not used: `publishSpecificLocale` goes away with its next version and mixes the languages of rows
 * that were moved, `localizeStatus` is experimental.
 */
import type { CollectionBeforeChangeHook, CollectionBeforeOperationHook, CollectionConfig, PayloadRequest } from 'payload'
import { isLocale, locales, type Locale } from '../locales.ts'
import { languagesEndpoint } from './languagesEndpoint.ts'

export interface Publication {
  languages: readonly Locale[]
  /** The caller said so; otherwise it changes what is public already. */
  isExplicit: boolean
}

interface Intent {
  all: boolean
  isExplicit: boolean
}

interface WriteArguments {
  data?: Record<string, unknown> | null
  draft?: boolean
  publishAllLocales?: unknown
  publishSpecificLocale?: unknown
}

/**
 * The panel's "copy to language" writes a whole document that it has read, its status too, and says that this is a draft
 * (`@payloadcms/ui/dist/utilities/copyDataFromLocale.js`); Payload publishes whatever has that status.
 */
function isCopyOfLanguage({ draft }: WriteArguments, req: PayloadRequest): boolean {
  return draft === true && req.payloadAPI === 'local' && req.user !== null
}

const intentKey = 'publishing'
const publicationsKey = 'publications'

/** `publishSpecificLocale`, as the admin panel sends it, is another way to say in which language one writes. */
const recordLanguages: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  if (operation !== 'create' && operation !== 'update') return args
  const { data: sent, publishAllLocales, publishSpecificLocale, ...others } = args as WriteArguments
  const data = isCopyOfLanguage(args, req) ? { ...sent, _status: 'draft' } : sent
  const intent: Intent = { all: publishAllLocales === true || publishAllLocales === 'true', isExplicit: data?.['_status'] === 'published' }
  req.context[intentKey] = intent
  if (isLocale(publishSpecificLocale)) req.locale = publishSpecificLocale
  return { ...others, data } as typeof args
}

const keyOf = (collection: string, id: unknown): string => `${collection}/${String(id)}`

const noted = (req: PayloadRequest): Map<string, Publication> => {
  const known = req.context[publicationsKey] as Map<string, Publication> | undefined
  const publications = known ?? new Map<string, Publication>()
  req.context[publicationsKey] = publications
  return publications
}

const notePublication: CollectionBeforeChangeHook = ({ collection, data, operation, originalDoc, req }) => {
  if (operation !== 'update') return data
  const key = keyOf(collection.slug, originalDoc?.id)
  const { all = false, isExplicit = false } = (req.context[intentKey] as Intent | undefined) ?? {}
  const publishes = (data['_status'] ?? originalDoc?._status) === 'published'
  // A version that is restored was public with the languages that it has.
  if (!publishes || req.context['isRestoringVersion'] || !isLocale(req.locale)) noted(req).delete(key)
  else noted(req).set(key, { languages: all ? locales : [req.locale], isExplicit })
  return data
}

/** @returns what the write of a document publishes, once; undefined when it publishes nothing, or all that it writes */
export function takePublication(req: Partial<PayloadRequest> | undefined, collection: string, id: unknown): Publication | undefined {
  const publications = req?.context?.[publicationsKey] as Map<string, Publication> | undefined
  const key = keyOf(collection, id)
  const publication = publications?.get(key)
  publications?.delete(key)
  return publication
}

/** @returns the languages that the write under way would publish: for rules that compare what is public with what would be */
export function languagesPublished(req: PayloadRequest): readonly Locale[] {
  return publishesAll(req) || !isLocale(req.locale) ? locales : [req.locale]
}

/** Whether the write under way publishes every language. */
export function publishesAll(req: PayloadRequest): boolean {
  return (req.context[intentKey] as Intent | undefined)?.all === true
}

/** Every collection with drafts, whoever brings it. */
export function publishByLanguage(collection: CollectionConfig): CollectionConfig {
  const { endpoints, hooks, slug, versions } = collection
  if (typeof versions !== 'object' || !versions.drafts) return collection
  return {
    ...collection,
    endpoints: [languagesEndpoint(slug), ...(endpoints || [])],
    hooks: {
      ...hooks,
      beforeOperation: [recordLanguages, ...(hooks?.beforeOperation ?? [])],
      beforeChange: [...(hooks?.beforeChange ?? []), notePublication],
    },
  }
}
