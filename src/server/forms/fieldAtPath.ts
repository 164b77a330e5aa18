/**
 * What a path of a filter or a sort leads to: `title`, `title.sv`, `contact.email`, `authors.name`, `version.title`,
 * `body.root.type`, `user.value`. Payload and its database adapter each walk such paths on their own, and neither says of
 * what type the value at the end is.
 */
import {
  buildVersionCollectionFields,
  buildVersionGlobalFields,
  type FlattenedField,
  type SanitizedCollectionConfig,
  type SanitizedConfig,
  type SanitizedGlobalConfig,
} from 'payload'
import { wallClockFormOf } from '../../content/fields/wallClockField.ts'
import type { WallClockForm } from '../../content/wallClock.ts'

/** What a value at the end of a path is compared as. */
export type Place =
  /** With the form of its texts, where they are days or times on a wall clock. */
  | { kind: 'text'; many: boolean; wallClock?: WallClockForm | undefined }
  | { kind: 'number' | 'date' | 'checkbox'; many: boolean }
  | { kind: 'choice'; many: boolean; values: readonly string[] }
  /** The id of a document: its own, or that of the one or several which it refers to. */
  | { kind: 'id' }
  | { kind: 'relation'; many: boolean; collection: string }
  /** A relation to documents of several collections: the pair of collection and id, or one of the two. */
  | { kind: 'pair' | 'pairCollection' | 'pairId'; collections: readonly string[] }
  | { kind: 'join'; collection: string }
  /** A column of JSON as a whole: rich text, blocks, `json`. */
  | { kind: 'json' }
  | { kind: 'insideJson' }
  /** Of no type that can be compared here. */
  | { kind: 'other' }

/** What lies on the way, which decides whether documents can be put in order by what is at the end. */
export interface Way {
  place: Place
  /** Through a list of rows, which the database adapter puts in order by the smallest value or the greatest one. */
  rows: boolean
  /** Several values for one document, other than those of rows. */
  many: boolean
  /** In the columns of the document itself, not in those of its translations or of another document. */
  own: boolean
}

interface Step {
  config: SanitizedConfig
  fields: readonly FlattenedField[]
  localized: boolean
  segments: readonly string[]
}

/** The keys that the adapter writes into a path through JSON without quotes (`drizzle/dist/utilities/parseJSONPathSegment.js`). */
const keyInJson = /^[a-z_]\w*$/i

const texts = ['text', 'textarea', 'email', 'code']

function optionValues(options: readonly (string | { value: string })[]): string[] {
  return options.map((option) => (typeof option === 'string' ? option : option.value))
}

function collectionOf(config: SanitizedConfig, slug: string): SanitizedCollectionConfig | undefined {
  return config.collections.find((collection) => collection.slug === slug)
}

const at = (place: Place, parts: Partial<Way> = {}): Way => ({ place, rows: false, many: false, own: true, ...parts })

function through(way: Way | undefined, parts: Partial<Way>): Way | undefined {
  return (
    way && { ...way, rows: way.rows || parts.rows === true, many: way.many || parts.many === true, own: way.own && parts.own !== false }
  )
}

/** The rest of a path, in the documents of a collection that a relation or a join leads to. */
function inCollection(step: Step, slug: string, segments: readonly string[], many: boolean): Way | undefined {
  const collection = collectionOf(step.config, slug)
  if (!collection) return undefined
  return through(walk({ config: step.config, fields: collection.flattenedFields, localized: false, segments }), { many, own: false })
}

function ofRelation(
  step: Step,
  field: Extract<FlattenedField, { type: 'relationship' | 'upload' }>,
  rest: readonly string[],
): Way | undefined {
  const many = field.hasMany === true
  const own = !many
  if (typeof field.relationTo === 'string') {
    const isItself = rest.length === 0 || (rest.length === 1 && rest[0] === 'id')
    if (!isItself) return inCollection(step, field.relationTo, rest, many)
    return at({ kind: 'relation', many, collection: field.relationTo }, { many, own })
  }
  const [part, ...further] = rest
  if (further.length > 0) return undefined
  const kind = part === undefined ? 'pair' : part === 'relationTo' ? 'pairCollection' : part === 'value' ? 'pairId' : undefined
  return kind && at({ kind, collections: field.relationTo }, { many: true, own: false })
}

