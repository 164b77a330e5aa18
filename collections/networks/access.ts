import type { FieldAccess } from 'payload'
import { everything, readPublished, type CollectionPolicy } from '../../src/access/policy.ts'
import { isSignedIn } from '../../src/access/roles.ts'

/** A coordinator edits and publishes the page of their own network; which fields are the page's is said field by field. */
export const policy: CollectionPolicy = {
  trash: true,
  admin: everything,
  editor: everything,
  author: readPublished,
  coordinator: { read: ['published', 'ownNetwork'], update: ['ownNetwork'], publish: true },
  anonymous: readPublished,
}

/** Without a document, as in a filter or a sort, nobody but those who are signed in may ask: it would be an oracle. */
export const contactDetail: FieldAccess<{ id: string; contact?: { public?: boolean | null } }> = ({ doc, req }) =>
  isSignedIn(req) || doc?.contact?.public === true
