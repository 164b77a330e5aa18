/** Two who write one document at the same moment: both have written, and neither has undone what the other did. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import pg from 'pg'
import { Newsroom, type Saved } from '../access/newsroom.ts'
import { createTestDatabase, type TestDatabase } from '../harness/database.ts'
import { startServer, type TestServer } from '../harness/server.ts'

const rounds = Number(process.env['ROUNDS'] ?? 4)

let database: TestDatabase
/** Processes on one database: a lock in one of them would not do. */
let servers: TestServer[]
let newsroom: Newsroom

beforeAll(async () => {
  database = await createTestDatabase('demo')
  servers = await Promise.all([startServer({ database }), startServer({ database })])
  newsroom = await Newsroom.open(servers[0] as TestServer)
}, 120_000)

afterAll(async () => {
  await Promise.all(servers.map((server) => server.stop()))
  await database.drop()
})

let turn = 0

/** Each time by the other process. */
async function send(method: string, path: string, body?: unknown, token = newsroom.admin): Promise<number> {
  turn += 1
  const server = servers[turn % servers.length] as TestServer
  return (await server.request(method, path, { ...(body === undefined ? {} : { body }), token })).status
}

const patch = (path: string, body: unknown, token?: string) => send('PATCH', path, body, token)

/** Whether an anonymous reader gets it, by either process. */
async function isPublic(path: string): Promise<boolean[]> {
  return Promise.all(servers.map(async (server) => (await server.request('GET', path)).status === 200))
}

async function inEveryLanguage(collection: string, id: string): Promise<Saved> {
  return newsroom.read(collection, id, '&locale=all')
}

describe('two writes of one document at the same moment', () => {
  it('keep what each says in its language', async () => {
    for (let round = 0; round < rounds; round += 1) {
      const { id } = await newsroom.publish('articles')
      const statuses = await Promise.all([
        patch(`/api/articles/${id}?locale=sv`, { title: `Svenska ${round}` }),
        patch(`/api/articles/${id}?locale=en`, { title: `English ${round}` }),
      ])
      expect(statuses).toEqual([200, 200])
      const { title } = await inEveryLanguage('articles', id)
      expect(title).toMatchObject({ sv: `Svenska ${round}`, en: `English ${round}` })
    }
  })

  it('keep the fields of each, as drafts too', async () => {
    for (let round = 0; round < rounds; round += 1) {
      const { id } = await newsroom.publish('articles')
      const query = round % 2 ? '?draft=true' : ''
      const [lead, title] = [`Ingressi ${round}`, `Otsikko ${round}`]
      expect(await Promise.all([patch(`/api/articles/${id}${query}`, { lead }), patch(`/api/articles/${id}${query}`, { title })])).toEqual([
        200, 200,
      ])
      expect(await newsroom.read('articles', id, '&draft=true')).toMatchObject({ lead, title })
    }
  })

  it('keep what a global says in each of three languages', async () => {
    for (let round = 0; round < rounds; round += 1) {
      const names = { fi: `Nimi ${round}`, sv: `Namn ${round}`, en: `Name ${round}` }
      const statuses = await Promise.all(
        Object.entries(names).map(([locale, name]) => send('POST', `/api/globals/site-settings?locale=${locale}`, { name })),
      )
      expect(statuses).toEqual([200, 200, 200])
      const { body } = await newsroom.server.request<{ name: unknown }>('GET', '/api/globals/site-settings?locale=all', {
        token: newsroom.admin,
      })
      expect(body.name).toEqual(names)
    }
  })

  it('keep what a bulk write says, and what somebody says of one document in it', async () => {
    for (let round = 0; round < rounds; round += 1) {
      const seat = `Paikka ${round}`
      const made = await Promise.all([newsroom.publish('networks', { seat }), newsroom.publish('networks', { seat })])
      const [first, second] = made
      const statuses = await Promise.all([
        patch(`/api/networks?where[seat][equals]=${seat}`, { contact: { phone: `050 ${round}` } }),
        patch(`/api/networks/${second.id}?locale=sv`, { name: `Nätverk ${round}` }),
      ])
      expect(statuses).toEqual([200, 200])
      for (const { id } of [first, second])
        expect(await newsroom.read('networks', id)).toMatchObject({ contact: { phone: `050 ${round}` } })
      expect((await inEveryLanguage('networks', second.id)).name).toMatchObject({ sv: `Nätverk ${round}` })
    }
  })

  it('of many documents each do not wait for each other for ever', async () => {
    const seat = 'Kaikki yhtä aikaa'
    await Promise.all(Array.from({ length: 6 }, () => newsroom.publish('networks', { seat })))
    for (let round = 0; round < rounds; round += 1) {
      const where = `where[seat][equals]=${seat}`
      const statuses = await Promise.all([
        patch(`/api/networks?${where}&sort=name`, { contact: { phone: `1${round}` } }),
        patch(`/api/networks?${where}&sort=-name`, { contact: { email: `a${round}@example.org` } }),
      ])
      expect(statuses).toEqual([200, 200])
    }
  })
})

