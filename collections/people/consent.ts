/** What a consent covers, and what is left of a person for somebody who is not signed in. Pure. */
import type { Localized } from '../../src/content/locales.ts'
import { labels } from './translations.ts'

/** Fields that a person consents to one by one; the name comes with the consent itself, contact details have their own mark. */
export const consentableFields = {
  title: labels.title,
  profession: labels.profession,
  organization: labels.organization,
  bio: labels.bio,
  portrait: labels.portrait,
} as const satisfies Record<string, Localized>

type Values = Readonly<Record<string, unknown>>

function valuesOf(value: unknown): Values {
  return typeof value === 'object' && value !== null ? (value as Values) : {}
}

/**
 * The person without what they did not consent to publish. Without a consent in the document, as when `select` left it
 * out, everything that needs one is taken away.
 */
export function publicPartOf(person: Values): Values {
  const { fields } = valuesOf(person['consent'])
  const consented = new Set<unknown>(Array.isArray(fields) ? fields : [])
  const hidden = Object.keys(consentableFields).filter((field) => !consented.has(field))
  return Object.fromEntries(Object.entries(person).filter(([field]) => !hidden.includes(field)))
}

/** Whether a write changes what the person agreed to. */
export function changesConsent(before: unknown, after: unknown): boolean {
  const terms = (value: unknown): string => {
    const { fields, given, until } = valuesOf(value)
    const day = typeof until === 'string' || until instanceof Date ? new Date(until).getTime() : null
    return JSON.stringify([given === true, Array.isArray(fields) ? fields.toSorted() : [], day])
  }
  return terms(before) !== terms(after)
}
