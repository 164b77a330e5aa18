/**
 * `path` and `alternates` of every routable document, so that no front end makes up an address: the path in the language of
 * the answer, and those of all languages that the document is available in.
 */
import type { CollectionConfig, Field, FieldHook, FlattenedField, PayloadRequest } from 'payload'
import { isLocale, locales, type Locale } from '../locales.ts'
import { follows } from '../selection/followedFields.ts'
import { traitsOf, type RoutableTrait, type TraitDocument } from '../model/traits.ts'

type Values = Readonly<Record<string, unknown>>

/** What a path is made of, of a document as it was read: its texts may still be those of several languages. */
interface Source {
  document: Values
  fields: readonly FlattenedField[]
  req: PayloadRequest
  routable: RoutableTrait
}

function isLocalized(fields: readonly FlattenedField[], name: string): boolean {
  const field = fields.find((candidate) => candidate.name === name)
  return field !== undefined && 'localized' in field && field.localized === true
}

/** A document that somebody supplies, e.g. for a live preview, has its texts in one language already. */
function valueIn(value: unknown, locale: Locale, { req }: Source): unknown {
  if (typeof value === 'object' && value !== null) return (value as Values)[locale]
  return locale === req.locale ? value : undefined
}

function inLocale(source: Source, locale: Locale): TraitDocument {
  const { document, fields, routable } = source
  const values = routable.fields.map((name) => {
    const value = document[name]
    return [name, isLocalized(fields, name) ? valueIn(value, locale, source) : value] as const
  })
  return { ...Object.fromEntries(values), id: String(document['id']) }
}

function pathIn(source: Source, locale: Locale): string | null {
  return source.routable.path(inLocale(source, locale), locale)
}

/** A collection that keeps no languages has its documents in each that makes a path. */
function availableIn({ document }: Source): readonly Locale[] {
  const available = document['availableLocales']
  return Array.isArray(available) ? available.filter(isLocale) : locales
}

function pathsOf(source: Source): Partial<Record<Locale, string>> {
  const paths = availableIn(source).map((locale) => [locale, pathIn(source, locale)] as const)
  return Object.fromEntries(paths.filter(([, path]) => path !== null))
}

/** In the language of the answer, which is the first of those wished for that the document is available in. */
function servedPath(source: Source): string | null {
  const { fallbackLocale, locale } = source.req
  const available = availableIn(source)
  const served = [locale, ...[fallbackLocale].flat()].find((one) => isLocale(one) && available.includes(one))
  return isLocale(served) ? pathIn(source, served) : null
}

function sourceOf({ collection, req, siblingData }: Parameters<FieldHook>[0], routable: RoutableTrait): Source {
  return { document: siblingData as Values, fields: collection?.flattenedFields ?? [], req, routable }
}

function addressFields(routable: RoutableTrait): Field[] {
  const custom = follows([...routable.fields, 'availableLocales'])
  const admin = { hidden: true, disableListColumn: true, disableListFilter: true } as const
  const path: FieldHook = (args) => {
    const source = sourceOf(args, routable)
    // Like every text in an answer with all languages.
    return args.req.locale === 'all' ? pathsOf(source) : servedPath(source)
  }
  return [
    {
      name: 'path',
      type: 'text',
      virtual: true,
      label: { fi: 'Polku sivustolla', sv: 'Sökväg på webbplatsen', en: 'Path on the site' },
      custom,
      hooks: { afterRead: [path] },
      admin,
    },
    {
      name: 'alternates',
      type: 'json',
      virtual: true,
      label: { fi: 'Polut eri kielillä', sv: 'Sökvägar på olika språk', en: 'Paths by language' },
      jsonSchema: {
        uri: 'verkosto://schemas/alternates.json',
        fileMatch: ['verkosto://schemas/alternates.json'],
        schema: {
          type: 'object',
          properties: Object.fromEntries(locales.map((locale) => [locale, { type: 'string' as const }])),
          additionalProperties: false,
        },
      },
      // Nobody writes it, and Payload would compile the schema anew for each write.
      validate: () => true,
      custom,
      hooks: { afterRead: [(args) => pathsOf(sourceOf(args, routable))] },
      admin,
    },
  ]
}

/**
 * Gives a routable collection the fields, before what they are made of: Payload takes the languages of a text apart when its
 * turn comes. Relations to its documents have the path.
 */
export function withAddress(collection: CollectionConfig): CollectionConfig {
  const { routable } = traitsOf(collection)
  if (!routable) return collection
  const { defaultPopulate, fields } = collection
  return {
    ...collection,
    ...(defaultPopulate && { defaultPopulate: { ...defaultPopulate, path: true } }),
    fields: [...addressFields(routable), ...fields],
  }
}
