/** A language that is published has what it must have: the name of the document, and every text that its fields ask for. */
import { ValidationError, type FlattenedField, type PayloadRequest, type SanitizedCollectionConfig } from 'payload'
import { nameFieldOf } from '../availableLocales.ts'
import type { Locale } from '../locales.ts'
import { traitsOf } from '../model/traits.ts'
import type { Publication } from './publications.ts'
import { isEmpty, languagesOf, textsIn, type Stored, type StoredText } from './storedTexts.ts'

interface Shortcoming {
  message: string
  path: string
}

type Validate = (value: unknown, options: object) => Promise<string | true> | string | true

/** Fields of plain text say themselves what they ask for; Payload has asked those of the request's own language. */
async function faultOf({ field, holder, value }: StoredText, document: Stored, req: PayloadRequest): Promise<string | true> {
  if (field.type !== 'text' && field.type !== 'textarea') return true
  const validate = field.validate as Validate
  const options = { ...field, data: document, siblingData: holder, event: 'submit', operation: 'update', overrideAccess: true, req }
  return validate(value, options)
}

function nameOf(locale: Locale, { payload }: PayloadRequest): string {
  const { localization } = payload.config
  const known = localization && localization.locales.find(({ code }) => code === locale)
  return known && typeof known.label === 'string' ? known.label : locale
}

/** The slug is made of the name, and stays when the name is taken away. */
function textsOf(collection: SanitizedCollectionConfig, document: Stored, locale: Locale): StoredText[] {
  const slug = traitsOf(collection).routable?.slug
  const fields: readonly FlattenedField[] = collection.flattenedFields
  return textsIn(
    fields.filter(({ name }) => name !== slug),
    document,
    locale,
  )
}

/**
 * A language that has no text any more is taken back with it, while the document is public in another one.
 * @param document what the public is to read, with all languages
 * @param shown what it has read until now
 * @throws ValidationError that names the fields, and the language where it is not the request's
 */
export async function assertComplete(
  collection: SanitizedCollectionConfig,
  document: Stored,
  shown: Stored | undefined,
  { isExplicit, languages }: Publication,
  req: PayloadRequest,
): Promise<void> {
  const name = nameFieldOf(collection)
  const required = req.t('validation:required')
  const faults: Shortcoming[] = []
  for (const locale of languages) {
    const texts = textsOf(collection, document, locale)
    const tell = (path: string, message: string): void => {
      faults.push({ path, message: locale === req.locale ? message : `${nameOf(locale, req)}: ${message}` })
    }
    if (texts.every(({ value }) => isEmpty(value))) {
      const wasShown = name !== undefined && languagesOf(shown?.[name]).includes(locale)
      if (name && isExplicit && languages.length === 1 && !wasShown) tell(name, required)
      continue
    }
    for (const text of texts) {
      const path = text.path.join('.')
      const isName = path === name
      if (isName && isEmpty(text.value)) tell(path, required)
      if (isName || locale === req.locale) continue
      const fault = await faultOf(text, document, req)
      if (fault !== true) tell(path, fault)
    }
  }
  if (faults.length === 0 && name && languagesOf(document[name]).length === 0) faults.push({ path: name, message: required })
  if (faults.length > 0) throw new ValidationError({ collection: collection.slug, errors: faults, req }, req.t)
}
