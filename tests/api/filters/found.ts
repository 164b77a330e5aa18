/** Which of a test's own documents a filter finds, on each door that takes one. */
import { stringify } from 'qs-esm'
import type { TestServer } from '../harness/server.ts'

export type Filter = Readonly<Record<string, unknown>>

/** Documents by the name that a test gives them. */
export type Named = Readonly<Record<string, string>>

export interface Asked {
  collection: string
  /** What GraphQL calls one of its documents, and a list of them. */
  singular: string
  plural: string
  named: Named
  token?: string | undefined
  /** Finnish, unless it is said. */
  locale?: string
  /** The newest of each document, draft or not. */
  draft?: boolean
}

/** What GraphQL says of a path, an operator or an operand that its types do not have. */
const hasNot = ['is not defined by type', 'does not exist in', 'Value is not a valid email address', 'Too many errors']

interface Page {
  docs?: { id: string }[]
  totalDocs?: number
  errors?: unknown
}

/** A filter as GraphQL takes it: its steps parted by two underscores, and AND and OR in capitals. */
function inGraphQL(filter: unknown): unknown {
  if (Array.isArray(filter)) return filter.map(inGraphQL)
  if (typeof filter !== 'object' || filter === null) return filter
  return Object.fromEntries(
    Object.entries(filter).map(([key, value]) => [
      ['and', 'or'].includes(key) ? key.toUpperCase() : key.replaceAll('.', '__'),
      // Of a relation the pair of collection and id is an object, too, whose keys have no dots.
      inGraphQL(value),
    ]),
  )
}

function namesOf(named: Named, { docs }: Page, answer: unknown): string[] {
  if (!docs) throw new Error(JSON.stringify(answer))
  const found = new Set(docs.map(({ id }) => id))
  return Object.keys(named).filter((name) => found.has(named[name] ?? ''))
}

/** As JSON, which the address takes, too: there alone null is not the empty text. */
const within = (named: Named, filter: Filter): string => JSON.stringify({ and: [{ id: { in: Object.values(named) } }, filter] })

/** @returns the names of the documents that are found, in the order in which the test names them */
export async function foundOverRest(
  server: TestServer,
  { collection, draft = false, locale = 'fi', named, token }: Asked,
  filter: Filter,
): Promise<string[]> {
  const query = stringify({ where: within(named, filter), limit: 100, depth: 0, locale, draft })
  const { body } = await server.request<Page>('GET', `/api/${collection}?${query}`, { token })
  return namesOf(named, body, body)
}

/** As a POST that asks, for filters that are too long for an address. */
export async function foundByPost(
  server: TestServer,
  { collection, draft = false, locale = 'fi', named, token }: Asked,
  filter: Filter,
): Promise<string[]> {
  const { body } = await server.request<Page>('POST', `/api/${collection}`, {
    token,
    body: stringify({ where: within(named, filter), limit: 100, depth: 0, locale, draft }),
    headers: { 'Content-Type': 'application/x-www-form-urlencoded', 'X-Payload-HTTP-Method-Override': 'GET' },
  })
  return namesOf(named, body, body)
}

/**
 * @returns which documents a write to all that the filter finds has changed, a draft where there are any; undefined where it
 *   was refused because of one of them
 */
export async function foundByWrite(
  server: TestServer,
  { collection, draft = false, locale = 'fi', named, token }: Asked,
  filter: Filter,
): Promise<string[] | undefined> {
  const query = stringify({ where: within(named, filter), depth: 0, locale, draft })
  const { body, status } = await server.request<Page>('PATCH', `/api/${collection}?${query}`, { token, body: {} })
  return status === 400 && JSON.stringify(body).includes('NOTHING_SAVED') ? undefined : namesOf(named, body, body)
}

/** @returns undefined for a filter that GraphQL has not, such as one on related documents */
export async function foundOverGraphQL(
  server: TestServer,
  { draft = false, locale = 'fi', named, plural, singular, token }: Asked,
  filter: Filter,
): Promise<string[] | undefined> {
  const list = `${plural}(where: $where, limit: 100, locale: ${locale}, draft: ${draft}) { docs { id } }`
  const query = `query ($where: ${singular}_where) { list: ${list} }`
  const where = { AND: [{ id: { in: Object.values(named) } }, inGraphQL(filter)] }
  const { body } = await server.graphql<{ data?: { list: Page }; errors?: { message: string }[] }>(query, { where }, token)
  if (body.errors?.every(({ message }) => hasNot.some((words) => message.includes(words)))) return undefined
  return namesOf(named, body.data?.list ?? {}, body)
}

export async function countedOverRest(
  server: TestServer,
  { collection, locale = 'fi', named, token }: Asked,
  filter: Filter,
): Promise<number | undefined> {
  const query = stringify({ where: within(named, filter), locale })
  return (await server.request<Page>('GET', `/api/${collection}/count?${query}`, { token })).body.totalDocs
}

/** An address holds what is ten steps deep, and has no null. */
const mostNested = 2

/** Whether a filter can be written into the part of an address that a join's is. */
export function fitsIntoJoin(filter: Filter, nested = 0): boolean {
  return Object.values(filter).every((part) => {
    if (Array.isArray(part)) return nested < mostNested && (part as Filter[]).every((each) => fitsIntoJoin(each, nested + 1))
    return Object.values(part as Filter).every((operand) => operand !== null && !(Array.isArray(operand) && operand.includes(null)))
  })
}

/** @returns the articles of each newsletter, by its id, that a filter of the join lets through */
export async function foundInJoins(
  server: TestServer,
  { locale, token }: { locale: string; token: string },
  filter: Filter,
): Promise<(readonly [newsletter: string, articles: string[]])[]> {
  const joins = { articles: { where: filter, limit: 100 } }
  const query = stringify({ joins, select: { articles: true }, limit: 100, depth: 0, locale })
  const { body } = await server.request<{ docs?: { id: string; articles: { docs: string[] } }[] }>('GET', `/api/newsletters?${query}`, {
    token,
  })
  if (!body.docs) throw new Error(JSON.stringify(body))
  return body.docs.map(({ articles, id }) => [id, articles.docs] as const)
}
