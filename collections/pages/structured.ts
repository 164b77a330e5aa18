import { textIn } from '../../src/content/model/documentValues.ts'
import type { StructuredTrait } from '../../src/content/model/traits.ts'

/** https://schema.org/WebPage */
export const structured: StructuredTrait = {
  node(document, locale) {
    const name = textIn(document, 'title')
    if (!name) return null
    return {
      '@type': 'WebPage',
      name,
      description: textIn(document, 'summary'),
      inLanguage: locale,
      dateModified: textIn(document, 'updatedAt'),
    }
  },
}
