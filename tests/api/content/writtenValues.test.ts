/** A value that is written is of the type of its field, in drafts, too; the table is made of the content model. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { FlattenedField } from 'payload'
import { wallClockFormOf } from '../../../src/content/fields/wallClockField.ts'
import type { WallClockForm } from '../../../src/content/wallClock.ts'
import { readModel, type Model } from '../../deep/contentModel.ts'
import { startServer, type Answer, type TestServer } from '../harness/server.ts'
import { faultyFields, type ContentDocument, type Problem } from './documents.ts'

interface List {
  docs: ContentDocument[]
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

const id = '0190c2a0-0000-7000-8000-000000000000'

/** Values that are none of the type. */
function strangers(field: FlattenedField): unknown[] {
  const many = 'hasMany' in field && field.hasMany === true
  switch (field.type) {
    case 'number':
      return ['kaksi', '5abc', true, [1], {}]
    case 'date':
      return ['soon', '', '2026-02-31T25:00', true, {}, ['2026-01-01']]
    case 'checkbox':
      return ['maybe', 1, 0, [], {}]
    case 'select':
    case 'radio':
      return many ? ['bogus', ['bogus'], [5], {}, 5] : ['bogus', '', 5, true, ['bogus'], {}]
    case 'relationship':
    case 'upload':
      if (Array.isArray(field.relationTo)) return [id, 5, {}, { relationTo: field.relationTo[0] }]
      return many ? [id, {}, 5, [null], [5], [{}], [[id]]] : [[id], [], {}, { id: 'x' }, 5, true]
    case 'text':
    case 'textarea':
    case 'email':
    case 'code':
      return many ? ['x', {}, [5]] : [5, true, ['x'], {}]
    case 'array':
      return ['x', 5, {}, null]
    case 'group':
    case 'tab':
      return ['x', 5, true, []]
    default:
      return []
  }
}

/** What the server alone writes, or has an error of its own for. */
const ownValues = ['_status', 'servedLocale']
/** Payload throws away what a caller says of these (`uploads/sanitizeUploadData.js`). */
const ofFiles = ['url', 'thumbnailURL', 'filename', 'mimeType', 'filesize', 'width', 'height', 'sizes']

function contentOf({ collections }: Model): Model['collections'] {
  return collections.filter(({ slug }) => !slug.startsWith('payload-'))
}

interface Wrong {
  path: string
  value: unknown
  data: Record<string, unknown>
}

/** Each field with each value that is none of its type, within the groups and rows that it stands in. */
function wrongIn(fields: readonly FlattenedField[]): Wrong[] {
  return fields.flatMap((field) => {
    const own = strangers(field).map((value): Wrong => ({ path: field.name, value, data: { [field.name]: value } }))
    if (field.type !== 'array' && field.type !== 'group' && field.type !== 'tab') return own
    const isRows = field.type === 'array'
    const rows = isRows ? ['x', 5, []].map((value) => ({ path: `${field.name}.1`, value, data: { [field.name]: [{}, value] } })) : []
    const inside = wrongIn(field.flattenedFields).map(({ data, path, value }) => ({
      path: `${field.name}${isRows ? '.1' : ''}.${path}`,
      value,
      data: { [field.name]: isRows ? [{}, data] : data },
    }))
    return [...own, ...rows, ...inside]
  })
}

function expectRefused(answer: Answer<Problem>, door: string, { path, value }: Wrong): void {
  const message = answer.body.errors[0]?.data?.errors?.[0]?.message
  expect([door, path, value, answer.status, faultyFields(answer), message]).toEqual([
    door,
    path,
    value,
    400,
    [path],
    expect.stringContaining(`The field ${path} must be`),
  ])
}

