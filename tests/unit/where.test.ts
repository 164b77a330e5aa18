import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import type { Where } from 'payload'
import { conditionsOf, mapWhere } from '../../src/content/where.ts'

const condition = fc.record({ equals: fc.string() })
const filter: fc.Arbitrary<Where> = fc.letrec<{ tree: Where }>((tie) => ({
  tree: fc.oneof(
    { depthSize: 'small' },
    fc.dictionary(fc.constantFrom('title', 'slug', 'topics.name', 'id'), condition, { maxKeys: 3 }) as fc.Arbitrary<Where>,
    fc.dictionary(fc.constantFrom('and', 'or', 'AND', 'Or'), fc.array(tie('tree'), { maxLength: 3 }), { maxKeys: 2 }),
  ),
})).tree

describe('a filter', () => {
  it('has the same conditions in whatever groups they stand, and keeps the groups when they are mapped', () => {
    fc.assert(
      fc.property(filter, (where) => {
        const before = [...conditionsOf(where)]
        const renamed = mapWhere(where, (path, compared) => [`version.${path}`, compared])
        expect([...conditionsOf(renamed)]).toEqual(before.map(([path, compared]) => [`version.${path}`, compared]))
        expect(mapWhere(renamed, (path, compared) => [path.slice('version.'.length), compared])).toEqual(where)
      }),
    )
  })

  it('that came in any form is looked through', () => {
    const odd = {
      and: { 0: { title: { equals: 'a' } }, 21: { or: [{ slug: { equals: 'b' } }, 'no filter', null] } },
      OR: 'nothing',
      id: 'c',
    }
    expect([...conditionsOf(odd)]).toEqual([
      ['title', { equals: 'a' }],
      ['slug', { equals: 'b' }],
      ['id', 'c'],
    ])
    expect([...conditionsOf(undefined)]).toEqual([])
  })
})
