/**
 * Records what an answer is made of, at the one place that every read passes: the methods of Payload's database adapter.
 * Population, rich text, joins and access all read through them, whoever wrote the collection.
 */
import type { CollectionSlug, FlattenedField, Payload, SanitizedCollectionConfig, Where } from 'payload'
import { AsyncContext } from '../../scheduling/asyncContext.ts'
import { outsideOfWork } from '../../scheduling/work.ts'
import { assertKnownMethods, ownRecordedReads, ownUntoldReads, recordedReads, untoldReads } from './adapterMethods.ts'
import { Dependencies, type ListDependency } from './dependencies.ts'
import { decidingFields } from './affects.ts'
import { relatedIds, targetsOf } from './relatedIds.ts'
import { eachPath, firstStep, pinnedIds, plainPath, relatedCollections } from './whereFields.ts'

const recording = new AsyncContext<Dependencies>()

/** Runs `read` and records what it reads. */
export async function recordReads<Result>(read: () => Promise<Result>): Promise<{ result: Result; dependencies: Dependencies }> {
  const dependencies = new Dependencies()
  const result = await recording.run(dependencies, (end) => read().finally(end))
  return { result, dependencies }
}

/** Runs `read` for nobody in particular: records nothing of it, and does not end it with whoever happens to ask. */
export function unrecorded<Result>(read: () => Promise<Result>): Promise<Result> {
  return recording.leave(() => outsideOfWork(read))
}

interface ReadArguments {
  collection?: string
  joins?: unknown
  questions?: readonly ReadArguments[]
  slug?: string
  sort?: unknown
  where?: Where
}

function sortPaths(sort: unknown, { defaultSort }: SanitizedCollectionConfig): string[] {
  const asked = sort ?? defaultSort
  // Documents that are alike in what is asked for come in the order of their creation.
  return [asked, 'createdAt']
    .flat()
    .flatMap((part) => (typeof part === 'string' ? part.split(',').map((path) => plainPath(path.trim().replace(/^-/, ''))) : []))
}

const nothing: ReadonlySet<string> = new Set()

function anyOf(collection: string): ListDependency {
  return { collection, where: undefined, fields: undefined, targets: nothing }
}

function noteQuery(dependencies: Dependencies, config: SanitizedCollectionConfig, { joins, sort, where }: ReadArguments): void {
  const fields: FlattenedField[] = config.flattenedFields
  const paths = sortPaths(sort, config)
  eachPath(where, (path) => paths.push(path))
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
  else {
    const names = decidingFields(paths.map(firstStep))
    const targets = new Set(fields.filter(({ name }) => names.has(name)).flatMap(targetsOf))
    dependencies.lists.push({ collection: config.slug, where, fields: names, targets })
  }
}

function noteDocuments(
  dependencies: Dependencies,
  { flattenedFields, slug }: Pick<SanitizedCollectionConfig, 'flattenedFields' | 'slug'>,
  documents: readonly unknown[],
): void {
  for (const document of documents) {
    if (typeof document === 'object' && document !== null && 'id' in document) dependencies.addDocument(slug, String(document.id))
  }
  for (const id of relatedIds(flattenedFields, documents)) dependencies.related.add(id)
}

type Method = (args: ReadArguments) => Promise<unknown>
type Note = (dependencies: Dependencies, args: ReadArguments, result: unknown) => void
type RecordedRead = (typeof recordedReads)[number] | (typeof ownRecordedReads)[number]

/**
 * Puts the recording around the adapter's reads, once for each Payload instance.
 * @throws StartupError when the adapter has other methods than those that are known
 */
export function recordFrom(payload: Payload): void {
  assertKnownMethods(payload.db)
  // The methods are plain properties with types of their own; what matters here is common to all of them.
  const database = payload.db as unknown as Partial<Record<string, Method>>
  const configOf = (slug: string): SanitizedCollectionConfig | undefined =>
    (payload.collections as Partial<Record<string, { config: SanitizedCollectionConfig }>>)[slug as CollectionSlug]?.config
  const wrap = (name: string, note: Note): void => {
    const method = database[name]?.bind(payload.db)
    // What is Payload's is there; what is our own is not there with Payload's adapter (`tests/api/database`).
    if (!method) return
    database[name] = (args) => {
      const dependencies = recording.get()
      if (!dependencies) return method(args)
      return method(args).then((result) => {
        note(dependencies, args, result)
        return result
      })
    }
  }
  const noteRead = (dependencies: Dependencies, args: ReadArguments, documents: readonly unknown[]): void => {
    const config = configOf(args.collection ?? '')
    if (!config) dependencies.complete = false
    else {
      noteQuery(dependencies, config, args)
      noteDocuments(dependencies, config, documents)
    }
  }
  const notes: Record<RecordedRead, Note> = {
    find: (dependencies, args, result) => noteRead(dependencies, args, (result as { docs: unknown[] }).docs),
    findOne: (dependencies, args, result) => noteRead(dependencies, args, [result]),
    count: (dependencies, args) => noteRead(dependencies, { ...args, joins: false }, []),
    findIds: (dependencies, args) => {
      for (const question of args.questions ?? []) noteRead(dependencies, { ...question, joins: false }, [])
    },
    findGlobal: (dependencies, { slug = '' }, result) => {
      dependencies.globals.add(slug)
      const { flattenedFields = [] } = payload.config.globals.find((global) => global.slug === slug) ?? {}
      for (const id of relatedIds(flattenedFields, result)) dependencies.related.add(id)
    },
  }
  for (const name of [...recordedReads, ...ownRecordedReads]) wrap(name, notes[name])
  for (const name of [...untoldReads, ...ownUntoldReads]) {
    wrap(name, (dependencies) => {
      dependencies.complete = false
    })
  }
}