describe('a value that is none of its field’s type', () => {
  it('is a 400 with the path, of every field of every collection, in drafts and in bulk', async () => {
    let asked = 0
    for (const { flattenedFields, slug, upload } of contentOf(model)) {
      // Typed as always there; a collection without files has none.
      const isFile = Boolean(upload as unknown)
      const { body } = await server.request<List>('GET', `/api/${slug}?limit=1&depth=0`, { token })
      const document = body.docs[0]?.id ?? ''
      const written = flattenedFields.filter(({ name }) => !ownValues.includes(name) && !(isFile && ofFiles.includes(name)))
      const doors = [`PATCH /api/${slug}/${document}?draft=true`, `PATCH /api/${slug}?where[id][equals]=${document}`]
      // Without a file Payload refuses these at once.
      if (!isFile) doors.push(`POST /api/${slug}?draft=true`)
      for (const wrong of wrongIn(written)) {
        asked += 1
        // All of them take a minute: each field gets some of what is none of its type.
        if (asked % 2 === 0) continue
        const door = doors[asked % doors.length] ?? ''
        const [method = '', path = ''] = door.split(' ')
        expectRefused(await server.request<Problem>(method, path, { body: wrong.data, token }), door, wrong)
      }
    }
    expect(asked).toBeGreaterThan(500)
  }, 300_000)

  it('is a 400 with the path, of every field of every global', async () => {
    for (const { flattenedFields, slug } of model.globals) {
      for (const wrong of wrongIn(flattenedFields.filter(({ name }) => !ownValues.includes(name)))) {
        const door = `POST /api/globals/${slug}`
        expectRefused(await server.request<Problem>('POST', `/api/globals/${slug}?draft=true`, { body: wrong.data, token }), door, wrong)
      }
    }
  }, 300_000)

  it.each([
    ['createEvent(draft: true, data: { title: "x", recurrence: { interval: "kaksi" } }) { id }', 'Float'],
    ['createArticle(draft: true, data: { title: "x", publishedAt: "soon" }) { id }', 'publishedAt'],
    ['createArticle(draft: true, data: { title: "x", audiences: bogus }) { id }', 'bogus'],
    ['createArticle(draft: true, data: { title: 5 }) { id }', 'String'],
    ['updateSiteSetting(draft: true, data: { name: 5 }) { id }', 'String'],
  ])('is refused by GraphQL: %s', async (mutation, message) => {
    const { body } = await server.graphql<Problem>(`mutation { ${mutation} }`, {}, token)
    expect(JSON.stringify(body.errors)).toContain(message)
  })

  it('is a number in text, a date in milliseconds or a document in place of its id that is of the type', async () => {
    const { body } = await server.request<List>('GET', '/api/newsletters?limit=1&depth=0')
    const newsletter = body.docs[0]?.id
    const data = { title: 'Lajit', newsletter: { id: newsletter }, publishedAt: 0, references: [{ title: 'x', year: '1999' }] }
    const made = await server.request<{ doc: ContentDocument }>('POST', '/api/articles?draft=true&depth=0', { body: data, token })
    expect(made.body.doc).toMatchObject({ newsletter, publishedAt: '1970-01-01T00:00:00.000Z', references: [{ year: 1999 }] })
  })
})

describe('a field that there is not', () => {
  const unknown = (answer: Answer<Problem>): unknown => [
    answer.status,
    faultyFields(answer),
    answer.body.errors[0]?.data?.errors?.[0]?.message,
  ]

  it.each([
    ['articles', { title: 'x', titel: 'y' }, 'titel'],
    ['events', { title: 'x', location: { town: 'Kotka' } }, 'location.town'],
    ['networks', { name: 'x', goals: [{ txt: 'y' }] }, 'goals.0.txt'],
    ['users', { email: 'x@verkosto.example', isAdmin: true }, 'isAdmin'],
  ])('is a 400 with its path, and nothing is saved: %s', async (collection, body, path) => {
    const { body: before } = await server.request<{ totalDocs: number }>('GET', `/api/${collection}/count`, { token })
    const made = await server.request<Problem>('POST', `/api/${collection}?draft=true`, { body, token })
    expect(unknown(made)).toEqual([400, [path], `There is no field ${path}.`])
    const { body: after } = await server.request<{ totalDocs: number }>('GET', `/api/${collection}/count`, { token })
    expect(after).toEqual(before)
    const doors = [`/api/${collection}?where[id][exists]=true`, `/api/${collection}/${id}`]
    for (const door of doors) expect(unknown(await server.request<Problem>('PATCH', door, { body, token }))).toEqual(unknown(made))
  })

  it('is a 400 with its path in a global', async () => {
    const answer = await server.request<Problem>('POST', '/api/globals/urgent-help', { body: { fone: '112' }, token })
    expect(unknown(answer)).toEqual([400, ['fone'], 'There is no field fone.'])
  })
})

