/** The content model as the server composes it: every path that a filter, a sort or a document may name. */
import type { FlattenedField, SanitizedCollectionConfig, SanitizedConfig, SanitizedGlobalConfig } from 'payload'

export interface ModelPath {
  path: string
  /** The type of the field, for the list of what failed. */
  type: string
  options: readonly string[]
}

export type Entity = SanitizedCollectionConfig | SanitizedGlobalConfig

export interface Model {
  config: SanitizedConfig
  collections: readonly SanitizedCollectionConfig[]
  globals: readonly SanitizedGlobalConfig[]
  pathsOf(entity: Entity): readonly ModelPath[]
}

export async function readModel(): Promise<Model> {
  process.env['PAYLOAD_SECRET'] ??= 'a secret that only the tests know about'
  const { default: composed } = await import('../../payload.config.ts')
  const config = await composed
  const known = new Map<Entity, readonly ModelPath[]>()
  return {
    config,
    collections: config.collections,
    globals: config.globals,
    pathsOf: (entity) => {
      const paths = known.get(entity) ?? pathsOf(config, entity)
      known.set(entity, paths)
      return paths
    },
  }
}

function optionsOf(field: FlattenedField): string[] {
  if (field.type !== 'select' && field.type !== 'radio') return []
  return field.options.map((option) => (typeof option === 'string' ? option : option.value))
}

function pathsIn(config: SanitizedConfig, fields: readonly FlattenedField[], prefix: string, depth: number): ModelPath[] {
  return fields.flatMap((field) => {
    const path = `${prefix}${field.name}`
    const own: ModelPath = { path, type: 'hasMany' in field && field.hasMany ? `${field.type}s` : field.type, options: optionsOf(field) }
    const also = (suffix: string): ModelPath => ({ ...own, path: `${path}.${suffix}` })
    const paths = [own, ...('localized' in field && field.localized ? [also('sv')] : [])]
    if ('flattenedFields' in field) paths.push(...pathsIn(config, field.flattenedFields, `${path}.`, depth))
    if (field.type === 'richText' || field.type === 'json' || field.type === 'blocks') paths.push(also('root.type'), also('0'), also("a'b"))
    if (field.type === 'relationship' || field.type === 'upload' || field.type === 'join') {
      const target = field.type === 'join' ? field.collection : field.relationTo
      paths.push(also('id'), also('value'), also('relationTo'), also('bogus'))
      const related = depth > 0 ? config.collections.find(({ slug }) => slug === target) : undefined
      if (related) paths.push(...pathsIn(config, related.flattenedFields, `${path}.`, depth - 1))
    }
    return paths
  })
}

const odd: readonly ModelPath[] = [
  'id',
  '_id',
  'id.id',
  'bogus',
  'bogus.bogus',
  '',
  '.',
  'title.',
  '__proto__',
  'constructor',
  'relationTo',
  'AND',
  'or',
].map((path) => ({ path, type: 'odd', options: [] }))

function pathsOf(config: SanitizedConfig, entity: Entity): readonly ModelPath[] {
  const ofDocuments = pathsIn(config, entity.flattenedFields, '', 1)
  const ofVersions = entity.versions
    ? [
        ...pathsIn(config, entity.flattenedFields, 'version.', 0),
        ...['parent', 'latest', 'snapshot', 'publishedLocale', 'parent.title'].map((path) => ({ path, type: 'version', options: [] })),
      ]
    : []
  return [...ofDocuments, ...ofVersions, ...odd]
}
