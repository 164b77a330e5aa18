import type { Localized } from '../../src/content/locales.ts'

export const labels = {
  singular: { fi: 'Uutiskirje', sv: 'Nyhetsbrev', en: 'Newsletter' },
  plural: { fi: 'Uutiskirjeet', sv: 'Nyhetsbrev', en: 'Newsletters' },
  description: {
    fi: 'Uutiskirjeen numerot ja niiden jutut. Jutun numero valitaan artikkelin sivulla.',
    sv: 'Nyhetsbrevets nummer och deras artiklar. Numret väljs på artikelns sida.',
    en: 'Issues of the newsletter and their articles. An article’s issue is chosen on the article.',
  },
  title: { fi: 'Otsikko', sv: 'Rubrik', en: 'Title' },
  issueDate: { fi: 'Ilmestymispäivä', sv: 'Utgivningsdag', en: 'Issue date' },
  number: { fi: 'Numero', sv: 'Nummer', en: 'Number' },
  numberDescription: {
    fi: 'Esimerkiksi 4/2022.',
    sv: 'Till exempel 4/2022.',
    en: 'For example 4/2022.',
  },
  intro: { fi: 'Johdanto', sv: 'Inledning', en: 'Introduction' },
  articles: { fi: 'Numeron jutut', sv: 'Artiklar i numret', en: 'Articles in the issue' },
  archiveUrl: { fi: 'Koko uutiskirjeen osoite', sv: 'Webbadress till hela nyhetsbrevet', en: 'Address of the whole newsletter' },
} as const satisfies Record<string, Localized>
