import type { Localized } from '../../src/content/locales.ts'

export const labels = {
  singular: { fi: 'Käyttäjä', sv: 'Användare', en: 'User' },
  plural: { fi: 'Käyttäjät', sv: 'Användare', en: 'Users' },
  name: { fi: 'Nimi', sv: 'Namn', en: 'Name' },
  role: { fi: 'Rooli', sv: 'Roll', en: 'Role' },
  admin: { fi: 'Pääkäyttäjä', sv: 'Administratör', en: 'Administrator' },
  editor: { fi: 'Toimittaja', sv: 'Redaktör', en: 'Editor' },
  author: { fi: 'Kirjoittaja', sv: 'Skribent', en: 'Author' },
  coordinator: { fi: 'Aluekoordinaattori', sv: 'Regional koordinator', en: 'Regional coordinator' },
  networks: { fi: 'Omat verkostot', sv: 'Egna nätverk', en: 'Own networks' },
  networksDescription: {
    fi: 'Ainakin yksi. Koordinaattori kirjoittaa näiden verkostojen puolesta.',
    sv: 'Minst ett. Koordinatorn skriver för dessa nätverk.',
    en: 'At least one. A coordinator writes for these networks.',
  },
} as const satisfies Record<string, Localized>
