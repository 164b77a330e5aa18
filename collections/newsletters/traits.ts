import { textIn } from '../../src/content/model/documentValues.ts'
import type { StructuredTrait, SyndicatedTrait } from '../../src/content/model/traits.ts'

export const syndicated: SyndicatedTrait = {
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
export const structured: StructuredTrait = {
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
