/**
 * Filters and sorts through a relation are no oracle for what the caller cannot read. Payload checks the fields at the end
 * of such a path and, in a plain filter, which of the related documents count. Refused here is what it lets through:
 *
 * - a filter with `draft=true`, whose constraint on the related documents Payload writes onto a copy and then drops
 * - the nested form `where[relation][contains][…]`, which gets no such constraint
 * - a sort, which gets none either
 * - a bare join in a filter, which tells of a document by its id
 * - more than one relation in one path: a refused field at the end of it becomes an unhandled rejection, the end of the process
 *
 * The first four stay open to callers who may read every document of the related collection.
 */
import {
  buildVersionCollectionFields,
  getLocalizedPaths,
  QueryError,
  type CollectionBeforeOperationHook,
  type CollectionSlug,
  type FlattenedField,
  type PayloadRequest,
  type SanitizedCollectionConfig,
} from 'payload'
import { isObject } from '../content/isObject.ts'
import { conditionsOf } from '../content/where.ts'

interface Query {
  draft?: boolean
  joins?: unknown
  sort?: unknown
  where?: unknown
}

interface Step {
  collectionSlug?: string
  field?: FlattenedField
  path: string
}

class PathGuard {
  readonly #req: PayloadRequest
  readonly #readable = new Map<string, Promise<boolean>>()

  constructor(req: PayloadRequest) {
    this.#req = req
  }

  /** Whether the caller may read every document of the collection. */
  #readsAll(slug: string): Promise<boolean> {
    const { access } = this.#collection(slug)
    const known = this.#readable.get(slug) ?? Promise.resolve(access.read({ req: this.#req })).then((result) => result === true)
    this.#readable.set(slug, known)
    return known
  }

  #collection(slug: string): SanitizedCollectionConfig {
    return this.#req.payload.collections[slug as CollectionSlug].config
  }

  #fieldsOf(collection: SanitizedCollectionConfig, path: string): FlattenedField[] {
    const [first] = path.split('.', 1)
    const isOfDocument = collection.flattenedFields.some(({ name }) => name === first)
    if (isOfDocument || !collection.versions) return collection.flattenedFields
    return buildVersionCollectionFields(this.#req.payload.config, collection, true)
  }

  /** The path cut at its relations: the first step is in the collection itself. */
  #stepsOf(collection: SanitizedCollectionConfig, path: string): Step[] {
    const steps: Step[] = getLocalizedPaths({
      collectionSlug: collection.slug,
      fields: this.#fieldsOf(collection, path),
      incomingPath: path,
      locale: this.#req.locale ?? undefined,
      overrideAccess: true,
      payload: this.#req.payload,
    })
    const beforeLast = steps.at(-2)?.field
    const endsInId = steps.at(-1)?.path === 'id' && (beforeLast?.type === 'relationship' || beforeLast?.type === 'upload')
    return endsInId ? steps.slice(0, -1) : steps
  }

  #refuse(path: string): never {
    throw new QueryError([{ path }])
  }

  async #assertReadsAll(slug: string | undefined, path: string): Promise<void> {
    if (slug === undefined || !(await this.#readsAll(slug))) this.#refuse(path)
  }

  /** The collection that a relation or a join leads to, when it is one. */
  #targetOf(field: FlattenedField | undefined): string | undefined {
    if (field?.type === 'join') return typeof field.collection === 'string' ? field.collection : undefined
    if (field?.type === 'relationship' || field?.type === 'upload') {
      return typeof field.relationTo === 'string' ? field.relationTo : undefined
    }
    return undefined
  }

  async #assertCondition(collection: SanitizedCollectionConfig, path: string, condition: unknown, unscoped: boolean): Promise<void> {
    const steps = this.#stepsOf(collection, path)
    if (steps.length > 2) this.#refuse(path)
    const [first, related] = steps
    if (related) {
      const isJoinId = first?.field?.type === 'join' && related.path === 'id'
      if (unscoped || isJoinId) await this.#assertReadsAll(related.collectionSlug, path)
    } else if (first?.field?.type === 'join') {
      await this.#assertReadsAll(this.#targetOf(first.field), path)
    }
    const target = this.#targetOf(steps.at(-1)?.field)
    for (const value of isObject(condition) ? Object.values(condition) : []) {
      if (!target || !isObject(value)) continue
      if (related) this.#refuse(path)
      await this.#assertReadsAll(target, path)
      await this.assertWhere(this.#collection(target), value, unscoped)
    }
  }

  /** @param unscoped whether Payload leaves related documents unconstrained in this filter */
  async assertWhere(collection: SanitizedCollectionConfig, where: unknown, unscoped: boolean): Promise<void> {
    for (const [path, condition] of conditionsOf(where)) {
      // GraphQL writes the steps of a path with two underscores.
      await this.#assertCondition(collection, path.replaceAll('__', '.'), condition, unscoped)
    }
  }

  async assertSort(collection: SanitizedCollectionConfig, sort: unknown): Promise<void> {
    const names = (Array.isArray(sort) ? sort : [sort]).flatMap((part: unknown) => (typeof part === 'string' ? part.split(',') : []))
    for (const name of names) {
      const path = name.trim().replace(/^-/, '').replaceAll('__', '.')
      const [, related, ...further] = path === '' ? [] : this.#stepsOf(collection, path)
      if (further.length > 0) this.#refuse(path)
      if (related) await this.#assertReadsAll(related.collectionSlug, path)
    }
  }

  async assertJoins(collection: SanitizedCollectionConfig, joins: unknown): Promise<void> {
    for (const [name, query] of isObject(joins) ? Object.entries(joins) : []) {
      const target = this.#targetOf(collection.flattenedFields.find((field) => field.name === name))
      if (!target || !isObject(query)) continue
      await this.assertWhere(this.#collection(target), query['where'], true)
      await this.assertSort(this.#collection(target), query['sort'])
    }
  }
}

/** @throws QueryError that names the path, in the words that Payload has for a path that cannot be queried */
export const refuseHiddenPaths: CollectionBeforeOperationHook = async ({ args, collection, overrideAccess, req }) => {
  if (overrideAccess) return args
  const { draft, joins, sort, where } = args as Query
  const guard = new PathGuard(req)
  await guard.assertWhere(collection, where, draft === true)
  await guard.assertSort(collection, sort)
  await guard.assertJoins(collection, joins)
  return args
}
