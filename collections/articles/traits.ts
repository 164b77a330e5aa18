import { textIn, textsIn, valuesIn } from '../../src/content/model/documentValues.ts'
import type { StructuredTrait, SyndicatedTrait } from '../../src/content/model/traits.ts'

export const syndicated: SyndicatedTrait = {
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
export const structured: StructuredTrait = {
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
