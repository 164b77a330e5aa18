/**
 * Until when an answer holds if nothing is written. A published document whose moment of publication lies ahead enters its
 * lists by itself: a change of the clock counts as a write.
 */
import type { CollectionSlug, Payload } from 'payload'
import type { Change } from '../../changes/index.ts'
import { traitsOf } from '../../content/traits.ts'
import { isPublic } from './effect.ts'
import { unrecorded } from './recordReads.ts'

interface Moment {
  /** Milliseconds since 1970; Infinity when nothing is waiting. */
  at: number
}

export class PublicationClock {
  readonly #payload: Payload
  /** Field that holds the moment of publication, by collection. */
  readonly #fields: ReadonlyMap<string, string>
  readonly #next = new Map<string, Promise<Moment>>()

  constructor(payload: Payload) {
    this.#payload = payload
    this.#fields = new Map(
      payload.config.collections.flatMap((collection) => {
        const field = traitsOf(collection).publishable?.publishedAt
        return field ? [[collection.slug, field] as const] : []
      }),
    )
  }

  /** The first moment ahead at which a document of these collections becomes public; Infinity when there is none. */
  async nextOf(collections: Iterable<string>): Promise<number> {
    const moments = [...collections].map(async (collection) => {
      const field = this.#fields.get(collection)
      return field ? (await this.#nextIn(collection, field)).at : Number.POSITIVE_INFINITY
    })
    return Math.min(Number.POSITIVE_INFINITY, ...(await Promise.all(moments)))
  }

  async #nextIn(collection: string, field: string): Promise<Moment> {
    const known = this.#next.get(collection)
    if (known && (await known).at > Date.now()) return known
    const asked = unrecorded(() => this.#ask(collection, field))
    this.#next.set(collection, asked)
    asked.catch(() => this.#next.delete(collection))
    return asked
  }

  async #ask(collection: string, field: string): Promise<Moment> {
    // Past access: nobody sees the document, and only the moment is taken from it.
    const { docs } = await this.#payload.db.find<{ id: string } & Record<string, unknown>>({
      collection: collection as CollectionSlug,
      limit: 1,
      pagination: false,
      select: { [field]: true },
      sort: field,
      where: { and: [{ _status: { equals: 'published' } }, { [field]: { greater_than: new Date().toISOString() } }] },
    })
    const moment = Date.parse(String(docs[0]?.[field]))
    return { at: Number.isNaN(moment) ? Number.POSITIVE_INFINITY : moment }
  }

  changed(changes: readonly Change[]): void {
    for (const change of changes) if (isPublic(change)) this.#next.delete(change.entity)
  }

  lost(): void {
    this.#next.clear()
  }
}