describe('what takes something from the public, beside another save', () => {
  it('a consent that is withdrawn', async () => {
    for (let round = 0; round < rounds; round += 1) {
      const consent = { given: true }
      const { id } = await newsroom.publish('people', { consent })
      const statuses = await Promise.all([
        patch(`/api/people/${id}`, { consent: { given: false } }),
        patch(`/api/people/${id}?locale=sv`, { title: `Titel ${round}` }),
      ])
      expect(statuses).toEqual([200, 200])
      expect((await newsroom.read('people', id))['consent']).toMatchObject({ given: false })
    }
  })

  it('a document that goes to the trash', async () => {
    for (let round = 0; round < rounds; round += 1) {
      const { id } = await newsroom.publish('articles')
      const [trashed, saved] = await Promise.all([
        patch(`/api/articles/${id}`, { deletedAt: '2026-01-01T00:00:00.000Z' }),
        patch(`/api/articles/${id}`, { lead: `Ingressi ${round}` }),
      ])
      // Who comes second does not find it any more.
      expect([trashed, [200, 403, 404].includes(saved)]).toEqual([200, true])
      expect(await isPublic(`/api/articles/${id}`)).toEqual([false, false])
    }
  })

  it('a document that is unpublished', async () => {
    for (let round = 0; round < rounds; round += 1) {
      const { id } = await newsroom.publish('articles')
      const statuses = await Promise.all([
        patch(`/api/articles/${id}`, { _status: 'draft' }),
        patch(`/api/articles/${id}?locale=sv`, { title: `Titel ${round}`, lead: `Ingress ${round}` }),
      ])
      expect(statuses).toEqual([200, 200])
      expect(await isPublic(`/api/articles/${id}`)).toEqual([false, false])
    }
  })

  it('a document that is deleted for good', async () => {
    for (let round = 0; round < rounds; round += 1) {
      const { id } = await newsroom.publish('articles')
      const [deleted, saved] = await Promise.all([
        send('DELETE', `/api/articles/${id}`),
        patch(`/api/articles/${id}`, { lead: `Ingressi ${round}` }),
      ])
      expect([deleted, [200, 403, 404].includes(saved)]).toEqual([200, true])
      expect(await isPublic(`/api/articles/${id}`)).toEqual([false, false])
      expect((await newsroom.versions('articles', id)).length).toBe(0)
    }
  })

  it('an older version that is put back is whole, or what came after it is', async () => {
    for (let round = 0; round < rounds; round += 1) {
      const { id } = await newsroom.publish('articles', { lead: 'Ennen' })
      await newsroom.change('articles', id, { lead: 'Jälkeen', _status: 'published' })
      const oldest = (await newsroom.versions('articles', id)).at(-1)
      const title = `Otsikko ${round}`
      const statuses = await Promise.all([
        send('POST', `/api/articles/versions/${oldest?.id}`),
        patch(`/api/articles/${id}?locale=sv`, { title }),
      ])
      expect(statuses).toEqual([200, 200])
      const { lead } = await newsroom.read('articles', id)
      expect(lead).toBe('Ennen')
    }
  })
})

describe('a write that another holds up', () => {
  it('is refused with a sentence after ten seconds, and writes nothing', async () => {
    const { id } = await newsroom.publish('articles', { lead: 'Ennen' })
    const holder = new pg.Client({ connectionString: database.url })
    await holder.connect()
    await holder.query('begin')
    await holder.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`write:articles/${id}`])
    const began = Date.now()
    const { body, status } = await newsroom.server.request<{ errors: [{ message: string }] }>('PATCH', `/api/articles/${id}`, {
      body: { lead: 'Jälkeen' },
      token: newsroom.admin,
    })
    await holder.end()
    expect([status, body.errors[0].message]).toEqual([409, expect.stringContaining('Yritä uudelleen')])
    expect(Date.now() - began).toBeGreaterThan(9_000)
    expect(await newsroom.read('articles', id)).toMatchObject({ lead: 'Ennen' })
  })
})
