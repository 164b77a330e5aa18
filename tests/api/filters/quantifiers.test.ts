/** `some`, `none` and `every` say how many members of a list have to pass conditions together. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { buildClientSchema, getIntrospectionQuery, printType, type GraphQLNamedType, type IntrospectionQuery } from 'graphql'
import { documentsOf } from '../content/documents.ts'
import { startServer, type TestServer } from '../harness/server.ts'
import { countedOverRest, foundOverGraphQL, foundOverRest, type Asked, type Filter, type Named } from './found.ts'

let server: TestServer
let articles: Asked
let networks: Asked
let hidden: Named

beforeAll(async () => {
  server = await startServer({ language: 'en' })
  const make = documentsOf(server, 'articles')
  const topic = documentsOf(server, 'topics')
  const help = (await topic.create({ name: 'Apu', slug: 'maara-apu' })).id
  const law = (await topic.create({ name: 'Laki', slug: 'maara-laki' })).id
  const page = documentsOf(server, 'articles')
  const open = (await page.create({ title: 'Julkinen', _status: 'published' })).id
  const secret = (await page.create({ title: 'Salainen' }, 'draft=true')).id
  hidden = { open, secret }
  const article = async (data: Record<string, unknown>): Promise<string> => (await make.create({ _status: 'published', ...data })).id
  const [first, second] = [
    { title: 'Yksi', year: 2001 },
    { title: 'Kaksi', year: 2002 },
  ]
  articles = {
    collection: 'articles',
    singular: 'Article',
    plural: 'Articles',
    named: {
      empty: await article({ title: 'Ei mitään' }),
      one: await article({ title: 'Yksi viite', topics: [help], references: [first], related: [open] }),
      both: await article({ title: 'Kaksi viitettä', topics: [help, law], references: [first, second] }),
      yearless: await article({ title: 'Vuodetta', topics: [law], references: [{ title: 'Yksi' }, second], related: [open, secret] }),
    },
  }
  const network = async (areas: unknown): Promise<string> =>
    (await documentsOf(server, 'networks').create({ name: 'Verkosto', areas }, 'draft=true')).id
  networks = {
    collection: 'networks',
    singular: 'Network',
    plural: 'Networks',
    token: await server.token('editor'),
    named: {
      same: await network([
        { scheme: 'region', code: '09' },
        { scheme: 'wellbeingServicesCounty', code: '10' },
      ]),
      other: await network([
        { scheme: 'region', code: '10' },
        { scheme: 'wellbeingServicesCounty', code: '09' },
      ]),
    },
  }
})

afterAll(() => server.stop())

/** By an editor over each door, and by somebody unknown over those that are open to them. */
async function found(asked: Asked, filter: Filter): Promise<string[]> {
  const editor = { ...asked, token: await server.token('editor') }
  const names = await foundOverRest(server, editor, filter)
  // GraphQL has no `not_in` of numbers, and no `not_like`.
  if (!/not_in|not_like/.test(JSON.stringify(filter))) expect(await foundOverGraphQL(server, editor, filter)).toEqual(names)
  expect(await countedOverRest(server, editor, filter)).toBe(names.length)
  if (!asked.token) expect(await foundOverRest(server, asked, filter)).toEqual(names)
  return names
}

const ofReferences = (quantifier: string, filter: Filter): Filter => ({ references: { [quantifier]: filter } })

describe('conditions on the rows of a list', () => {
  it('hold of one and the same row', async () => {
    expect(await found(networks, { areas: { some: { scheme: { equals: 'region' }, code: { equals: '09' } } } })).toEqual(['same'])
    const apart = { and: [{ scheme: { equals: 'region' } }, { code: { equals: '09' } }] }
    expect(await found(networks, { areas: { some: apart } })).toEqual(['same'])
    expect(await found(networks, { areas: { none: apart } })).toEqual(['other'])
  })

  it('hold of some row, of none or of every one', async () => {
    const first = { title: { equals: 'Yksi' } }
    expect(await found(articles, ofReferences('some', first))).toEqual(['one', 'both', 'yearless'])
    expect(await found(articles, ofReferences('none', first))).toEqual(['empty'])
    expect(await found(articles, ofReferences('every', first))).toEqual(['empty', 'one'])
  })

  it('take a negation for one row, and what is empty for a value that is not the one', async () => {
    const other = { year: { not_equals: 2001 } }
    expect(await found(articles, ofReferences('some', other))).toEqual(['both', 'yearless'])
    expect(await found(articles, ofReferences('every', other))).toEqual(['empty', 'yearless'])
    expect(await found(articles, ofReferences('none', other))).toEqual(['empty', 'one'])
    expect(await found(articles, ofReferences('some', { year: { not_in: [2001, 2002] } }))).toEqual(['yearless'])
    expect(await found(articles, ofReferences('some', { title: { not_like: 'kaksi' }, year: { exists: false } }))).toEqual(['yearless'])
    expect(await found(articles, ofReferences('every', { year: { greater_than: 2000 } }))).toEqual(['empty', 'one', 'both'])
  })

  it('may be alternatives', async () => {
    const either = { or: [{ year: { equals: 2001 } }, { year: { exists: false } }] }
    expect(await found(articles, ofReferences('every', either))).toEqual(['empty', 'one'])
    expect(await found(articles, ofReferences('some', either))).toEqual(['one', 'both', 'yearless'])
  })

  it('stand beside others of the same list and of the document', async () => {
    const both = { references: { some: { year: { equals: 2001 } }, every: { year: { exists: true } } }, title: { like: 'viitettä' } }
    expect(await found(articles, both)).toEqual(['both'])
    expect(await found(articles, { and: [both], or: [{ references: { none: { year: { equals: 2002 } } } }] })).toEqual([])
  })
})

