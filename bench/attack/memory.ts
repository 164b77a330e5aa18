/**
 * Attacks on the memory of a server, each of which anybody can make without an account. Each gives a row with the resident
 * size before, at its peak and after, and what the requests got.
 */
import { createHash } from 'node:crypto'
import { setTimeout as delay } from 'node:timers/promises'
import { strangersJsonLimits } from '../../src/server/request/jsonExtent.ts'
import { strangersBodyLimit } from '../../src/server/request/requestBody.ts'
import { hold, sendMany, type AttackRequest, type Held, type Statuses } from './requests.ts'
import { residentBytes, whileWatching } from './resident.ts'

export interface Attacked {
  url: string
  pid: number
}

export interface MemoryRow {
  attack: string
  /** Bytes that the process held. */
  before: number
  peak: number
  after: number
  statuses: Statuses
}

export interface MemoryAttack {
  name: string
  /** How many requests, or connections, the whole attack has. */
  count: number
  run(url: string, count: number): Promise<Statuses>
}

/** More than a stranger's body may have. */
const tooLarge = 1024 * 1024 - 1_024
/** Just under what it may have. */
const large = strangersBodyLimit - 1_024
/** Just under what a query of a stranger may have. */
const longText = 19_000
/** Just under what a request target may have here. */
const longTarget = 7_500

const json = { 'Content-Type': 'application/json' }
const insteadOfGet = { ...json, 'X-Payload-HTTP-Method-Override': 'GET' }

const filler = (length: number): string => 'x'.repeat(length)

const graphql = (query: string, extensions?: unknown, variables?: unknown): AttackRequest => ({
  method: 'POST',
  path: '/api/graphql',
  headers: json,
  body: JSON.stringify({ query, extensions, variables }),
})

const filter = (where: unknown): AttackRequest => ({
  method: 'POST',
  path: '/api/articles',
  headers: insteadOfGet,
  body: JSON.stringify({ where, limit: 1, depth: 0 }),
})

const many =
  (atOnce: number, make: (index: number) => AttackRequest): MemoryAttack['run'] =>
  (url, count) =>
    sendMany(url, count, atOnce, make)

/** How long the server has for giving up clients that do not go on. */
const patience = 25_000

/** Waits until every connection has got an answer or is closed, or for so long as that should have taken. */
async function untilAnswered(held: readonly Held[]): Promise<void> {
  const end = Date.now() + patience
  while (Date.now() < end && held.some(({ open, text }) => open && text === '')) await delay(200)
}

/** Bodies of which the last byte never comes. */
async function stalledBodies(url: string, count: number): Promise<Statuses> {
  const head = `POST /api/articles HTTP/1.1\r\nHost: attacked\r\nContent-Type: application/json\r\nContent-Length: ${large}\r\n\r\n`
  const bytes = Buffer.concat([Buffer.from(head), Buffer.alloc(large - 1, 'x')])
  const held = await Promise.all(Array.from({ length: count }, () => hold(url, bytes, true)))
  await untilAnswered(held)
  const statuses: Statuses = {}
  for (const { socket, text } of held) {
    const status = Number(/^HTTP\/1.1 (\d{3})/.exec(text)?.[1] ?? 0)
    statuses[status] = (statuses[status] ?? 0) + 1
    socket.destroy()
  }
  return statuses
}

/** Large answers that nobody reads, each of another address so that none shares its bytes with another. */
async function unreadAnswers(url: string, count: number): Promise<Statuses> {
  const held = []
  for (let index = 0; index < count; index += 1) {
    const target = `/api/articles?limit=100&depth=1&where[title][not_equals]=${index}`
    const bytes = Buffer.from(`GET ${target} HTTP/1.1\r\nHost: attacked\r\nCookie: payload-token=nobody\r\n\r\n`)
    held.push(await hold(url, bytes, false))
    if (index % 10 === 9) await delay(100)
  }
  await delay(3_000)
  const open = held.filter((one) => one.open).length
  for (const { socket } of held) socket.destroy()
  return { 0: count - open, 200: open }
}

/** One of the ways to write a query: each bit says whether a letter is written as a code. */
function spelled(query: string, bits: number): string {
  let bit = 0
  return query.replace(/[a-z]/g, (letter) => ((bits >> bit++) & 1 ? `%${letter.charCodeAt(0).toString(16)}` : letter))
}

const operators = ['equals', 'not_equals', 'like', 'contains', 'greater_than', 'less_than', 'exists']
const fields = ['title', 'slug', 'createdAt', 'updatedAt', 'publishedAt', 'topics.slug', 'topics.name']

/** Conditions whose combination has not been sent before: another statement each. */
function shapeOf(index: number): unknown {
  const conditions: unknown[] = []
  for (let rest = index + 1; rest > 0; rest = Math.floor(rest / 49)) {
    const field = fields[rest % 7] ?? 'title'
    const operator = operators[Math.floor(rest / 7) % 7] ?? 'equals'
    const operand = operator === 'exists' ? true : field.endsWith('At') ? '2020-01-01T00:00:00.000Z' : 'a'
    conditions.push({ [field]: { [operator]: operand } })
  }
  return { or: conditions }
}

