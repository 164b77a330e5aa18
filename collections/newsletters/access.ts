import { everything, readPublished, type CollectionPolicy } from '../../src/access/policy.ts'

export const policy: CollectionPolicy = {
  trash: true,
  admin: everything,
  editor: everything,
  author: readPublished,
  coordinator: readPublished,
  anonymous: readPublished,
}
