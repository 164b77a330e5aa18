import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { fieldsWithRows, idsOf, matchedByPosition, rowsIn } from '../../src/content/rows/rowIds.ts'

const stored = [
  { id: 'a', text: 'yksi' },
  { id: 'b', text: 'kaksi' },
]

describe('rows without ids', () => {
  it('are those in their places, and what comes after is new', () => {
    expect(matchedByPosition([{ text: 'x' }, { text: 'y' }, { text: 'z' }], stored)).toEqual([
      { id: 'a', text: 'x' },
      { id: 'b', text: 'y' },
      { text: 'z' },
    ])
  })

  it('are new beside rows that have one', () => {
    const rows = [{ text: 'x' }, { id: 'a', text: 'y' }]
    expect(matchedByPosition(rows, stored)).toEqual(rows)
  })

  it('are no blocks of another kind', () => {
    const blocks = [
      { id: 'a', blockType: 'quote' },
      { id: 'b', blockType: 'image' },
    ]
    expect(matchedByPosition([{ blockType: 'image' }, {}], blocks)).toEqual([{ blockType: 'image' }, { id: 'b' }])
  })

  it('get each id once, and keep what they say', () => {
    const row = fc.record({ text: fc.string(), id: fc.option(fc.constantFrom('a', 'b', 'c', ''), { nil: undefined }) })
    const ofStore = fc.uniqueArray(fc.uuid()).map((ids) => ids.map((id) => ({ id })))
    fc.assert(
      fc.property(fc.array(row), ofStore, (rows, known) => {
        const matched = rowsIn(matchedByPosition(rows, known))
        const added = idsOf(matched).filter((id) => !idsOf(rows).includes(id))
        expect(new Set(added).size).toBe(added.length)
        expect(matched.map(({ text }) => text)).toEqual(rows.map(({ text }) => text))
        if (idsOf(rows).length > 0) expect(matched).toEqual(rows)
        else expect(added).toEqual(idsOf(known).slice(0, rows.length))
      }),
    )
  })
})

describe('the fields that have a row', () => {
  const document = {
    goals: [{ id: 'a' }],
    recurrence: { excludedDays: [{ id: 'b' }] },
    main: [{ id: 'c', children: [{ id: 'd' }] }],
    body: { root: { children: [{ id: 'e' }] } },
  }

  it.each([
    [['a'], ['goals']],
    [['b'], ['recurrence.excludedDays']],
    [
      ['c', 'd'],
      ['main', 'main.children'],
    ],
    [['e', 'f'], []],
  ])('with one of the ids %j are %j', (ids, fields) => {
    expect([...fieldsWithRows(document, new Set(ids))]).toEqual(fields)
  })
})
