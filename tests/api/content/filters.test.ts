/** A filter says what its fields can be compared with, and never "everything" by mistake. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { FlattenedField, SanitizedCollectionConfig } from 'payload'
import { stringify } from 'qs-esm'
import { readModel, type Model } from '../../deep/contentModel.ts'
import { startServer, type Answer, type TestServer } from '../harness/server.ts'
import type { Problem } from './documents.ts'

interface List {
  totalDocs: number
  docs: { id: string }[]
}

let server: TestServer
let token: string
let model: Model

beforeAll(async () => {
  server = await startServer({ language: 'en' })
  token = await server.token('admin')
  model = await readModel()
  // The content model is composed once more here.
}, 300_000)

afterAll(() => server.stop())

async function find(collection: string, where: unknown): Promise<Answer<List & Problem>> {
  return server.request<List & Problem>('GET', `/api/${collection}?${stringify({ depth: 0, limit: 1, where })}`, { token })
}

async function total(collection: string): Promise<number> {
  return (await find(collection, undefined)).body.totalDocs
}

const texts = ['undefined', 'x', 'kriisipuhelin', '0190c2a0-0000', '']

/** What is no value of a field of the type, with the words for what it must be; undefined for types that take any text. */
function strangers(field: FlattenedField): [values: unknown[], expected: string] | undefined {
  switch (field.type) {
    case 'relationship':
    case 'upload':
      return Array.isArray(field.relationTo) ? undefined : [[...texts, '5', { a: 'b' }], 'must be an id']
    case 'join':
      return [texts, 'must be an id']
    case 'number':
      return [['undefined', 'kaksi', '', { a: 'b' }], 'must be a number']
    case 'date':
      return [['undefined', 'soon', '', { a: 'b' }], 'must be a date']
    case 'checkbox':
      return [['undefined', 'maybe', '2', ''], 'must be true or false']
    case 'select':
    case 'radio':
      return [['undefined', 'bogus', ''], 'must be one of']
    default:
      return undefined
  }
}

interface Compared {
  path: string
  field: FlattenedField
}

/** Fields of the collection's own documents, those of groups and rows among them. */
function comparedIn(fields: readonly FlattenedField[], prefix = ''): Compared[] {
  return fields.flatMap((field) => {
    const path = `${prefix}${field.name}`
    if (field.type === 'blocks' || ('virtual' in field && field.virtual)) return []
    return 'flattenedFields' in field ? comparedIn(field.flattenedFields, `${path}.`) : [{ path, field }]
  })
}

/** Those that this administrator may filter by. */
async function filterable({ flattenedFields, slug }: SanitizedCollectionConfig): Promise<Compared[]> {
  const asked = comparedIn(flattenedFields).map(async (compared) => {
    const { status } = await find(slug, { [compared.path]: { exists: 'true' } })
    return status === 200 ? [compared] : []
  })
  return (await Promise.all(asked)).flat()
}

describe('a value that is none of the field’s type', () => {
  it('is a 400 that names the field, the value and the type, of every field', async () => {
    let asked = 0
    for (const collection of model.collections) {
      for (const { field, path } of await filterable(collection)) {
        const [values, expected] = strangers(field) ?? [[], '']
        if (values.length === 0) continue
        asked += 1
        // Each field gets another one: all of them with all take a minute.
        const value = values[asked % values.length]
        const { body, status } = await find(collection.slug, { [path]: { equals: value } })
        const parameter = `where[${path}][equals]`
        const message = body.errors[0]?.message ?? ''
        expect([parameter, value, status, message]).toEqual([parameter, value, 400, expect.stringContaining(expected)])
        expect(message).toContain(`The parameter ${parameter} must be`)
        expect(message).toContain(`and not ${JSON.stringify(value)}`)
      }
    }
    expect(asked).toBeGreaterThan(80)
  }, 300_000)

  it.each([
    ['{ newsletter: { equals: "undefined" } }', 'must be an id, and not "undefined"'],
    ['{ heroImage: { not_equals: "x" } }', 'must be an id, and not "x"'],
    ['{ topics: { in: ["x"] } }', 'each an id, and not ["x"]'],
    ['{ newsletter: { equals: "" } }', 'must be an id, and not ""'],
    ['{ publishedAt: { less_than_equal: "soon" } }', 'DateTime'],
  ])('is refused by GraphQL: %s', async (where, message) => {
    const { body } = await server.graphql<Problem>(`{ Articles(where: ${where}) { totalDocs } }`, {}, token)
    expect(body.errors[0]?.message).toContain(message)
  })
})

