import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { changedFields, sameContent } from '../../src/changes/log/changedFields.ts'
import { delayAfter } from '../../src/changes/log/retryDelay.ts'
import { isDatabaseAway } from '../../src/faults/databaseFault.ts'
import { errorOutline } from '../../src/faults/errorRecord.ts'

type Fields = Parameters<typeof changedFields>[0]

// The comparison reads names and types alone; Payload's full field config has much more.
const fields = [
  { name: 'title', type: 'text' },
  { name: 'parent', type: 'relationship' },
  { name: 'children', type: 'join' },
  { name: 'path', type: 'text', virtual: true },
  { name: 'updatedAt', type: 'date' },
] as unknown as Fields

describe('the content of a field', () => {
  it('is the same as itself, and as a copy of it', () => {
    fc.assert(fc.property(fc.jsonValue(), (value) => sameContent(value, value) && sameContent(value, structuredClone(value))))
  })

  it('is the same whichever of two is asked', () => {
    fc.assert(fc.property(fc.jsonValue(), fc.jsonValue(), (one, other) => sameContent(one, other) === sameContent(other, one)))
  })

  it('is another when a text in it is another, however deep', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.array(fc.string({ minLength: 1 }), { maxLength: 5 }), (rest, path) => {
        const at = (text: string): unknown => path.reduceRight<unknown>((value, key) => [{ [key]: value }, rest], text)
        return !sameContent(at('before'), at('after'))
      }),
    )
  })

  it.each([
    ['a populated relation and its id', { id: 'a', title: 'x' }, 'a'],
    [
      'a relation to one of several collections',
      { relationTo: 'pages', value: { id: 'a', title: 'x' } },
      { relationTo: 'pages', value: 'a' },
    ],
    ['rows that have ids by now', [{ text: 'x' }], [{ id: '1', text: 'x' }]],
    ['nothing in its shapes', null, undefined],
    ['an empty list and nothing', [], undefined],
    ['a group without values and nothing', { text: null, url: null }, undefined],
    ['a date and its text', new Date('2026-01-01T00:00:00Z'), '2026-01-01T00:00:00.000Z'],
  ])('is the same for %s', (_, one, other) => {
    expect([sameContent(one, other), sameContent(other, one)]).toEqual([true, true])
  })

  it.each([
    ['relations to others', { id: 'a' }, 'b'],
    ['rows in another order', [{ text: 'a' }, { text: 'b' }], [{ text: 'b' }, { text: 'a' }]],
    ['rows that are others', [{ id: '1', text: 'x' }], [{ id: '2', text: 'x' }]],
    ['false and nothing', false, null],
    ['zero and nothing', 0, undefined],
  ])('is another for %s', (_, one, other) => {
    expect([sameContent(one, other), sameContent(other, one)]).toEqual([false, false])
  })
})

describe('the changed fields', () => {
  it('are those that differ in what was written', () => {
    expect(changedFields(fields, { title: 'a', parent: 'p' }, { title: 'b', parent: 'p' }, {})).toEqual(['title'])
  })

  it('are those that differ in what came of it', () => {
    expect(changedFields(fields, { title: 'a' }, { title: 'a' }, { title: 'changed by a hook' })).toEqual(['title'])
  })

  it('are not those that were left out', () => {
    expect(changedFields(fields, { title: 'a', parent: 'p' }, {}, { title: 'a' })).toEqual([])
  })

  it('are not bookkeeping, joins and computed values', () => {
    const after = { updatedAt: 'now', children: [{ id: '1' }], path: '/x' }
    expect(changedFields(fields, {}, after, after)).toEqual([])
  })
})

describe('a failure', () => {
  it('is told without what it was about', () => {
    const error = Object.assign(new Error('Key (email)=(aino@example.org) already exists.'), { code: '23505', detail: 'aino@example.org' })
    const told = errorOutline(error)
    expect(told).toMatchObject({ type: 'Error', code: '23505' })
    expect(JSON.stringify(told)).not.toContain('aino')
  })

  it('is a disconnection when the database is away', () => {
    const away = [
      ...['57P01', '08006', '53300', '25006'].map((code) => Object.assign(new Error('x'), { code })),
      ...['ECONNREFUSED', 'ECONNRESET'].map((code) => Object.assign(new Error('x'), { code, syscall: 'connect' })),
    ]
    expect([...away, new Error('Connection terminated unexpectedly')].every(isDatabaseAway)).toBe(true)
    const pooler = Object.assign(new Error('query_wait_timeout'), { code: '08P01' })
    expect(isDatabaseAway(pooler)).toBe(true)
    const long = Object.assign(new Error('bind message has 4464 parameter formats but 0 parameters'), { code: '08P01' })
    expect(isDatabaseAway(long)).toBe(false)
    const others = ['23505', '57014', 'ENOENT'].map((code) => Object.assign(new Error('x'), { code }))
    expect([...others, new Error('no such article'), 'x'].some(isDatabaseAway)).toBe(false)
  })

  it('is retried later and later, within limits', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10_000 }), (failures) => {
        const delay = delayAfter(failures, 500, 60_000)
        return delay >= 375 && delay <= 60_000 && (failures < 8 || delay >= 45_000)
      }),
    )
  })
})
