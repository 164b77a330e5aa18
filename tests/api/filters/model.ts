/** Every path that a filter may name, as the server composes the collections, with what lies at its end. */
import type { FlattenedField, SanitizedCollectionConfig, SanitizedConfig } from 'payload'
import { wallClockFormOf } from '../../../src/content/fields/wallClockField.ts'
import type { WallClockForm } from '../../../src/content/wallClock.ts'

export type Kind =
  'text' | 'wallClock' | 'number' | 'date' | 'checkbox' | 'choice' | 'id' | 'relation' | 'pair' | 'pairCollection' | 'pairId' | 'json'

export interface FilterPath {
  path: string
  kind: Kind
  /** Several values of one document, other than by rows and related documents. */
  many: boolean
  options: readonly string[]
  /** That the documents are of whose ids there are here. */
  collections: readonly string[]
}

export interface Model {
  config: SanitizedConfig
  collections: readonly SanitizedCollectionConfig[]
  pathsOf(collection: string): readonly FilterPath[]
}

const texts = ['text', 'textarea', 'email', 'code']
/** Days and times on a wall clock, and what begins like one, by the form of their fields. */
export const moments: Readonly<Record<WallClockForm, readonly string[]>> = {
  day: ['2027-01-05', '2027-02-28', '2027-02', '2027'],
  timeOfDay: ['00:00', '09:00', '18:30', '09'],
  wallClock: ['2027-01-05T09:00', '2027-01-05T18:30', '2027-01-05', '2027-02-28T00:00', '2027-01-05T09'],
}
const steps = ['root.type', 'root.version', 'root.children.type', 'root.children.children.text']
const locales = ['fi', 'sv', 'en']

/** How many relations a path may lead through. */
const farthest = 1

/** Stored as something else than what is read, or read by nobody. */
const leftOut = new Set(['availableLocales', 'thumbnailURL', 'url', 'sessions'])

function optionsOf(field: FlattenedField): string[] {
  if (field.type !== 'select' && field.type !== 'radio') return []
  return field.options.map((option) => (typeof option === 'string' ? option : option.value))
}

class Paths {
  readonly #config: SanitizedConfig

  constructor(config: SanitizedConfig) {
    this.#config = config
  }

  of(slug: string, prefix: string, distance: number): FilterPath[] {
    const collection = this.#config.collections.find((one) => one.slug === slug)
    if (!collection) return []
    const id: FilterPath = { path: `${prefix}id`, kind: 'id', many: false, options: [], collections: [slug] }
    const own = prefix === '' ? [id] : []
    return [...own, ...this.#in(collection.flattenedFields, prefix, distance)]
  }

  #in(fields: readonly FlattenedField[], prefix: string, distance: number): FilterPath[] {
    return fields.flatMap((field) => {
      const left = ('virtual' in field && field.virtual) || ('hidden' in field && field.hidden) || leftOut.has(field.name)
      return left ? [] : this.#field(field, `${prefix}${field.name}`, distance)
    })
  }

  #field(field: FlattenedField, path: string, distance: number): FilterPath[] {
    const many = 'hasMany' in field && field.hasMany === true
    const end = (kind: Kind, rest: Partial<FilterPath> = {}): FilterPath => ({ path, kind, many, options: [], collections: [], ...rest })
    const languages = (kind: Kind): FilterPath[] =>
      'localized' in field && field.localized
        ? [end(kind), ...locales.map((code) => end(kind, { path: `${path}.${code}` }))]
        : [end(kind, { options: optionsOf(field) })]
    const form = wallClockFormOf(field)
    if (form) return [end('wallClock', { options: moments[form] })]
    if (texts.includes(field.type)) return languages('text')
    switch (field.type) {
      case 'number':
      case 'date':
      case 'checkbox':
        return languages(field.type)
      case 'select':
      case 'radio':
        return languages('choice')
      case 'group':
      case 'tab':
      case 'array':
        return this.#in(field.flattenedFields, `${path}.`, distance)
      case 'richText':
        return steps.map((step) => end('json', { path: `${path}.${step}` }))
      case 'join':
        return typeof field.collection === 'string' ? this.#related(field.collection, end('relation'), distance, false) : []
      case 'relationship':
      case 'upload':
        if (typeof field.relationTo === 'string') return this.#related(field.relationTo, end('relation'), distance)
        return [
          end('pair', { collections: field.relationTo }),
          end('pairCollection', { path: `${path}.relationTo`, options: field.relationTo }),
          end('pairId', { path: `${path}.value`, collections: field.relationTo }),
        ]
      default:
        return []
    }
  }

  #related(slug: string, relation: FilterPath, distance: number, leadsThroughId = true): FilterPath[] {
    const own = { ...relation, collections: [slug] }
    // The id of joined documents counts as another relation.
    const id = leadsThroughId || distance > 0 ? [{ ...own, path: `${relation.path}.id` }] : []
    return [own, ...id, ...(distance > 0 ? this.of(slug, `${relation.path}.`, distance - 1) : [])]
  }
}

export async function readModel(): Promise<Model> {
  process.env['PAYLOAD_SECRET'] ??= 'a secret that only the tests know about'
  const { default: composed } = await import('../../../payload.config.ts')
  const config = await composed
  const paths = new Paths(config)
  const collections = config.collections.filter(({ slug }) => !slug.startsWith('payload-'))
  const known = new Map<string, readonly FilterPath[]>(collections.map(({ slug }) => [slug, paths.of(slug, '', farthest)]))
  return { config, collections, pathsOf: (collection) => known.get(collection) ?? [] }
}
