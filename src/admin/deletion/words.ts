/** What the dialog that asks before something is thrown away is headed with. */
import { defaultLocale, isLocale, type Locale } from '../../content/locales.ts'

type Fate = 'toTrash' | 'forGood'

const headings: Record<Locale, Record<Fate, string>> = {
  fi: { toTrash: 'Siirretäänkö roskakoriin?', forGood: 'Poistetaanko pysyvästi?' },
  sv: { toTrash: 'Flytta till papperskorgen?', forGood: 'Radera permanent?' },
  en: { toTrash: 'Move to the trash?', forGood: 'Delete permanently?' },
}

export function deletionHeading(fate: Fate, language: string): string {
  return headings[isLocale(language) ? language : defaultLocale][fate]
}
