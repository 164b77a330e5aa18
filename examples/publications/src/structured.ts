import { listIn, pathUnder, textIn, type RoutableTrait, type SearchableTrait, type StructuredTrait, type Traits } from 'verkosto'

const routable: RoutableTrait = {
  path: pathUnder({ fi: 'julkaisut', sv: 'publikationer', en: 'publications' }),
  fields: ['slug'],
  slug: 'slug',
  title: 'title',
}

const searchable: SearchableTrait = {
  title: 'title',
  text: [
    { field: 'title', weight: 'A' },
    { field: 'abstract', weight: 'C' },
  ],
  facets: ['topics', 'year'],
}

/** https://schema.org/ScholarlyArticle */
const structured: StructuredTrait = {
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

export const traits: Traits = { routable, searchable, structured }
