import { describe, expect, it } from '@jest/globals'
import type { CollectionConfig, Field, FieldHook } from 'payload'
import { peopleCollection } from '../../collections/people/collection.ts'
import { localeFields } from '../../src/content/fields/localeFields.ts'
import { slugField } from '../../src/content/fields/slugField.ts'
import { titleField } from '../../src/content/fields/titleField.ts'
import { ContentModelError } from '../../src/content/model/contentModelError.ts'
import { pathUnder } from '../../src/content/model/documentValues.ts'
import { traitsOf, withTraits } from '../../src/content/model/traits.ts'
import { titled, type TitledCollection } from '../../src/content/titled.ts'

const label = { fi: 'Nimi', sv: 'Namn', en: 'Name' }
const definition: Field = { name: 'definition', type: 'textarea', localized: true }
const path = pathUnder({ fi: 'sanasto', sv: 'ordlista', en: 'glossary' })

const terms = (own: Partial<TitledCollection> = {}): CollectionConfig =>
  titled('name', label, { slug: 'terms', fields: [definition], ...own })

/** With functions as what is written of them: one that is made anew for each field is not equal to another. */
function comparable(value: unknown): unknown {
  if (typeof value === 'function') return String(value)
  if (Array.isArray(value)) return value.map(comparable)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, comparable(member)]))
}

const fieldOf = ({ fields }: CollectionConfig, name: string): Field | undefined =>
  fields.find((field) => 'name' in field && field.name === name)

describe('a titled collection', () => {
  it('is what one writes by hand', () => {
    const byHand: CollectionConfig = {
      slug: 'terms',
      admin: { useAsTitle: 'name', defaultColumns: ['name'] },
      custom: withTraits({
        routable: { path, fields: ['slug'], slug: 'slug', title: 'name' },
        searchable: {
          title: 'name',
          text: [
            { field: 'name', weight: 'A' },
            { field: 'definition', weight: 'B' },
          ],
          facets: ['topic'],
        },
        vital: { reason: 'Words are.' },
      }),
      versions: { drafts: true },
      fields: [titleField('name', label), slugField('name'), definition, ...localeFields('name')],
    }
    const composed = terms({
      admin: { defaultColumns: ['name'] },
      traits: {
        routable: { path },
        searchable: { text: [{ field: 'definition', weight: 'B' }], facets: ['topic'] },
        vital: { reason: 'Words are.' },
      },
      versions: { drafts: true },
    })
    expect(comparable(composed)).toEqual(comparable(byHand))
    expect(traitsOf(composed)).toEqual(traitsOf(byHand))
  })

  it.each(['name', 'title'] as const)('makes its slug of the %s', async (name) => {
    const slug = fieldOf(titled(name, label, { slug: 'terms', fields: [] }), 'slug')
    const hooks: FieldHook[] = slug && 'hooks' in slug ? (slug.hooks?.beforeValidate ?? []) : []
    const read: string[] = []
    const data = new Proxy({}, { get: (_, field) => void read.push(String(field)) })
    for (const hook of hooks) await hook({ collection: { slug: 'terms' }, data, operation: 'create', req: {} } as never)
    expect(read).toEqual([name])
  })

  it('gives the access of the title to the slug', () => {
    const access = { update: () => false }
    const composed = terms({ title: { access } })
    expect(fieldOf(composed, 'name')).toMatchObject({ access, localized: true })
    expect(fieldOf(composed, 'slug')).toMatchObject({ access })
  })

  it('has one name for all languages where its title is not localized', () => {
    const expected = { name: 'name', type: 'text', label, required: true, index: true, maxLength: 200 }
    expect(fieldOf(terms({ title: { localized: false } }), 'name')).toEqual(expected)
    expect(fieldOf(peopleCollection, 'name')).toMatchObject({ ...expected, label: expect.anything() })
    expect(fieldOf(peopleCollection, 'name')).not.toHaveProperty('localized')
  })

  it('keeps what else is said, and leaves what it was given as it was', () => {
    const given: TitledCollection = {
      slug: 'terms',
      fields: [definition],
      custom: { shelf: 1 },
      traits: { vital: { reason: 'Words are.' } },
    }
    const composed = titled('name', label, given)
    expect(composed.custom).toEqual({ shelf: 1, traits: { vital: { reason: 'Words are.' } } })
    expect(composed).not.toHaveProperty('traits')
    expect(given.fields).toEqual([definition])
  })
})

