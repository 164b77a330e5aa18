/**
 * A filter finds what it means, on every door, whatever its fields and operators and however they are nested. `FILTERS` says how
 * many are tried.
 */
import { afterAll, beforeAll, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { startServer, type TestServer } from '../harness/server.ts'
import { countedOverRest, foundOverGraphQL, foundOverRest, type Asked } from './found.ts'
import { means, valuesAt, type Document, type Filter } from './meaning.ts'

const runs = Number(process.env['FILTERS'] ?? 200)

/** Fields of each type, with the operators that say something of it. */
const equality = ['equals', 'not_equals', 'in', 'not_in', 'exists']
const paths: Readonly<Record<string, readonly string[]>> = {
  title: [...equality, 'like', 'not_like'],
  lead: [...equality, 'like', 'not_like'],
  _status: equality,
  publishedAt: ['greater_than', 'less_than_equal', 'exists'],
  newsletter: equality,
  topics: equality,
  networks: equality,
  authors: equality,
  related: equality,
  audiences: equality,
  contentNotes: equality,
  'references.title': [...equality, 'like', 'not_like'],
  'references.year': [...equality, 'greater_than', 'less_than_equal'],
  'references.kind': equality,
  'callsToAction.label': [...equality, 'like', 'not_like'],
  'topics.slug': [...equality, 'like', 'not_like'],
  'newsletter.slug': [...equality, 'like', 'not_like'],
  'newsletter.audiences': equality,
}

let server: TestServer
let documents: Document[]
let asked: Asked

beforeAll(async () => {
  server = await startServer()
  const token = await server.token('editor')
  const populated =
    'depth=1&limit=100&locale=fi&populate[topics][slug]=true&populate[newsletters][slug]=true&populate[newsletters][audiences]=true'
  documents = (await server.request<{ docs: Document[] }>('GET', `/api/articles?${populated}`, { token })).body.docs
  const named = Object.fromEntries(documents.map(({ id }) => [String(id), String(id)]))
  asked = { collection: 'articles', singular: 'Article', plural: 'Articles', token, named }
})

afterAll(() => server.stop())

function filters(): fc.Arbitrary<Filter> {
  const condition = fc.constantFrom(...Object.keys(paths)).chain((path) => {
    const known = [...new Set(documents.flatMap((document) => valuesAt(document, path.split('.'))))]
    const value = fc.constantFrom(...(known.length > 0 ? known : [undefined]))
    const word = value.map((text) => String(text).split(/[ -]/)[0] ?? '')
    return fc.constantFrom(...(known.length > 0 ? (paths[path] ?? []) : ['exists'])).chain((operator) => {
      if (operator === 'exists') return fc.boolean().map((exists) => ({ [path]: { exists } }))
      const isList = operator === 'in' || operator === 'not_in'
      const operand = isList ? fc.array(value, { minLength: 1, maxLength: 3 }) : operator.includes('like') ? word : value
      return operand.map((given) => ({ [path]: { [operator]: given } }))
    })
  })
  return fc.letrec<{ filter: Filter }>((tie) => ({
    filter: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      condition,
      fc.array(tie('filter'), { minLength: 1, maxLength: 3 }).map((parts) => ({ and: parts })),
      fc.array(tie('filter'), { minLength: 1, maxLength: 3 }).map((parts) => ({ or: parts })),
    ),
  })).filter
}

it('a filter finds what it means', async () => {
  let found = 0
  await fc.assert(
    fc.asyncProperty(filters(), async (filter) => {
      const meant = documents.filter((document) => means(document, filter)).map(({ id }) => String(id))
      expect(await foundOverRest(server, asked, filter)).toEqual(meant)
      expect(await countedOverRest(server, asked, filter)).toBe(meant.length)
      expect((await foundOverGraphQL(server, asked, filter)) ?? meant).toEqual(meant)
      if (meant.length > 0 && meant.length < documents.length) found += 1
    }),
    { numRuns: runs, endOnFailure: true },
  )
  // Filters that find all or nothing would say little.
  expect(found).toBeGreaterThan(runs / 5)
}, 3_600_000)
