import type { Localized } from '../content/locales.ts'

export const labels = {
  currentPassword: { fi: 'Nykyinen salasana', sv: 'Nuvarande lösenord', en: 'Current password' },
  newPassword: { fi: 'Uusi salasana', sv: 'Nytt lösenord', en: 'New password' },
} as const satisfies Record<string, Localized>
