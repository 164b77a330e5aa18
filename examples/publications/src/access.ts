import { everything, readPublished, type CollectionPolicy } from 'verkosto'

/** Authors add publications and publish their own; everybody else reads. */
export const policy: CollectionPolicy = {
  trash: true,
  admin: everything,
  editor: everything,
  author: { read: ['published', 'own'], create: true, update: ['own'], delete: ['own'], publish: true },
  coordinator: readPublished,
  anonymous: readPublished,
}
