import { defineErrors, type Localized } from 'verkosto'

export const labels = {
  singular: { fi: 'Julkaisu', sv: 'Publikation', en: 'Publication' },
  plural: { fi: 'Julkaisut', sv: 'Publikationer', en: 'Publications' },
  title: { fi: 'Nimi', sv: 'Titel', en: 'Title' },
  abstract: { fi: 'Tiivistelmä', sv: 'Sammandrag', en: 'Abstract' },
  author: { fi: 'Tekijä', sv: 'Upphovsperson', en: 'Author' },
  authors: { fi: 'Tekijät', sv: 'Upphovspersoner', en: 'Authors' },
  authorName: { fi: 'Nimi', sv: 'Namn', en: 'Name' },
  year: { fi: 'Julkaisuvuosi', sv: 'Utgivningsår', en: 'Year' },
  doi: { fi: 'DOI-tunnus', sv: 'DOI', en: 'DOI' },
  topics: { fi: 'Aiheet', sv: 'Ämnen', en: 'Topics' },
} as const satisfies Record<string, Localized>

export const errors = defineErrors({
  PUBLICATION_DOI_INVALID: {
    status: 400,
    message: {
      fi: 'Kirjoita DOI-tunnus ilman osoitetta, esimerkiksi 10.1234/abcd.',
      sv: 'Skriv DOI-koden utan adress, till exempel 10.1234/abcd.',
      en: 'Write the DOI without an address, for example 10.1234/abcd.',
    },
  },
})
