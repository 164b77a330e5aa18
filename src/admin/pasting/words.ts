/** What is said of pictures that were left out of what was pasted. */
import { defaultLocale, isLocale, type Localized } from '../../content/locales.ts'

const leftOut: Localized = {
  fi: 'Kuva jäi pois: lisää se mediakirjastosta. Teksti liitettiin.',
  sv: 'Bilden kom inte med: lägg till den från mediebiblioteket. Texten klistrades in.',
  en: 'The picture was left out: add it from the media library. The text was pasted.',
}

export function pictureLeftOut(language: string): string {
  return leftOut[isLocale(language) ? language : defaultLocale]
}
