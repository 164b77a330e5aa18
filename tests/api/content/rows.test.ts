/** Rows of lists that are written without their ids are those in their places; ids of other rows are refused. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { startServer, type TestServer } from '../harness/server.ts'
import { documentsOf, faultyFields, type ContentDocument, type Problem } from './documents.ts'

let server: TestServer
let token: string

beforeAll(async () => {
  server = await startServer({ language: 'en' })
  token = await server.token('admin')
})

afterAll(() => server.stop())

interface Row {
  id: string
  [field: string]: unknown
}

const rowsOf = (document: ContentDocument, field: string): Row[] => document[field] as Row[]

async function network(): Promise<ContentDocument> {
  const goals = [{ text: 'Ensimmäinen' }, { text: 'Toinen' }]
  return documentsOf(server, 'networks').create({ name: 'Rivit', goals, _status: 'published' })
}

async function goalsIn(id: string, query = ''): Promise<unknown[]> {
  const document = await documentsOf(server, 'networks').read(id, `locale=all&${query}`)
  return rowsOf(document, 'goals').map(({ text }) => text)
}

describe('rows without ids', () => {
  it('in one language leave the texts of the others', async () => {
    const { goals, id } = await network()
    const networks = documentsOf(server, 'networks')
    const english = await networks.update(id, { name: 'Rows', goals: [{ text: 'First' }, { text: 'Second' }] }, 'locale=en')
    expect(rowsOf(english, 'goals').map((row) => row.id)).toEqual((goals as Row[]).map((row) => row.id))
    expect(await goalsIn(id)).toEqual([
      { fi: 'Ensimmäinen', en: 'First' },
      { fi: 'Toinen', en: 'Second' },
    ])
    for (const locale of ['fi', 'en']) {
      expect((await networks.read(id, `locale=${locale}`)).availableLocales).toEqual(['fi', 'en'])
    }
  })

  it('are as many as are sent: more are new, and the rest is gone', async () => {
    const { id } = await network()
    const networks = documentsOf(server, 'networks')
    await networks.update(id, { name: 'Network', goals: [{ text: 'First' }, { text: 'Second' }, { text: 'Third' }] }, 'locale=en')
    expect(await goalsIn(id)).toEqual([{ fi: 'Ensimmäinen', en: 'First' }, { fi: 'Toinen', en: 'Second' }, { en: 'Third' }])
    await networks.update(id, { name: 'Nätverk', goals: [{ text: 'Bara ett' }] }, 'locale=sv')
    expect(await goalsIn(id)).toEqual([{ fi: 'Ensimmäinen', sv: 'Bara ett', en: 'First' }])
  })

  it('keep the fields that are not sent', async () => {
    const references = [{ title: 'Kirja', year: 1999, authors: 'Tekijä' }]
    const { id } = await documentsOf(server, 'articles').create({ title: 'Lähteet', references }, 'draft=true')
    const updated = await documentsOf(server, 'articles').update(id, { references: [{ year: 2001 }] }, 'draft=true')
    expect(updated['references']).toMatchObject([{ title: 'Kirja', year: 2001, authors: 'Tekijä' }])
  })

  it('are new beside rows with ids, and those with ids stay what they are wherever they stand', async () => {
    const { goals, id } = await network()
    const [first, second] = goals as [Row, Row]
    await documentsOf(server, 'networks').update(
      id,
      { name: 'Network', goals: [{ id: second.id, text: 'Second' }, { text: 'New' }, { id: first.id }] },
      'locale=en',
    )
    expect(await goalsIn(id)).toEqual([{ fi: 'Toinen', en: 'Second' }, { en: 'New' }, { fi: 'Ensimmäinen' }])
  })

  it('of a draft, of many documents and of GraphQL leave the other languages too', async () => {
    const networks = documentsOf(server, 'networks')
    const [draft, bulk, graphql] = await Promise.all([network(), network(), network()])
    const goals = [{ text: 'First' }, { text: 'Second' }]
    const name = 'Network'
    await networks.update(draft.id, { name, goals }, 'locale=en&draft=true')
    await server.request('PATCH', `/api/networks?where[id][equals]=${bulk.id}&locale=en`, { body: { name, goals }, token })
    const mutation = `mutation { updateNetwork(id: "${graphql.id}", locale: en, data: { name: "Network", goals: [{ text: "First" }, { text: "Second" }] }) { id } }`
    expect((await server.graphql<{ errors?: unknown }>(mutation, {}, token)).body.errors).toBeUndefined()
    for (const [id, query] of [
      [draft.id, 'draft=true'],
      [bulk.id, ''],
      [graphql.id, ''],
    ] as const) {
      expect(await goalsIn(id, query)).toEqual([
        { fi: 'Ensimmäinen', en: 'First' },
        { fi: 'Toinen', en: 'Second' },
      ])
    }
  })

  it('within rows of a global leave the other languages too', async () => {
    const address = '/api/globals/navigation'
    const link = (text: string): object => ({ text, url: 'https://www.example.org/' })
    const write = async (locale: string, main: unknown[]): Promise<number> =>
      (await server.request('POST', `${address}?locale=${locale}`, { body: { main }, token })).status
    expect(await write('fi', [{ ...link('Etusivu'), children: [link('Alasivu')] }])).toBe(200)
    expect(await write('sv', [{ text: 'Hem', children: [{ text: 'Undersida' }] }])).toBe(200)
    const { body } = await server.request<ContentDocument>('GET', `${address}?locale=all`, { token })
    expect(body['main']).toMatchObject([{ text: { fi: 'Etusivu', sv: 'Hem' }, children: [{ text: { fi: 'Alasivu', sv: 'Undersida' } }] }])
  })
})

describe('the id of a row', () => {
  const expectRefused = async (answer: Promise<{ status: number; body: Problem }>, field: string): Promise<void> => {
    const { body, status } = await answer
    expect([status, body.errors[0]?.data?.errors]).toEqual([
      400,
      [{ path: field, message: expect.stringContaining('The id of the row is that of another row') }],
    ])
  }

  it('of another document is refused, when it is made, changed and saved as a draft', async () => {
    const [one, other] = await Promise.all([network(), network()])
    const goals = [{ id: rowsOf(other, 'goals')[0]?.id, text: 'Vieras' }]
    const networks = documentsOf(server, 'networks')
    await expectRefused(networks.attempt({ name: 'Vieras', goals }), 'goals')
    await expectRefused(networks.attemptUpdate(one.id, { goals }), 'goals')
    await expectRefused(networks.attemptUpdate(one.id, { goals }, 'draft=true'), 'goals')
    expect(await goalsIn(other.id)).toEqual([{ fi: 'Ensimmäinen' }, { fi: 'Toinen' }])
  })

  it('of another field is refused', async () => {
    const services = documentsOf(server, 'services')
    const { channels, id } = await services.create({ name: 'Rivit', channels: [{ type: 'phone' }] }, 'draft=true')
    const days = [{ id: (channels as Row[])[0]?.id, days: ['MO'] }]
    await expectRefused(services.attemptUpdate(id, { openingHours: days }, 'draft=true'), 'openingHours')
  })

  it('that stands there twice is refused', async () => {
    const { goals, id } = await network()
    const [first] = goals as Row[]
    const answer = await documentsOf(server, 'networks').attemptUpdate(id, { goals: [first, first] })
    expect([answer.status, faultyFields(answer)]).toEqual([400, ['goals']])
  })

  it('that is nobody’s is that of a new row, as the admin panel makes them', async () => {
    const { goals, id } = await network()
    const added = { id: '6b09c96e4217a3689cc4252e', text: 'Kolmas' }
    const updated = await documentsOf(server, 'networks').update(id, { goals: [...(goals as Row[]), added] })
    expect(rowsOf(updated, 'goals').at(-1)).toMatchObject(added)
  })
})
