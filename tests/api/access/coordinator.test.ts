/** What a regional coordinator may do with their own network's page, events and articles, and that it ends there. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { startServer, type Answer, type TestServer } from '../harness/server.ts'
import { Newsroom, unique, type Account, type Saved } from './newsroom.ts'

let server: TestServer
let newsroom: Newsroom
let own: Saved
let other: Saved
let coordinator: Account
let homeless: Account
let withTwo: Account
let second: Saved

interface Body {
  doc: Saved
  docs: Saved[]
  errors?: { message: string; data?: { code?: string; field?: string } }[]
  data?: Record<string, Saved | null>
  totalDocs?: number
}

const as = (account: Account, method: string, path: string, body?: unknown): Promise<Answer<Body>> =>
  server.request<Body>(method, path, { body, token: account.token })

/** A localized value without the languages in which nothing is said. */
const said = (value: unknown): unknown => JSON.parse(JSON.stringify([value], (_key, part: unknown) => part ?? undefined))

const codeOf = ({ body, status }: Answer<Body>): [number, string | undefined] => [status, body.errors?.[0]?.data?.code]

const event = (data: Record<string, unknown> = {}): Record<string, unknown> => ({ ...newsroom.sample('events'), ...data })

beforeAll(async () => {
  server = await startServer()
  newsroom = await Newsroom.open(server)
  own = await newsroom.publish('networks', { name: unique('Oma verkosto'), seat: 'Lappeenranta', status: 'active' })
  second = await newsroom.publish('networks')
  other = await newsroom.publish('networks')
  coordinator = await newsroom.account('coordinator', { networks: [own.id] })
  withTwo = await newsroom.account('coordinator', { networks: [own.id, second.id] })
  const closed = await newsroom.publish('networks')
  homeless = await newsroom.account('coordinator', { networks: [closed.id] })
  await server.request('DELETE', `/api/networks/${closed.id}`, { token: newsroom.admin })
}, 120_000)

afterAll(() => server.stop())

describe('a coordinator who writes an event', () => {
  it('gets their own network written into it', async () => {
    const { body, status } = await as(coordinator, 'POST', '/api/events?depth=0', event())
    expect([status, body.doc['networks']]).toEqual([201, [own.id]])
  })

  it('cannot write it for a network of somebody else, over REST', async () => {
    const answer = await as(coordinator, 'POST', '/api/events', event({ networks: [other.id] }))
    expect(codeOf(answer)).toEqual([403, 'NETWORK_NOT_YOURS'])
  })

  it('cannot write it for their own network and one of somebody else', async () => {
    expect(codeOf(await as(coordinator, 'POST', '/api/events', event({ networks: [own.id, other.id] })))).toEqual([
      403,
      'NETWORK_NOT_YOURS',
    ])
  })

  it('cannot write it for a network of somebody else, over GraphQL', async () => {
    const { body } = await server.graphql<{ errors: { extensions: { statusCode: number; data: { code: string } } }[] }>(
      `mutation { createEvent(data: { title: "Muualla", start: "2027-03-01T10:00", networks: ["${other.id}"] }) { id } }`,
      {},
      coordinator.token,
    )
    expect([body.errors[0]?.extensions.statusCode, body.errors[0]?.extensions.data.code]).toEqual([403, 'NETWORK_NOT_YOURS'])
  })

  it('cannot hide a network of somebody else in another form of the list', async () => {
    for (const networks of [
      { $push: [other.id] },
      [{ id: other.id }],
      [{ relationTo: 'networks', value: other.id }],
      other.id,
      `${own.id},${other.id}`,
    ]) {
      const { body, status } = await as(coordinator, 'POST', '/api/events?draft=true&depth=0', event({ networks }))
      expect([status, status === 201 ? body.doc['networks'] : [own.id]]).toEqual([expect.any(Number), [own.id]])
      expect(status).toBeLessThan(500)
    }
  })

  it('cannot move it to a network of somebody else', async () => {
    const { id } = await newsroom.publish('events', { networks: [own.id] })
    for (const query of ['', '?draft=true']) {
      const move = await as(coordinator, 'PATCH', `/api/events/${id}${query}`, { networks: [other.id] })
      expect(codeOf(move)).toEqual([403, 'NETWORK_NOT_YOURS'])
    }
    expect((await newsroom.read('events', id, '&draft=true'))['networks']).toEqual([own.id])
  })

  it('cannot take it out of their own network', async () => {
    const { id } = await newsroom.publish('events', { networks: [own.id] })
    for (const networks of [[], null]) {
      expect(codeOf(await as(coordinator, 'PATCH', `/api/events/${id}`, { networks }))).toEqual([400, 'NETWORK_REQUIRED'])
    }
  })

  it('cannot take another network out of an event that both share, and keeps it when saving', async () => {
    const { id } = await newsroom.publish('events', { networks: [own.id, other.id] })
    expect(codeOf(await as(coordinator, 'PATCH', `/api/events/${id}`, { networks: [own.id] }))).toEqual([403, 'NETWORK_NOT_YOURS'])
    const { body, status } = await as(coordinator, 'PATCH', `/api/events/${id}?depth=0`, { title: 'Yhteinen tapaaminen' })
    expect([status, body.doc['networks']]).toEqual([200, [own.id, other.id]])
  })

  it('cannot move events in bulk, and none of them is changed', async () => {
    const mine = await newsroom.publish('events', { networks: [own.id] })
    const theirs = await newsroom.publish('events', { networks: [other.id] })
    const where = `where[id][in]=${mine.id},${theirs.id}`
    const { status } = await as(coordinator, 'PATCH', `/api/events?${where}`, { networks: [other.id] })
    expect(status).toBe(400)
    expect((await newsroom.read('events', mine.id))['networks']).toEqual([own.id])
    const renamed = await as(coordinator, 'PATCH', `/api/events?${where}`, { title: 'Nimetty uudelleen' })
    expect(renamed.body.docs.map(({ id }) => id)).toEqual([mine.id])
    expect((await newsroom.read('events', theirs.id))['title']).toBe(theirs['title'])
  })

  it('cannot copy an event of another network into being', async () => {
    const theirs = await newsroom.publish('events', { networks: [other.id], visibility: 'public' })
    for (const body of [{}, { networks: [other.id] }]) {
      expect(codeOf(await as(coordinator, 'POST', `/api/events/${theirs.id}/duplicate`, body))).toEqual([403, 'NETWORK_NOT_YOURS'])
    }
  })

  it('cannot restore a version in which it belonged to somebody else', async () => {
    const { id } = await newsroom.publish('events', { networks: [other.id] })
    await newsroom.change('events', id, { networks: [own.id], _status: 'published' })
    const [, older] = await newsroom.versions('events', id)
    for (const query of ['', '?draft=true']) {
      const { status } = await as(coordinator, 'POST', `/api/events/versions/${older?.id}${query}`)
      expect(status).toBe(403)
    }
    expect((await newsroom.read('events', id))['networks']).toEqual([own.id])
  })

  it('does not see the versions of an event that has moved on to another network', async () => {
    const { id } = await newsroom.publish('events', { networks: [own.id] })
    await newsroom.change('events', id, { networks: [other.id], _status: 'published' })
    const { body } = await as(coordinator, 'GET', `/api/events/versions?where[parent][equals]=${id}`)
    expect(body.totalDocs).toBe(0)
  })
})

