/**
 * Until when an answer holds if nothing is written. A document whose moment of publication lies ahead enters its lists by
 * itself, and a consent that runs out takes a person out of them: a change of the clock counts as a write.
 */
import type { CollectionSlug, Payload, SanitizedCollectionConfig, Where } from 'payload'
import type { AppliedPolicy } from '../../access/policy.ts'
import type { Change } from '../../changes/index.ts'
import { traitsOf } from '../../content/model/traits.ts'
import { concernsPublic } from './affects.ts'
import { unrecorded } from './recordReads.ts'
import { eachPath } from './whereFields.ts'

interface Moments {
  /** The first moment after `since`, in milliseconds since 1970; Infinity when nothing is waiting. */
  next: Promise<number>
  since: number
}

interface Clocked {
  /** Fields that hold moments at which a document becomes public or ceases to be. */
  fields: readonly string[]
  drafts: boolean
}

const moment = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/

/** Fields that the public's own filter compares with the present moment. */
function comparedFields({ publicWhere }: Partial<AppliedPolicy>): string[] {
  const where = publicWhere?.()
  const paths = new Set<string>()
  eachPath(where, (path, condition) => {
    const operands = typeof condition === 'object' && condition !== null ? Object.values(condition) : []
    if (operands.some((operand) => typeof operand === 'string' && moment.test(operand))) paths.add(path)
  })
  return [...paths]
}

function clockedFields(collection: SanitizedCollectionConfig): string[] {
  const published = traitsOf(collection).publishable?.publishedAt
  // `governed` is the only writer of this key.
  const policy = collection.custom['policy'] as AppliedPolicy | undefined
  return [...new Set([...(published ? [published] : []), ...comparedFields(policy ?? {})])]
}

function valueAt(document: unknown, path: string): unknown {
  return path.split('.').reduce<unknown>((value, step) => (value as Record<string, unknown> | null | undefined)?.[step], document)
}

export class PublicationClock {
  readonly #payload: Payload
  readonly #clocked: ReadonlyMap<string, Clocked>
  readonly #known = new Map<string, Moments>()

  constructor(payload: Payload) {
    this.#payload = payload
    this.#clocked = new Map(
      payload.config.collections.flatMap((collection) => {
        const fields = clockedFields(collection)
        const drafts = Boolean(collection.versions?.drafts)
        return fields.length > 0 ? [[collection.slug, { fields, drafts }] as const] : []
      }),
    )
  }

  /**
   * The first moment at which a document of these collections becomes public or ceases to be; Infinity when there is none.
   * @param since when the reading began: what has passed during it may have been seen or not
   */
  async nextOf(collections: Iterable<string>, since: number): Promise<number> {
    const moments = [...collections].flatMap((collection) => {
      const clocked = this.#clocked.get(collection)
      return clocked ? [this.#nextIn(collection, clocked, since)] : []
    })
    return Math.min(Number.POSITIVE_INFINITY, ...(await Promise.all(moments)))
  }

  async #nextIn(collection: string, clocked: Clocked, since: number): Promise<number> {
    const known = this.#known.get(collection)
    if (known && known.since <= since) {
      const next = await known.next
      if (next > since) return next
    }
    const asked = { since, next: unrecorded(() => this.#ask(collection, clocked, since)) }
    const newer = this.#known.get(collection)
    if (!newer || newer.since <= since) this.#known.set(collection, asked)
    asked.next.catch(() => {
      if (this.#known.get(collection) === asked) this.#known.delete(collection)
    })
    return asked.next
  }

  async #ask(collection: string, { drafts, fields }: Clocked, since: number): Promise<number> {
    const after = new Date(since).toISOString()
    const moments = fields.map(async (field) => {
      const where: Where[] = [{ [field]: { greater_than: after } }, ...(drafts ? [{ _status: { equals: 'published' } }] : [])]
      // Past access: nobody sees the document, and only the moment is taken from it.
      const { docs } = await this.#payload.db.find<{ id: string } & Record<string, unknown>>({
        collection: collection as CollectionSlug,
        limit: 1,
        pagination: false,
        sort: field,
        where: { and: where },
      })
      const next = Date.parse(String(valueAt(docs[0], field)))
      return Number.isNaN(next) ? Number.POSITIVE_INFINITY : next
    })
    return Math.min(...(await Promise.all(moments)))
  }

  changed(changes: readonly Change[]): void {
    for (const change of changes) if (concernsPublic(change)) this.#known.delete(change.entity)
  }

  lost(): void {
    this.#known.clear()
  }
}
