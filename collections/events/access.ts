import { everything, readAll, readPublished, type CollectionPolicy } from '../../src/access/policy.ts'

/** A network's closed meetings are for those who sign in; the public sees what is meant for it. */
export const policy: CollectionPolicy = {
  drafts: true,
  trash: true,
  networkField: 'networks',
  publicWhere: () => ({ visibility: { equals: 'public' } }),
  admin: everything,
  editor: everything,
  author: readAll,
  coordinator: {
    read: ['published', 'own', 'ownNetwork'],
    create: true,
    update: ['ownNetwork'],
    delete: ['ownNetwork'],
    publish: true,
  },
  anonymous: readPublished,
}
