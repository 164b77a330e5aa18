import type { Localized } from '../../src/content/locales.ts'

export const labels = {
  singular: { fi: 'Sivu', sv: 'Sida', en: 'Page' },
  plural: { fi: 'Sivut', sv: 'Sidor', en: 'Pages' },
  description: {
    fi: 'Pysyvät sivut, kuten esittely, jäseneksi liittyminen ja tietosuoja.',
    sv: 'Bestående sidor, till exempel presentation, medlemskap och dataskydd.',
    en: 'Pages that stay, such as the introduction, membership and data protection.',
  },
  title: { fi: 'Otsikko', sv: 'Rubrik', en: 'Title' },
  summary: { fi: 'Tiivistelmä', sv: 'Sammanfattning', en: 'Summary' },
  summaryDescription: {
    fi: 'Yksi tai kaksi virkettä. Näkyy luetteloissa ja hakutuloksissa.',
    sv: 'En eller två meningar. Visas i listor och sökresultat.',
    en: 'One or two sentences. Shown in lists and search results.',
  },
  body: { fi: 'Sisältö', sv: 'Innehåll', en: 'Body' },
  parent: { fi: 'Yläsivu', sv: 'Överordnad sida', en: 'Parent page' },
  reviewBy: { fi: 'Tarkistettava viimeistään', sv: 'Ska granskas senast', en: 'Review by' },
} as const satisfies Record<string, Localized>