describe('a coordinator who looks for events', () => {
  it('sees public ones of other networks and all of their own', async () => {
    const tag = unique('haku')
    await newsroom.publish('events', { title: `${tag} a`, networks: [other.id], visibility: 'public' })
    await newsroom.publish('events', { title: `${tag} b`, networks: [other.id], visibility: 'members' })
    await newsroom.create('events', { title: `${tag} c`, networks: [other.id] })
    await newsroom.publish('events', { title: `${tag} d`, networks: [own.id], visibility: 'members' })
    await newsroom.create('events', { title: `${tag} e`, networks: [own.id] })
    const { body } = await as(coordinator, 'GET', `/api/events?where[title][like]=${tag}&sort=title&limit=100`)
    expect(body.docs.map((found) => String(found['title']).slice(-1))).toEqual(['a', 'd', 'e'])
  })

  it('loses sight of an event of their own making when the office gives it to another network', async () => {
    const { body } = await as(coordinator, 'POST', '/api/events?depth=0', event())
    await newsroom.change('events', body.doc.id, { networks: [other.id] })
    expect((await as(coordinator, 'GET', `/api/events/${body.doc.id}`)).status).toBe(404)
    expect((await as(coordinator, 'PATCH', `/api/events/${body.doc.id}`, { title: 'x' })).status).toBe(403)
  })
})

