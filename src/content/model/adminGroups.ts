/** Headings under which the admin panel lists collections and globals. */
import type { Localized } from '../locales.ts'

export const adminGroups = {
  publishing: { fi: 'Julkaisut', sv: 'Publicerat innehåll', en: 'Publishing' },
  federation: { fi: 'Verkostot ja palvelut', sv: 'Nätverk och tjänster', en: 'Networks and services' },
  library: { fi: 'Aineistot', sv: 'Material', en: 'Library' },
  site: { fi: 'Sivusto', sv: 'Webbplatsen', en: 'Site' },
} as const satisfies Record<string, Localized>
