import type { Localized } from '../../src/content/locales.ts'

export const labels = {
  singular: { fi: 'Tiedosto', sv: 'Fil', en: 'File' },
  plural: { fi: 'Kuvat ja tiedostot', sv: 'Bilder och filer', en: 'Images and files' },
  description: {
    fi: 'Kuvista poistetaan tallennettaessa sijainti- ja kameratiedot, PDF-tiedostoista tekijätiedot ja toiminnot.',
    sv: 'När filer sparas tas plats- och kamerauppgifter bort ur bilder, och uppgifter om upphov och funktioner ur PDF-filer.',
    en: 'When files are saved, location and camera data are removed from images, and authors and actions from PDFs.',
  },
  alt: { fi: 'Vaihtoehtoinen teksti', sv: 'Alternativtext', en: 'Alternative text' },
  altDescription: {
    fi: 'Mitä kuvassa on, sille joka ei näe sitä. Älä aloita sanalla ”kuva”.',
    sv: 'Vad bilden visar, för den som inte ser den. Börja inte med ordet ”bild”.',
    en: 'What the image shows, for somebody who does not see it. Do not begin with “image of”.',
  },
  decorative: { fi: 'Kuva on vain koriste', sv: 'Bilden är bara dekorativ', en: 'The image is decorative only' },
  decorativeDescription: {
    fi: 'Koristekuva ei kerro mitään, eikä ruudunlukija lue sitä.',
    sv: 'En dekorativ bild säger ingenting, och en skärmläsare läser inte upp den.',
    en: 'A decorative image says nothing, and a screen reader skips it.',
  },
  caption: { fi: 'Kuvateksti', sv: 'Bildtext', en: 'Caption' },
  credit: { fi: 'Kuvaaja tai lähde', sv: 'Fotograf eller källa', en: 'Credit' },
  creditDescription: {
    fi: 'Esimerkiksi: Kuva: Etunimi Sukunimi / Kuvapankki.',
    sv: 'Till exempel: Foto: Förnamn Efternamn / Bildbyrå.',
    en: 'For example: Photo: First name Surname / Picture agency.',
  },
} as const satisfies Record<string, Localized>
