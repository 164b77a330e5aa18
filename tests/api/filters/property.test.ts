/**
 * A filter finds what it means, on every door, whatever its fields and operators and however they are nested. `FILTERS` says how
 * many are tried, `DEEP_SEED` which.
 */
import { afterAll, beforeAll, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { formatNames, type Where } from 'payload'
import { mayMatch } from '../../../src/features/delivery/mayMatch.ts'
import { startServer, type TestServer } from '../harness/server.ts'
import { filtersOn, type Known } from './filters.ts'
import {
  countedOverRest,
  fitsIntoJoin,
  foundByPost,
  foundByWrite,
  foundInJoins,
  foundOverGraphQL,
  foundOverRest,
  type Asked,
} from './found.ts'
import { means, valuesAt, type Document, type Filter, type Library } from './meaning.ts'
import { readModel, type FilterPath, type Model } from './model.ts'
import { Shelf } from './shelf.ts'

const runs = Number(process.env['FILTERS'] ?? 100)
const seed = Number(process.env['DEEP_SEED'] ?? 1)

let server: TestServer
let token: string
let model: Model
let shelf: Shelf
/** As the public row has them, and the newest of each. */
let library: Library
let newest: Library

async function look(): Promise<void> {
  const [rows, drafts] = await Promise.all([shelf.read(false), shelf.read(true)])
  library = { config: model.config, documents: rows }
  newest = { config: model.config, documents: drafts }
}

beforeAll(async () => {
  server = await startServer()
  token = await server.token('admin')
  model = await readModel()
  shelf = new Shelf(server, token, model)
  await shelf.fill(seed)
  await look()
}, 300_000)

afterAll(() => server.stop())

const fieldsOf = (slug: string) => model.collections.find((collection) => collection.slug === slug)?.flattenedFields ?? []
const documentsOf = (slug: string, { documents }: Library): Document[] => [...(documents.get(slug)?.values() ?? [])]

/** What the generator of filters knows of a collection. */
function knownOf(slug: string): Known {
  const known = new Map<string, readonly unknown[]>()
  const place = { library, fields: fieldsOf(slug), locale: 'all' }
  const read = ({ path }: FilterPath): unknown[] => [
    ...new Set(documentsOf(slug, library).flatMap((document) => valuesAt(place, document, path.split('.')))),
  ]
  return {
    ids: (collection) => [...(library.documents.get(collection)?.keys() ?? [])],
    values: (path) => {
      const values = known.get(path.path) ?? read(path)
      known.set(path.path, values)
      return values
    },
  }
}

interface Question {
  slug: string
  locale: string
  draft: boolean
  filter: Filter
  /** Once in so many times it is asked by a write. */
  turn: number
}

function questions(): fc.Arbitrary<Question> {
  const rest = { locale: fc.constantFrom('fi', 'fi', 'sv', 'en', 'all'), draft: fc.boolean(), turn: fc.nat({ max: 19 }) }
  const of = model.collections.map(({ slug }) =>
    fc.record({ slug: fc.constant(slug), filter: filtersOn(model.pathsOf(slug), knownOf(slug)), ...rest }),
  )
  return fc.oneof(...of)
}

function askedOf(slug: string, documents: readonly Document[], rest: Partial<Asked>): Asked {
  const { plural, singular } = formatNames(slug)
  const named = Object.fromEntries(documents.map(({ id }) => [String(id), String(id)]))
  return { collection: slug, singular, plural: plural === singular ? `all${singular}` : plural, token, named, ...rest }
}

/** How many questions said something on each door. */
const tally = { found: 0, overGraphQL: 0, inJoins: 0, byWrites: 0, deniedInMemory: 0 }

/** The articles of each newsletter that the filter of its join lets through. */
async function compareJoins({ filter, locale }: Question, meant: readonly string[]): Promise<void> {
  const articles = documentsOf('articles', library)
  for (const [letter, found] of await foundInJoins(server, { token, locale }, filter)) {
    const inLetter = articles.filter(({ id, newsletter }) => newsletter === letter && meant.includes(String(id)))
    expect([...found].sort()).toEqual(inLetter.map(({ id }) => String(id)).sort())
    if (found.length > 0) tally.inJoins += 1
  }
}

async function compareWrite(asked: Asked, filter: Filter, meant: readonly string[]): Promise<void> {
  const written = await foundByWrite(server, asked, filter)
  expect(written ?? meant).toEqual(meant)
  if (written && written.length > 0) tally.byWrites += 1
  await look()
}

async function compareReadings(question: Question, asked: Asked, meant: readonly string[]): Promise<void> {
  const { filter, slug } = question
  expect(await countedOverRest(server, asked, filter)).toBe(meant.length)
  // What delivery makes of a filter in memory: of nothing that the filter finds it may say that it cannot.
  const denied = documentsOf(slug, library).filter((document) => !mayMatch(fieldsOf(slug), filter as Where, document))
  expect(denied.map(({ id }) => String(id)).filter((id) => meant.includes(id))).toEqual([])
  if (denied.length > 0) tally.deniedInMemory += 1
  if (slug === 'articles' && fitsIntoJoin(filter)) await compareJoins(question, meant)
}

async function compare(question: Question): Promise<void> {
  const { draft, filter, locale, slug, turn } = question
  const documents = documentsOf(slug, draft ? newest : library)
  const asked = askedOf(slug, documents, { draft, locale })
  const place = { library, fields: fieldsOf(slug), locale }
  const found = documents.filter((document) => means(place, document, filter))
  const meant = found.map(({ id }) => String(id))
  expect(await foundOverRest(server, asked, filter)).toEqual(meant)
  const overGraphQL = await foundOverGraphQL(server, asked, filter)
  expect(overGraphQL ?? meant).toEqual(meant)
  if (overGraphQL) tally.overGraphQL += 1
  if (meant.length > 0 && meant.length < documents.length) tally.found += 1
  if (turn < 5) expect(await foundByPost(server, asked, filter)).toEqual(meant)
  if (!draft) await compareReadings(question, asked, meant)
  // A write is in one language. An account that is written may be the one that asks.
  if (turn === 0 && slug !== 'users' && locale !== 'all') await compareWrite(asked, filter, meant)
}

it('a filter finds what it means', async () => {
  const started = Date.now()
  await fc.assert(fc.asyncProperty(questions(), compare), { numRuns: runs, endOnFailure: true, seed })
  process.stdout.write(`${runs} filters, seed ${seed}, in ${Math.round((Date.now() - started) / 1000)} s: ${JSON.stringify(tally)}\n`)
  // Filters that find all or nothing would say little.
  expect(tally.found).toBeGreaterThan(runs / 5)
  expect(tally.overGraphQL).toBeGreaterThan(runs / 20)
  expect(Math.min(tally.inJoins, tally.byWrites, tally.deniedInMemory)).toBeGreaterThan(0)
}, 3_600_000)
