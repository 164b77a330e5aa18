/** What becomes public of a document whose languages are published one by one, for documents of every shape. */
import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import type { FlattenedField } from 'payload'
import { locales, type Locale } from '../../src/content/locales.ts'
import { publishedDocument } from '../../src/content/publishing/publishedDocument.ts'
import { isEmpty, textsIn, type Stored } from '../../src/content/publishing/storedTexts.ts'

// What the functions read of a field, in place of a config that Payload has completed.
const fields = [
  { name: 'title', type: 'text', localized: true },
  { name: 'year', type: 'number' },
  {
    name: 'place',
    type: 'group',
    flattenedFields: [
      { name: 'name', type: 'text', localized: true },
      { name: 'city', type: 'text' },
    ],
  },
  {
    name: 'goals',
    type: 'array',
    flattenedFields: [
      { name: 'text', type: 'text', localized: true },
      { name: 'done', type: 'checkbox' },
    ],
  },
] as unknown as FlattenedField[]

const text = fc.option(fc.constantFrom('', 'a', 'b'), { nil: undefined })
const texts = fc.record({ fi: text, sv: text, en: text }, { requiredKeys: [] })
const rows = fc
  .uniqueArray(fc.constantFrom('1', '2', '3'), { maxLength: 3 })
  .chain((ids) => fc.tuple(...ids.map((id) => fc.record({ id: fc.constant(id), text: texts, done: fc.boolean() }))))
const documents: fc.Arbitrary<Stored> = fc.record({
  title: texts,
  year: fc.integer(),
  place: fc.record({ name: texts, city: fc.string() }),
  goals: rows,
})
const languages = fc.subarray([...locales])

/** The texts of a language by the place that they belong to, which of a row is its id. */
function textsOf(document: Stored, locale: Locale): Map<string, unknown> {
  return new Map(
    textsIn(fields, document, locale)
      .filter(({ value }) => !isEmpty(value))
      .map(({ holder, path, value }) => [[path[0], holder['id'], path.at(-1)].join(), value]),
  )
}

const withoutTexts = (document: Stored): unknown =>
  JSON.parse(JSON.stringify(document, (key, value: unknown) => (key === 'title' || key === 'text' || key === 'name' ? undefined : value)))

describe('publishedDocument', () => {
  it('takes the newest texts of what is published, and what is shown of the others', () => {
    fc.assert(
      fc.property(documents, fc.option(documents, { nil: undefined }), languages, (newest, shown, published) => {
        const { document } = publishedDocument(fields, newest, shown, published)
        const places = new Set(
          (newest['goals'] as { id: string }[]).map(({ id }) => `goals,${id},text`).concat('title,,title', 'place,,name'),
        )
        for (const locale of locales) {
          const source = published.includes(locale) ? newest : shown
          const expected = new Map([...(source ? textsOf(source, locale) : [])].filter(([place]) => places.has(place)))
          expect([locale, textsOf(document, locale)]).toEqual([locale, expected])
        }
        expect(withoutTexts(document)).toEqual(withoutTexts(newest))
      }),
    )
  })

  it('holds back when, and only when, a language that is not published differs', () => {
    fc.assert(
      fc.property(documents, fc.option(documents, { nil: undefined }), languages, (newest, shown, published) => {
        const { document, holdsBack } = publishedDocument(fields, newest, shown, published)
        const differs = locales.some(
          (locale) => JSON.stringify([...textsOf(document, locale)]) !== JSON.stringify([...textsOf(newest, locale)]),
        )
        expect(holdsBack).toBe(differs)
      }),
    )
  })

  it('changes neither of the two', () => {
    fc.assert(
      fc.property(documents, documents, languages, (newest, shown, published) => {
        const before = JSON.stringify([newest, shown])
        publishedDocument(fields, newest, shown, published)
        expect(JSON.stringify([newest, shown])).toBe(before)
      }),
    )
  })
})
