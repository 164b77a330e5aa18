import { describe, expect, it } from '@jest/globals'
import type { PayloadRequest } from 'payload'
import { defineErrors } from '../../src/content/declaredErrors.ts'
import { tellError } from '../../src/server/errors/toldErrors.ts'

const message = { fi: 'Termi {term} on jo.', sv: 'Termen {term} finns redan.', en: 'The term {term} is there already.' }
const errors = defineErrors({ GLOSSARY_TERM_TAKEN: { status: 409, message } })
const asked = (language: string) => ({ i18n: { language } }) as PayloadRequest

describe('an error that a plugin declares', () => {
  it('is said in the language of the request, in Finnish in others, with its values', () => {
    const said = ['fi', 'sv', 'en', 'de'].map((language) => errors.message('GLOSSARY_TERM_TAKEN', asked(language), { term: 'apu' }))
    expect(said).toEqual(['Termi apu on jo.', 'Termen apu finns redan.', 'The term apu is there already.', 'Termi apu on jo.'])
  })

  it('is told with its own code, status and field', () => {
    const error = errors.error('GLOSSARY_TERM_TAKEN', asked('sv'), { field: 'term', values: { term: 'hjälp' } })
    expect(tellError(error, 'sv')).toEqual({
      message: 'Termen hjälp finns redan.',
      code: 'GLOSSARY_TERM_TAKEN',
      name: 'DeclaredError',
      data: { code: 'GLOSSARY_TERM_TAKEN', field: 'term' },
      status: 409,
    })
  })

  it.each([
    ['has another form', { 'term taken': { status: 409, message } }, 'cannot be the code of an error'],
    ['has one word, which a plugin of the same mind has, too', { TAKEN: { status: 409, message } }, 'cannot be the code of an error'],
    ["is Verkosto's", { SLUG_TAKEN: { status: 409, message } }, 'The code "SLUG_TAKEN" is Verkosto\'s own'],
    ['has the status of no error', { GLOSSARY_TERM_FOUND: { status: 200, message } }, 'has the status 200'],
  ])('is refused when its code %s', (_what, table, sentence) => {
    expect(() => defineErrors(table as Parameters<typeof defineErrors>[0])).toThrow(sentence)
  })
})
