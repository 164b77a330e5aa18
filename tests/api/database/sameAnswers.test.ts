/** The reads of this project's adapter are cheaper than those of Payload's own, or than its own without, and answer the same, byte for byte. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { stringify } from 'qs-esm'
import { createTestDatabase, type TestDatabase } from '../harness/database.ts'
import { startServer, type TestServer } from '../harness/server.ts'

interface Document {
  id: string
  createdAt: string
  slug?: string | null
  title?: string | null
  lead?: string | null
  publishedAt?: string | null
  topics?: string[]
  networks?: string[]
}

interface Known {
  ids: string[]
  slugs: string[]
  texts: string[]
  topics: string[]
  networks: string[]
  dates: string[]
}

interface Query {
  collection: string
  signedIn: boolean
  parameters: Record<string, unknown>
}

const runs = Number(process.env['SAME_ANSWERS_RUNS'] ?? 150)
const missing = '01234567-89ab-7cde-8f01-23456789abcd'
const locales = ['fi', 'sv', 'en'] as const
/** Each with what it can be filtered by; a slug and an id they all have. */
const collections = {
  articles: ['title', 'topics', 'networks', 'publishedAt', '_status'],
  events: ['title', 'networks', '_status'],
  newsletters: ['title', '_status'],
  // Their texts lie in rows within rows.
  networks: ['_status'],
  services: ['_status'],
  topics: [],
} as const

let database: TestDatabase
let ours: TestServer
/** With `READ_OPTIMISATIONS=off`. */
let plain: TestServer
let theirs: TestServer
let token: string

beforeAll(async () => {
  database = await createTestDatabase('demo')
  ours = await startServer({ database })
  plain = await startServer({ database, environment: { READ_OPTIMISATIONS: 'off' } })
  theirs = await startServer({ database, entry: 'tests/api/database/fixtures/startWithPayloadsAdapter.ts' })
  token = await ours.token('editor')
})

afterAll(async () => {
  await Promise.all([ours.stop(), plain.stop(), theirs.stop()])
  await database.drop()
})

async function everything(collection: string): Promise<Document[]> {
  const pages = await Promise.all(
    locales.map((locale) =>
      ours.request<{ docs: Document[] }>('GET', `/api/${collection}?limit=100&depth=0&draft=false&locale=${locale}`, { token }),
    ),
  )
  return pages.flatMap(({ body }) => body.docs)
}

async function knownValues(): Promise<Known> {
  const documents = (await Promise.all(Object.keys(collections).map(everything))).flat()
  const present = (values: (string | null | undefined)[]): string[] => [...new Set(values.filter((value) => typeof value === 'string'))]
  return {
    ids: present(documents.map(({ id }) => id)),
    slugs: present(documents.map(({ slug }) => slug)),
    texts: present(documents.flatMap(({ lead, title }) => [title, lead])),
    topics: present(documents.flatMap(({ topics }) => topics ?? [])),
    networks: present(documents.flatMap(({ networks }) => networks ?? [])),
    dates: present(documents.map(({ publishedAt }) => publishedAt)),
  }
}