/** Paths of the fields for days and times, with what leads to one of them. */
function timesIn(fields: readonly FlattenedField[]): { path: string; form: WallClockForm; dataOf: (value: unknown) => object }[] {
  return fields.flatMap((field) => {
    const form = wallClockFormOf(field)
    if (form) return [{ path: field.name, form, dataOf: (value: unknown) => ({ [field.name]: value }) }]
    if (field.type !== 'array' && field.type !== 'group' && field.type !== 'tab') return []
    const isRows = field.type === 'array'
    return timesIn(field.flattenedFields).map(({ dataOf, form: inner, path }) => ({
      path: `${field.name}${isRows ? '.0' : ''}.${path}`,
      form: inner,
      dataOf: (value: unknown) => ({ [field.name]: isRows ? [dataOf(value)] : dataOf(value) }),
    }))
  })
}

describe('a day or a time', () => {
  const right = { day: '2027-01-21', timeOfDay: '13:00', wallClock: '2027-01-21T13:00' }
  const wrong = ['hello', '2027-02-30', '25:00', '2027-01-21T13:00:00.000Z']

  it('is one in drafts, too, and nothing when it is empty', async () => {
    const times = contentOf(model).flatMap(({ flattenedFields, slug }) =>
      timesIn(flattenedFields)
        .filter(({ path }) => path !== 'upcomingUntil')
        .map((time) => ({ ...time, slug })),
    )
    expect(times.length).toBeGreaterThan(10)
    for (const { dataOf, form, path, slug } of times) {
      for (const value of wrong) {
        const answer = await server.request<Problem>('POST', `/api/${slug}?draft=true`, { body: dataOf(value), token })
        expect([slug, path, value, answer.status, faultyFields(answer)]).toEqual([slug, path, value, 400, [path]])
      }
      for (const value of [right[form], null, '']) {
        const { body, status } = await server.request<{ doc: ContentDocument }>('POST', `/api/${slug}?draft=true`, {
          body: dataOf(value),
          token,
        })
        expect([slug, path, value, status]).toEqual([slug, path, value, 201])
        // It lacks what is required, and could not be written as it is.
        await server.request('DELETE', `/api/${slug}/${body.doc.id}`, { token })
      }
    }
  }, 120_000)

  it('is refused by GraphQL in the words of the field', async () => {
    const { body } = await server.graphql<Problem>('mutation { createEvent(draft: true, data: { start: "hello" }) { id } }', {}, token)
    expect(JSON.stringify(body.errors)).toContain('Write the time as Finnish time')
  })

  it.each([
    ['start][greater_than_equal', 'soon'],
    ['upcomingUntil][greater_than_equal', '2027-01-01T00:00:00.000Z'],
    ['recurrence.until][equals', '2027-01-01T10:00'],
    ['start][in', '2027-01-01,tomorrow'],
  ])('is what its filter is compared with: %s', async (condition, value) => {
    const answer = await server.request<Problem>('GET', `/api/events?where[${condition}]=${value}`)
    expect([answer.status, answer.body.errors[0]?.message]).toEqual([400, expect.stringMatching(/must be .*such as 2026-12-24/)])
  })

  it('is found by the beginning of one, and by a part of its text', async () => {
    const { body } = await server.request<List>('GET', '/api/events?limit=100&where[start][exists]=true')
    const starts = body.docs.map((doc) => String(doc['start']))
    const [first = ''] = starts
    const found = async (condition: string): Promise<string[]> => {
      const answer = await server.request<List>('GET', `/api/events?limit=100&where[start]${condition}`)
      return answer.body.docs.map((doc) => String(doc['start'])).sort()
    }
    const day = first.slice(0, 10)
    expect(await found(`[greater_than_equal]=${day}`)).toEqual(starts.filter((start) => start >= day).sort())
    expect(await found(`[less_than]=${first.slice(0, 7)}`)).toEqual(starts.filter((start) => start < first.slice(0, 7)).sort())
    expect(await found(`[contains]=${day}`)).toEqual(starts.filter((start) => start.includes(day)).sort())
  })
})