describe('the traits of a titled collection', () => {
  it('are those that it says, and no others', () => {
    expect(traitsOf(terms())).toEqual({})
    expect(traitsOf(terms({ traits: { searchable: {} } }))).toEqual({
      searchable: { title: 'name', text: [{ field: 'name', weight: 'A' }], facets: [] },
    })
  })

  it('have a path of the slug, of more fields, or of another one', () => {
    const routable = (own: object) => traitsOf(terms({ traits: { routable: { path, ...own } } })).routable
    expect(routable({})).toEqual({ path, fields: ['slug'], slug: 'slug', title: 'name' })
    expect(routable({ fields: ['year'] })).toMatchObject({ fields: ['slug', 'year'], slug: 'slug' })
    expect(routable({ slug: 'number' })).toMatchObject({ fields: ['number'], slug: 'number' })
  })
})

describe('a titled collection is refused', () => {
  /** As somebody writes it who has no types. */
  const refusal = (own: object): string => {
    try {
      terms(own)
      return 'not refused'
    } catch (error) {
      expect(error).toBeInstanceOf(ContentModelError)
      return (error as Error).message
    }
  }

  it.each(['name', 'slug', 'availableLocales', 'servedLocale'])('when it brings the field "%s" itself, also within a tab', (name) => {
    const field: Field = { name, type: 'text' }
    const sentence = `The titled collection "terms" brings the field "${name}", which it has without it. Take it out.`
    expect(refusal({ fields: [field] })).toBe(sentence)
    expect(refusal({ fields: [{ type: 'tabs', tabs: [{ label: 'More', fields: [{ type: 'row', fields: [field] }] }] }] })).toBe(sentence)
  })

  it('not when a group of its own has a field of that name', () => {
    expect(refusal({ fields: [{ name: 'place', type: 'group', fields: [{ name: 'name', type: 'text' }] }] })).toBe('not refused')
  })

  it('when it says how lists call its documents', () => {
    expect(refusal({ admin: { useAsTitle: 'definition' } })).toBe(
      'The titled collection "terms" has admin.useAsTitle, which is "name". Take it out.',
    )
  })

  it('when its traits stand in custom, where nothing would complete them', () => {
    expect(refusal({ custom: withTraits({ vital: { reason: 'Words are.' } }) })).toBe(
      'The titled collection "terms" has its traits in custom. Move them to "traits".',
    )
  })

  it.each([
    ['routable.title', 'name', { routable: { path, title: 'name' } }],
    ['routable.fields', 'slug', { routable: { path, fields: ['slug'] } }],
    ['searchable.title', 'definition', { searchable: { title: 'definition' } }],
    ['searchable.text', 'name', { searchable: { text: [{ field: 'name', weight: 'B' }] } }],
  ])('when %s says what follows from the title', (place, field, traits) => {
    expect(refusal({ traits })).toBe(`${place} of the titled collection "terms" names "${field}", which is there without it. Take it out.`)
  })

  it('by its types before', () => {
    // @ts-expect-error: lists call a document by its title
    expect(() => terms({ admin: { useAsTitle: 'definition' } })).toThrow(ContentModelError)
    // @ts-expect-error: traits are completed where they stand in `traits`
    expect(() => terms({ custom: withTraits({}) })).toThrow(ContentModelError)
    // @ts-expect-error: links name a document by its title
    expect(() => terms({ traits: { routable: { path, title: 'definition' } } })).toThrow(ContentModelError)
    // @ts-expect-error: without a path there is none
    expect(traitsOf(terms({ traits: { routable: {} } })).routable).not.toHaveProperty('path', path)
  })
})