describe('conditions on related documents', () => {
  it('hold of one and the same document', async () => {
    expect(await found(articles, { topics: { some: { slug: { equals: 'maara-apu' }, name: { equals: 'Apu' } } } })).toEqual(['one', 'both'])
    expect(await found(articles, { topics: { some: { slug: { equals: 'maara-apu' }, name: { equals: 'Laki' } } } })).toEqual([])
    expect(await found(articles, { topics: { every: { slug: { equals: 'maara-apu' } } } })).toEqual(['empty', 'one'])
    expect(await found(articles, { topics: { none: { slug: { equals: 'maara-apu' } } } })).toEqual(['empty', 'yearless'])
    expect(await found(articles, { topics: { some: { name: { not_equals: 'Apu' } } } })).toEqual(['both', 'yearless'])
  })

  it('tell nothing of documents that the caller may not read', async () => {
    const every = { related: { every: { title: { equals: 'Julkinen' } } } }
    const some = { related: { some: { title: { equals: 'Salainen' } } } }
    const staff = { ...articles, token: await server.token('editor') }
    expect(Object.keys(hidden)).toEqual(['open', 'secret'])
    expect(await foundOverRest(server, articles, some)).toEqual([])
    expect(await foundOverRest(server, staff, some)).toEqual(['yearless'])
    expect(await foundOverRest(server, articles, every)).toEqual(['empty', 'one', 'both', 'yearless'])
    expect(await foundOverRest(server, staff, every)).toEqual(['empty', 'one', 'both'])
    expect(await foundOverRest(server, articles, { related: { none: { title: { equals: 'Salainen' } } } })).toHaveLength(4)
    const byId = { related: { some: { id: { equals: hidden['secret'] } } } }
    expect(await foundOverRest(server, articles, byId)).toEqual([])
    expect(await foundOverRest(server, staff, byId)).toEqual(['yearless'])
    expect(await foundOverRest(server, articles, { related: { every: { id: { equals: hidden['open'] } } } })).toHaveLength(4)
    expect(await foundOverRest(server, staff, { related: { some: { id: { contains: hidden['secret'] } } } })).toEqual(['yearless'])
  })
})

describe('an answer that is kept', () => {
  it('is made anew when a member has changed', async () => {
    const address = '/api/articles?limit=100&depth=0&where[topics][some][name][equals]=Muuttuva'
    const topics = documentsOf(server, 'topics')
    const { id } = await topics.create({ name: 'Muuttuva', slug: 'maara-muuttuva' })
    const total = async (): Promise<number> => (await server.request<{ totalDocs: number }>('GET', address)).body.totalDocs
    expect(await total()).toBe(0)
    const article = await documentsOf(server, 'articles').create({ title: 'Muuttuu', topics: [id], _status: 'published' })
    expect(await total()).toBe(1)
    await topics.update(id, { name: 'Muuttunut' })
    expect(await total()).toBe(0)
    await topics.update(id, { name: 'Muuttuva' })
    expect(await total()).toBe(1)
    await documentsOf(server, 'articles').update(article.id, { topics: [], _status: 'published' })
    expect(await total()).toBe(0)
  })
})

