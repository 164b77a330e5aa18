import type { Localized } from '../../src/content/locales.ts'

export const labels = {
  label: { fi: 'Valikot', sv: 'Menyer', en: 'Navigation' },
  main: { fi: 'Päävalikko', sv: 'Huvudmeny', en: 'Main menu' },
  footer: { fi: 'Alatunniste', sv: 'Sidfot', en: 'Footer' },
  item: { fi: 'Kohta', sv: 'Post', en: 'Item' },
  text: { fi: 'Teksti', sv: 'Text', en: 'Label' },
  children: { fi: 'Alakohdat', sv: 'Underposter', en: 'Children' },
} as const satisfies Record<string, Localized>
