/**
 * Records what an answer is made of, at the one place that every read passes: the methods of Payload's database adapter.
 * Population, rich text, joins and access all read through them, whoever wrote the collection.
 */
import { AsyncLocalStorage } from 'node:async_hooks'
import type { CollectionSlug, FlattenedField, Payload, SanitizedCollectionConfig, Where } from 'payload'
import { Dependencies } from './dependencies.ts'
import { decidingFields } from './effect.ts'
import { eachCondition, firstStep, pinnedIds, relatedCollections } from './whereFields.ts'

const recording = new AsyncLocalStorage<Dependencies>()

/** Runs `read` and records what it reads. */
export async function recordReads<Result>(read: () => Promise<Result>): Promise<{ result: Result; dependencies: Dependencies }> {
  const dependencies = new Dependencies()
  const result = await recording.run(dependencies, read)
  return { result, dependencies }
}

/** Runs `read` and records nothing of it. */
export function unrecorded<Result>(read: () => Promise<Result>): Promise<Result> {
  return recording.exit(read)
}

interface ReadArguments {
  collection?: string
  joins?: unknown
  slug?: string
  sort?: unknown
  where?: Where
}

function sortPaths(sort: unknown, { defaultSort }: SanitizedCollectionConfig): string[] {
  const asked = sort ?? defaultSort
  return [asked].flat().flatMap((part) => (typeof part === 'string' ? part.split(',').map((path) => path.trim().replace(/^-/, '')) : []))
}

function anyOf(collection: string): { collection: string; where: undefined; fields: undefined } {
  return { collection, where: undefined, fields: undefined }
}

function noteQuery(dependencies: Dependencies, config: SanitizedCollectionConfig, { joins, sort, where }: ReadArguments): void {
  const fields: FlattenedField[] = config.flattenedFields
  const paths = sortPaths(sort, config)
  eachCondition(where, (path) => paths.push(path))
  for (const related of paths.flatMap((path) => relatedCollections(fields, path))) dependencies.lists.push(anyOf(related))
  if (joins !== false) {
    for (const target of Object.keys(config.joins)) dependencies.lists.push(anyOf(target))
    for (const { field } of config.polymorphicJoins) {
      for (const target of [field.collection].flat()) dependencies.lists.push(anyOf(target))
    }
  }
  const pinned = pinnedIds(where)
  // Whatever else is asked of them, no other document can come in.
  if (pinned) pinned.forEach((id) => dependencies.addDocument(config.slug, id))
  else dependencies.lists.push({ collection: config.slug, where, fields: decidingFields(paths.map(firstStep)) })
}

function noteDocuments(dependencies: Dependencies, collection: string, documents: readonly unknown[]): void {
  for (const document of documents) {
    if (typeof document === 'object' && document !== null && 'id' in document) dependencies.addDocument(collection, String(document.id))
  }
}

type Method = (args: ReadArguments) => Promise<unknown>

/** Reads of which no change is told, or which anonymous callers do not get: an answer with one in it is not kept. */
const untold = ['findDistinct', 'findGlobalVersions', 'findVersions', 'queryDrafts', 'countVersions', 'countGlobalVersions'] as const

/** Puts the recording around the adapter's reads, once for each Payload instance. */
export function recordFrom(payload: Payload): void {
  // The methods are plain properties with types of their own; what matters here is common to all of them.
  const database = payload.db as unknown as Record<string, Method>
  const configOf = (slug: string): SanitizedCollectionConfig | undefined =>
    (payload.collections as Partial<Record<string, { config: SanitizedCollectionConfig }>>)[slug as CollectionSlug]?.config
  const wrap = (name: string, note: (dependencies: Dependencies, args: ReadArguments, result: unknown) => void): void => {
    const method = database[name]?.bind(payload.db)
    if (!method) return
    database[name] = async (args) => {
      const result = await method(args)
      const dependencies = recording.getStore()
      if (dependencies) note(dependencies, args, result)
      return result
    }
  }
  const noteRead = (dependencies: Dependencies, args: ReadArguments, documents: readonly unknown[]): void => {
    const config = configOf(args.collection ?? '')
    if (!config) dependencies.complete = false
    else {
      noteQuery(dependencies, config, args)
      noteDocuments(dependencies, config.slug, documents)
    }
  }
  wrap('find', (dependencies, args, result) => noteRead(dependencies, args, (result as { docs: unknown[] }).docs))
  wrap('findOne', (dependencies, args, result) => noteRead(dependencies, args, [result]))
  wrap('count', (dependencies, args) => noteRead(dependencies, { ...args, joins: false }, []))
  wrap('findGlobal', (dependencies, { slug }) => {
    dependencies.globals.add(slug ?? '')
  })
  for (const name of untold) {
    wrap(name, (dependencies) => {
      dependencies.complete = false
    })
  }
}
