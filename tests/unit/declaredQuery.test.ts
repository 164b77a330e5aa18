import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { parse } from 'qs-esm'
import { RequestError } from '../../src/content/errors.ts'
import { assertDeclaredQuery } from '../../src/server/request/declaredQuery.ts'
import { collectionOperations, everywhere } from '../../src/server/request/queryParameters.ts'

const list = { ...everywhere, ...collectionOperations['get /'] }

/** Undefined for a query that is accepted, otherwise the sentence. */
function problemOf(query: string, parameters = list): string | undefined {
  const { search } = new URL(`/api/articles?${query}`, 'http://localhost')
  try {
    assertDeclaredQuery(search, parameters)
    return undefined
  } catch (error) {
    if (error instanceof RequestError) return error.message
    throw error
  }
}

/** Every name that Payload's parser, or whoever reads `URLSearchParams`, would find in the query. */
function namesIn(query: string): string[] {
  const { search, searchParams } = new URL(`/api/articles?${query}`, 'http://localhost')
  const parsed = parse(search, { allowEmptyArrays: true, arrayLimit: 1000, depth: 10, ignoreQueryPrefix: true })
  return [...Object.keys(parsed), ...searchParams.keys()].map((name) => name.split('[', 1)[0] ?? '')
}

describe('a query', () => {
  it.each([
    'depth=1&limit=5&page=2&pagination=false&draft=true&trash=false&locale=sv&fallback-locale=fi&format=html',
    'sort=-title,slug',
    'sort=title&sort=slug',
    'sort[]=title&sort[1]=slug',
    'fallbackLocale[]=sv&fallbackLocale[]=fi',
    'where[or][0][title][equals]=a&where[or][1][title][equals]=b',
    'where%5Btitle%5D%5Bequals%5D=a&wh%65re[slug][equals]=b',
    'where={"title":{"equals":"a"}}',
    'select[title]=true&select[sizes][card]=true&populate[topics][name]=true&joins[articles][limit]=3&joins[events]=false',
    '',
    '&&',
  ])('says what its operation takes: %s', (query) => {
    expect(problemOf(query)).toBeUndefined()
  })

  it.each([
    ['data={"title":"x"}', '"data"'],
    ['%64ata={}', '"data"'],
    ['da\tta={}', '"data"'],
    ['data[title]=x', '"data"'],
    ['[data]=x', '""'],
    ['DATA={}', '"DATA"'],
    ['depth=1&%2564ata={}', '"%64ata"'],
    ['?data={}', '"?data"'],
    ['where.title=x', '"where.title"'],
    ['hasOwnProperty=1', '"hasOwnProperty"'],
    ['__proto__[depth]=1', '"__proto__"'],
    ['constructor=x', '"constructor"'],
    ['r', '"r"'],
    ['autosave=true', '"autosave"'],
    [`${'x'.repeat(100)}=1`, `"${'x'.repeat(40)}…"`],
  ])('is refused for a name that is not declared: %s', (query, name) => {
    expect(problemOf(query)).toContain(`no parameter ${name} here. This address takes depth, draft, `)
  })

  it.each([
    ['depth=1&depth=1', 'depth must be given once'],
    ['depth[]=1', 'depth must be given once'],
    ['depth[0]=1', 'depth must be given once'],
    ['depth[a]=1', 'depth must be given once'],
    ['depth=1&depth[toString]=2', 'depth must be given once'],
    ['locale[]=fi', 'locale must be given once'],
    ['locale=fi&locale=sv', 'locale must be given once'],
    ['draft=1', 'draft must be true or false'],
    ['draft', 'draft must be true or false'],
    ['draft=true&dr%61ft=true', 'draft must be given once'],
    ['limit=', 'limit must be a whole number from 0'],
    ['limit=0x10', 'limit must be a whole number from 0'],
    ['page=0', 'page must be a whole number from 1'],
    ['format=pdf', 'format must be one of json, html'],
    ['sort[a]=title', 'sort must be given once'],
    ['sort[][a]=title', 'sort must be given once'],
    ['where=x', 'where must have the form where[…]=value'],
    ['where=null', 'where must have the form'],
    ['where[]=x', 'where must have the form'],
    ['where[toString]=x', 'where must have the form'],
    ['where[title][equals]=x&where[constructor][equals]=y', 'where has "constructor" in it'],
    ['select=title', 'select must have the form select[…]=value'],
    ['joins=true', 'joins must have the form'],
    ['where=false', 'where must have the form'],
  ])('is refused for a value of another form: %s', (query, problem) => {
    expect(problemOf(query)).toContain(problem)
  })

  it('brings a document as JSON only', () => {
    const one = { ...everywhere, ...collectionOperations['get /:id'] }
    expect(problemOf(`data=${encodeURIComponent('{"title":null}')}`, one)).toBeUndefined()
    for (const query of ['data=', 'data=null', 'data=[]', 'data=x', 'data[title]=x', 'data={}&data={}']) {
      expect([query, problemOf(query, one)]).toEqual([query, expect.stringContaining('parameter data must be')])
    }
  })
})

it('never has an undeclared name in it, in whatever spelling, once it is accepted', () => {
  const letters = ['d', 'a', 't', 'depth', '[', ']', '[]', '=', '&', '?', '#', '.', '+', ' ', '\t', '\n', '%', '_']
  const letter = fc.constantFrom(...letters)
  const encoded = letter.map((text) => text.replace(/./gs, (one) => `%${one.charCodeAt(0).toString(16).padStart(2, '0')}`))
  const noise = fc.array(fc.oneof({ weight: 3, arbitrary: letter }, encoded), { maxLength: 20 }).map((parts) => parts.join(''))
  const word = fc.constantFrom('data', 'depth', 'where', 'sort', 'locale', 'draft', 'toString', '__proto__', 'r')
  const query = fc
    .array(fc.tuple(fc.oneof(word, noise), noise, fc.constantFrom('=', '[]=', '[a]=', ']=', '%5B0%5D=', ''), noise), { maxLength: 4 })
    .map((parts) => parts.map((part) => part.join('')).join('&'))
  const accepted = { all: 0 }
  fc.assert(
    fc.property(query, (text) => {
      if (problemOf(text) !== undefined) return
      accepted.all += 1
      expect(namesIn(text).filter((name) => !Object.hasOwn(list, name))).toEqual([])
    }),
    { numRuns: 5_000, examples: [['depth=1'], ['where[a][equals]=data'], ['sort=data']] },
  )
  expect(accepted.all).toBeGreaterThan(2)
})
