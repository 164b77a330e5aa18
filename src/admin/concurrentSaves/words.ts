/** What is said to somebody who saves what somebody else has saved meanwhile. */
import { defaultLocale, isLocale, type Locale } from '../../content/locales.ts'

export interface Words {
  title: string
  intro: string
  mine: string
  theirs: string
  empty: string
  file: string
  yes: string
  no: string
  save: string
  back: string
  taken: (fields: string) => string
}

const words: Record<Locale, Words> = {
  fi: {
    title: 'Joku muu muutti samaa kohtaa',
    intro:
      'Joku muu on tallentanut tämän sisällön sillä aikaa, kun muokkasit sitä. Muut muutokset yhdistetään. Valitse, mikä jää voimaan kohdissa, joita muutitte molemmat:',
    mine: 'Sinun',
    theirs: 'Toisen tallentama',
    empty: '(tyhjä)',
    file: 'Tiedosto',
    yes: 'Kyllä',
    no: 'Ei',
    save: 'Tallenna valinnat',
    back: 'Palaa muokkaamaan',
    taken: (fields) => `Joku muu oli tallentanut tämän sisällön sillä aikaa. Hänen muutoksensa säilyivät: ${fields}.`,
  },
  sv: {
    title: 'Någon annan ändrade på samma ställe',
    intro:
      'Någon annan har sparat detta innehåll medan du redigerade det. Övriga ändringar slås ihop. Välj vad som ska gälla på de ställen som ni båda har ändrat:',
    mine: 'Din',
    theirs: 'Sparad av någon annan',
    empty: '(tomt)',
    file: 'Fil',
    yes: 'Ja',
    no: 'Nej',
    save: 'Spara valen',
    back: 'Tillbaka till redigeringen',
    taken: (fields) => `Någon annan hade sparat detta innehåll under tiden. Ändringarna finns kvar: ${fields}.`,
  },
  en: {
    title: 'Somebody else changed the same place',
    intro:
      'Somebody else has saved this content while you were editing it. All other changes are put together. Choose what to keep where you have both made changes:',
    mine: 'Yours',
    theirs: 'Saved by somebody else',
    empty: '(empty)',
    file: 'File',
    yes: 'Yes',
    no: 'No',
    save: 'Save these choices',
    back: 'Back to editing',
    taken: (fields) => `Somebody else had saved this content meanwhile. Their changes are kept: ${fields}.`,
  },
}

export function wordsFor(language: string): Words {
  return words[isLocale(language) ? language : defaultLocale]
}
