import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import type { Where } from 'payload'
import { mayMatch, type StoredValues } from '../../src/features/delivery/mayMatch.ts'
import { fields, first, matches, values, where } from './deliveryFilters.ts'

describe('whether a filter may let a document through', () => {
  it('is never denied when it does', () => {
    fc.assert(
      fc.property(where, values, (filter, document) => !matches(filter, document) || mayMatch(fields, filter, document)),
      { numRuns: 20_000 },
    )
  })

  it('is never denied for what is not known of the document', () => {
    fc.assert(fc.property(where, values, (filter, document) => !matches(filter, document) || mayMatch(fields, filter, { id: document.id })))
  })

  it.each<[string, Where, StoredValues, boolean]>([
    ['another slug', { title: { equals: 'x' } }, { title: { fi: 'y', sv: null } }, false],
    ['the slug of another locale', { title: { equals: 'x' } }, { title: { fi: 'y', sv: 'x' } }, true],
    ['one of two', { kind: { in: 'x, y' } }, { kind: 'y' }, true],
    ['a box', { urgent: { equals: 'true' } }, { urgent: false }, false],
    ['a box in another word', { urgent: { equals: 'yes' } }, { urgent: true }, true],
    ['a box in capitals', { urgent: { equals: 'TRUE' } }, { urgent: true }, true],
    ['no relation', { topics: { in: [first] } }, { topics: [] }, false],
    ['a relation without hyphens', { topics: { in: [first.replaceAll('-', '')] } }, { topics: [first] }, true],
    ['one of several collections', { document: { equals: first } }, { document: { relationTo: 'pages', value: first } }, true],
    ['nothing', { kind: { equals: 'null' } }, { kind: null }, true],
    ['a status', { _status: { equals: 'published' } }, { _status: 'draft' }, true],
    ['and', { and: [{ kind: { equals: 'x' } }, { urgent: { equals: 'true' } }] }, { kind: 'x', urgent: false }, false],
    ['or', { or: [{ kind: { equals: 'x' } }, { urgent: { equals: 'true' } }] }, { kind: 'x', urgent: false }, true],
    ['members of a list', { and: [{ 'kind.id': { exists: 'every' } }, { kind: { equals: 'x' } }] }, { kind: 'y' }, true],
    ['members as a caller writes them', { kind: { none: { id: { equals: 'x' } } } } as unknown as Where, { kind: 'y' }, true],
    ['an empty or', { or: [] }, { kind: 'x' }, true],
    ['a path into a group', { 'place.city': { equals: 'x' } }, { place: { city: 'y' } }, true],
  ])('is found out for %s', (_, filter, document, expected) => {
    expect(mayMatch(fields, filter, document)).toBe(expected)
  })
})
