import { everything, readPublished, type CollectionPolicy } from '../../src/access/policy.ts'

export const policy: CollectionPolicy = {
  drafts: true,
  trash: true,
  admin: everything,
  editor: everything,
  author: readPublished,
  coordinator: readPublished,
  anonymous: readPublished,
}
