/** Drops the answers that a committed write can have changed, and no others. */
import type { CollectionSlug, FlattenedField, Payload } from 'payload'
import type { Change } from '../../changes/index.ts'
import type { Answer } from './answer.ts'
import type { AnswerStore } from './answerStore.ts'
import { affects, concernsPublic } from './affects.ts'
import type { StoredValues } from './mayMatch.ts'
import { unrecorded } from './recordReads.ts'

interface Suspended {
  key: string
  answer: Answer
}

export class Invalidation {
  readonly #payload: Payload
  readonly #store: AnswerStore
  /** Answers that were dropped because of a write. */
  count = 0

  constructor(payload: Payload, store: AnswerStore) {
    this.#payload = payload
    this.#store = store
  }

  fieldsOf(collection: string): readonly FlattenedField[] {
    // The log may tell of a collection whose plugin another process has and this one has not.
    const installed = this.#payload.collections as Partial<Record<string, Payload['collections'][CollectionSlug]>>
    return installed[collection]?.config.flattenedFields ?? []
  }

  #drop(key: string): void {
    this.#store.drop(key)
    this.count += 1
  }

  /** When it returns, no answer can be found that one of the writes may have changed. */
  changed(changes: readonly Change[]): void {
    for (const change of changes.filter((written) => concernsPublic(written) || written.operation === 'delete')) {
      const doubtful: Suspended[] = []
      for (const key of this.#candidates(change)) {
        const answer = this.#store.held(key)
        if (!answer || !affects(change, answer.dependencies, this.fieldsOf(change.entity), undefined)) continue
        const shows = change.kind === 'global' || answer.dependencies.documents.get(change.entity)?.has(change.document ?? '')
        // What it was while it was public, nobody can look up any more.
        if (shows || change.statusAfter !== 'published') this.#drop(key)
        else {
          this.#store.suspend(key)
          doubtful.push({ answer, key })
        }
      }
      if (doubtful.length > 0) void this.#decide(change, doubtful)
    }
  }

  /** A deletion also changes what the document was related to by; it is rare enough to look at everything. */
  #candidates({ document, entity, kind, operation }: Change): string[] {
    return operation === 'delete' ? [...this.#store.all()].map(([key]) => key) : this.#store.dependents(kind, entity, document)
  }

  /** Looks at the document to find out which lists it is in; those answers are kept back meanwhile. */
  async #decide(change: Change, doubtful: readonly Suspended[]): Promise<void> {
    let values: StoredValues | undefined
    try {
      values = await unrecorded(() => this.#stored(change))
    } catch {
      // Not known: every one of them may have changed.
    }
    for (const { answer, key } of doubtful) {
      if (this.#store.held(key) !== answer) continue
      if (values && !affects(change, answer.dependencies, this.fieldsOf(change.entity), values)) this.#store.resume(key, answer)
      else this.#drop(key)
    }
  }

  async #stored({ document, entity }: Change): Promise<StoredValues | undefined> {
    // Past access: nobody sees the document. It is the row that the public reads, in all locales.
    const found = await this.#payload.db.findOne<{ id: string } & Record<string, unknown>>({
      collection: entity as CollectionSlug,
      where: { id: { equals: document } },
    })
    return found ?? undefined
  }
}
