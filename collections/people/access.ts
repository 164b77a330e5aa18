import type { FieldAccess, Where } from 'payload'
import { everything, readReleased, readPublished, type CollectionPolicy } from '../../src/access/policy.ts'
import { isSignedIn } from '../../src/access/roles.ts'

/** Nobody is public by default: a person is, while a consent is recorded that has not run out. */
export const policy: CollectionPolicy = {
  trash: true,
  publicWhere: (): Where => ({
    and: [
      { 'consent.given': { equals: true } },
      { or: [{ 'consent.until': { exists: false } }, { 'consent.until': { greater_than: new Date().toISOString() } }] },
    ],
  }),
  admin: everything,
  editor: everything,
  author: readReleased,
  coordinator: readReleased,
  anonymous: readPublished,
}

/**
 * A field that the person may have kept to themselves. `hidePrivateParts` takes the value out of what is answered; here
 * the field is closed to filters and sorts, where Payload asks without a document and an answer would be an oracle.
 */
export const consentedField: FieldAccess = ({ doc, req }) => isSignedIn(req) || doc !== undefined

/** A contact detail: for those who sign in, unless it is marked public. */
export const contactDetail: FieldAccess<{ id: string; contact?: { public?: unknown } | null }> = ({ doc, req }) =>
  isSignedIn(req) || doc?.contact?.public === true
