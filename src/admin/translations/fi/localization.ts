/** Finnish: the language versions of content. */
import type { DefaultTranslationsObject } from '@payloadcms/translations'

export const localization: DefaultTranslationsObject['localization'] = {
  cannotCopySameLocale: 'Kieliversiota ei voi kopioida itseensä',
  copyFrom: 'Kopioi kieliversiosta',
  copyFromTo: 'Kopioidaan kieliversio: {{from}} → {{to}}',
  copyTo: 'Kopioi kieliversioon',
  copyToLocale: 'Kopioi kieliversioon',
  localeToPublish: 'Julkaistava kieliversio',
  // Stands after "Monista".
  selectedLocales: 'valitut kieliversiot',
  selectLocaleToCopy: 'Valitse kopioitava kieliversio',
  selectLocaleToDuplicate: 'Valitse monistettavat kieliversiot',
}
