import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { startServer, type TestServer } from '../harness/server.ts'
import { collections, globals, list, textsIn, type Answered } from './answers.ts'

let server: TestServer

beforeAll(async () => {
  server = await startServer()
})

afterAll(() => server.stop())

const uuid = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/

/** Field that names a document of a collection. */
const titleOf = (collection: string): string => {
  if (collection === 'media') return 'alt'
  return ['articles', 'events', 'newsletters', 'pages'].includes(collection) ? 'title' : 'name'
}

async function everything(token?: string): Promise<Answered[]> {
  const documents: Answered[] = []
  for (const collection of collections) documents.push(...(await list(server, collection, 'depth=0', token)))
  for (const name of globals) documents.push((await server.request<Answered>('GET', `/api/globals/${name}?depth=0`, { token })).body)
  return documents
}

/** Ids that documents refer to and that are of none of the documents. */
function unresolved(documents: readonly Answered[], known: readonly Answered[]): string[] {
  const ids = new Set(known.map(({ id }) => id))
  return documents.flatMap((document) => textsIn(document)).flatMap(({ text }) => (uuid.test(text) && !ids.has(text) ? text : []))
}

describe.each(['fi', 'sv', 'en'])('in %s', (locale) => {
  it.each(collections)('every document of %s is served, and says whether it exists in the language', async (collection) => {
    const documents = await list(server, collection, `depth=1&locale=${locale}`)
    expect(documents.length).toBeGreaterThan(0)
    for (const { availableLocales, id } of documents) {
      const { body, status } = await server.request<Answered>('GET', `/api/${collection}/${id}?depth=2&locale=${locale}`)
      const exists = (availableLocales as string[]).includes(locale)
      // A person has one name in every language.
      const named = collection === 'people' ? exists : typeof body[titleOf(collection)] === 'string'
      expect([status, body['servedLocale'], named]).toEqual([200, exists ? locale : null, exists])
    }
  })

  it.each(globals)('%s is served', async (name) => {
    const { body, status } = await server.request<Answered>('GET', `/api/globals/${name}?depth=2&locale=${locale}`)
    expect([status, body['globalType']]).toEqual([200, name])
  })
})

describe('a relation', () => {
  it('leads to a document that an editor can read', async () => {
    const token = await server.token('editor')
    const documents = await everything(token)
    const users = await list(server, 'users', 'depth=0', await server.token('admin'))
    expect(unresolved(documents, [...documents, ...users])).toEqual([])
  })

  it('leads a reader without an account to a document, but for people who are private', async () => {
    const documents = await everything()
    const people = await list(server, 'people', 'depth=0', await server.token('editor'))
    expect(unresolved(documents, [...documents, ...people])).toEqual([])
  })
})
