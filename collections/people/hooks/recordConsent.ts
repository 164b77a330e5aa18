/** Who recorded a consent, and when: written by the server whenever what the person agreed to changes. */
import type { CollectionBeforeChangeHook } from 'payload'
import { userIdOf } from '../../../src/access/roles.ts'
import { changesConsent } from '../consent.ts'

export const recordConsent: CollectionBeforeChangeHook = ({ data, originalDoc, req }) => {
  if (!changesConsent(originalDoc?.consent, data['consent'])) return data
  return { ...data, consent: { ...data['consent'], recordedBy: userIdOf(req), recordedAt: new Date().toISOString() } }
}
