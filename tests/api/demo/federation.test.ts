import { stat } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { runningCluster, templates } from '../harness/cluster.ts'
import { startServer, type Role, type TestServer } from '../harness/server.ts'
import { bySlug, collections, globals, list, type Answered } from './answers.ts'

let server: TestServer

beforeAll(async () => {
  server = await startServer()
})

afterAll(() => server.stop())

/** Everything that a reader without an account can get, in each language. */
async function everythingPublic(): Promise<string> {
  const texts: string[] = []
  for (const locale of ['fi', 'sv', 'en']) {
    for (const collection of collections) texts.push(JSON.stringify(await list(server, collection, `depth=2&locale=${locale}`)))
    for (const name of globals) {
      const { body } = await server.request<Answered>('GET', `/api/globals/${name}?depth=2&locale=${locale}`)
      texts.push(JSON.stringify(body))
    }
  }
  return texts.join('\n')
}

describe('the federation', () => {
  it('has eight networks, each with the areas that it serves', async () => {
    const networks = await list(server, 'networks')
    const areas = Object.fromEntries(networks.map(({ areas, slug }) => [slug, (areas as { code: string }[]).map(({ code }) => code)]))
    expect(areas).toEqual({
      helsinki: ['90', '04', '03'],
      joensuu: ['14'],
      kajaani: ['20'],
      oulu: ['19'],
      pirkanmaa: ['08'],
      turku: ['05'],
      'lahti-paijat-hame': ['09'],
      'kaakkois-suomi': ['10', '11'],
    })
  })

  it('is coordinated by one organisation', async () => {
    const networks = await list(server, 'networks', 'depth=1')
    expect(new Set(networks.map((network) => (network['coordinatingOrganization'] as { name: string }).name))).toEqual(
      new Set(['Sexpo-säätiö']),
    )
  })

  it('knows when its newest network was founded and claims no date for the others', async () => {
    const founded = (await list(server, 'networks')).filter((network) => network['founded'])
    expect(founded).toMatchObject([{ slug: 'kaakkois-suomi', status: 'forming', founded: expect.stringMatching(/^2022-04/) }])
  })

  it('says in which languages a network has a page', async () => {
    const [helsinki, oulu] = [await bySlug(server, 'networks', 'helsinki'), await bySlug(server, 'networks', 'oulu')]
    expect([helsinki['availableLocales'], oulu['availableLocales']]).toEqual([
      ['fi', 'sv', 'en'],
      ['fi', 'sv'],
    ])
  })

  it('shares six national goals, in three languages', async () => {
    for (const locale of ['fi', 'sv', 'en']) {
      const { body } = await server.request<{ goals: { text?: string }[] }>('GET', `/api/globals/site-settings?locale=${locale}`)
      expect([locale, body.goals.filter(({ text }) => text).length]).toEqual([locale, 6])
    }
  })

  it('has a webinar for everybody, one event that is cancelled and one that moved online', async () => {
    const events = await list(server, 'events')
    expect(events.filter(({ kind }) => kind === 'webinar')).toHaveLength(1)
    const changed = events.map(({ eventStatus }) => eventStatus).filter((status) => status !== 'scheduled')
    expect(changed.toSorted()).toEqual(['cancelled', 'movedOnline'])
  })
})

describe('a reader without an account', () => {
  it('learns nothing of people who have not consented, or no longer do', async () => {
    const names = (await list(server, 'people')).map(({ name }) => name)
    expect(names).toContain('Outi Lähdesmaa')
    const all = await everythingPublic()
    expect(['Veikko Ylikorpi', 'Sanna Metsäranta'].filter((name) => all.includes(name))).toEqual([])
  })

  it('sees of a person only what they agreed to', async () => {
    const petra = await bySlug(server, 'people', 'petra-sjolund-aho')
    expect(petra['title']).toBe('Aluekoordinaattori')
    expect(petra['profession']).toBeNull()
  })

  it('gets the contact details that are public and no others', async () => {
    const all = await everythingPublic()
    const addresses = ['ilkka.rautavuo', 'outi.lahdesmaa', 'veikko.ylikorpi', 'helsinki', 'kaakkois-suomi', 'oulu']
    expect(addresses.filter((address) => all.includes(`${address}@verkosto.example`))).toEqual(['ilkka.rautavuo', 'helsinki'])
  })

  it('does not see the closed meetings, whose members do', async () => {
    const meetings = (docs: Answered[]): unknown[] => docs.filter(({ visibility }) => visibility === 'members').map(({ title }) => title)
    const token = await server.token('coordinator')
    const closed = (await list(server, 'events', 'depth=0', token)).filter(({ visibility }) => visibility === 'members')
    expect(meetings(closed)).toEqual(['Kaakkois-Suomen verkoston kuukausitapaaminen'])
    expect(meetings(await list(server, 'events'))).toEqual([])
    const { status } = await server.request('GET', `/api/events/${closed[0]?.id}`)
    expect(status).toBe(404)
  })

  it('does not see what is being written', async () => {
    const all = await everythingPublic()
    expect(['Syyspäivillä puhuttiin', 'suunnittelee kevättä'].filter((title) => all.includes(title))).toEqual([])
  })
})

describe('on the first look', () => {
  const drafts = async (role: Role): Promise<Answered[]> =>
    list(server, 'articles', 'depth=0&draft=true&where[_status][equals]=draft', await server.token(role))

  it('an author finds their own drafts, one of them submitted for review', async () => {
    const { body } = await server.request<{ user: { id: string } }>('GET', '/api/users/me', { token: await server.token('author') })
    const own = await drafts('author')
    expect(own.map(({ createdBy }) => createdBy)).toEqual([body.user.id, body.user.id])
    expect(own.map(({ reviewState }) => reviewState).toSorted()).toEqual(['submitted', 'working'])
  })

  it('a coordinator finds a draft that belongs to their network', async () => {
    const network = await bySlug(server, 'networks', 'kaakkois-suomi')
    expect(await drafts('coordinator')).toMatchObject([{ networks: [network.id] }])
  })

  it('an editor finds the drafts of everybody', async () => {
    expect(await drafts('editor')).toHaveLength(3)
  })

  it('the consents say by whom and when they were recorded', async () => {
    const people = await list(server, 'people', 'depth=0', await server.token('editor'))
    const consents = people.map(({ consent }) => consent as { recordedAt?: string; recordedBy?: string; given: boolean })
    const given = consents.filter((consent) => consent.given)
    expect(given.length).toBeGreaterThan(3)
    expect(given.every(({ recordedAt, recordedBy }) => recordedAt && recordedBy)).toBe(true)
  })

  it('the passwords of the accounts are in a file that its owner alone can read', async () => {
    const file = path.join(runningCluster().directory, templates.demo, 'demo-accounts.json')
    expect(((await stat(file)).mode & 0o777).toString(8)).toBe('600')
  })
})
