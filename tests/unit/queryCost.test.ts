import { describe, expect, it } from '@jest/globals'
import type { SanitizedConfig } from 'payload'
import { JoinCost, queryFieldsOf } from '../../src/server/limits/joinCost.ts'
import { assertFilterLimits, staffFilterLimits } from '../../src/server/limits/operandLimits.ts'
import { documentsOf } from '../../src/server/limits/populationCost.ts'

const text = (name: string, localized = false): object => ({ name, type: 'text', localized })
const people = { slug: 'people', flattenedFields: [text('name'), text('title', true)] }
const issues = { slug: 'issues', flattenedFields: [text('name', true), { name: 'articles', type: 'join', collection: 'articles' }] }
const articles = {
  slug: 'articles',
  flattenedFields: [
    text('title', true),
    text('lead', true),
    { name: 'authors', type: 'relationship', relationTo: 'people', hasMany: true },
    { name: 'issue', type: 'relationship', relationTo: 'issues' },
    { name: 'notes', type: 'array', flattenedFields: [text('text')] },
  ],
  defaultPopulate: { title: true },
}
// The parts of a config that are counted.
const config = { collections: [people, issues, articles], localization: { localeCodes: ['fi', 'sv'] } } as unknown as SanitizedConfig
const fields = queryFieldsOf(config, 'articles')

/** @param access conditions of every access filter */
function joins(where: object, access = 0, locale = 'fi'): number {
  const cost = new JoinCost(config, locale)
  cost.where(fields, where)
  return cost.joins(() => access)
}

describe('the joins of a filter', () => {
  it('are one for all texts of the document, and one for each condition on a list of rows', () => {
    expect(joins({ or: [{ title: { like: 'a' } }, { lead: { like: 'b' } }] })).toBe(1)
    expect(joins({ and: [{ title: { like: 'a' } }, { 'notes.text': { like: 'b' } }, { 'notes.text': { like: 'c' } }] })).toBe(3)
    expect(joins({ and: [{ or: [{ 'notes.text': { like: 'b' } }] }, { or: [{ 'notes.text': { like: 'c' } }] }] })).toBe(2)
  })

  it('are one for all alternatives that look at one list of rows', () => {
    expect(joins({ or: [{ title: { like: 'a' } }, { 'notes.text': { like: 'b' } }, { and: [{ 'notes.text': { like: 'c' } }] }] })).toBe(2)
  })

  it('are one for each negation of a text, and for each condition on the texts of all languages', () => {
    expect(joins({ and: Array(3).fill({ title: { not_like: 'a' } }) })).toBe(3)
    expect(joins({ and: Array(3).fill({ title: { like: 'a' } }) }, 0, 'all')).toBe(3)
  })

  it('are one for a sort by rows, however many conditions look at them', () => {
    const cost = new JoinCost(config)
    cost.sort(fields, 'notes.text,-notes.text')
    expect(cost.joins(() => 0)).toBe(1)
  })

  it('are a new one for each condition on a related document, and for each condition of its access', () => {
    const condition = { 'authors.name': { like: 'a' } }
    // The table of relations once, the person for the condition and for each of four of access: as PostgreSQL gets it.
    expect(joins(condition, 4)).toBe(6)
    expect(joins({ or: Array(30).fill(condition) }, 4)).toBe(151)
  })

  it('are counted in each form of a path', () => {
    expect(joins({ authors__name: { like: 'a' } }, 4)).toBe(6)
    expect(joins({ authors: { contains: { and: [{ name: { like: 'a' } }] } } }, 4)).toBe(6)
    expect(joins({ AND: [{ 'issue.name': { equals: 'a' } }] }, 2)).toBe(4)
    expect(joins({ 'title.sv': { like: 'a' }, 'title.fi': { like: 'a' } })).toBe(2)
  })

  it('are no more when a relation is compared by its ids', () => {
    expect(joins({ or: Array(30).fill({ authors: { in: ['a'] } }) }, 4)).toBe(1)
    expect(joins({ and: Array(30).fill({ authors: { in: ['a'] } }) }, 4)).toBe(30)
  })
})

describe('the documents of an answer', () => {
  const documents = (query: Parameters<typeof documentsOf>[2]): number => documentsOf(config, fields, query)

  it('are those that depth reaches and that are selected', () => {
    expect(documents({ depth: 0 })).toBe(1)
    // Four authors, an issue and the ten articles that its join shows.
    expect(documents({ depth: 1 })).toBe(16)
    expect(documents({ depth: 1, select: { authors: true } })).toBe(5)
    expect(documents({ depth: 1, select: { authors: false } })).toBe(12)
  })

  it('grow with what is populated', () => {
    expect(documents({ depth: 3, populate: { articles: { authors: true } } })).toBeGreaterThan(documents({ depth: 3 }))
  })
})

describe('a filter', () => {
  it.each([
    [{ name: { like: 'a '.repeat(11) } }, 'words'],
    [{ or: [{ name: { equals: 'a'.repeat(501) } }] }, 'characters'],
    [{ authors: { contains: { name: { like: 'a'.repeat(501) } } } }, 'characters'],
    [{ id: { in: Array(1_001).fill('a').join(',') } }, 'values'],
    [{ id: { not_in: Array(1_001).fill('a') } }, 'values'],
    [{ or: Array(301).fill({ name: { equals: 'a' } }) }, 'conditions'],
    [{ ['a'.repeat(201)]: { equals: 'a' } }, 'path'],
  ])('is refused with the limit that it breaks', (where, limit) => {
    expect(() => assertFilterLimits(where, staffFilterLimits)).toThrow(limit)
  })

  it('may be as long as the limits', () => {
    const where = { and: [{ name: { like: 'a '.repeat(10).trim() } }, { id: { in: Array(1_000).fill('a'.repeat(36)).join(',') } }] }
    expect(() => assertFilterLimits(where, staffFilterLimits)).not.toThrow()
  })
})