function queries(known: Known): fc.Arbitrary<Query> {
  const of = (values: string[], ...others: string[]): fc.Arbitrary<string> => fc.constantFrom(...values, ...others)
  /** One value or a list, in each of the forms that a caller may send. */
  const compared = (values: fc.Arbitrary<string>): fc.Arbitrary<unknown> =>
    fc.oneof(
      { arbitrary: values.map((value) => ({ equals: value })), weight: 4 },
      { arbitrary: fc.array(values, { minLength: 1, maxLength: 6 }).map((list) => ({ in: list })), weight: 3 },
      fc.array(values, { minLength: 1, maxLength: 3 }).map((list) => ({ in: list.join(',') })),
      values.map((value) => ({ not_equals: value })),
      fc.array(values, { minLength: 1, maxLength: 3 }).map((list) => ({ not_in: list })),
      fc.boolean().map((exists) => ({ exists })),
    )
  const slugs = of(known.slugs, 'nothing-has-this', '', 'null')
  const words = of(known.texts.slice(0, 40), 'verkosto', '%', "o'clock", '')
  const conditions: Record<string, fc.Arbitrary<unknown>> = {
    slug: compared(slugs),
    id: compared(of(known.ids, missing)),
    'slug.sv': compared(slugs),
    title: fc.oneof(
      compared(words),
      words.map((word) => ({ contains: word })),
    ),
    topics: compared(of(known.topics, missing)),
    networks: compared(of(known.networks, missing)),
    publishedAt: of(known.dates).map((date) => ({ less_than_equal: date })),
    _status: fc.constantFrom({ equals: 'published' }, { equals: 'draft' }),
  }
  // Two conditions through one relation: Payload has both look at one row of it.
  const bothTopics = fc.tuple(of(known.topics), of(known.topics)).map((ids) => ({ and: ids.map((id) => ({ topics: { equals: id } })) }))
  const leavesOf = (collection: keyof typeof collections): fc.Arbitrary<unknown> =>
    fc
      .subarray(['slug', 'slug', 'id', 'slug.sv', ...collections[collection]], { minLength: 1, maxLength: 2 })
      .chain((names) => fc.record(Object.fromEntries(names.map((name) => [name, conditions[name] ?? fc.constant({})]))))
  const whereOf = (collection: keyof typeof collections): fc.Arbitrary<unknown> =>
    fc.letrec<{ tree: unknown }>((tie) => ({
      tree: fc.oneof(
        { depthSize: 'small' },
        { arbitrary: leavesOf(collection), weight: 4 },
        collection === 'articles' ? bothTopics : leavesOf(collection),
        fc.record({ and: fc.array(tie('tree'), { minLength: 1, maxLength: 3 }) }),
        fc.record({ or: fc.array(tie('tree'), { minLength: 1, maxLength: 3 }) }),
      ),
    })).tree
  const parametersOf = (collection: keyof typeof collections): fc.Arbitrary<Record<string, unknown>> =>
    fc.record(
      {
        where: whereOf(collection),
        sort: fc.constantFrom(
          '-createdAt',
          'createdAt',
          '-publishedAt',
          'id',
          'title',
          '-slug',
          'newsletter.title',
          'updatedAt,-createdAt',
        ),
        limit: fc.constantFrom(1, 2, 3, 7, 10, 40, 100),
        page: fc.constantFrom(1, 1, 2, 3, 50),
        pagination: fc.constantFrom('true', 'false'),
        locale: fc.constantFrom<string>(...locales, 'all'),
        'fallback-locale': fc.constantFrom('sv', 'none'),
        select:
          collection === 'articles'
            ? fc.constantFrom<object>({ title: true }, { slug: true, topics: true }, { body: false })
            : fc.constantFrom<object>({ slug: true }, { createdAt: true, slug: true }, { slug: false }),
        depth: fc.constantFrom(0, 1),
        draft: fc.constantFrom('true', 'false'),
      },
      { requiredKeys: ['where', 'limit'] },
    )
  return fc
    .constantFrom(
      'articles' as const,
      'articles' as const,
      'events' as const,
      ...(['newsletters', 'networks', 'services', 'topics'] as const),
    )
    .chain((collection) => fc.record({ collection: fc.constant(collection), signedIn: fc.boolean(), parameters: parametersOf(collection) }))
}

async function answerOf(server: TestServer, path: string, signedIn: boolean): Promise<{ status: number; text: string }> {
  const response = await fetch(new URL(path, server.url), { headers: signedIn ? { Authorization: `JWT ${token}` } : {} })
  return { status: response.status, text: (await response.text()).replaceAll(server.url, '') }
}

