/**
 * What restoring a version does to fields that the caller may not change, such as the name of a network for its
 * coordinator. Payload empties them, and takes their other languages from the version past all access: here they stay.
 */
import { fieldAffectsData } from 'payload/shared'
import type { CollectionBeforeValidateHook, Field, FieldHook } from 'payload'
import { languagesOf } from '../../content/publishing/storedTexts.ts'
import { intentOf } from './publicationIntent.ts'
import { newestVersionOf, versionById, type StoredDocument } from './storedVersions.ts'

/** Names of the fields that have a rule of their own for who may change them. */
export function ruledNames(fields: readonly Field[]): string[] {
  return fields.flatMap((field) => (fieldAffectsData(field) && field.access?.update !== undefined ? field.name : []))
}

const keptLanguages = 'languagesKeptOnRestore'

/** Comes first: what is missing here, Payload has taken away because the caller may not change it. */
export function keepRefusedOnRestore(fields: readonly Field[]): CollectionBeforeValidateHook {
  const names = ruledNames(fields)
  return async function keepRefusedOnRestore({ collection, data, originalDoc, req }) {
    const restored = intentOf(req)?.restored
    if (!req.context.isRestoringVersion || !data || restored === undefined) return data
    const slug = collection.slug
    const refused = names.filter((name) => data[name] === undefined)
    const current = await newestVersionOf(String(originalDoc?.id), slug, req)
    req.context[keptLanguages] = Object.fromEntries(refused.map((name) => [name, current?.[name]]))
    const title = collection.admin.useAsTitle
    const named = title !== undefined && refused.includes(title) ? current : await versionById(restored, slug, req)
    return {
      ...data,
      ...Object.fromEntries(refused.map((name) => [name, originalDoc?.[name]])),
      // Nobody writes this one: it follows from the names.
      availableLocales: languagesOf(named?.[title ?? '']),
    }
  }
}

const keepOtherLanguages: FieldHook = ({ context, field, req, siblingDocWithLocales, value }) => {
  const kept = context[keptLanguages] as StoredDocument | undefined
  if (req.context.isRestoringVersion && kept && fieldAffectsData(field) && field.name !== undefined && field.name in kept) {
    // Payload merges the languages from here once all hooks have run.
    const languages = siblingDocWithLocales as StoredDocument
    languages[field.name] = kept[field.name] ?? {}
  }
  return value
}

/** Puts the hook above on the localized fields of the first level that have a rule of their own. */
export function keepLanguagesOnRestore(fields: readonly Field[]): Field[] {
  const names = ruledNames(fields)
  return fields.map((field) =>
    fieldAffectsData(field) && 'localized' in field && field.localized && names.includes(field.name)
      ? { ...field, hooks: { ...field.hooks, beforeChange: [...(field.hooks?.beforeChange ?? []), keepOtherLanguages] } }
      : field,
  )
}
