import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { isBounded, jsonExtent, jsonLimits, strangersJsonLimits } from '../../src/server/request/jsonExtent.ts'

/** What the scanner says, found out from what JSON.parse makes. */
function extentOf(value: unknown): { values: number; depth: number } {
  if (typeof value !== 'object' || value === null) return { values: 0, depth: 0 }
  const parts = Object.values(value).map(extentOf)
  return {
    values: parts.reduce((sum, part) => sum + part.values, Math.max(parts.length, 1)),
    depth: 1 + Math.max(0, ...parts.map(({ depth }) => depth)),
  }
}

describe('the extent of a JSON text', () => {
  it('is that of what it becomes, whatever stands in its texts', () => {
    const texts = fc.stringMatching(/^[\\"{}[\],ä ]{0,8}$/)
    const { value } = fc.letrec((tie) => ({
      value: fc.oneof({ maxDepth: 4 }, texts, fc.integer(), fc.constant(null), fc.array(tie('value')), fc.dictionary(texts, tie('value'))),
    }))
    fc.assert(
      fc.property(value, fc.boolean(), (made, spaced) => {
        const { values, depth } = extentOf(made)
        expect(jsonExtent(Buffer.from(JSON.stringify(made, null, spaced ? 2 : 0)))).toEqual({ values: values + 1, depth })
      }),
    )
  })

  it.each([
    ['a text without an end', '"'.padEnd(1_000_000, 'x')],
    ['a million backslashes', `["${'\\'.repeat(1_000_000)}"]`],
    ['a million quotes that are escaped', `["${'\\"'.repeat(500_000)}"]`],
  ])('is found out of %s', (_, text) => {
    expect(isBounded(Buffer.from(text), jsonLimits)).toBe(true)
  })

  it.each([jsonLimits, strangersJsonLimits])('is bounded in depth and in values: %o', (limits) => {
    const { depth, values } = limits
    expect(isBounded(Buffer.from('['.repeat(depth) + ']'.repeat(depth)), limits)).toBe(true)
    expect(isBounded(Buffer.from('['.repeat(depth + 1) + ']'.repeat(depth + 1)), limits)).toBe(false)
    expect(isBounded(Buffer.from(`[${'[],'.repeat(values)}[]]`), limits)).toBe(false)
    expect(isBounded(Buffer.from(`[${'1,'.repeat(values - 3)}1]`), limits)).toBe(true)
  })
})
