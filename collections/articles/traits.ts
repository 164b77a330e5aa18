import { pathUnder, textIn, textsIn, valuesIn } from '../../src/content/model/documentValues.ts'
import type {
  PublishableTrait,
  RoutableTrait,
  SearchableTrait,
  StructuredTrait,
  SyndicatedTrait,
  Traits,
} from '../../src/content/model/traits.ts'

const publishable: PublishableTrait = { publishedAt: 'publishedAt', reviewState: 'reviewState' }

const routable: RoutableTrait = {
  path: pathUnder({ fi: 'artikkelit', sv: 'artiklar', en: 'articles' }),
  fields: ['slug'],
  slug: 'slug',
  title: 'title',
}

const searchable: SearchableTrait = {
  title: 'title',
  text: [
    { field: 'title', weight: 'A' },
    { field: 'lead', weight: 'B' },
    { field: 'body', weight: 'C' },
  ],
  facets: ['topics', 'networks', 'audiences', 'contentNotes'],
}

const syndicated: SyndicatedTrait = {
  newestBy: 'publishedAt',
  entry(document) {
    const title = textIn(document, 'title')
    const publishedAt = textIn(document, 'publishedAt')
    if (!title || !publishedAt) return null
    return {
      title,
      summary: textIn(document, 'lead'),
      publishedAt,
      updatedAt: textIn(document, 'updatedAt') ?? publishedAt,
      authors: textsIn(document, 'authors', 'name'),
      categories: textsIn(document, 'topics', 'name'),
    }
  },
}

/** https://schema.org/NewsArticle */
const structured: StructuredTrait = {
  node(document, locale) {
    const headline = textIn(document, 'title')
    if (!headline) return null
    const image = valuesIn(document, 'heroImage')
    return {
      '@type': 'NewsArticle',
      headline,
      description: textIn(document, 'lead'),
      inLanguage: locale,
      datePublished: textIn(document, 'publishedAt'),
      dateModified: textIn(document, 'updatedAt'),
      author: textsIn(document, 'authors', 'name').map((name) => ({ '@type': 'Person', name })),
      about: textsIn(document, 'topics', 'name').map((name) => ({ '@type': 'DefinedTerm', name })),
      image: image && textIn(image, 'url'),
    }
  },
}

export const traits: Traits = {
  publishable,
  ownedBy: { network: 'networks' },
  routable,
  searchable,
  syndicated,
  structured,
}
