/**
 * Publishing publishes the newest draft, and with it what the national office had left in it for later, such as another
 * name of the network: whoever may not change such a field may not publish it either.
 */
import type { CollectionBeforeValidateHook, Field } from 'payload'
import { ContentError } from '../../content/errors.ts'
import { isLocale } from '../../content/locales.ts'
import { languagesPublished } from '../../content/publishing/publications.ts'
import { intentOf } from './publicationIntent.ts'
import { ruledNames } from './restoredFields.ts'
import { isStaff } from '../roles.ts'
import { newestVersionOf, type StoredDocument } from './storedVersions.ts'

/** Rows of a list have other ids in each version. */
const comparable = (value: unknown): string => JSON.stringify(value ?? null, (key, part: unknown) => (key === 'id' ? undefined : part))

const isByLanguage = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && Object.keys(value).some(isLocale)

/** @throws ContentError OFFICE_DRAFT_PENDING */
export function keepOfficeDraft(fields: readonly Field[]): CollectionBeforeValidateHook {
  const names = ruledNames(fields)
  return async function keepOfficeDraft({ collection, data, operation, originalDoc, req }) {
    const publishes = operation === 'update' && data?.['_status'] === 'published' && !intentOf(req)?.savingDraft
    if (!publishes || !req.user || isStaff(req)) return data
    const slug = collection.slug
    const id = String(originalDoc.id)
    const row = await req.payload.db.findOne<StoredDocument & { id: string }>({
      collection: slug,
      locale: 'all',
      req,
      where: { id: { equals: id } },
    })
    // What was never published has nothing that it could overtake.
    if (row?.['_status'] !== 'published') return data
    const draft = await newestVersionOf(id, slug, req)
    const languages = languagesPublished(req)
    const published = (value: unknown): unknown => (isByLanguage(value) ? languages.map((locale) => value[locale] ?? null) : value)
    // `availableLocales` follows from the page itself.
    const differs = names.some(
      (name) => name !== 'availableLocales' && comparable(published(draft?.[name])) !== comparable(published(row[name])),
    )
    if (draft && differs) throw new ContentError('OFFICE_DRAFT_PENDING', req)
    return data
  }
}