function ofField(step: Step, field: FlattenedField, rest: readonly string[]): Way | undefined {
  const { config } = step
  const localized = step.localized || ('localized' in field && field.localized === true)
  const within = (parts: Partial<Way> = {}): Way | undefined =>
    'flattenedFields' in field ? through(walk({ config, fields: field.flattenedFields, localized, segments: rest }), parts) : undefined
  if (field.type === 'group' || field.type === 'tab') return within({ own: !localized })
  if (field.type === 'array') return within({ rows: true })
  if (field.type === 'join') {
    if (typeof field.collection !== 'string') return undefined
    const isItself = rest.length === 0 || (rest.length === 1 && rest[0] === 'id')
    return isItself
      ? at({ kind: 'join', collection: field.collection }, { many: true, own: false })
      : inCollection(step, field.collection, rest, true)
  }
  if (field.type === 'relationship' || field.type === 'upload') return through(ofRelation(step, field, rest), { own: !localized })
  if (field.type === 'richText' || field.type === 'json' || field.type === 'blocks') {
    if (!rest.every((key) => keyInJson.test(key))) return undefined
    return at({ kind: rest.length > 0 ? 'insideJson' : 'json' }, { own: !localized })
  }
  if (rest.length > 0) return undefined
  const many = 'hasMany' in field && field.hasMany === true
  const parts = { many, own: !localized && !many }
  if (field.type === 'select' || field.type === 'radio') return at({ kind: 'choice', many, values: optionValues(field.options) }, parts)
  if (texts.includes(field.type)) return at({ kind: 'text', many, wallClock: wallClockFormOf(field) }, parts)
  if (field.type === 'number' || field.type === 'date' || field.type === 'checkbox') return at({ kind: field.type, many }, parts)
  return at({ kind: 'other' }, parts)
}

function walk({ config, fields, localized, segments }: Step): Way | undefined {
  const [name, ...rest] = segments
  const field = fields.find((candidate) => candidate.name === name)
  if (!field) return name === 'id' && rest.length === 0 ? at({ kind: 'id' }) : undefined
  // Payload reads a field that is computed from a related document there, and knows none that is computed otherwise.
  if ('virtual' in field && typeof field.virtual === 'string') {
    return walk({ config, fields, localized, segments: [...field.virtual.split('.'), ...rest] })
  }
  const { localization } = config
  const isLocalized = localized || ('localized' in field && field.localized === true)
  const namesLocale = isLocalized && localization && rest[0] !== undefined && localization.localeCodes.includes(rest[0])
  return ofField({ config, fields, localized, segments }, field, namesLocale ? rest.slice(1) : rest)
}

/** Payload builds them anew at each call. */
const versionFields = new WeakMap<object, readonly FlattenedField[]>()

/** The fields of the versions of a collection or global; undefined where there are none. */
export function versionFieldsOf(
  config: SanitizedConfig,
  entity: SanitizedCollectionConfig | SanitizedGlobalConfig,
): readonly FlattenedField[] | undefined {
  if (!entity.versions) return undefined
  const known =
    versionFields.get(entity) ??
    ('auth' in entity ? buildVersionCollectionFields(config, entity, true) : buildVersionGlobalFields(config, entity, true))
  versionFields.set(entity, known)
  return known
}

/** The steps of a path, which are divided by dots, or by two underscores as GraphQL writes them. */
export const stepsOf = (path: string): string[] => path.replaceAll('__', '.').split('.')

/** @returns undefined when the fields have no such path */
export function fieldAmong(config: SanitizedConfig, fields: readonly FlattenedField[], path: string): Way | undefined {
  return walk({ config, fields, localized: false, segments: stepsOf(path) })
}

/**
 * @param path as `stepsOf` divides it
 * @returns undefined when there is no such field, neither in the documents of the collection or global nor in their versions
 */
export function fieldAtPath(
  config: SanitizedConfig,
  entity: SanitizedCollectionConfig | SanitizedGlobalConfig,
  path: string,
): Way | undefined {
  const ofDocument = fieldAmong(config, entity.flattenedFields, path)
  const ofVersions = ofDocument ? undefined : versionFieldsOf(config, entity)
  return ofDocument ?? (ofVersions && fieldAmong(config, ofVersions, path))
}
