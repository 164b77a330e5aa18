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
}

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
export async function foundOverRest(server: TestServer, { collection, named, token }: Asked, filter: Filter): Promise<string[]> {
  const query = stringify({ where: within(named, filter), limit: 100, depth: 0, locale: 'fi' })
  const { body } = await server.request<Page>('GET', `/api/${collection}?${query}`, { token })
  return namesOf(named, body, body)
}

/** @returns undefined for a filter that GraphQL has not, such as one on related documents */
export async function foundOverGraphQL(
  server: TestServer,
  { named, plural, singular, token }: Asked,
  filter: Filter,
): Promise<string[] | undefined> {
  const query = `query ($where: ${singular}_where) { list: ${plural}(where: $where, limit: 100, locale: fi) { docs { id } } }`
  const where = { AND: [{ id: { in: Object.values(named) } }, inGraphQL(filter)] }
  const { body } = await server.graphql<{ data?: { list: Page }; errors?: { message: string }[] }>(query, { where }, token)
  if (body.errors?.every(({ message }) => message.includes('is not defined by type'))) return undefined
  return namesOf(named, body.data?.list ?? {}, body)
}

export async function countedOverRest(
  server: TestServer,
  { collection, named, token }: Asked,
  filter: Filter,
): Promise<number | undefined> {
  const query = stringify({ where: within(named, filter), locale: 'fi' })
  return (await server.request<Page>('GET', `/api/${collection}/count?${query}`, { token })).body.totalDocs
}
