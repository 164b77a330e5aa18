import { pathUnder, textIn } from '../../src/content/model/documentValues.ts'
import type { RoutableTrait, SearchableTrait, StructuredTrait, Traits } from '../../src/content/model/traits.ts'

const routable: RoutableTrait = {
  path: pathUnder({ fi: 'organisaatiot', sv: 'organisationer', en: 'organizations' }),
  fields: ['slug'],
  slug: 'slug',
  title: 'name',
}

const searchable: SearchableTrait = {
  title: 'name',
  text: [
    { field: 'name', weight: 'A' },
    { field: 'abbreviation', weight: 'A' },
    { field: 'summary', weight: 'C' },
  ],
  facets: ['kind'],
}

/** https://schema.org/Organization */
const structured: StructuredTrait = {
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

export const traits: Traits = { routable, searchable, structured }
