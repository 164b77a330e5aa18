import { beforeAll, describe, expect, it } from '@jest/globals'
import type { CollectionConfig, SanitizedConfig } from 'payload'
import { brokenTraits } from '../../src/content/model/traitPromises.ts'
import { traitsOf, withTraits, type Traits } from '../../src/content/model/traits.ts'

/** A built config, as far as the check of traits looks at it. */
function configWith(traits: Traits, absentFields?: string[]): Pick<SanitizedConfig, 'collections' | 'globals'> {
  const collection = {
    slug: 'news',
    custom: withTraits(traits, absentFields),
    flattenedFields: [
      { name: 'title', type: 'text' },
      { name: 'slug', type: 'text' },
      { name: 'place', type: 'group', flattenedFields: [{ name: 'city', type: 'text' }] },
    ],
  }
  return { collections: [collection], globals: [] } as never
}

const routable = { path: () => null, fields: ['slug'], slug: 'slug', title: 'title' }

describe('a promise of a trait', () => {
  it('is kept when the fields exist, at any depth', () => {
    const searchable = { title: 'title', text: [{ field: 'place.city', weight: 'A' as const }], facets: ['id'] }
    expect(brokenTraits(configWith({ routable, searchable }))).toEqual([])
  })

  it('is broken by a field that does not exist, and says where it was named', () => {
    expect(
      brokenTraits(
        configWith({ geographic: { areas: 'areas' }, available: { openingHours: 'title', exceptions: 'title', verifiedAt: 'place.day' } }),
      ),
    ).toEqual([
      'available.verifiedAt of news names the field "place.day", which news does not have',
      'geographic.areas of news names the field "areas", which news does not have',
    ])
  })

  it('is broken by a function that reads a field which does not exist', () => {
    const structured = {
      node: (document: { readonly [field: string]: unknown }) => (document['titel'] ? { '@type': 'Thing' as const } : null),
    }
    expect(brokenTraits(configWith({ structured }))).toEqual(['structured.node of news reads the field "titel", which news does not have'])
  })

  it('is broken by a path of more fields than a link carries', () => {
    const path = (document: { readonly [field: string]: unknown }) => `/${String(document['slug'])}/${String(document['title'])}`
    expect(brokenTraits(configWith({ routable: { ...routable, path } }))).toEqual([
      'routable.path of news reads "title", which routable.fields does not name',
    ])
  })

  it('is broken by a function that fails when a value is missing', () => {
    const path = (document: { readonly [field: string]: unknown }) => (document['slug'] as string).toUpperCase()
    expect(brokenTraits(configWith({ routable: { ...routable, path } }))[0]).toContain('routable.path of news fails on a document')
  })

  it('is kept by a field of a plugin that is not installed', () => {
    const structured = {
      node: (document: { readonly [field: string]: unknown }) => (document['topics'] ? { '@type': 'Thing' as const } : null),
    }
    expect(brokenTraits(configWith({ structured }, ['topics']))).toEqual([])
  })
})

describe('the installed collections and globals', () => {
  let config: SanitizedConfig

  beforeAll(async () => {
    process.env['PAYLOAD_SECRET'] = 'a secret that only the tests know about'
    config = await (await import('../../payload.config.ts')).default
  })

  const traitsIn = (slug: string): string[] => {
    const entity = [...config.collections, ...config.globals].find((candidate) => candidate.slug === slug)
    return Object.keys(traitsOf(entity as CollectionConfig)).sort()
  }

  it('keep every promise of their traits', () => {
    expect(brokenTraits(config)).toEqual([])
  })

  it('carry the traits that the features look for', () => {
    expect(traitsIn('articles')).toEqual(['ownedBy', 'publishable', 'routable', 'searchable', 'structured', 'syndicated'])
    expect(traitsIn('events')).toEqual(['ownedBy', 'publishable', 'routable', 'scheduled', 'searchable', 'structured'])
    expect(traitsIn('services')).toEqual(['available', 'publishable', 'routable', 'searchable', 'structured', 'vital'])
    expect(traitsIn('networks')).toEqual(['geographic', 'ownedBy', 'publishable', 'routable', 'searchable', 'structured', 'vital'])
    expect(traitsIn('urgent-help')).toEqual(['vital'])
  })
})
