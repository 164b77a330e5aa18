/** The languages of the admin panel and of the API's messages, as Payload's config wants them. */
import type { AcceptedLanguages, GenericTranslationsObject, I18nOptions, SupportedLanguages } from '@payloadcms/translations'
import { en } from '@payloadcms/translations/languages/en'
import { defaultLocale, type Locale } from '../../content/locales.ts'
import { lexical } from './fi/lexical.ts'
import { fi } from './fi/index.ts'
import { sv } from './sv.ts'

const supportedLanguages = { fi, sv, en } satisfies Record<Locale, SupportedLanguages['en']>

/** Texts of packages that have no Finnish of their own, and what is otherwise here; Payload merges them over the language. */
const additions: Record<'en' | 'fi', GenericTranslationsObject> = {
  fi: { lexical },
  en: {
    authentication: { beginCreateFirstUser: 'Create the first account. It will be the administrator, who makes accounts for the others.' },
    general: {
      aboutToTrash: 'Content: <1>{{title}}</1> ({{label}})',
      aboutToTrashCount: 'Selected: {{label}} ({{count}})',
      editedSince: 'Last changed',
    },
  },
}

export const i18n: I18nOptions = {
  supportedLanguages,
  // Payload's types list the languages that it has translations for; at run time it takes every key of
  // `supportedLanguages`, and `translations` may add namespaces.
  fallbackLanguage: defaultLocale as AcceptedLanguages,
  translations: additions as unknown as I18nOptions['translations'],
}
