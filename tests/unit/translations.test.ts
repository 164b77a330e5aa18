import { readdirSync } from 'node:fs'
import path from 'node:path'
import { beforeAll, describe, expect, it } from '@jest/globals'
import { t, type Language } from '@payloadcms/translations'
import { en } from '@payloadcms/translations/languages/en'
import { sv as payloadSwedish } from '@payloadcms/translations/languages/sv'
import { fi } from '../../src/admin/translations/fi/index.ts'
import { lexical } from '../../src/admin/translations/fi/lexical.ts'
import { i18n } from '../../src/admin/translations/index.ts'
import { sv } from '../../src/admin/translations/sv.ts'

type Texts = ReadonlyMap<string, string>

/** Every text by its path: `general:save`. */
function flatten(value: object, prefix = ''): Texts {
  const entries = Object.entries(value).flatMap(([key, text]: [string, unknown]): (readonly [string, string])[] =>
    typeof text === 'object' && text !== null ? [...flatten(text, `${prefix}${key}:`)] : [[`${prefix}${key}`, String(text)]],
  )
  return new Map(entries)
}

function keys(texts: Texts): string[] {
  return [...texts.keys()].sort()
}

/** `{{count}}` and `<1>…</1>`: what Payload fills in and wraps in links. */
function placeholders(text: string): string[] {
  return [...new Set(text.match(/\{\{.*?\}\}|<\/?\d+>|<\/?a\b[^>]*>|<br>/g) ?? [])].sort()
}

function differing(language: Texts, english: Texts): string[] {
  return keys(english).filter((key) => placeholders(language.get(key) ?? '').join() !== placeholders(english.get(key) ?? '').join())
}

const english = flatten(en.translations)
const swedish = flatten(sv.translations)
const finnish = flatten(fi.translations)

/** Words that Swedish shares with English. */
const sameInSwedish = ['fields:block', 'general:filter', 'general:layout', 'version:status', 'version:version']

/** The English texts of the rich-text editor, which its package keeps beside each feature and does not export. */
async function editorTexts(): Promise<Texts> {
  const dist = path.resolve(import.meta.dirname, '../../node_modules/@payloadcms/richtext-lexical/dist')
  const files = readdirSync(path.join(dist, 'features'), { recursive: true, encoding: 'utf8' }).filter(
    (file) => path.basename(file) === 'i18n.js',
  )
  const features = await Promise.all(
    files.map(async (file) => {
      const { i18n: texts } = (await import(path.join(dist, 'features', file))) as { i18n: { en: object } }
      const feature = path.basename(path.dirname(file).replace(/\/server$/, ''))
      return [feature, texts.en] as const
    }),
  )
  const { i18n: general } = (await import(path.join(dist, 'i18n.js'))) as { i18n: { en: object } }
  return flatten({ general: general.en, ...Object.fromEntries(features) })
}

describe('Finnish', () => {
  it('has every key of English and no other', () => {
    expect(keys(finnish)).toEqual(keys(english))
  })

  it('leaves no text empty', () => {
    expect([...finnish].filter(([, text]) => text.trim() === '')).toEqual([])
  })

  it('leaves no text in English', () => {
    expect([...finnish].filter(([key, text]) => text === english.get(key)).map(([key]) => key)).toEqual([])
  })

  it('keeps every variable and every link', () => {
    expect(differing(finnish, english)).toEqual([])
  })

  it('never inflects a label by an ending', () => {
    expect([...finnish].filter(([, text]) => /\}\}[:-]?[a-zäö]/.test(text))).toEqual([])
  })

  it('uses the quotation marks, the ellipsis and the dashes of Finnish', () => {
    expect([...finnish].filter(([, text]) => /\.\.\.|(?<!=)"|“|'|\d-\d| - /.test(text.replace(/<a [^>]*>/g, '')))).toEqual([])
  })
})

describe('Finnish plurals', () => {
  const rules = new Intl.PluralRules('fi')
  const plurals = [...new Set(keys(finnish).flatMap((key) => /^(.*)_(?:one|other)$/.exec(key)?.[1] ?? []))]

  it.each(plurals)('%s follows the number', (key) => {
    for (const count of [0, 1, 2, 3, 6, 21, 100]) {
      const expected = finnish.get(`${key}_${rules.select(count)}`)?.replace('{{count}}', String(count))
      expect([count, t({ key: key as never, translations: fi.translations, vars: { count } })]).toEqual([count, expected])
    }
  })
})

describe('Finnish of the rich-text editor', () => {
  const texts = flatten(lexical)
  let original: Texts

  beforeAll(async () => {
    original = await editorTexts()
  })

  it('has every text of every feature and no other', () => {
    expect(original.size).toBeGreaterThan(20)
    expect(keys(texts)).toEqual(keys(original))
  })

  it('keeps every variable and leaves nothing in English', () => {
    expect(differing(texts, original)).toEqual([])
    expect([...texts].filter(([key, text]) => text.trim() === '' || text === original.get(key))).toEqual([])
  })
})

describe('Swedish', () => {
  it('has every key of English and keeps every variable', () => {
    expect(keys(swedish)).toEqual(keys(english))
    expect(differing(swedish, english)).toEqual([])
  })

  it('leaves no text in English but for words that Swedish shares with it', () => {
    expect(keys(swedish).filter((key) => swedish.get(key) === english.get(key))).toEqual(sameInSwedish)
  })

  it('has no text out of proportion to what it translates', () => {
    const swollen = [...swedish].filter(([key, text]) => text.length > 3 * (english.get(key)?.length ?? 0) + 20)
    expect(swollen).toEqual([])
  })

  it('corrects only what differs from Payload', () => {
    const original = flatten(payloadSwedish.translations)
    const corrected = keys(swedish).filter((key) => swedish.get(key) !== original.get(key))
    expect(corrected).toContain('general:restoring')
    // A name put into a sentence is one reason, and has a test of its own below.
    expect(corrected.filter((key) => !/\{\{(?:label|count)\}\}/.test(original.get(key) ?? '')).length).toBeLessThan(30)
  })
})

describe('the languages of the config', () => {
  it('are the three of the content, each naming itself', () => {
    const languages: Record<string, Language> = { ...i18n.supportedLanguages }
    expect(Object.entries(languages).map(([code, language]) => [code, language.translations.general.thisLanguage])).toEqual([
      ['fi', 'Suomi'],
      ['sv', 'Svenska'],
      ['en', 'English'],
    ])
  })

  it('fall back to Finnish', () => {
    expect(i18n.fallbackLanguage).toBe('fi')
  })
})

describe('a name of content, which begins with a capital letter,', () => {
  it.each([
    ['Finnish', finnish],
    ['Swedish', swedish],
  ])('stands in no sentence of %s', (_, texts) => {
    const inSentence = keys(texts).filter((key) => /[^\s:(”"<>.*] (?:<\d>)?\{\{(?:label|entityLabel)\}\}/.test(texts.get(key) ?? ''))
    expect(inSentence).toEqual([])
  })
})
