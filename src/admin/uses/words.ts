/** What is said of where something is used, before it is thrown away. Numbers stand apart, so that no word has to agree with them. */
import { defaultLocale, isLocale, type Locale } from '../../content/locales.ts'

interface Words {
  asking: string
  unknown: string
  nowhere: string
  /** When there is more than is looked at. */
  incomplete: string
  published: (count: string) => string
  unpublished: (count: string) => string
  /** Of files, which are shown, and of documents, which are shown and linked to. */
  effect: Record<'file' | 'document', string>
  draft: string
  others: (count: string) => string
  hidden: (count: string) => string
}

const words: Record<Locale, Words> = {
  fi: {
    asking: 'Selvitetään, missä tätä käytetään …',
    unknown: 'Ei saatu selville, missä tätä käytetään.',
    nowhere: 'Mikään muu sisältö ei käytä tätä.',
    incomplete: 'Kaikkea ei tarkistettu: sisältöjä on liian monta.',
    published: (count) => `Julkaistuja sisältöjä, jotka käyttävät tätä: ${count}`,
    unpublished: (count) => `Luonnoksia, jotka käyttävät tätä: ${count}`,
    effect: {
      file: 'Kuva tai tiedosto katoaa niistä. Muu sisältö säilyy.',
      document: 'Tämä katoaa niiden luetteloista ja laatikoista, ja linkeistä jää pelkkä teksti. Muu sisältö säilyy.',
    },
    draft: 'luonnos',
    others: (count) => `ja muita: ${count}`,
    hidden: (count) => `joita et voi lukea: ${count}`,
  },
  sv: {
    asking: 'Söker var detta används …',
    unknown: 'Det gick inte att ta reda på var detta används.',
    nowhere: 'Inget annat innehåll använder detta.',
    incomplete: 'Allt kontrollerades inte: innehållen är för många.',
    published: (count) => `Publicerade innehåll som använder detta: ${count}`,
    unpublished: (count) => `Utkast som använder detta: ${count}`,
    effect: {
      file: 'Bilden eller filen försvinner från dem. Resten av innehållet finns kvar.',
      document: 'Detta försvinner från deras listor och rutor, och länkar blir vanlig text. Resten av innehållet finns kvar.',
    },
    draft: 'utkast',
    others: (count) => `och andra: ${count}`,
    hidden: (count) => `som du inte kan läsa: ${count}`,
  },
  en: {
    asking: 'Finding out where this is used …',
    unknown: 'Where this is used could not be found out.',
    nowhere: 'No other content uses this.',
    incomplete: 'Not everything was checked: there is too much content.',
    published: (count) => `Published content that uses this: ${count}`,
    unpublished: (count) => `Drafts that use this: ${count}`,
    effect: {
      file: 'The picture or file disappears from them. The rest of their content stays.',
      document: 'This disappears from their lists and boxes, and links become plain text. The rest of their content stays.',
    },
    draft: 'draft',
    others: (count) => `and others: ${count}`,
    hidden: (count) => `that you cannot read: ${count}`,
  },
}

export function wordsFor(language: string): Words {
  return words[isLocale(language) ? language : defaultLocale]
}