describe('null', () => {
  it('means "is empty" of every field, as JSON and as a text', async () => {
    for (const collection of model.collections.filter(({ slug }) => !slug.startsWith('payload-'))) {
      for (const { field, path } of await filterable(collection)) {
        if (!strangers(field)) continue
        const counts = await Promise.all(
          [{ equals: 'null' }, JSON.stringify({ [path]: { equals: null } }), { exists: 'false' }].map(async (condition) => {
            const where = typeof condition === 'string' ? condition : { [path]: condition }
            const { body, status } = await find(collection.slug, where)
            return [collection.slug, path, status, body.totalDocs]
          }),
        )
        expect(counts[0]).toEqual(counts[1])
        expect(counts[0]).toEqual(counts[2])
        const filled = await find(collection.slug, { [path]: { not_equals: 'null' } })
        expect([path, filled.status]).toEqual([path, 200])
      }
    }
  }, 300_000)

  it('is a text like any other where texts are compared', async () => {
    const { body } = await server.request<{ doc: { id: string } }>('POST', '/api/topics', { body: { name: 'null' }, token })
    const found = await find('topics', { name: { equals: 'null' } })
    expect(found.body.docs.map(({ id }) => id)).toEqual([body.doc.id])
  })
})

const empty = [
  'where={}',
  'where[and][]=',
  'where[or][]=',
  'where[and][0][or][]=',
  'where={"name":{}}',
  'where={"or":[{},{"name":{"equals":"x"}}]}',
]

describe('a condition that says nothing', () => {
  it.each([...empty, 'where[name]=', 'where[name][]=', 'where[and]=', 'where='])('is a 400: %s', async (query) => {
    const address = query.replace(/=(\{.*)$/, (_match, json: string) => `=${encodeURIComponent(json)}`)
    for (const path of ['/api/topics', '/api/topics/count', '/api/articles/versions']) {
      const { body, status } = await server.request<Problem>('GET', `${path}?${address}`, { token })
      expect([path, status, body.errors[0]?.message]).toEqual([path, 400, expect.stringContaining('where')])
    }
  })

  it.each(['{}', '{ AND: [] }', '{ OR: [] }', '{ OR: [{}, { slug: { equals: "x" } }] }', '{ AND: [{ OR: [] }] }', '{ slug: {} }'])(
    'is an error of GraphQL: %s',
    async (where) => {
      for (const question of ['Articles', 'countArticles']) {
        const { body } = await server.graphql<Problem>(`{ ${question}(where: ${where}) { totalDocs } }`, {}, token)
        expect(body.errors[0]?.message).toContain('where')
      }
    },
  )

  it('is a 400 in the filter of joined documents', async () => {
    const { body, status } = await server.request<Problem>('GET', '/api/newsletters?joins[articles][where][and][]=', { token })
    expect([status, body.errors[0]?.message]).toEqual([400, expect.stringContaining('joins[articles][where][and]')])
  })
})

describe('a write to many', () => {
  const saysNothing = [
    '',
    ...empty,
    'where[id][not_in][]=',
    'where[name][like]=',
    'where[name][contains]=%20',
    'where[or][0][id][not_in][]=&where[or][1][name][equals]=x',
    'where[parent][equals]=undefined',
    'where[id][not_equals]=undefined',
  ]

  it.each(saysNothing)('needs a condition that says something: %s', async (query) => {
    const before = await total('topics')
    const address = query.replace(/=(\{.*)$/, (_match, json: string) => `=${encodeURIComponent(json)}`)
    for (const [method, body] of [
      ['PATCH', { description: 'Kaikille' }],
      ['DELETE', undefined],
    ] as const) {
      const { status } = await server.request(method, `/api/topics?${address}`, { body, token })
      expect([method, status]).toEqual([method, 400])
    }
    expect(await total('topics')).toBe(before)
  })

  it.each(['where[id][exists]=true', 'where[id][not_equals]=', 'where[id][not_equals]=null'])(
    'is one to all where that is said: %s',
    async (query) => {
      const { body, status } = await server.request<List>('PATCH', `/api/topics?limit=0&${query}`, { body: {}, token })
      expect([status, body.docs.length]).toEqual([200, await total('topics')])
    },
  )
})
