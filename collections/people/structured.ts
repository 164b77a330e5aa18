import { pathUnder, textIn, valuesIn } from '../../src/content/model/documentValues.ts'
import type { RoutableTrait, SearchableTrait, StructuredTrait, Traits } from '../../src/content/model/traits.ts'

const routable: RoutableTrait = {
  path: pathUnder({ fi: 'henkilot', sv: 'personer', en: 'people' }),
  fields: ['slug'],
  slug: 'slug',
  title: 'name',
}

// Only what comes with the consent itself: an index does not know which other fields a person agreed to.
const searchable: SearchableTrait = {
  title: 'name',
  text: [{ field: 'name', weight: 'A' }],
  facets: [],
}

/** https://schema.org/Person; contact details stay out, crawlers keep what a withdrawn consent takes away. */
const structured: StructuredTrait = {
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

export const traits: Traits = { routable, searchable, structured }
