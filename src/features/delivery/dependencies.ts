/** What an answer was made of: whatever of this a write changes, it can change the answer. */
import type { Where } from 'payload'

/** A query whose members and order an answer shows, or whose size. */
export interface ListDependency {
  collection: string
  /** Undefined when every document of the collection may be in it. */
  where: Where | undefined
  /** Fields that decide who is in it and in what order; undefined when these are not known. */
  fields: ReadonlySet<string> | undefined
  /** Collections that these fields lead to. */
  targets: ReadonlySet<string>
}

export class Dependencies {
  /** Ids by collection: documents that the answer shows, or would show if they were public. */
  readonly documents = new Map<string, Set<string>>()
  readonly lists: ListDependency[] = []
  readonly globals = new Set<string>()
  /** Ids of documents that what it shows relates to, whether or not it shows these. */
  readonly related = new Set<string>()
  /** False when something was read of which no change is told. */
  complete = true

  addDocument(collection: string, id: string): void {
    const ids = this.documents.get(collection) ?? new Set()
    ids.add(id)
    this.documents.set(collection, ids)
  }

  /** Every collection that it depends on. */
  collections(): Set<string> {
    return new Set([...this.documents.keys(), ...this.lists.map(({ collection }) => collection)])
  }
}
