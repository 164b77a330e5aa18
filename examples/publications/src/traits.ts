import type { Locale, TraitDocument, Traits } from 'verkosto'

const section: Record<Locale, string> = { fi: 'julkaisut', sv: 'publikationer', en: 'publications' }

const text = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined)

function authorNames({ authors }: TraitDocument): string[] {
  if (!Array.isArray(authors)) return []
  return authors.flatMap((author: { name?: unknown }) => text(author.name) ?? [])
}

export const traits: Traits = {
  publishable: {},
  routable: {
    fields: ['title', 'slug'],
    title: 'title',
    path: ({ slug }, locale) => (text(slug) ? `/${locale}/${section[locale]}/${text(slug)}` : null),
  },
  searchable: {
    title: 'title',
    text: [
      { field: 'title', weight: 'A' },
      { field: 'abstract', weight: 'C' },
    ],
    facets: ['topics', 'year'],
  },
  structured: {
    node: (document) => ({
      '@type': 'ScholarlyArticle',
      name: text(document['title']),
      abstract: text(document['abstract']),
      author: authorNames(document).map((name) => ({ '@type': 'Person', name })),
      sameAs: text(document['doi']) ? `https://doi.org/${text(document['doi'])}` : undefined,
    }),
  },
}