describe('null for a group', () => {
  it('empties its fields and nothing else', async () => {
    const start = '2027-01-01T10:00'
    const location = { name: 'Sali', city: 'Kotka', address: 'Satamakatu 1' }
    const recurrence = { frequency: 'weekly', interval: 2, byDay: ['MO'], excludedDays: [{ day: '2027-01-08' }] }
    const made = await server.request<{ doc: ContentDocument }>('POST', '/api/events?draft=true', {
      body: { title: 'Ryhmät', start, location, recurrence },
      token,
    })
    expect([made.status, made.status === 201 ? '' : made.body]).toEqual([201, ''])
    const { body, status } = await server.request<{ doc: ContentDocument }>('PATCH', `/api/events/${made.body.doc.id}?draft=true`, {
      body: { recurrence: null, location: { address: null } },
      token,
    })
    expect([status, body.doc['recurrence']]).toEqual([
      200,
      { frequency: null, interval: null, byDay: [], position: null, until: null, excludedDays: [] },
    ])
    expect(body.doc).toMatchObject({ title: 'Ryhmät', start, location: { name: 'Sali', city: 'Kotka' } })
  })

  it('is answered, of every group of every collection and global', async () => {
    const groupsOf = (fields: readonly FlattenedField[]): string[] =>
      fields.filter(({ type }) => type === 'group' || type === 'tab').map(({ name }) => name)
    for (const { flattenedFields, slug } of contentOf(model)) {
      const { body } = await server.request<List>('GET', `/api/${slug}?limit=1&depth=0`, { token })
      for (const group of groupsOf(flattenedFields)) {
        const answer = await server.request<Problem>('PATCH', `/api/${slug}/${body.docs[0]?.id}?draft=true`, {
          body: { [group]: null },
          token,
        })
        expect([slug, group, answer.status]).toEqual([slug, group, 200])
      }
    }
    for (const { flattenedFields, slug } of model.globals) {
      for (const group of groupsOf(flattenedFields)) {
        const { status } = await server.request('POST', `/api/globals/${slug}?draft=true`, { body: { [group]: null }, token })
        expect([slug, group, status]).toEqual([slug, group, 200])
      }
    }
  }, 120_000)

  it('is answered by GraphQL', async () => {
    const query = 'mutation { createPerson(data: { name: "Ryhmä", contact: null }) { contact { email } } }'
    const { body } = await server.graphql<{ data: unknown; errors?: unknown }>(query, {}, token)
    expect(body).toEqual({ data: { createPerson: { contact: { email: null } } } })
  })
})

describe('a document that was read', () => {
  it('can be written as it is, whatever is populated in it', async () => {
    for (const { slug } of model.collections.filter(
      (collection) => !collection.slug.startsWith('payload-') && collection.slug !== 'users',
    )) {
      for (const depth of [0, 1]) {
        const { body } = await server.request<List>('GET', `/api/${slug}?limit=3&depth=${depth}`, { token })
        for (const document of body.docs) {
          const answer = await server.request<Problem>('PATCH', `/api/${slug}/${document.id}`, { body: document, token })
          expect([slug, depth, answer.status, faultyFields(answer)]).toEqual([slug, depth, 200, []])
        }
      }
    }
  }, 120_000)
})
