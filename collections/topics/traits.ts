import { pathUnder, textIn } from '../../src/content/model/documentValues.ts'
import type { RoutableTrait, SearchableTrait, StructuredTrait, Traits } from '../../src/content/model/traits.ts'

const routable: RoutableTrait = {
  path: pathUnder({ fi: 'aiheet', sv: 'amnen', en: 'topics' }),
  fields: ['slug'],
  slug: 'slug',
  title: 'name',
}

const searchable: SearchableTrait = {
  title: 'name',
  text: [
    { field: 'name', weight: 'A' },
    { field: 'description', weight: 'B' },
  ],
  facets: [],
}

/** https://schema.org/DefinedTerm */
const structured: StructuredTrait = {
  node(document, locale) {
    const name = textIn(document, 'name')
    if (!name) return null
    return { '@type': 'DefinedTerm', name, description: textIn(document, 'description'), inLanguage: locale }
  },
}

export const traits: Traits = { routable, searchable, structured }
