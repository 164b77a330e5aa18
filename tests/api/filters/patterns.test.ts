import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { stringify } from 'qs-esm'
import { documentsOf } from '../content/documents.ts'
import { startServer, type TestServer } from '../harness/server.ts'
import { foundOverGraphQL, foundOverRest, type Asked, type Filter } from './found.ts'

let server: TestServer
let articles: Asked
let people: Asked
let newsletter: string

beforeAll(async () => {
  server = await startServer({ language: 'en' })
  newsletter = (await documentsOf(server, 'newsletters').create({ title: 'Kuviot', slug: 'kuviot', _status: 'published' })).id
  const article = async (title: string): Promise<string> => {
    const data = { title, lead: title, references: [{ title }], newsletter, _status: 'published' }
    return (await documentsOf(server, 'articles').create(data)).id
  }
  articles = {
    collection: 'articles',
    singular: 'Article',
    plural: 'Articles',
    named: {
      percent: await article('Tuki 100% turvallinen'),
      number: await article('Tuki 1000 turvallinen'),
      underscore: await article('a_b'),
      letter: await article('axb'),
      backslash: await article(String.raw`c\d`),
      plain: await article('cd'),
      numberSign: await article('Ruotu #5'),
    },
  }
  const person = async (name: string): Promise<string> => (await documentsOf(server, 'people').create({ name })).id
  people = {
    collection: 'people',
    singular: 'Person',
    plural: 'People',
    token: await server.token('editor'),
    named: { percent: await person('100%'), number: await person('1000'), underscore: await person('a_b'), letter: await person('axb') },
  }
})

afterAll(() => server.stop())

const restAndGraphQL = async (asked: Asked, filter: Filter): Promise<string[]> => {
  const names = await foundOverRest(server, asked, filter)
  expect((await foundOverGraphQL(server, asked, filter)) ?? names).toEqual(names)
  return names
}

describe('a text that is looked for', () => {
  it.each(['like', 'contains'])('finds what holds it, with the characters of a pattern as they are: %s', async (operator) => {
    for (const path of ['title', 'lead', 'title.fi', 'references.title']) {
      const looked = (text: string): Promise<string[]> => restAndGraphQL(articles, { [path]: { [operator]: text } })
      expect([path, await looked('100%')]).toEqual([path, ['percent']])
      expect([path, await looked('%')]).toEqual([path, ['percent']])
      expect([path, await looked('A_B')]).toEqual([path, ['underscore']])
      expect([path, await looked(String.raw`c\d`)]).toEqual([path, ['backslash']])
      expect([path, await looked('100')]).toEqual([path, ['percent', 'number']])
    }
  })

  it('is each of its words, for "like"', async () => {
    expect(await restAndGraphQL(articles, { title: { like: 'turvallinen 100%' } })).toEqual(['percent'])
    expect(await restAndGraphQL(articles, { title: { contains: 'turvallinen 100%' } })).toEqual([])
  })

  it('is the same where texts are in one language', async () => {
    expect(await restAndGraphQL(people, { name: { like: '100%' } })).toEqual(['percent'])
    expect(await restAndGraphQL(people, { name: { contains: '_' } })).toEqual(['underscore'])
  })

  it('is not found by its negation, and all the rest is', async () => {
    expect(await restAndGraphQL(people, { name: { not_like: '100%' } })).toEqual(['number', 'underscore', 'letter'])
    const others = ['number', 'underscore', 'letter', 'backslash', 'plain', 'numberSign']
    expect(await restAndGraphQL(articles, { title: { not_like: '100% turva' } })).toEqual(others)
    expect(await restAndGraphQL(articles, { 'references.title': { not_like: '100%' } })).toEqual(others)
  })

  it.each(['Ruotu #5', 'Ruotu%20%235', 'Ruotu+#5'])('is the whole value of a form, with what an address would drop: %s', async (text) => {
    const found = async (body: string): Promise<unknown> => {
      const headers = { 'Content-Type': 'application/x-www-form-urlencoded', 'X-Payload-HTTP-Method-Override': 'GET' }
      const answer = await server.request<{ docs: { title: string }[] }>('POST', '/api/articles', { body, headers })
      return answer.body.docs.map(({ title }) => title)
    }
    expect(await found(`where[title][equals]=${text}&limit=3\n`)).toEqual(['Ruotu #5'])
    expect(await found(`where[title][in][]=${text}\n&where[title][in][]=a_b`)).toEqual(['a_b'])
  })

  it('is no expression within rich text', async () => {
    const { token } = { token: await server.token('editor') }
    const count = async (text: string): Promise<number> => {
      const query = stringify({ where: { 'body.root.type': { like: text } } })
      return (await server.request<{ totalDocs: number }>('GET', `/api/articles/count?${query}`, { token })).body.totalDocs
    }
    expect(await count('OO')).toBeGreaterThan(0)
    expect(await count('r..t')).toBe(0)
  })

  it('is the same in the filter of a join', async () => {
    const query = stringify({ joins: { articles: { where: { title: { like: '100%' } } } }, depth: 1 })
    const rest = await server.request<{ articles: { docs: { id: string }[] } }>('GET', `/api/newsletters/${newsletter}?${query}`)
    expect(rest.body.articles.docs.map(({ id }) => id)).toEqual([articles.named['percent']])
    const { body } = await server.graphql<{ data: { Newsletter: { articles: { docs: { id: string }[] } } } }>(
      'query ($id: String!) { Newsletter(id: $id) { articles(where: { title: { like: "100%" } }) { docs { id } } } }',
      { id: newsletter },
    )
    expect(body.data.Newsletter.articles.docs.map(({ id }) => id)).toEqual([articles.named['percent']])
  })
})
