/** Writes the demo content of plugins through Payload's Local API, so that every hook and validation sees it. */
import type { CollectionSlug, GlobalSlug, Payload, PayloadRequest, TypedUser } from 'payload'
import type { DemoTranslations, DemoWriter } from '../../content/model/contentPlugin.ts'
import { defaultLocale, isLocale } from '../../content/locales.ts'
import { onRows } from './translatedRows.ts'

type Values = Record<string, unknown>

/** Payload types data by collection; a writer for every plugin knows the collection only when it runs. */
type UntypedData = never

type DemoFile = Parameters<DemoWriter['upload']>[2]

export interface DemoDraft {
  role: Parameters<DemoWriter['draft']>[0]
  collection: CollectionSlug
  data: Values
}

/**
 * @param user in whose name documents are created
 * @returns the writer, and the drafts that plugins have left to be saved
 */
export function createDemoWriter(payload: Payload, req: PayloadRequest, user: TypedUser): { writer: DemoWriter; drafts: DemoDraft[] } {
  // The server's own writing, before anybody can sign in: the user signs it, their access does not apply.
  const options = { depth: 0, overrideAccess: true, req, user } as const
  const ids = new Map<string, string>()
  const drafts: DemoDraft[] = []

  const published = (collection: CollectionSlug): { _status?: 'published' } =>
    payload.collections[collection].config.versions?.drafts ? { _status: 'published' } : {}

  const write = async (collection: CollectionSlug, key: string, data: Values, translations: DemoTranslations = {}, file?: DemoFile) => {
    if (ids.has(key)) throw new Error(`Two demo documents have the key "${key}". Give one of them another key.`)
    const document = await payload.create({
      ...options,
      collection,
      data: { ...data, ...published(collection) } as UntypedData,
      locale: defaultLocale,
      ...(file ? { file: { ...file, size: file.data.length } } : {}),
    })
    const { id } = document
    ids.set(key, id)
    for (const [locale, values] of Object.entries(translations)) {
      if (!isLocale(locale)) continue
      // A document is a record of its fields; Payload's type names those of one collection.
      const translated = onRows(values, document as unknown as Values)
      await payload.update({ ...options, collection, id, data: { ...translated, ...published(collection) }, locale })
    }
    return id
  }

  const writer: DemoWriter = {
    create: (slug, key, data, translations) => write(slug as CollectionSlug, key, data, translations),
    upload: (slug, key, file, data, translations) => write(slug as CollectionSlug, key, data, translations, file),
    async global(slug, data, translations = {}) {
      const target = { ...options, slug: slug as GlobalSlug }
      const document = await payload.updateGlobal({ ...target, data, locale: defaultLocale })
      for (const [locale, values] of Object.entries(translations)) {
        if (!isLocale(locale)) continue
        const translated = onRows(values, document as unknown as Values)
        await payload.updateGlobal({ ...target, data: translated, locale })
      }
    },
    draft: (role, slug, data) => void drafts.push({ role, collection: slug as CollectionSlug, data }),
    id: (key) => ids.get(key),
    ids: (...keys) => keys.flatMap((key) => ids.get(key) ?? []),
  }
  return { writer, drafts }
}

/** Saves a draft as its author would: with their rights, so that demo content shows nothing that a role could not do. */
export async function saveDraft(payload: Payload, req: PayloadRequest, { collection, data }: DemoDraft, user: TypedUser): Promise<void> {
  await payload.create({
    collection,
    data,
    depth: 0,
    draft: true,
    locale: defaultLocale,
    overrideAccess: false,
    req,
    user,
  })
}
