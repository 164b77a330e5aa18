import { everything, readReleased, readPublished, type CollectionPolicy } from '../../src/access/policy.ts'

/**
 * A network's closed meetings are for the national office's own people and for the network's coordinators; everybody else
 * sees what is meant for the public.
 */
export const policy: CollectionPolicy = {
  trash: true,
  publicWhere: () => ({ visibility: { equals: 'public' } }),
  admin: everything,
  editor: everything,
  author: readReleased,
  coordinator: {
    read: ['published', 'ownNetwork'],
    create: true,
    update: ['ownNetwork'],
    delete: ['ownNetwork'],
    publish: true,
  },
  anonymous: readPublished,
}