/** By a text of all languages Payload repeats documents and leaves out others; `filters/sorts` says what is right. */
function sortedByOneLanguage({ sort, ...parameters }: Record<string, unknown>): Record<string, unknown> {
  const isOfTexts = parameters['locale'] === 'all' && typeof sort === 'string' && /(?:title|slug)$/.test(sort)
  return sort === undefined ? parameters : { ...parameters, sort: isOfTexts ? `${sort}.fi` : sort }
}

/** What Payload says wrongly of how many documents there are; `content/totals` says what is right. */
const totals = ['hasNextPage', 'hasPrevPage', 'nextPage', 'page', 'pagingCounter', 'prevPage', 'totalDocs', 'totalPages']

function withoutTotals({ status, text }: { status: number; text: string }): unknown {
  const body = JSON.parse(text) as Record<string, unknown>
  return { status, body: Object.fromEntries(Object.entries(body).filter(([name]) => !totals.includes(name))) }
}

describe('a read', () => {
  it('answers what it answers on the adapter of Payload', async () => {
    const statuses = new Map<number, number>()
    let found = 0
    await fc.assert(
      fc.asyncProperty(queries(await knownValues()), async ({ collection, parameters, signedIn }) => {
        const path = `/api/${collection}?${stringify(sortedByOneLanguage(parameters))}`
        const [own, expected, unoptimised] = await Promise.all([
          answerOf(ours, path, signedIn),
          answerOf(theirs, path, signedIn),
          answerOf(plain, path, signedIn),
        ])
        expect(own).toEqual(unoptimised)
        const isCounted = parameters['pagination'] !== 'false' && [undefined, 1].includes(parameters['page'] as number | undefined)
        if (isCounted) expect(own).toEqual(expected)
        else expect(withoutTotals(own)).toEqual(withoutTotals(expected))
        statuses.set(own.status, (statuses.get(own.status) ?? 0) + 1)
        if (own.status === 200 && !own.text.startsWith('{"docs":[]')) found += 1
      }),
      { numRuns: runs, endOnFailure: true },
    )
    // Refusals and empty answers alone would say little.
    expect([...statuses.keys()].sort()).toEqual([200, 400])
    expect(statuses.get(200) ?? 0).toBeGreaterThan(runs / 2)
    expect(found).toBeGreaterThan(runs / 8)
  }, 300_000)

  it('of one document or global, in whatever languages, answers what it answers on the adapter of Payload', async () => {
    const bases = ['/api/globals/urgent-help', '/api/globals/navigation', '/api/globals/site-settings']
    for (const collection of Object.keys(collections)) {
      const ids = new Set((await everything(collection)).map(({ id }) => id))
      bases.push(...[...ids].slice(0, 8).map((id) => `/api/${collection}/${id}`))
    }
    const asked = [...locales, 'all'].flatMap((locale) => ['', '&fallback-locale=sv', '&depth=0'].map((more) => `?locale=${locale}${more}`))
    for (const base of bases) {
      for (const signedIn of [false, true]) {
        const compared = await Promise.all(
          asked.map((query) => Promise.all([ours, theirs, plain].map((server) => answerOf(server, base + query, signedIn)))),
        )
        for (const [own, expected, unoptimised] of compared) {
          expect(own).toEqual(expected)
          expect(own).toEqual(unoptimised)
        }
      }
    }
  }, 120_000)

  it('counts what it counts on the adapter of Payload', async () => {
    const known = await knownValues()
    const filters = [
      { slug: { equals: known.slugs[0] } },
      { topics: { in: known.topics } },
      { and: [{ topics: { equals: known.topics[0] } }, { topics: { equals: known.topics[1] } }] },
      { or: [{ slug: { in: known.slugs.slice(0, 3) } }, { networks: { equals: known.networks[0] } }] },
    ]
    for (const where of filters) {
      const path = `/api/articles/count?${stringify({ where, locale: 'fi' })}`
      const [own, expected, unoptimised] = await Promise.all([ours, theirs, plain].map((server) => answerOf(server, path, false)))
      expect(own).toEqual(expected)
      expect(own).toEqual(unoptimised)
    }
  })
})
