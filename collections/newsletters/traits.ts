import { pathUnder, textIn } from '../../src/content/model/documentValues.ts'
import type { RoutableTrait, SearchableTrait, StructuredTrait, SyndicatedTrait, Traits } from '../../src/content/model/traits.ts'

const routable: RoutableTrait = {
  path: pathUnder({ fi: 'uutiskirjeet', sv: 'nyhetsbrev', en: 'newsletters' }),
  fields: ['slug'],
  slug: 'slug',
  title: 'title',
}

const searchable: SearchableTrait = {
  title: 'title',
  text: [
    { field: 'title', weight: 'A' },
    { field: 'intro', weight: 'B' },
  ],
  facets: ['audiences'],
}

const syndicated: SyndicatedTrait = {
  newestBy: 'issueDate',
  entry(document) {
    const title = textIn(document, 'title')
    const publishedAt = textIn(document, 'issueDate')
    if (!title || !publishedAt) return null
    return {
      title,
      summary: textIn(document, 'intro'),
      publishedAt,
      updatedAt: textIn(document, 'updatedAt') ?? publishedAt,
      authors: [],
      categories: [],
    }
  },
}

/** https://schema.org/PublicationIssue */
const structured: StructuredTrait = {
  node(document, locale) {
    const name = textIn(document, 'title')
    if (!name) return null
    return {
      '@type': 'PublicationIssue',
      name,
      issueNumber: textIn(document, 'number'),
      datePublished: textIn(document, 'issueDate'),
      description: textIn(document, 'intro'),
      sameAs: textIn(document, 'archiveUrl'),
      inLanguage: locale,
    }
  },
}

export const traits: Traits = { routable, searchable, syndicated, structured }
