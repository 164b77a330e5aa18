import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { byteRange } from '../../src/http/byteRange.ts'
import { parseHttpDate } from '../../src/http/httpDate.ts'
import { evaluate, isNotModified, rangeApplies } from '../../src/http/preconditions.ts'

const moment = 'Sun, 06 Nov 1994 08:49:37 GMT'
const before = 'Sun, 06 Nov 1994 08:49:36 GMT'
const validators = { etag: '"3f9a-10"', lastModified: Date.parse(moment) }

describe('a date in a header', () => {
  it('is read in its three forms (RFC 9110 §5.6.7)', () => {
    for (const text of [moment, 'Sunday, 06-Nov-94 08:49:37 GMT', 'Sun Nov  6 08:49:37 1994']) {
      expect([text, parseHttpDate(text)]).toEqual([text, 784111777000])
    }
  })

  it('is ignored when it is none', () => {
    for (const text of [
      '',
      '1994',
      '2094',
      '1994-11-06T08:49:37Z',
      '784111777000',
      'Sun, 06 Nov 1994 08:49:37 +0200',
      `${moment}, ${moment}`,
    ]) {
      expect([text, parseHttpDate(text)]).toEqual([text, undefined])
    }
  })
})

describe('what a client has already', () => {
  it('is not looked for in a list that is too long', () => {
    const among = (count: number): boolean => isNotModified({ 'if-none-match': `${'"x",'.repeat(count)}"a-br"` }, { etag: '"a-br"' })
    expect([among(1_000), among(1_100)]).toEqual([true, false])
  })

  it.each(['"a-br"', 'W/"a-br"', '"x", "a-br"', '"x",W/"a-br" ,"y"', '*', ' * '])('is known by the tag in %s', (tags) => {
    expect(isNotModified({ 'if-none-match': tags }, { etag: '"a-br"' })).toBe(true)
  })

  it.each(['', '"a"', 'a-br', '"a-br', '"x-a-br"', '"*"', 'w/"a-br"'])('is not known by %s', (tags) => {
    expect(isNotModified({ 'if-none-match': tags }, { etag: '"a-br"' })).toBe(false)
  })

  it('is not known by a date as long as there is none to tell', () => {
    const later = 'Sat, 06 Nov 2094 08:49:37 GMT'
    expect(isNotModified({ 'if-modified-since': later }, { etag: '"a"', lastModified: undefined })).toBe(false)
    expect(isNotModified({ 'if-modified-since': later }, { etag: '"a"', lastModified: Date.parse(moment) })).toBe(true)
  })
})

describe('a conditional request (RFC 9110 §13)', () => {
  it.each([
    [{}, 'send'],
    [{ 'if-none-match': '"3f9a-10"' }, 'not modified'],
    [{ 'if-none-match': 'W/"3f9a-10"' }, 'not modified'],
    [{ 'if-none-match': '"other", W/"a,b" , "3f9a-10"' }, 'not modified'],
    [{ 'if-none-match': '*' }, 'not modified'],
    [{ 'if-none-match': '"3f9a-1"' }, 'send'],
    [{ 'if-none-match': '3f9a-10' }, 'send'],
    [{ 'if-modified-since': moment }, 'not modified'],
    [{ 'if-modified-since': before }, 'send'],
    [{ 'if-modified-since': 'yesterday' }, 'send'],
    // The tag decides, and the date is not looked at (§13.1.3).
    [{ 'if-none-match': '"other"', 'if-modified-since': moment }, 'send'],
    [{ 'if-match': '"3f9a-10"' }, 'send'],
    [{ 'if-match': '*' }, 'send'],
    [{ 'if-match': 'W/"3f9a-10"' }, 'failed'],
    [{ 'if-match': '"other"' }, 'failed'],
    [{ 'if-unmodified-since': moment }, 'send'],
    [{ 'if-unmodified-since': before }, 'failed'],
    [{ 'if-match': '"3f9a-10"', 'if-unmodified-since': before }, 'send'],
    [{ 'if-match': '"other"', 'if-none-match': '"3f9a-10"' }, 'failed'],
  ] as const)('%j: %s', (conditions, verdict) => {
    expect(evaluate(conditions, validators)).toBe(verdict)
  })

  it('gets a range only of the very bytes that it has others of', () => {
    const later = validators.lastModified + 1000
    const applies = (condition?: string, now = later): boolean => rangeApplies({ 'if-range': condition }, validators, now)
    expect([applies(), applies('"3f9a-10"'), applies(moment)]).toEqual([true, true, true])
    expect([applies('W/"3f9a-10"'), applies('"other"'), applies(before), applies('yesterday')]).toEqual([false, false, false, false])
    // In the second of the change a date says nothing.
    expect(applies(moment, later - 1)).toBe(false)
  })
})

describe('a range of bytes (RFC 9110 §14)', () => {
  it.each([
    [undefined, null],
    ['bytes=0-9', { first: 0, last: 9 }],
    ['Bytes=0-9', { first: 0, last: 9 }],
    ['bytes=90-', { first: 90, last: 99 }],
    ['bytes=90-1000', { first: 90, last: 99 }],
    ['bytes=-10', { first: 90, last: 99 }],
    ['bytes=-1000', { first: 0, last: 99 }],
    ['bytes=100-', 'unsatisfiable'],
    ['bytes=-0', 'unsatisfiable'],
    [`bytes=${'9'.repeat(400)}-`, 'unsatisfiable'],
    // The whole file: several ranges, another unit, what is no range.
    ['bytes=0-0,5-9', null],
    ['lines=0-9', null],
    ['bytes=9-0', null],
    ['bytes=-', null],
    ['bytes=a-b', null],
    ['bytes', null],
  ] as const)('%s', (header, range) => {
    expect(byteRange(header, 100)).toEqual(range)
  })

  it('of an empty file cannot be', () => {
    expect([byteRange('bytes=0-', 0), byteRange('bytes=-5', 0)]).toEqual(['unsatisfiable', 'unsatisfiable'])
  })

  it('always lies within the file', () => {
    const end = fc.option(fc.nat({ max: 300 }), { nil: '' as const })
    fc.assert(
      fc.property(end, end, fc.nat({ max: 200 }), (from, to, size) => {
        const range = byteRange(`bytes=${from}-${to}`, size)
        if (range === null || range === 'unsatisfiable') return
        expect(range.first).toBeGreaterThanOrEqual(0)
        expect(range.last).toBeGreaterThanOrEqual(range.first)
        expect(range.last).toBeLessThan(size)
      }),
    )
  })
})
