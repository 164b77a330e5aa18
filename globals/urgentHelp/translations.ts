import type { Localized } from '../../src/content/locales.ts'

export const labels = {
  label: { fi: 'Kiireellinen apu', sv: 'Brådskande hjälp', en: 'Urgent help' },
  active: { fi: 'Näytetään', sv: 'Visas', en: 'Shown' },
  title: { fi: 'Otsikko', sv: 'Rubrik', en: 'Title' },
  text: { fi: 'Teksti', sv: 'Text', en: 'Text' },
  numbers: { fi: 'Numerot', sv: 'Nummer', en: 'Numbers' },
  number: { fi: 'Numero', sv: 'Nummer', en: 'Number' },
  name: { fi: 'Nimi', sv: 'Namn', en: 'Name' },
  dial: { fi: 'Valittava numero', sv: 'Numret som rings', en: 'Number to dial' },
  display: { fi: 'Näytettävä numero', sv: 'Numret som visas', en: 'Number as shown' },
  hours: { fi: 'Milloin vastataan', sv: 'När man svarar', en: 'When it is answered' },
  url: { fi: 'Verkko-osoite', sv: 'Webbadress', en: 'Web address' },
} as const satisfies Record<string, Localized>
