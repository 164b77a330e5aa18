/** The languages that content and the admin panel speak, the default first. */
export const locales = ['fi', 'sv', 'en'] as const

export type Locale = (typeof locales)[number]

export const defaultLocale: Locale = 'fi'

/** A text that a person reads, in every language of the admin panel. */
export type Localized = Record<Locale, string>

export function isLocale(value: unknown): value is Locale {
  return locales.some((locale) => locale === value)
}
