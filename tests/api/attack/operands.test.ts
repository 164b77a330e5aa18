import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { choicesFrom } from '../../deep/choices.ts'
import { documentShots } from '../../deep/documentShots.ts'
import { malformedShots } from '../../deep/malformedShots.ts'
import { operandShots } from '../../deep/operandShots.ts'
import { fireAt, sourcesOf, type Sources } from '../../deep/sources.ts'
import { startServer, type TestServer } from '../harness/server.ts'

let server: TestServer
let sources: Sources

interface Problem {
  errors: [{ message: string; data?: { errors?: { path: string; message: string }[] } }]
}

beforeAll(async () => {
  server = await startServer({ environment: { LOG_LEVEL: 'error' }, language: 'en' })
  sources = await sourcesOf(server)
  // The content model is composed once more here.
}, 300_000)

afterAll(() => server.stop())

const nothing = '00000000-0000-7000-8000-000000000000'

describe('a filter', () => {
  it.each([
    ['/api/articles?where[title][like][0]=a', 'where[title][like] must be a text'],
    ['/api/articles/count?where[title][like][0]=a', 'where[title][like]'],
    ['/api/articles/versions?where[version.title][like][0]=a', 'where[version.title][like]'],
    ['/api/newsletters?joins[articles][where][title][like][0]=a', 'joins[articles][where][title][like]'],
    ['/api/articles?where[body.root.type][equals][0]=a', 'where[body.root.type][equals]'],
    ['/api/articles?where[body.root.type][greater_than]=a', 'where[body.root.type] has one of the operators'],
    ['/api/articles?where[publishedAt][less_than_equal]=soon', 'must be a date'],
    ['/api/articles?where[newsletter][equals]=x', 'must be an id'],
    ['/api/articles?where[newsletter.id][not_equals]=x', 'must be an id'],
    ['/api/articles?where[id][equals]=x', 'must be an id'],
    ['/api/articles?where[id][in][]=x', 'each an id'],
    ['/api/articles?where[title][exists]=perhaps', 'must be true or false'],
    ['/api/articles?where[references.year][equals]=x', 'must be a number'],
    ['/api/articles?where[_status][equals]=bogus', 'one of: draft, published'],
    ['/api/articles?where[or][a][title][equals]=x', 'where[or] must be a list of conditions'],
    ['/api/payload-preferences?where[id][within]=x', 'where[id] has one of the operators'],
    ['/api/payload-locked-documents?where[id][within]=x', 'where[id] has one of the operators'],
    ['/api/payload-locked-documents?where[document][equals][relationTo]=bogus&where[document][equals][value]=x', 'must be a document'],
    ['/api/globals/site-settings/versions?where[version.name][like][0]=b', 'where[version.name][like]'],
    ['/api/articles?where=%7B%22title%22%3A%7B%22like%22%3Anull%7D%7D', 'where[title][like] must be a text'],
  ])('that cannot be compared gets 400 with the parameter: %s', async (path, message) => {
    const { body, status } = await server.request<Problem>('GET', path, { token: sources.token })
    expect([status, body.errors[0].message]).toEqual([400, expect.stringContaining(message)])
  })

  it('that cannot be compared does nothing to many', async () => {
    for (const method of ['PATCH', 'DELETE']) {
      const { body, status } = await server.request<Problem>(method, '/api/topics?where[id][not_equals]=x', {
        body: {},
        token: sources.token,
      })
      expect([method, status, body.errors[0].message]).toEqual([method, 400, expect.stringContaining('must be an id')])
    }
  })

  it.each(['{title: {like: null}}', '{title: {all: ["a"]}}', '{title: null}', '{AND: null}', '{newsletter: {equals: "x"}}'])(
    'of GraphQL that cannot be compared is told so: %s',
    async (where) => {
      const { body, status } = await server.graphql<Problem>(`{ Articles(where: ${where}) { totalDocs } }`, {}, sources.token)
      expect([status, body.errors[0].message]).toEqual([200, expect.stringMatching(/where\[/)])
    },
  )

  it('through rich text names its column, whatever else is joined', async () => {
    const both = 'where[body.fi.root.type][equals]=root&where[body.root.type][equals]=root&where[related.body.root.type][exists]=true'
    const { body, status } = await server.request<{ totalDocs: number }>('GET', `/api/articles?${both}`, { token: sources.token })
    expect([status, body.totalDocs]).toEqual([200, expect.any(Number)])
  })

  it('of joined documents by the rows of a list finds those that have such a row', async () => {
    interface Articles {
      docs: [{ articles: { docs: { references?: { id: string }[] }[] } }]
    }
    const path =
      '/api/newsletters?limit=1&populate[articles][references]=true&where[articles.references.id][exists]=true&joins[articles][where][references.id]'
    const having = await server.request<Articles>('GET', `${path}[exists]=true`, { token: sources.token })
    expect(having.status).toBe(200)
    const found = having.body.docs[0].articles.docs
    expect(found.length).toBeGreaterThan(0)
    for (const { references = [] } of found) expect(references.length).toBeGreaterThan(0)
    const after = await server.request<Articles>('GET', `${path}[greater_than]=zz`, { token: sources.token })
    expect([after.status, after.body.docs[0].articles.docs]).toEqual([200, []])
  })

  it('as the admin panel sends it is answered', async () => {
    const { body } = await server.request<{ docs: [{ id: string }] }>('GET', '/api/articles?limit=1&depth=0')
    const paths = [
      '/api/articles?where[id][not_in][]=',
      `/api/articles?where[id][not_in][0]=${body.docs[0].id}&draft=true&sort=title&depth=0`,
      '/api/articles?where[or][0][and][0][title][like]=a&where[or][0][and][1][newsletter][exists]=false&draft=true',
      '/api/articles?where[newsletter][equals]=null',
      `/api/articles?where[authors][in][0]=${nothing}&where[audiences][contains]=professional`,
      `/api/payload-locked-documents?where[document.value][equals]=${nothing}&where[document.relationTo][equals]=articles`,
      '/api/media?where[mimeType][like]=image&where[filesize][greater_than]=5',
    ]
    for (const path of paths) {
      const { status } = await server.request('GET', path, { token: sources.token })
      expect([path, status]).toEqual([path, 200])
    }
  })
})

describe('a sort', () => {
  it.each([
    ['/api/articles?sort=salt', 'names "salt"'],
    ['/api/articles?sort=contentNotes,references.year', 'no order'],
    ['/api/articles?sort=references.year,title', "fields of the document's own"],
    ['/api/articles?sort=-body', 'no order'],
    ['/api/newsletters?joins[articles][sort]=-title', 'joins[articles][sort]'],
    ['/api/newsletters?joins[articles][sort]=topics', 'joins[articles][sort]'],
    ['/api/newsletters?joins[articles][sort][a]=b', 'joins[articles][sort]'],
    ['/api/newsletters?joins[bogus][limit]=1', 'joins[bogus]'],
    ['/api/globals/site-settings/versions?sort[a]=b', 'parameter sort must'],
  ])('that puts documents in no order gets 400: %s', async (path, message) => {
    const { body, status } = await server.request<Problem>('GET', path, { token: sources.token })
    expect([status, body.errors[0].message]).toEqual([400, expect.stringContaining(message)])
  })

  it.each([
    '/api/topics?sort=-description.sv,description',
    '/api/pages?sort=parent.createdAt,-createdAt',
    '/api/pages?sort=-parent.parent.id,parent.createdAt',
    '/api/people?sort=portrait.sizes.wide.url,-portrait.sizes.wide.url',
    '/api/media?sort=createdBy.role,-createdBy.role&where[sizes.cardAvif.url][less_than_equal]=a',
    '/api/globals/site-settings/versions?sort=version.membership.url,-version.membership.url.sv',
  ])('by columns of one name gives every document once: %s', async (path) => {
    interface List {
      docs: { id: string }[]
      totalDocs: number
    }
    const { body, status } = await server.request<List>('GET', `${path}&limit=100&depth=0`, { token: sources.token })
    expect([status, new Set(body.docs.map(({ id }) => id)).size]).toEqual([200, body.totalDocs])
  })

  it('by columns of one name orders by each of them', async () => {
    interface Page {
      createdAt: string
      parent?: { createdAt: string } | null
    }
    const { token } = sources
    const parents = (await server.request<{ docs: { id: string }[] }>('GET', '/api/pages?limit=2&depth=0', { token })).body.docs
    for (const parent of [...parents, ...parents]) {
      await server.request('POST', '/api/pages?draft=true', { body: { title: 'Alasivu', parent: parent.id }, token })
    }
    const path = '/api/pages?sort=-parent.createdAt,createdAt&limit=100&depth=1&populate[pages][createdAt]=true'
    const { body } = await server.request<{ docs: Page[] }>('GET', path, { token })
    const places = body.docs.map(({ createdAt, parent }) => [parent?.createdAt, createdAt] as const)
    expect(places.filter(([parent]) => parent !== undefined).length).toBeGreaterThan(3)
    // PostgreSQL puts what is empty first when it goes down.
    const ordered = [...places].sort(
      ([parent = '9', own], [otherParent = '9', other]) => otherParent.localeCompare(parent) || own.localeCompare(other),
    )
    expect(places).toEqual(ordered)
  })

  it('by several fields of joined documents is divided for GraphQL as it is for REST', async () => {
    const query =
      '{ Newsletters(limit: 10) { docs { articles(limit: 5, sort: "_status,-publishedAt") { docs { _status publishedAt } } } } }'
    const { body } = await server.graphql<{ data: { Newsletters: { docs: { articles: { docs: { publishedAt: string }[] } }[] } } }>(query)
    const lists = body.data.Newsletters.docs.map(({ articles }) => articles.docs.map(({ publishedAt }) => publishedAt))
    expect(lists.some(({ length }) => length > 1)).toBe(true)
    for (const list of lists) expect(list).toEqual([...list].sort().reverse())
  })
})

describe('a GraphQL request', () => {
  it.each([
    ['{ Articles { totalDocs @skip } }', {}],
    ['query($x: Boolean) { Articles { totalDocs @skip(if: $x) } }', {}],
    ['query($x: Boolean!) { Articles { totalDocs @skip(if: $x) } }', {}],
    ['query($x: Int) { Articles(page: $x) { totalDocs } }', { x: 'a' }],
    ['subscription { x }', {}],
    ['query a { __typename } query b { __typename }', {}],
    ['fragment a on Article { id }', {}],
  ])('that cannot be executed gets 400, and no line in the log: %s', async (query, variables) => {
    const before = server.output().length
    const { body, status } = await server.graphql<Problem>(query, variables)
    expect([status, body.errors[0].message, server.output().slice(before)]).toEqual([400, expect.any(String), ''])
  })
})

describe('a document', () => {
  it.each([
    ['POST', '/api/people', { name: 'x', consent: [] }, 'consent'],
    ['POST', '/api/users', { name: 'x', email: 5, password: 'x' }, 'email'],
    ['POST', '/api/articles?draft=true', { title: 'x', references: null }, 'references'],
    ['POST', '/api/articles?draft=true', { title: 'x', references: { $push: {} } }, 'references'],
    ['POST', '/api/articles?draft=true', { title: 'x', related: { $push: [] } }, 'related'],
    ['POST', '/api/articles?draft=true', { title: 'x', publishedAt: { toString: 'a' } }, 'publishedAt'],
    ['POST', '/api/globals/site-settings', { accessibility: 'x' }, 'accessibility'],
    ['POST', '/api/globals/navigation', { main: [{ children: 'x' }] }, 'main.0.children'],
  ])('of another form gets 400 with the field: %s %s %j', async (method, path, body, field) => {
    const answer = await server.request<Problem>(method, path, { body, token: sources.token })
    const [fault] = answer.body.errors[0].data?.errors ?? []
    expect([answer.status, fault?.path, fault?.message]).toEqual([400, field, expect.stringContaining(`The field ${field} must be`)])
  })

  it('of preferences that is not there cannot be deleted, and one that is there can', async () => {
    const { token } = sources
    expect((await server.request('DELETE', '/api/payload-preferences/x', { token })).status).toBe(404)
    await server.request('POST', '/api/payload-preferences/x', { body: { value: { limit: 5 } }, token })
    expect((await server.request('DELETE', '/api/payload-preferences/x', { token })).status).toBe(200)
    expect((await server.request('DELETE', '/api/payload-preferences/x', { token })).status).toBe(404)
  })
})

describe('generated requests', () => {
  it('are never a fault of the server', async () => {
    const choices = choicesFrom(8)
    const shots = function* () {
      yield* operandShots({ ...sources, choices }, 600)
      yield* operandShots({ ...sources, choices, token: undefined }, 300)
      yield* documentShots({ ...sources, choices }, 300)
      yield* malformedShots({ choices, token: sources.token }, 300)
    }
    const { failures } = await fireAt(server, sources.token, shots())
    expect(failures).toEqual([])
  }, 900_000)
})
