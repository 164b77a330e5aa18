import { textIn } from '../../src/content/model/documentValues.ts'
import type { StructuredTrait } from '../../src/content/model/traits.ts'

/** https://schema.org/Organization */
export const structured: StructuredTrait = {
  node(document) {
    const name = textIn(document, 'name')
    if (!name) return null
    return {
      '@type': ['association', 'foundation'].includes(textIn(document, 'kind') ?? '') ? 'NGO' : 'Organization',
      name,
      alternateName: textIn(document, 'abbreviation'),
      description: textIn(document, 'summary'),
      url: textIn(document, 'website'),
    }
  },
}
