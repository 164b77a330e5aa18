import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { startServer, type TestServer } from '../harness/server.ts'
import { documentsOf, faultyFields } from './documents.ts'

let server: TestServer

beforeAll(async () => {
  server = await startServer()
})

afterAll(() => server.stop())

const published = { _status: 'published' }

describe('an id', () => {
  it('is a UUID of version 7, so that ids sort by age and cannot be counted through', async () => {
    const { id } = await documentsOf(server, 'pages').create({ title: 'Tunniste' })
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  })

  it.each(['1', 'undefined', '0190c2a0', "' or 1=1"])('that is none finds nothing: %j', async (id) => {
    expect((await server.request('GET', `/api/pages/${encodeURIComponent(id)}`)).status).toBe(404)
  })
})

describe('a wall-clock time', () => {
  it.each(['2027-02-30T10:00', '2027-03-01 10:00', '2027-03-01T24:00', '2027-03-01T10:00:00Z', 'huomenna'])(
    'cannot be %j',
    async (start) => {
      const answer = await documentsOf(server, 'events').attempt({ title: 'Milloin', start, ...published })
      expect([answer.status, faultyFields(answer)]).toEqual([400, ['start']])
    },
  )

  it('is answered as it was written, also in the hour that daylight saving skips', async () => {
    const events = documentsOf(server, 'events')
    for (const start of ['2026-03-29T03:30', '2026-10-25T03:30', '2027-06-01T09:00']) {
      const { id } = await events.create({ title: 'Kello', start, ...published })
      expect((await events.read(id))['start']).toBe(start)
    }
  })

  it('in the rows of opening hours is refused with its row', async () => {
    const answer = await documentsOf(server, 'services').attempt({
      name: 'Puhelin',
      openingHours: [{ days: ['MO'], opens: '9', closes: '10:00' }],
      ...published,
    })
    expect([answer.status, faultyFields(answer)]).toEqual([400, ['openingHours.0.opens']])
  })

  it.each([
    ['exceptions', { from: '2026-12-24' }, ['exceptions.0.opens', 'exceptions.0.closes']],
    ['exceptions', { from: '2026-12-24', opens: '10:00' }, ['exceptions.0.closes']],
    ['exceptions', { from: '2026-12-24', through: '2026-12-23', closed: true }, ['exceptions.0.through']],
    [
      'openingHours',
      { days: ['MO'], opens: '09:00', closes: '17:00', validFrom: '2026-06-01', validThrough: '2026-05-01' },
      ['openingHours.0.validThrough'],
    ],
  ])('that say nothing or nothing possible are refused when they are published: %s %p', async (field, row, faulty) => {
    const services = documentsOf(server, 'services')
    const draft = await services.create({ name: 'Puhelin', [field]: [row] }, 'draft=true')
    const answer = await services.attemptUpdate(draft.id, { ...published })
    expect([answer.status, faultyFields(answer)]).toEqual([400, faulty])
  })

  it.each([
    ['exceptions', { from: '2026-12-24', closed: true }],
    ['exceptions', { from: '2026-12-24', through: '2026-12-24', opens: '10:00', closes: '12:00' }],
    ['openingHours', { days: ['FR'], opens: '20:00', closes: '02:00' }],
    ['openingHours', { days: ['MO'], opens: '00:00', closes: '00:00' }],
  ])('may go past midnight and round the clock, and say that a service is closed: %s %p', async (field, row) => {
    const { id } = await documentsOf(server, 'services').create({ name: 'Puhelin', [field]: [row], ...published })
    expect((await documentsOf(server, 'services').read(id))[field]).toMatchObject([row])
  })
})

describe('an area', () => {
  const areasOf = async (id: string, locale: string): Promise<unknown> =>
    (await documentsOf(server, 'networks').read(id, `locale=${locale}`))['areas']

  it('is named in the language of the request', async () => {
    const areas = [
      { scheme: 'wellbeingServicesCounty', code: '09' },
      { scheme: 'region', code: '09' },
    ]
    const { id } = await documentsOf(server, 'networks').create({ name: 'Alueverkosto', areas, ...published })
    expect(await areasOf(id, 'fi')).toMatchObject([
      { code: '09', name: 'Päijät-Häme' },
      { code: '09', name: 'Etelä-Karjala' },
    ])
    expect(await areasOf(id, 'sv')).toMatchObject([{ name: 'Päijänne-Tavastland' }, { name: 'Södra Karelen' }])
    expect(await areasOf(id, 'en')).toMatchObject([{ name: 'Päijät-Häme' }, { name: 'South Karelia' }])
  })

  it('that the scheme does not have is refused', async () => {
    const answer = await documentsOf(server, 'networks').attempt({ name: 'Väärä', areas: [{ scheme: 'region', code: '90' }], ...published })
    expect([answer.status, faultyFields(answer)]).toEqual([400, ['areas.0.code']])
  })
})

describe('a value of the wrong kind is refused with the field named', () => {
  it.each([
    ['events', { title: 'Laji', start: '2027-01-01T10:00', kind: 'party' }, 'kind'],
    ['events', { title: 'Osoite', start: '2027-01-01T10:00', location: { online: 'javascript:alert(1)' } }, 'location.online'],
    ['articles', { title: 'Kenelle', audiences: ['everybody'] }, 'audiences'],
    ['articles', { title: 'Milloin', publishedAt: 'eilen' }, 'publishedAt'],
    ['articles', { title: 'x'.repeat(201) }, 'title'],
    ['services', { name: 'Pitkä', callersRights: { ages: 'x'.repeat(601) } }, 'callersRights.ages'],
    ['articles', { title: { fi: 'Kieli' } }, 'title'],
    ['articles', { title: ['Lista'] }, 'title'],
    ['articles', { title: 42 }, 'title'],
    ['articles', { title: 'Teksti', body: 'ei rich text' }, 'body'],
    ['organizations', { name: 'Posti', email: 'ei-posti' }, 'email'],
  ])('%s %j', async (collection, data, field) => {
    const answer = await documentsOf(server, collection).attempt({ ...data, ...published })
    expect([answer.status, faultyFields(answer)]).toEqual([400, [field]])
  })

  it('and nothing of it is saved', async () => {
    await documentsOf(server, 'articles').attempt({ title: 'Puolikas', audiences: ['everybody'], ...published })
    const { body } = await server.request<{ totalDocs: number }>('GET', '/api/articles?where[title][equals]=Puolikas', {
      token: await server.token('editor'),
    })
    expect(body.totalDocs).toBe(0)
  })
})
