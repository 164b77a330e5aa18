/** A selection takes nothing away from what it names: what an answer depends on is read, whether or not it is selected. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { startServer, type TestServer } from '../harness/server.ts'
import { documentsOf, type ContentDocument } from './documents.ts'

let server: TestServer
let person: string
let article: string
let area: { scheme: string; code: string; name: string }
let network: string

const contact = { email: 'nakyva@verkosto.example', phone: '+358505835000', public: true }

async function read(path: string): Promise<ContentDocument> {
  const { body, status } = await server.request<ContentDocument>('GET', path)
  expect(status).toBe(200)
  return body
}

beforeAll(async () => {
  server = await startServer({ language: 'en' })
  const consent = { given: true, fields: ['title', 'profession'] }
  const data = { name: 'Näkyvä Henkilö', title: 'Puheenjohtaja', profession: 'Psykologi', bio: 'Salaisuus', contact, consent }
  ;({ id: person } = await documentsOf(server, 'people').create(data))
  ;({ id: article } = await documentsOf(server, 'articles').create({ title: 'Juttu', authors: [person], _status: 'published' }))
  const { body } = await server.request<{ docs: { id: string; areas: (typeof area)[] }[] }>(
    'GET',
    '/api/networks?where[areas.code][exists]=true&limit=1',
  )
  const [found] = body.docs
  if (!found?.areas[0]) throw new Error('no network with an area')
  ;({ id: network } = found)
  ;[area] = found.areas as [typeof area]
})

afterAll(() => server.stop())

describe('the public contact details of a person', () => {
  it.each([
    ['select[contact]=true', contact],
    ['select[contact][email]=true', { email: contact.email, public: true }],
    ['select[bio]=false', contact],
    ['select[consent]=false', contact],
    ['select[contact][public]=false', { email: contact.email, phone: contact.phone }],
    ['select[contact][phone]=false&select[consent]=false', { email: contact.email, public: true }],
  ])('are answered whatever is selected: %s', async (query, expected) => {
    expect((await read(`/api/people/${person}?${query}`))['contact']).toEqual(expected)
  })

  it('are answered in a populated relation', async () => {
    const { authors } = (await read(`/api/articles/${article}?populate[people][contact]=true`)) as unknown as { authors: unknown[] }
    expect(authors).toMatchObject([{ id: person, contact }])
  })

  it('are answered over GraphQL', async () => {
    const query = `{ Person(id: "${person}", select: true) { contact { email phone } } Article(id: "${article}", select: true) { authors { contact { phone } } } }`
    expect((await server.graphql<{ data: unknown }>(query)).body.data).toEqual({
      Person: { contact: { email: contact.email, phone: contact.phone } },
      Article: { authors: [{ contact: { phone: contact.phone } }] },
    })
  })

  it('stay private when they are not public, whatever is selected', async () => {
    const { id } = await documentsOf(server, 'people').create({
      name: 'Piilo',
      contact: { ...contact, public: false },
      consent: { given: true },
    })
    for (const query of ['select[contact]=true', 'select[contact][public]=false', 'select[name]=true', 'select[consent]=false']) {
      expect([query, JSON.stringify(await read(`/api/people/${id}?${query}`))]).toEqual([query, expect.not.stringContaining(contact.email)])
    }
  })
})

describe('what a person consented to', () => {
  it.each(['select[consent]=false', 'select[contact]=false'])('is answered when other parts are left out: %s', async (query) => {
    const document = await read(`/api/people/${person}?${query}`)
    expect(document).toMatchObject({ name: 'Näkyvä Henkilö', title: 'Puheenjohtaja', profession: 'Psykologi' })
    expect(JSON.stringify(document)).not.toContain('Salaisuus')
    expect(document).not.toHaveProperty('consent')
  })

  it('leaves out what the caller leaves out', async () => {
    expect(await read(`/api/people/${person}?select[title]=false&select[consent]=false`)).not.toHaveProperty('title')
  })
})

describe('the language of an answer', () => {
  it('is said when the list of languages is left out', async () => {
    const document = await read(`/api/articles/${article}?select[availableLocales]=false`)
    expect(document.servedLocale).toBe('fi')
    expect(document).not.toHaveProperty('availableLocales')
  })
})

describe('the name of an area', () => {
  it('is answered alone, without the code that it is made of', async () => {
    const { areas } = (await read(`/api/networks/${network}?select[areas][name]=true`)) as unknown as { areas: unknown[] }
    expect(areas[0]).toEqual({ id: expect.any(String), name: area.name })
  })

  it('is answered when the code is left out', async () => {
    const { areas } = (await read(`/api/networks/${network}?select[areas][code]=false`)) as unknown as { areas: Record<string, unknown>[] }
    expect(areas[0]).toMatchObject({ scheme: area.scheme, name: area.name })
    expect(areas[0]).not.toHaveProperty('code')
  })
})

describe('what is selected of the versions of a global', () => {
  it('is answered, alone and beside the id of the version', async () => {
    const token = await server.token('admin')
    const written = await server.request('POST', '/api/globals/urgent-help', { token, body: { active: false } })
    expect(written.status).toBe(200)
    const list = '/api/globals/urgent-help/versions?limit=1&sort=-updatedAt'
    const whole = (await server.request<{ docs: { id: string; version: unknown }[] }>('GET', list, { token })).body.docs[0]
    expect(whole?.version).toMatchObject({ active: false, numbers: expect.any(Array) })
    const some = await server.request<{ docs: { id: string; version: object }[] }>('GET', `${list}&select[version][active]=true`, { token })
    expect(some.body.docs[0]).toMatchObject({ id: whole?.id, version: { active: false } })
    expect(some.body.docs[0]?.version).not.toHaveProperty('numbers')
    const less = await server.request<{ docs: { version: object }[] }>('GET', `${list}&select[version][numbers]=false`, { token })
    expect(less.body.docs[0]?.version).toMatchObject({ active: false })
    expect(less.body.docs[0]?.version).not.toHaveProperty('numbers')
  })
})

it('the address of a file is answered when its name is left out', async () => {
  const { body } = await server.request<{ docs: Record<string, unknown>[] }>('GET', '/api/media?limit=1&select[filename]=false')
  expect(body.docs[0]).toMatchObject({ url: expect.stringContaining('/api/media/file/'), alt: expect.any(String) })
  expect(body.docs[0]).not.toHaveProperty('filename')
})

describe('a version of which the document is not selected', () => {
  it.each(['select[createdAt]=true', 'select[version]=false'])('is answered without it, one and in a list: %s', async (query) => {
    const token = await server.token('admin')
    for (const versions of ['/api/articles/versions', '/api/globals/urgent-help/versions']) {
      const { body } = await server.request<{ docs: { id: string }[] }>('GET', `${versions}?limit=1&${query}`, { token })
      expect([versions, body.docs[0]]).toEqual([versions, expect.objectContaining({ createdAt: expect.any(String) })])
      expect([versions, body.docs[0]]).not.toEqual([versions, expect.objectContaining({ version: expect.anything() })])
      const one = await server.request('GET', `${versions}/${body.docs[0]?.id}?${query}`, { token })
      expect([versions, one.status, one.body]).toEqual([versions, 200, expect.objectContaining({ createdAt: expect.any(String) })])
      expect([versions, one.body]).not.toEqual([versions, expect.objectContaining({ version: expect.anything() })])
    }
  })
})
