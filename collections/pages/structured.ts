import { pathUnder, textIn } from '../../src/content/model/documentValues.ts'
import type { RoutableTrait, SearchableTrait, StructuredTrait, Traits } from '../../src/content/model/traits.ts'

const routable: RoutableTrait = {
  path: pathUnder({ fi: 'sivut', sv: 'sidor', en: 'pages' }),
  fields: ['slug'],
  slug: 'slug',
  title: 'title',
}

const searchable: SearchableTrait = {
  title: 'title',
  text: [
    { field: 'title', weight: 'A' },
    { field: 'summary', weight: 'B' },
    { field: 'body', weight: 'C' },
  ],
  facets: ['audiences', 'contentNotes'],
}

/** https://schema.org/WebPage */
const structured: StructuredTrait = {
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

export const traits: Traits = { publishable: { reviewBy: 'reviewBy' }, routable, searchable, structured }
