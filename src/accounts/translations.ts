import type { Localized } from '../content/locales.ts'

export const labels = {
  currentPassword: { fi: 'Nykyinen salasana', sv: 'Nuvarande lösenord', en: 'Current password' },
  newPassword: { fi: 'Uusi salasana', sv: 'Nytt lösenord', en: 'New password' },
  repeatedPassword: { fi: 'Salasana uudelleen', sv: 'Lösenordet igen', en: 'Password again' },
  passwordRules: {
    fi: 'Vähintään 12 merkkiä. Muutama toisiinsa liittymätön sana on hyvä salasana.',
    sv: 'Minst 12 tecken. Några ord som inte hör ihop är ett bra lösenord.',
    en: 'At least 12 characters. A few words that have nothing to do with each other make a good one.',
  },
} as const satisfies Record<string, Localized>