export const memoryAttacks: readonly MemoryAttack[] = [
  {
    name: 'GraphQL texts of 1 MiB',
    count: 999,
    run: many(4, (index) => graphql(`{ __typename } # ${index} ${filler(tooLarge - 200)}`)),
  },
  {
    name: 'GraphQL texts of 32 KiB',
    count: 4_000,
    run: many(16, (index) => graphql(`{ __typename } # ${index} ${filler(large - 200)}`)),
  },
  {
    name: 'GraphQL filters of 32 KiB',
    count: 2_000,
    run: many(16, (index) =>
      graphql('query ($title: String) { Articles(limit: 1, where: { title: { equals: $title } }) { totalDocs } }', undefined, {
        title: `${index} ${filler(large - 300)}`,
      }),
    ),
  },
  {
    name: 'filters of 1 MiB by POST-for-GET',
    count: 999,
    run: many(4, (index) => filter({ title: { equals: `${index} ${filler(tooLarge - 200)}` } })),
  },
  {
    name: 'filters of 32 KiB by POST-for-GET',
    count: 4_000,
    run: many(16, (index) => filter({ title: { equals: `${index} ${filler(large - 200)}` } })),
  },
  {
    name: 'filters of 19 kB by POST-for-GET',
    count: 6_000,
    run: many(16, (index) => filter({ title: { equals: `${index} ${filler(longText)}` } })),
  },
  {
    name: 'GraphQL texts of 19 kB',
    count: 8_000,
    run: many(4, (index) => graphql(`{ __typename } # ${index} ${filler(longText)}`)),
  },
  {
    name: 'persisted queries of 16 kB',
    count: 2_000,
    run: many(8, (index) => {
      const query = `{ __typename } # ${index} ${filler(16_000)}`
      return graphql(query, { persistedQuery: { version: 1, sha256Hash: createHash('sha256').update(query).digest('hex') } })
    }),
  },
  {
    name: 'addresses of 7 kB, each new',
    count: 20_000,
    run: many(8, (index) => ({
      path: `/api/articles?limit=1&depth=0&where[title][not_equals]=${index}${filler(longTarget)}`,
      headers: { 'Accept-Encoding': ['br', 'gzip', 'identity'][index % 3] },
    })),
  },
  {
    name: 'lists, each new',
    count: 5_000,
    run: many(8, (index) => ({
      path: `/api/articles?limit=100&depth=1&where[title][not_equals]=${index}`,
      headers: { 'Accept-Encoding': ['br', 'gzip', 'identity'][index % 3] },
    })),
  },
  {
    name: 'spellings of one address',
    count: 20_000,
    run: many(8, (index) => ({ path: `/api/topics?${spelled('limit=1&depth=0&page=1', index)}${'&'.repeat(400)}` })),
  },
  {
    name: 'Accept-Encoding of 12 kB, each new',
    count: 5_000,
    run: many(8, (index) => ({ path: '/api/topics?limit=1', headers: { 'Accept-Encoding': `gzip;q=0.5, x${index}${filler(12_000)}` } })),
  },
  {
    name: 'filters, each of another shape',
    count: 5_000,
    run: many(8, (index) => filter(shapeOf(index))),
  },
  {
    name: 'JSON of 10,000 empty lists',
    count: 800,
    run: many(8, () => ({ method: 'POST', path: '/api/articles', headers: json, body: `{"title":[${'[],'.repeat(10_000)}[]]}` })),
  },
  {
    name: 'JSON of as many objects as there may be, by POST-for-GET',
    count: 2_000,
    run: many(8, () => ({
      method: 'POST',
      path: '/api/articles',
      headers: insteadOfGet,
      body: `{"where":[${'{"a":1},'.repeat(strangersJsonLimits.values / 2 - 10)}1]}`,
    })),
  },
  { name: 'bodies of 32 KiB that stall', count: 1_900, run: stalledBodies },
  { name: 'answers that nobody reads', count: 1_000, run: unreadAnswers },
]

const usual = [
  '/api/articles?limit=10',
  '/api/articles?limit=5&depth=2',
  '/api/articles?limit=100',
  '/api/topics?limit=20',
  '/api/networks?limit=5',
  '/api/globals/navigation?depth=1',
]

/**
 * Reads of all kinds, after which a server has its working size.
 * @returns the largest resident size meanwhile: when nobody asks, V8 gives memory back that it takes again with the next read
 */
export async function warmUp({ url, pid }: Attacked, count = 1_000): Promise<number> {
  const read = (index: number): AttackRequest => ({
    path: `${usual[index % usual.length]}&page=${(index % 40) + 1}`,
    headers: index % 3 ? { Cookie: 'payload-token=nobody' } : { 'Accept-Encoding': 'br' },
  })
  const { peak } = await whileWatching(pid, () => sendMany(url, count, 8, read))
  return peak
}

/** @param share of the whole attack that is made, e.g. 0.1 */
export async function attackMemory({ pid, url }: Attacked, attack: MemoryAttack, share = 1): Promise<MemoryRow> {
  const before = await residentBytes(pid)
  const count = Math.max(1, Math.round(attack.count * share))
  const { after, peak, result } = await whileWatching(pid, () => attack.run(url, count))
  return { attack: attack.name, before, peak, after, statuses: result }
}