describe('the form of such a filter', () => {
  it('is told by the schema of GraphQL', async () => {
    const { body } = await server.graphql<{ data: IntrospectionQuery }>(getIntrospectionQuery(), {}, await server.token('editor'))
    const schema = buildClientSchema(body.data)
    const filter = printType(schema.getType('Article_where_references_row') as GraphQLNamedType)
    expect(filter).toContain('year: Article_references__year_operator')
    expect(filter).toContain('AND: [Article_where_references_row]')
    expect(printType(schema.getType('Article_topics_operator') as GraphQLNamedType)).toContain('every: Topic_where')
  })

  it('is read from the address too', async () => {
    const address = '/api/networks?draft=true&limit=100&depth=0'
    const filter = 'where[areas][some][scheme][equals]=region&where[areas][some][code][equals]=09'
    const token = await server.token('editor')
    const { body } = await server.request<{ docs: { id: string }[] }>('GET', `${address}&${filter}`, { token })
    const ids = body.docs.map(({ id }) => id)
    expect(ids).toContain(networks.named['same'])
    expect(ids).not.toContain(networks.named['other'])
  })

  it('holds for versions, joined documents and what a write changes', async () => {
    const token = await server.token('editor')
    const versions = `/api/articles/versions?limit=100&depth=0&where[version.references][every][year][equals]=2001&where[parent][equals]=`
    const of = async (name: string): Promise<number> =>
      (await server.request<{ totalDocs: number }>('GET', `${versions}${articles.named[name]}`, { token })).body.totalDocs
    expect(await of('one')).toBe(1)
    expect(await of('both')).toBe(0)
    const letter = await documentsOf(server, 'newsletters').create({ title: 'Kirje', slug: 'maara-kirje', _status: 'published' })
    const where = `where[references][some][year][equals]=2002&where[id][in]=${Object.values(articles.named).join(',')}`
    const written = await server.request<{ docs: { id: string }[] }>('PATCH', `/api/articles?depth=0&${where}`, {
      body: { newsletter: letter.id, _status: 'published' },
      token,
    })
    expect(written.body.docs.map(({ id }) => id).sort()).toEqual([articles.named['both'], articles.named['yearless']].sort())
    const joined = `/api/newsletters/${letter.id}?joins[articles][where][references][every][year][exists]=true`
    const { body } = await server.request<{ articles: { docs: { id: string }[] } }>('GET', joined)
    expect(body.articles.docs.map((doc) => (typeof doc === 'object' ? doc.id : doc))).toEqual([articles.named['both']])
  })

  it.each([
    ['where[areas][some]=', 'areas'],
    ['where[areas][some][schem][equals]=region', 'areas.schem'],
    ['where[areas][some][scheme][equals]=kaupunki', 'areas.scheme'],
    ['where[areas][most][scheme][equals]=region', 'areas'],
    ['where[name][some][scheme][equals]=region', 'name'],
    ['where[areas][exists]=some', 'areas'],
    ['where[areas.scheme][exists]=every', 'areas.scheme'],
    ['where[topics.parents][some][name][equals]=x', 'topics.parents'],
  ])('%s is refused by name', async (query, name) => {
    const { body, status } = await server.request<{ errors: { message: string }[] }>('GET', `/api/networks?${query}`)
    expect(status).toBe(400)
    expect(body.errors[0]?.message).toContain(name)
  })

  it('is answered in all languages at once, and without documents', async () => {
    const topics = 'where[topics][some][name][exists]=true'
    const all = await server.request<{ totalDocs: number }>('GET', `/api/articles?limit=1&locale=all&${topics}`)
    const one = await server.request<{ totalDocs: number }>('GET', `/api/articles?limit=1&${topics}`)
    expect([all.status, all.body.totalDocs]).toEqual([200, one.body.totalDocs])
    const every = 'limit=0&depth=0&where[references][every][year][exists]=true'
    for (const list of ['articles', 'articles/versions']) {
      const path = list.endsWith('versions') ? every.replace('[references]', '[version.references]') : every
      expect((await server.request('GET', `/api/${list}?${path}`, { token: await server.token('admin') })).status).toBe(200)
    }
  })

  it.each(['some', 'none', 'every'])('has no relations to several collections within a row: %s', async (quantifier) => {
    const within = `where[callsToAction][${quantifier}][document.relationTo][equals]=pages`
    for (const address of ['articles', 'articles/count']) {
      const { body, status } = await server.request<{ errors: { message: string }[] }>('GET', `/api/${address}?${within}`)
      expect([status, body.errors[0]?.message]).toEqual([400, expect.stringContaining('document.relationTo')])
    }
    const menu = `/api/globals/navigation/versions?where[version.main][${quantifier}][document.relationTo][equals]=pages`
    expect((await server.request('GET', menu, { token: await server.token('admin') })).status).toBe(400)
  })

  it('needs to say something of the documents that it changes', async () => {
    const token = await server.token('admin')
    const { status } = await server.request('PATCH', '/api/articles?where[references][some][title][like]=', { body: { lead: 'x' }, token })
    expect(status).toBe(400)
  })
})
