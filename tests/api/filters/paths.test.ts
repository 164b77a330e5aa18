/** Filters on paths that lead through other tables, among what is public and among drafts, whose tables are others. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { documentsOf } from '../content/documents.ts'
import { startServer, type TestServer } from '../harness/server.ts'
import { foundInJoins, foundOverRest, type Asked, type Filter } from './found.ts'

let server: TestServer
let letters: Asked
let articles: Asked
/** Of the article, the second reference. */
let rowId: string
let articleId: string

beforeAll(async () => {
  server = await startServer()
  const token = await server.token('editor')
  const letter = documentsOf(server, 'newsletters')
  const [full, empty] = [await letter.create({ title: 'Täysi' }, 'draft=true'), await letter.create({ title: 'Tyhjä' }, 'draft=true')]
  letters = {
    collection: 'newsletters',
    singular: 'Newsletter',
    plural: 'Newsletters',
    token,
    draft: true,
    named: { full: full.id, empty: empty.id },
  }
  const make = documentsOf(server, 'articles')
  const article = await make.create({
    title: 'Juttu',
    newsletter: full.id,
    references: [{ title: 'Yksi' }, { title: 'Kaksi' }],
    _status: 'published',
  })
  const bare = await make.create({ title: 'Lähteetön', _status: 'published' })
  articles = {
    collection: 'articles',
    singular: 'Article',
    plural: 'Articles',
    token,
    draft: true,
    named: { article: article.id, bare: bare.id },
  }
  rowId = (article['references'] as { id: string }[])[1]?.id ?? ''
  articleId = article.id
})

afterAll(() => server.stop())

describe('a filter through a join', () => {
  it.each([true, false])('finds what refers to the document, with draft=%s', async (draft) => {
    const found = (filter: Filter) => foundOverRest(server, { ...letters, draft }, filter)
    expect(await found({ 'articles.title': { equals: 'Juttu' } })).toEqual(['full'])
    expect(await found({ 'articles.title': { not_equals: 'Juttu' } })).toEqual(['empty'])
    expect(await found({ 'articles.title': { exists: false } })).toEqual(['empty'])
  })

  it.each(['articles', 'articles.id'])('takes the id of a document as %s, among drafts as well', async (path) => {
    for (const draft of [true, false]) {
      const found = (filter: Filter) => foundOverRest(server, { ...letters, draft }, filter)
      expect(await found({ [path]: { equals: articleId } })).toEqual(['full'])
      expect(await found({ [path]: { not_equals: articleId } })).toEqual(['empty'])
      expect(await found({ [path]: { exists: true } })).toEqual(['full'])
    }
  })
})

describe('a filter on the id of a row', () => {
  it.each([true, false])('is on the one that the document shows, with draft=%s', async (draft) => {
    const found = (filter: Filter) => foundOverRest(server, { ...articles, draft }, filter)
    expect(await found({ 'references.id': { equals: rowId } })).toEqual(['article'])
    expect(await found({ 'references.id': { not_in: [rowId] } })).toEqual(['bare'])
    expect(await found({ 'references.id': { like: rowId.slice(0, 20) } })).toEqual(['article'])
  })

  it('finds the versions that have the row', async () => {
    const where = JSON.stringify({
      and: [{ parent: { in: Object.values(articles.named) } }, { 'version.references.id': { equals: rowId } }],
    })
    const path = `/api/articles/versions?where=${encodeURIComponent(where)}&depth=0`
    const { body } = await server.request<{ docs: { parent: string }[] }>('GET', path, { token: articles.token })
    expect(body.docs.map(({ parent }) => parent)).toEqual([articleId])
  })
})

it('a relation of related documents is theirs, though it is called like the one that leads to them', async () => {
  const make = documentsOf(server, 'articles')
  const last = await make.create({ title: 'Kolmas', _status: 'published' })
  const second = await make.create({ title: 'Toinen', related: [last.id], _status: 'published' })
  const first = await make.create({ title: 'Ensimmäinen', related: [second.id], _status: 'published' })
  const named = { first: first.id, second: second.id, last: last.id }
  for (const draft of [true, false]) {
    const found = (filter: Filter) => foundOverRest(server, { ...articles, draft, named }, filter)
    expect(await found({ 'related.related': { equals: last.id } })).toEqual(['first'])
    expect(await found({ 'related.related': { equals: second.id } })).toEqual([])
    expect(await found({ 'related.related': { not_in: [last.id] } })).toEqual(['second', 'last'])
    expect(await found({ 'related.related': { exists: true } })).toEqual(['first'])
  }
})

it('the documents of a join are filtered by the rows that they have', async () => {
  const joined = await foundInJoins(server, { token: letters.token ?? '', locale: 'fi' }, { 'references.id': { equals: rowId } })
  expect(joined.find(([id]) => id === letters.named['full'])).toEqual([letters.named['full'], [articleId]])
})
