/** What the panel says of the languages of a document. */
import type { LanguageState } from '../../content/publishing/languagesEndpoint.ts'
import { defaultLocale, isLocale, type Locale } from '../../content/locales.ts'

interface Words {
  title: string
  states: Record<LanguageState, string>
}

const words: Record<Locale, Words> = {
  fi: {
    title: 'Kieliversiot',
    states: {
      published: 'julkinen',
      changed: 'julkinen, luonnoksessa muutoksia',
      draft: 'luonnos, ei vielä julkinen',
      absent: 'ei kirjoitettu',
    },
  },
  sv: {
    title: 'Språkversioner',
    states: {
      published: 'publik',
      changed: 'publik, med ändringar i utkastet',
      draft: 'utkast, inte publik ännu',
      absent: 'inte skriven',
    },
  },
  en: {
    title: 'Languages',
    states: {
      published: 'public',
      changed: 'public, with changes in the draft',
      draft: 'draft, not public yet',
      absent: 'not written',
    },
  },
}

export function wordsFor(language: string): Words {
  return words[isLocale(language) ? language : defaultLocale]
}
