/** Takes out of a person what they did not consent to publish, before anything else of the reading sees it. */
import type { CollectionBeforeReadHook } from 'payload'
import { isSignedIn } from '../../../src/access/roles.ts'
import { publicPartOf } from '../consent.ts'

export const hidePrivateParts: CollectionBeforeReadHook = ({ doc, overrideAccess, req }) =>
  overrideAccess || isSignedIn(req) ? doc : publicPartOf(doc)
