/**
 * Where a link of a menu or a call to action leads: to a document, whose path is answered in the language of the answer, or to
 * an address, which is one of each language: `/palvelut` is `/tjanster` in Swedish, and a web page of others is seldom one for all.
 */
import type { Field } from 'payload'
import type { Localized } from '../locales.ts'
import { webAddressOrPath } from './webAddress.ts'

const labels = {
  document: { fi: 'Sisältö', sv: 'Innehåll', en: 'Document' },
  url: { fi: 'Osoite', sv: 'Adress', en: 'Address' },
  urlDescription: {
    fi: 'Käytetään, kun sisältöä ei ole valittu: polku sivustolla tai koko verkko-osoite.',
    sv: 'Används när inget innehåll har valts: en sökväg på webbplatsen eller en hel webbadress.',
    en: 'Used when no document is chosen: a path on the site or a whole web address.',
  },
} as const satisfies Record<string, Localized>

export function linkFields(): Field[] {
  return [
    {
      name: 'document',
      type: 'relationship',
      relationTo: ['pages', 'networks', 'services', 'articles', 'events', 'newsletters'],
      label: labels.document,
    },
    {
      name: 'url',
      type: 'text',
      label: labels.url,
      localized: true,
      validate: webAddressOrPath,
      admin: { description: labels.urlDescription },
    },
  ]
}
