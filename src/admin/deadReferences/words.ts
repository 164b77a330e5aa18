/** What is said beside a field about what it refers to and nobody can read. */
import { defaultLocale, isLocale, type Locale } from '../../content/locales.ts'
import type { DeadPart } from './deadParts.ts'

interface Words {
  /** What it is about, where a text has several such things in it. */
  link: (text: string) => string
  image: string
  service: string
  inTrash: (title: string) => string
  gone: string
}

const words: Record<Locale, Words> = {
  fi: {
    link: (text) => `Linkki ”${text}”: `,
    image: 'Kuva tekstissä: ',
    service: 'Palvelu tekstissä: ',
    inTrash: (title) => `”${title}” on roskakorissa, eivätkä lukijat näe sitä tässä. Palauta se roskakorista tai poista se tästä.`,
    gone: 'Sisältö, johon tämä johti, on poistettu, eivätkä lukijat näe sitä. Valitse toinen tai poista tämä.',
  },
  sv: {
    link: (text) => `Länken ”${text}”: `,
    image: 'Bilden i texten: ',
    service: 'Tjänsten i texten: ',
    inTrash: (title) => `”${title}” ligger i papperskorgen, och läsarna ser det inte här. Återställ det eller ta bort det härifrån.`,
    gone: 'Innehållet som detta ledde till har raderats, och läsarna ser det inte. Välj något annat eller ta bort detta.',
  },
  en: {
    link: (text) => `The link “${text}”: `,
    image: 'The image in the text: ',
    service: 'The service in the text: ',
    inTrash: (title) => `“${title}” is in the trash, and readers do not see it here. Restore it from the trash or take it out here.`,
    gone: 'What this led to has been deleted, and readers do not see it. Choose something else or take this out.',
  },
}

/** @param title of the document in the trash; undefined when it is gone for good */
export function sentenceFor({ kind, text }: DeadPart, title: string | undefined, language: string): string {
  const own = words[isLocale(language) ? language : defaultLocale]
  const subject = kind === 'relation' ? '' : kind === 'link' ? own.link(text) : own[kind]
  return subject + (title === undefined ? own.gone : own.inTrash(title))
}