describe("a coordinator on their own network's page", () => {
  const officeFields = {
    name: 'Uusi nimi',
    slug: 'uusi-osoite',
    seat: 'Helsinki',
    status: 'paused',
    founded: '2001-01-01T00:00:00.000Z',
    areas: [{ scheme: 'wellbeingServicesCounty', code: '01' }],
  }

  it('publishes the fields of the page', async () => {
    const { body, status } = await as(coordinator, 'PATCH', `/api/networks/${own.id}?depth=0`, {
      summary: 'Tapaamme kerran kuussa.',
      goals: [{ text: 'Matala kynnys' }],
      _status: 'published',
    })
    expect([status, body.doc['summary']]).toEqual([200, 'Tapaamme kerran kuussa.'])
    const { body: page } = await server.request<Saved>('GET', `/api/networks/${own.id}?depth=0`)
    expect(page['summary']).toBe('Tapaamme kerran kuussa.')
  })

  it.each(['', '?draft=true', '?locale=sv', '?autosave=true&draft=true'])(
    'changes nothing of what the national office answers for, with "%s"',
    async (query) => {
      const network = await newsroom.publish('networks', { seat: 'Kouvola', status: 'active' })
      await newsroom.change('networks', network.id, { name: unique('Nätverk'), _status: 'published' }, '&locale=sv')
      const person = await newsroom.create('people', { consent: { given: true } })
      const keeper = await newsroom.account('coordinator', { networks: [network.id] })
      const before = await newsroom.read('networks', network.id, '&draft=true&locale=all')
      const change = { ...officeFields, coordinators: [person.id], summary: 'Oma teksti' }
      const { status } = await as(keeper, 'PATCH', `/api/networks/${network.id}${query}`, change)
      expect(status).toBe(200)
      const after = await newsroom.read('networks', network.id, '&draft=true&locale=all')
      for (const field of ['name', 'slug', 'seat', 'status', 'founded', 'areas', 'coordinators', 'createdBy']) {
        expect([field, said(after[field])]).toEqual([field, said(before[field])])
      }
    },
  )

  it('changes nothing of it over GraphQL either', async () => {
    const { body } = await server.graphql<{ data: { updateNetwork: { name: string; seat: string; status: string } } }>(
      `mutation { updateNetwork(id: "${own.id}", data: { name: "Uusi", slug: "uusi", seat: "Helsinki", status: paused }) { name seat status } }`,
      {},
      coordinator.token,
    )
    expect(body.data.updateNetwork).toEqual({ name: own['name'], seat: 'Lappeenranta', status: 'active' })
  })

  it('restores an older text without the name, address, seat and languages of that time', async () => {
    const name = unique('Nykyinen')
    const network = await newsroom.publish('networks', { name: unique('Vanha'), seat: 'Kotka', status: 'forming', summary: 'Vanha teksti' })
    const keeper = await newsroom.account('coordinator', { networks: [network.id] })
    await newsroom.change('networks', network.id, { name: unique('Gammal'), _status: 'published' }, '&locale=sv')
    const [old] = await newsroom.versions('networks', network.id)
    await newsroom.change('networks', network.id, { name, seat: 'Kouvola', status: 'active', summary: 'Uusi', _status: 'published' })
    await newsroom.change('networks', network.id, { name: `${name} på svenska`, _status: 'published' }, '&locale=sv')
    const before = await newsroom.read('networks', network.id, '&locale=all')
    const { status } = await as(keeper, 'POST', `/api/networks/versions/${old?.id}`)
    expect(status).toBe(200)
    const after = await newsroom.read('networks', network.id, '&locale=all&draft=true')
    expect((after['summary'] as { fi: string }).fi).toBe('Vanha teksti')
    for (const field of ['name', 'slug', 'seat', 'status', 'createdBy', 'availableLocales', '_status']) {
      expect([field, after[field]]).toEqual([field, before[field]])
    }
  })

  it('does not publish what the office has left in the draft for later', async () => {
    const network = await newsroom.publish('networks', { seat: 'Kouvola' })
    const keeper = await newsroom.account('coordinator', { networks: [network.id] })
    await newsroom.change('networks', network.id, { seat: 'Salainen muutto' }, '&draft=true')
    const answer = await as(keeper, 'PATCH', `/api/networks/${network.id}`, { summary: 'Teksti', _status: 'published' })
    expect(codeOf(answer)).toEqual([409, 'OFFICE_DRAFT_PENDING'])
    expect((await newsroom.read('networks', network.id))['seat']).toBe('Kouvola')
  })

  it('neither trashes nor deletes it, nor takes it out of the trash', async () => {
    const network = await newsroom.publish('networks')
    const keeper = await newsroom.account('coordinator', { networks: [network.id] })
    const now = '2026-01-01T00:00:00.000Z'
    expect((await as(keeper, 'PATCH', `/api/networks/${network.id}`, { deletedAt: now })).status).toBe(403)
    expect((await as(keeper, 'PATCH', `/api/networks/${network.id}?draft=true`, { deletedAt: now })).status).toBe(403)
    expect((await as(keeper, 'DELETE', `/api/networks/${network.id}`)).status).toBe(403)
    await newsroom.trash('networks', network.id)
    for (const query of ['?trash=true', '?trash=true&draft=true']) {
      expect((await as(keeper, 'PATCH', `/api/networks/${network.id}${query}`, { deletedAt: null })).status).toBe(403)
    }
    expect((await newsroom.read('networks', network.id))['deletedAt']).not.toBeNull()
  })

  it("does not read another network's draft, versions or permissions to write", async () => {
    await newsroom.change('networks', other.id, { summary: 'Luonnos' }, '&draft=true')
    const { body: page } = await as(coordinator, 'GET', `/api/networks/${other.id}?draft=true`)
    expect((page as unknown as Saved)['summary']).not.toBe('Luonnos')
    const { body: versions } = await as(coordinator, 'GET', `/api/networks/versions?where[parent][equals]=${other.id}`)
    expect(versions.totalDocs).toBe(0)
    const { body: rights } = await as(coordinator, 'POST', `/api/networks/access/${other.id}`, {})
    expect(rights).not.toHaveProperty('update')
  })
})

