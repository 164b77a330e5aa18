import { everything, readPublished, type CollectionPolicy, type RolePolicy } from '../../src/access/policy.ts'

const ownFiles: RolePolicy = { read: ['published', 'own'], create: true, update: ['own'], delete: ['own'] }

export const policy: CollectionPolicy = {
  trash: true,
  admin: everything,
  editor: everything,
  author: ownFiles,
  coordinator: ownFiles,
  anonymous: readPublished,
}
