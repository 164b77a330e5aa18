/** What is asked of who opens another language over what has not been saved. */
import { defaultLocale, isLocale, type Locale } from '../../content/locales.ts'

interface Words {
  heading: string
  body: string
  change: (language: string) => string
}

const words: Record<Locale, Words> = {
  fi: {
    heading: 'Kirjoittamaasi ei ole tallennettu',
    body: 'Jos vaihdat kielen nyt, menetät sen, mitä olet kirjoittanut tallentamisen jälkeen. Tallenna luonnos ensin.',
    change: (language) => `Hylkää muutokset ja avaa: ${language}`,
  },
  sv: {
    heading: 'Det du har skrivit är inte sparat',
    body: 'Om du byter språk nu går det du har skrivit sedan du senast sparade förlorat. Spara utkastet först.',
    change: (language) => `Förkasta ändringarna och öppna: ${language}`,
  },
  en: {
    heading: 'What you have written is not saved',
    body: 'If you change the language now, you lose what you have written since you last saved. Save the draft first.',
    change: (language) => `Discard the changes and open: ${language}`,
  },
}

export function wordsFor(language: string): Words {
  return words[isLocale(language) ? language : defaultLocale]
}
