/**
 * Finnish for Payload's admin panel and the messages of its API, which Payload has no translation for.
 *
 * Buttons are imperatives (Tallenna), what goes on is passive (Tallennetaan…), the reader is addressed as "sinä".
 * Labels come in the nominative and with a capital, so a text never makes one an object or a complement that Finnish
 * would inflect: it stands after a colon, in brackets or as the subject. The words are those of the glossary in
 * docs/decisions/0008-finnish-language.md.
 */
import type { DefaultTranslationsObject, Language } from '@payloadcms/translations'
import { authentication } from './authentication.ts'
import { dashboard } from './dashboard.ts'
import { error } from './error.ts'
import { fields } from './fields.ts'
import { folder } from './folder.ts'
import { generalActions } from './generalActions.ts'
import { generalMessages } from './generalMessages.ts'
import { generalWords } from './generalWords.ts'
import { localization } from './localization.ts'
import { operators } from './operators.ts'
import { upload } from './upload.ts'
import { validation } from './validation.ts'
import { version } from './version.ts'

const translations: DefaultTranslationsObject = {
  authentication,
  dashboard,
  error,
  fields,
  folder,
  general: { ...generalActions, ...generalMessages, ...generalWords },
  localization,
  operators,
  upload,
  validation,
  version,
}

export const fi: Language = {
  // Payload loads the locale of dates from a list of its own, which Finnish is not on. Estonian is, nobody else here uses
  // it, and next.config.ts has the bundler put Finnish in its place.
  dateFNSKey: 'et',
  translations,
}
