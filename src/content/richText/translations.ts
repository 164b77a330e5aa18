import type { Localized } from '../locales.ts'
import type { CalloutTone } from './tree.ts'

export const labels = {
  caption: { fi: 'Kuvateksti', sv: 'Bildtext', en: 'Caption' },
  callout: { fi: 'Nosto', sv: 'Notis', en: 'Callout' },
  callouts: { fi: 'Nostot', sv: 'Notiser', en: 'Callouts' },
  tone: { fi: 'Sävy', sv: 'Ton', en: 'Tone' },
  text: { fi: 'Teksti', sv: 'Text', en: 'Text' },
  videoLink: { fi: 'Videolinkki', sv: 'Videolänk', en: 'Video link' },
  videoLinks: { fi: 'Videolinkit', sv: 'Videolänkar', en: 'Video links' },
  title: { fi: 'Otsikko', sv: 'Rubrik', en: 'Title' },
  url: { fi: 'Verkko-osoite', sv: 'Webbadress', en: 'Web address' },
  urlDescription: {
    fi: 'Video avautuu omalla sivullaan. Sivustolle ei upoteta muiden soittimia, koska ne seuraavat kävijöitä.',
    sv: 'Videon öppnas på sin egen sida. Andras spelare bäddas inte in på webbplatsen eftersom de spårar besökarna.',
    en: 'The video opens on its own page. Players of others are not embedded in the site because they track visitors.',
  },
  publisher: { fi: 'Julkaisija', sv: 'Utgivare', en: 'Publisher' },
  serviceBox: { fi: 'Palvelu', sv: 'Tjänst', en: 'Service' },
  serviceBoxes: { fi: 'Palvelut', sv: 'Tjänster', en: 'Services' },
  service: { fi: 'Palvelu', sv: 'Tjänst', en: 'Service' },
  serviceDescription: {
    fi: 'Aukioloajat tulevat palvelun tiedoista. Älä kirjoita niitä tekstiin.',
    sv: 'Öppettiderna kommer från tjänstens uppgifter. Skriv dem inte i texten.',
    en: 'Opening hours come from the service itself. Do not write them in the text.',
  },
} as const satisfies Record<string, Localized>

export const toneLabels: Record<CalloutTone, Localized> = {
  info: { fi: 'Tiedoksi', sv: 'Information', en: 'Information' },
  warning: { fi: 'Huomio', sv: 'Obs', en: 'Attention' },
  support: { fi: 'Tukea', sv: 'Stöd', en: 'Support' },
}
