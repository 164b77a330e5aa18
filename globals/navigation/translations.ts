import type { Localized } from '../../src/content/locales.ts'

export const labels = {
  label: { fi: 'Valikot', sv: 'Menyer', en: 'Navigation' },
  main: { fi: 'Päävalikko', sv: 'Huvudmeny', en: 'Main menu' },
  footer: { fi: 'Alatunniste', sv: 'Sidfot', en: 'Footer' },
  item: { fi: 'Kohta', sv: 'Post', en: 'Item' },
  text: { fi: 'Teksti', sv: 'Text', en: 'Label' },
  document: { fi: 'Sisältö', sv: 'Innehåll', en: 'Document' },
  url: { fi: 'Osoite', sv: 'Adress', en: 'Address' },
  urlDescription: {
    fi: 'Käytetään, kun sisältöä ei ole valittu: polku sivustolla tai koko verkko-osoite.',
    sv: 'Används när inget innehåll har valts: en sökväg på webbplatsen eller en hel webbadress.',
    en: 'Used when no document is chosen: a path on the site or a whole web address.',
  },
  children: { fi: 'Alakohdat', sv: 'Underposter', en: 'Children' },
} as const satisfies Record<string, Localized>