describe('a coordinator who writes an article', () => {
  it('writes a draft for their network and submits it, and cannot publish it', async () => {
    const { body, status } = await as(coordinator, 'POST', '/api/articles?depth=0', {
      title: unique('Kuulumisia'),
      reviewState: 'submitted',
    })
    expect([status, body.doc['networks'], body.doc['_status'], body.doc['reviewState']]).toEqual([201, [own.id], 'draft', 'submitted'])
    const publish = await as(coordinator, 'PATCH', `/api/articles/${body.doc.id}`, { _status: 'published' })
    expect(publish.status).toBe(403)
    expect((await server.request('GET', `/api/articles/${body.doc.id}`)).status).toBe(404)
  })

  it('cannot send back what others are to review', async () => {
    const { body } = await as(coordinator, 'POST', '/api/articles?depth=0', { title: unique('Kuulumisia'), reviewState: 'returned' })
    expect(body.doc['reviewState']).not.toBe('returned')
  })
})

describe('a coordinator without a network', () => {
  it('sees what the public sees', async () => {
    const draft = await newsroom.create('events', { networks: [own.id] })
    expect((await as(homeless, 'GET', `/api/events/${draft.id}`)).status).toBe(404)
    expect((await as(homeless, 'GET', `/api/networks/${own.id}`)).status).toBe(200)
  })

  it.each(['events', 'articles'])('writes no %s', async (collection) => {
    expect(codeOf(await as(homeless, 'POST', `/api/${collection}`, newsroom.sample(collection)))).toEqual([403, 'NETWORK_NOT_YOURS'])
    const named = { ...newsroom.sample(collection), networks: [own.id] }
    expect(codeOf(await as(homeless, 'POST', `/api/${collection}`, named))).toEqual([403, 'NETWORK_NOT_YOURS'])
  })

  it('changes no network', async () => {
    expect((await as(homeless, 'PATCH', `/api/networks/${own.id}`, { summary: 'x' })).status).toBe(403)
  })

  it('cannot give themselves one', async () => {
    await as(homeless, 'PATCH', `/api/users/${homeless.id}`, { networks: [own.id] })
    expect((await newsroom.read('users', homeless.id))['networks']).toEqual([])
  })
})

describe('a coordinator with two networks', () => {
  it('says which one a document is for', async () => {
    expect(codeOf(await as(withTwo, 'POST', '/api/events', event()))).toEqual([400, 'NETWORK_REQUIRED'])
    const { body } = await as(withTwo, 'POST', '/api/events?depth=0', event({ networks: [second.id] }))
    expect(body.doc['networks']).toEqual([second.id])
  })

  it('moves a document from one to the other', async () => {
    const { id } = await newsroom.publish('events', { networks: [own.id] })
    const { body } = await as(withTwo, 'PATCH', `/api/events/${id}?depth=0`, { networks: [second.id] })
    expect(body.doc['networks']).toEqual([second.id])
  })
})

describe('a coordinator whose network', () => {
  it('is in the trash writes nothing new for it', async () => {
    const network = await newsroom.publish('networks')
    const keeper = await newsroom.account('coordinator', { networks: [network.id] })
    await newsroom.trash('networks', network.id)
    for (const networks of [undefined, [network.id]]) {
      expect(codeOf(await as(keeper, 'POST', '/api/events', event({ networks })))).toEqual([403, 'NETWORK_NOT_YOURS'])
    }
  })

  it('is deleted is a coordinator without a network', async () => {
    const network = await newsroom.publish('networks')
    const keeper = await newsroom.account('coordinator', { networks: [network.id] })
    const { status } = await server.request('DELETE', `/api/networks/${network.id}`, { token: newsroom.admin })
    expect(status).toBe(200)
    expect(codeOf(await as(keeper, 'POST', '/api/events', event()))).toEqual([403, 'NETWORK_NOT_YOURS'])
    expect((await newsroom.read('users', keeper.id))['networks']).toEqual([])
  })

  it('does not exist is refused as one of somebody else is', async () => {
    const unknown = '0190a000-0000-7000-8000-000000000000'
    for (const networks of [[unknown], ['not an id']]) {
      expect(codeOf(await as(coordinator, 'POST', '/api/events', event({ networks })))).toEqual([403, 'NETWORK_NOT_YOURS'])
    }
  })
})
