import { describe, expect, it } from '@jest/globals'
import { articlesCollection } from '../../collections/articles/collection.ts'
import { traitsOf } from '../../src/content/model/traits.ts'

const traits = traitsOf(articlesCollection)

const article = {
  id: '0190',
  title: 'Verkosto laajenee',
  slug: 'verkosto-laajenee',
  lead: 'Uusi verkosto aloittaa.',
  publishedAt: '2026-04-01T06:00:00.000Z',
  updatedAt: '2026-04-02T06:00:00.000Z',
  authors: [{ id: 'a', name: 'Maija Mallikas' }, 'only-an-id'],
  topics: [{ id: 't', name: 'Ennaltaehkäisy' }],
  heroImage: { id: 'm', url: '/api/media/file/taivas.jpg' },
}

describe('the path of an article', () => {
  it('names the folder in the language of the reader', () => {
    expect(traits.routable?.path(article, 'fi')).toBe('/artikkelit/verkosto-laajenee')
    expect(traits.routable?.path(article, 'sv')).toBe('/artiklar/verkosto-laajenee')
    expect(traits.routable?.path(article, 'en')).toBe('/articles/verkosto-laajenee')
  })

  it('is missing while the article has no slug in that language', () => {
    expect(traits.routable?.path({ ...article, slug: null }, 'sv')).toBeNull()
  })
})

describe('the feed entry of an article', () => {
  it('names the authors and topics that are populated', () => {
    expect(traits.syndicated?.entry(article, 'fi')).toEqual({
      title: 'Verkosto laajenee',
      summary: 'Uusi verkosto aloittaa.',
      publishedAt: '2026-04-01T06:00:00.000Z',
      updatedAt: '2026-04-02T06:00:00.000Z',
      authors: ['Maija Mallikas'],
      categories: ['Ennaltaehkäisy'],
    })
  })

  it('is missing before the article has a title and a moment of publication', () => {
    expect(traits.syndicated?.entry({ ...article, title: '' }, 'fi')).toBeNull()
    expect(traits.syndicated?.entry({ ...article, publishedAt: null }, 'fi')).toBeNull()
  })
})

describe('the schema.org node of an article', () => {
  it('is a NewsArticle with its authors, topics and image', () => {
    expect(traits.structured?.node(article, 'fi')).toMatchObject({
      '@type': 'NewsArticle',
      headline: 'Verkosto laajenee',
      inLanguage: 'fi',
      author: [{ '@type': 'Person', name: 'Maija Mallikas' }],
      about: [{ '@type': 'DefinedTerm', name: 'Ennaltaehkäisy' }],
      image: '/api/media/file/taivas.jpg',
    })
  })

  it('does without relations that are not populated', () => {
    const node = traits.structured?.node({ ...article, authors: ['a'], topics: undefined, heroImage: 'm' }, 'fi')
    expect(node).toMatchObject({ author: [], about: [], image: undefined })
  })
})
