import { readFileSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import { errorCodes, errorSentence, errorStatus } from '../../src/content/errors.ts'
import { kindOfValue, queryFormSentence } from '../../src/server/forms/queryFormSentences.ts'
import { tellError } from '../../src/server/errors/toldErrors.ts'
import { APIError, FileUploadError, MissingFile, QueryError } from 'payload'

const blanks = (sentence: string): string[] => [...sentence.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '').sort()

describe('the errors', () => {
  it.each(errorCodes)('%s has a code in capitals and a sentence in each language that says the same', (code) => {
    expect(code).toMatch(/^[A-Z]+(_[A-Z]+)*$/)
    const [fi, sv, en] = ['fi', 'sv', 'en'].map((language) => blanks(errorSentence(code, language)))
    // What GraphQL itself says is the whole sentence in English.
    expect([sv, en]).toEqual([fi, fi])
  })

  it('are those of the guide for front-end developers, with their statuses', () => {
    const guide = readFileSync('docs/guides/front-end-developers.md', 'utf8')
    const rows = [...guide.matchAll(/^\| `([A-Z_]+)` +\| (\d{3}) +\|/gm)].map(([, code, status]) => `${code} ${status}`)
    expect(rows.sort()).toEqual(errorCodes.map((code) => `${code} ${errorStatus(code)}`).sort())
  })

  it('put values and phrases into their sentence', () => {
    const name = { fi: 'kenttä', sv: 'fält', en: 'field' }
    expect(errorSentence('PARAMETER_INVALID', 'sv', { name: 'limit', expected: name })).toBe('Parametern limit: fält.')
    expect(errorSentence('PARAMETER_INVALID', 'no', { name: '{expected}', expected: name })).toBe('Parametri {expected}: kenttä.')
  })
})

/** The sentences of a source that refuses, with what is put into them as a word. */
function sentencesIn(file: string, call: RegExp): string[] {
  const source = readFileSync(file, 'utf8')
  return [...source.matchAll(call)].map(([, , text = '']) => text.replace(/\$\{[^}]*\}/g, 'x').replaceAll("\\'", "'"))
}

describe('what is wrong with the form of a query', () => {
  const sources = ['filterForm', 'queryForm', 'requestForms', 'selectForm'].map((name) => `src/server/forms/${name}.ts`)
  const sentences = sources.flatMap((source) => sentencesIn(source, /refuseQuery\((['`])(The .*?)\1\)/g))

  it('is found in the source', () => expect(sentences.length).toBeGreaterThan(10))

  it.each(sentences)('is said in Finnish and Swedish: %s', (sentence) => {
    for (const language of ['fi', 'sv']) expect(queryFormSentence(sentence, language)).not.toBe(sentence)
    expect(queryFormSentence(sentence, 'en')).toBe(sentence)
  })

  it('keeps the names, and says in the language what was expected', () => {
    const sentence = 'The parameter where[topics][in] must be a list, each an id.'
    expect(queryFormSentence(sentence, 'fi')).toBe('Parametrin where[topics][in] on oltava luettelo, jossa kukin on tunniste (id).')
    expect(queryFormSentence('The parameter where[a][equals] must be one of: fi, sv.', 'sv')).toBe(
      'Parametern where[a][equals] ska vara något av: fi, sv.',
    )
  })

  it.each([
    'a text',
    'a number',
    'true or false',
    'an id',
    'a list of texts',
    'an object',
    'a reference',
    'a list of references',
    'a date',
    'a list',
  ])('names a kind of value: %s', (kind) => {
    if (kind !== 'true or false') for (const language of ['fi', 'sv']) expect(kindOfValue(kind, language)).not.toBe(kind)
  })
})

describe('an error of Payload', () => {
  it('has a code by its class, and a sentence in the language', () => {
    expect(tellError(new MissingFile(), 'sv')).toEqual(
      expect.objectContaining({ code: 'FILE_REQUIRED', message: 'Välj en fil.', status: 400 }),
    )
    expect(tellError(new FileUploadError(), 'fi').message).toMatch(/^Kuvatiedostoa ei voi lukea/)
  })

  it('of a path that cannot be queried names it as fields are named', () => {
    const message = 'Dessa fält kan inte användas i en fråga: x.y'
    expect(tellError(new QueryError([{ path: 'x.y' }]), 'sv')).toEqual({
      code: 'QUERY_INVALID',
      data: { errors: [{ message, path: 'x.y' }] },
      message,
      name: 'QueryError',
      status: 400,
    })
  })

  it('that is unknown says no more than that, whatever is in it', () => {
    for (const error of [new Error('secret'), new APIError('secret', 500), new APIError('secret', 400, null, false)]) {
      expect(JSON.stringify(tellError(error, 'en'))).not.toContain('secret')
    }
    expect(tellError(new Error('secret'), 'fi')).toEqual(expect.objectContaining({ code: 'INTERNAL', status: 500 }))
  })

  it('of a plugin keeps its sentence, and has the code of its status', () => {
    expect(tellError(new APIError('Own words.', 409, null, true), 'sv')).toEqual(
      expect.objectContaining({ code: 'CONFLICT', message: 'Own words.' }),
    )
  })
})
