import type { Localized } from '../../src/content/locales.ts'

export const labels = {
  singular: { fi: 'Aihe', sv: 'Ämne', en: 'Topic' },
  plural: { fi: 'Aiheet', sv: 'Ämnen', en: 'Topics' },
  description: {
    fi: 'Aiheet kokoavat yhteen samasta asiasta kertovat sisällöt.',
    sv: 'Ämnen samlar innehåll som handlar om samma sak.',
    en: 'Topics bring together what is about the same thing.',
  },
  name: { fi: 'Nimi', sv: 'Namn', en: 'Name' },
  text: { fi: 'Kuvaus', sv: 'Beskrivning', en: 'Description' },
} as const satisfies Record<string, Localized>
