import { listIn, textIn, type StructuredTrait } from 'verkosto'

/** https://schema.org/ScholarlyArticle */
export const structured: StructuredTrait = {
  node(document, locale) {
    const name = textIn(document, 'title')
    if (!name) return null
    const doi = textIn(document, 'doi')
    return {
      '@type': 'ScholarlyArticle',
      name,
      abstract: textIn(document, 'abstract'),
      inLanguage: locale,
      author: listIn(document, 'authors').flatMap((author) => {
        const authorName = textIn(author, 'name')
        return authorName ? [{ '@type': 'Person', name: authorName }] : []
      }),
      sameAs: doi && `https://doi.org/${doi}`,
    }
  },
}
