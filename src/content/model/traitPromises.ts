/**
 * A trait promises field names that TypeScript cannot check against a schema which plugins compose. This checks them against
 * the built config, by what traits name and by what their functions read.
 */
import type { FlattenedField, SanitizedCollectionConfig, SanitizedConfig, SanitizedGlobalConfig } from 'payload'
import { ContentModelError } from './contentModelError.ts'
import { locales, type Locale } from '../locales.ts'
import { absentFieldsOf, traitsOf, type TraitDocument, type Traits } from './traits.ts'

type Entity = SanitizedCollectionConfig | SanitizedGlobalConfig

function hasField(fields: readonly FlattenedField[], [name, ...rest]: readonly string[]): boolean {
  if (name === 'id' && rest.length === 0) return true
  const field = fields.find((candidate) => candidate.name === name)
  if (!field || rest.length === 0) return field !== undefined
  return 'flattenedFields' in field && hasField(field.flattenedFields, rest)
}

/** The fields that a trait names, each with the place where it names it. */
function namedFields({ available, geographic, ownedBy, publishable, routable, scheduled, searchable, syndicated }: Traits) {
  const named: Record<string, readonly (string | undefined)[]> = {
    'available.openingHours': [available?.openingHours],
    'available.exceptions': [available?.exceptions],
    'available.closed': [available?.closed],
    'available.verifiedAt': [available?.verifiedAt],
    'geographic.areas': [geographic?.areas],
    'geographic.point': [geographic?.point],
    'ownedBy.network': [ownedBy?.network],
    'publishable.publishedAt': [publishable?.publishedAt],
    'publishable.reviewBy': [publishable?.reviewBy],
    'publishable.reviewState': [publishable?.reviewState],
    'routable.fields': routable?.fields ?? [],
    'routable.slug': [routable?.slug],
    'routable.title': [routable?.title],
    'scheduled.start': [scheduled?.start],
    'scheduled.end': [scheduled?.end],
    'scheduled.recurrence': [scheduled?.recurrence],
    'searchable.title': [searchable?.title],
    'searchable.text': searchable?.text.map(({ field }) => field) ?? [],
    'searchable.facets': searchable?.facets ?? [],
    'syndicated.newestBy': [syndicated?.newestBy],
  }
  return Object.entries(named).flatMap(([place, fields]) => fields.flatMap((field) => (field ? [{ place, field }] : [])))
}

/** The functions of traits, by the name that a problem is reported under. */
function functionsOf({ routable, scheduled, structured, syndicated }: Traits) {
  type Read = (document: TraitDocument, locale: Locale) => unknown
  const functions: Record<string, Read | undefined> = {
    'routable.path': routable && ((...args) => routable.path(...args)),
    'scheduled.entry': scheduled && ((...args) => scheduled.entry(...args)),
    'structured.node': structured && ((...args) => structured.node(...args)),
    'syndicated.entry': syndicated && ((...args) => syndicated.entry(...args)),
  }
  return Object.entries(functions).flatMap(([place, read]) => (read ? [{ place, read }] : []))
}

/** A document that holds one value in every field and notes which of them are read. */
function recordingDocument(value: unknown): { document: TraitDocument; read: Set<string> } {
  const read = new Set<string>()
  const document = new Proxy<TraitDocument>(
    { id: '' },
    {
      get: (_, name) => {
        if (typeof name === 'symbol') return undefined
        read.add(name)
        return name === 'id' ? '0190c2a0-0000-7000-8000-000000000000' : value
      },
    },
  )
  return { document, read }
}

/** Calls a function of a trait on documents of every shape: without values, and with a text where it may expect something else. */
function probe(read: (document: TraitDocument, locale: Locale) => unknown): { fields: string[]; failure?: string } {
  const fields = new Set<string>()
  for (const value of [undefined, 'text', [], {}]) {
    for (const locale of locales) {
      const recording = recordingDocument(value)
      try {
        read(recording.document, locale)
      } catch (error) {
        return { fields: [...fields], failure: error instanceof Error ? error.message : String(error) }
      }
      recording.read.forEach((field) => fields.add(field))
    }
  }
  return { fields: [...fields] }
}

function brokenTraitsOf(entity: Entity): string[] {
  const traits = traitsOf(entity)
  const absent = absentFieldsOf(entity)
  const exists = (path: string): boolean => absent.includes(path) || hasField(entity.flattenedFields, path.split('.'))
  const named = namedFields(traits)
    .filter(({ field }) => !exists(field))
    .map(({ field, place }) => `${place} of ${entity.slug} names the field "${field}", which ${entity.slug} does not have`)
  const read = functionsOf(traits).flatMap(({ place, read: call }) => {
    const { failure, fields } = probe(call)
    if (failure) return [`${place} of ${entity.slug} fails on a document whose values are missing or of another shape: ${failure}`]
    const allowed = place === 'routable.path' ? ['id', ...(traits.routable?.fields ?? [])] : null
    return fields.flatMap((field) => {
      if (!exists(field)) return [`${place} of ${entity.slug} reads the field "${field}", which ${entity.slug} does not have`]
      if (allowed && !allowed.includes(field)) return [`${place} of ${entity.slug} reads "${field}", which routable.fields does not name`]
      return []
    })
  })
  return [...named, ...read]
}

/** What is wrong with the traits of a built config, a sentence for each fault; empty when every promise is kept. */
export function brokenTraits(config: Pick<SanitizedConfig, 'collections' | 'globals'>): string[] {
  return [...config.collections, ...config.globals].flatMap(brokenTraitsOf)
}

/**
 * The last step of composing a config.
 * @throws ContentModelError that names every trait whose promise is not kept
 */
export function assertTraits(config: SanitizedConfig): SanitizedConfig {
  const broken = brokenTraits(config)
  if (broken.length > 0) throw new ContentModelError(`${broken.join('. ')}. Correct the traits or the fields.`)
  return config
}
