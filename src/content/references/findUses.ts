/** Which documents and globals refer to certain documents of a collection, in their fields or their texts. */
import type { PayloadRequest } from 'payload'

export interface FindUses {
  collection: string
  ids: readonly string[]
  /** The most that are found. */
  limit: number
  req: PayloadRequest
}

export interface Use {
  kind: 'collection' | 'global'
  /** Of the collection or global that refers. */
  slug: string
  /** Of the document; of a global it says nothing. */
  id: string
  /** Whether the public reads it so; otherwise the newest draft alone refers. */
  isPublic: boolean
}

/** What this project's adapter has besides (`database/findUses.ts`); Payload's own has not. */
export interface UseFinder {
  findUses?: (args: FindUses) => Promise<Use[]>
}
