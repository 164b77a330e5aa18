import type { Localized } from '../locales.ts'

/** Days of the week, Monday first; values are RFC 5545's (§3.3.10). */
export const weekdays = {
  MO: { fi: 'maanantai', sv: 'måndag', en: 'Monday' },
  TU: { fi: 'tiistai', sv: 'tisdag', en: 'Tuesday' },
  WE: { fi: 'keskiviikko', sv: 'onsdag', en: 'Wednesday' },
  TH: { fi: 'torstai', sv: 'torsdag', en: 'Thursday' },
  FR: { fi: 'perjantai', sv: 'fredag', en: 'Friday' },
  SA: { fi: 'lauantai', sv: 'lördag', en: 'Saturday' },
  SU: { fi: 'sunnuntai', sv: 'söndag', en: 'Sunday' },
} as const satisfies Record<string, Localized>
