import { textIn, valuesIn } from '../../src/content/model/documentValues.ts'
import type { StructuredTrait } from '../../src/content/model/traits.ts'

/** https://schema.org/Person; contact details stay out, crawlers keep what a withdrawn consent takes away. */
export const structured: StructuredTrait = {
  node(document) {
    const name = textIn(document, 'name')
    if (!name) return null
    const organization = valuesIn(document, 'organization')
    const portrait = valuesIn(document, 'portrait')
    const worksFor = organization && textIn(organization, 'name')
    return {
      '@type': 'Person',
      name,
      jobTitle: textIn(document, 'title') ?? textIn(document, 'profession'),
      worksFor: worksFor && { '@type': 'Organization', name: worksFor },
      image: portrait && textIn(portrait, 'url'),
    }
  },
}
