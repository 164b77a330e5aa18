/** A label of the config in the language of the panel. */
import { getTranslation } from '@payloadcms/translations'

/** @param label a text, or texts by language; a label that a component draws has no text */
export function labelText(label: unknown, i18n: Parameters<typeof getTranslation>[1]): string {
  const text = getTranslation(label as Parameters<typeof getTranslation>[0], i18n)
  return typeof text === 'string' ? text : ''
}
