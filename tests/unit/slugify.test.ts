import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { isSlug, slugify, slugMaxLength } from '../../src/content/slugify.ts'

describe('a slug', () => {
  it.each([
    ['Väkivalta työssä – Åbo', 'vakivalta-tyossa-abo'],
    ['Šakki, žonglööri ja Čáhppesoaivi', 'sakki-zongloori-ja-cahppesoaivi'],
    ['Đorđe ja ŋálli', 'dorde-ja-ngalli'],
    ['SKOLT ŊUÕLLÂD', 'skolt-nguollad'],
    ['Háŧŧi', 'hatti'],
    ['Uutiskirje 4/2022', 'uutiskirje-4-2022'],
    ['Kysymyksiä & vastauksia', 'kysymyksia-vastauksia'],
    ['  Alku—ja  loppu!  ', 'alku-ja-loppu'],
    ['Mikä on SeriE-verkosto?', 'mika-on-serie-verkosto'],
    ['Så får du hjälp – på svenska', 'sa-far-du-hjalp-pa-svenska'],
    ['Va\u0308kivalta', 'vakivalta'],
    ['“Lainaus” ja ’heitto’', 'lainaus-ja-heitto'],
    ['Don’t wait', 'dont-wait'],
    ['', ''],
    ['–', ''],
    ['🙂', ''],
  ])('of %j is %j', (title, slug) => {
    expect(slugify(title)).toBe(slug)
  })

  it('is a slug or empty, whatever the title', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (title) => {
        const slug = slugify(title)
        expect(slug === '' || isSlug(slug)).toBe(true)
      }),
      { numRuns: 500 },
    )
  })

  it('of a slug is that slug', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (title) => {
        expect(slugify(slugify(title))).toBe(slugify(title))
      }),
      { numRuns: 500 },
    )
  })

  it('is no longer than an address bears', () => {
    expect(slugify('pitkä '.repeat(100)).length).toBeLessThanOrEqual(slugMaxLength)
  })
})

describe('what a person types', () => {
  it.each(['Iso', 'ä', 'a b', 'a--b', '-a', 'a-', '', 'a/b', 'a'.repeat(slugMaxLength + 1)])('%j is no slug', (text) => {
    expect(isSlug(text)).toBe(false)
  })

  it.each(['a', '1', 'a-1', 'a'.repeat(slugMaxLength)])('%j is a slug', (text) => {
    expect(isSlug(text)).toBe(true)
  })
})
