/** What lies ahead is found with the series that began before. */
import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { startServer, type TestServer } from '../harness/server.ts'
import { documentsOf, type Documents } from './documents.ts'

let server: TestServer
let events: Documents
const published = { _status: 'published', visibility: 'public', summary: 'Tulossa' }

beforeAll(async () => {
  server = await startServer()
  events = documentsOf(server, 'events')
}, 120_000)

afterAll(() => server.stop())

async function upcoming(day: string): Promise<string[]> {
  const query = `where[upcomingUntil][greater_than_equal]=${day}T00:00&where[summary][equals]=Tulossa&sort=start&limit=100`
  const { body } = await server.request<{ docs: { title: string }[] }>('GET', `/api/events?${query}`)
  return body.docs.map(({ title }) => title)
}

it('an event is upcoming until it ends, and a series until its last day', async () => {
  const start = '2026-09-01T17:30'
  await events.create({ title: 'Kerran', start, ...published })
  await events.create({ title: 'Kaksi päivää', start, end: '2026-09-02T12:00', ...published })
  const series = await events.create({
    title: 'Viikoittain',
    start,
    recurrence: { frequency: 'weekly', until: '2027-05-31' },
    ...published,
  })
  await events.create({ title: 'Loputta', start: '2026-09-02T17:30', recurrence: { frequency: 'monthly' }, ...published })
  expect((await upcoming('2026-09-01')).sort()).toEqual(['Kaksi päivää', 'Kerran', 'Loputta', 'Viikoittain'])
  expect((await upcoming('2026-09-02')).sort()).toEqual(['Kaksi päivää', 'Loputta', 'Viikoittain'])
  expect((await upcoming('2027-05-31')).sort()).toEqual(['Loputta', 'Viikoittain'])
  expect(await upcoming('2027-06-01')).toEqual(['Loputta'])
  await events.update(series.id, { recurrence: { until: '2028-01-31' }, upcomingUntil: '2020-01-01T00:00' })
  expect((await upcoming('2027-06-01')).sort()).toEqual(['Loputta', 'Viikoittain'])
  await events.update(series.id, { recurrence: null })
  expect(await upcoming('2026-09-02')).not.toContain('Viikoittain')
})
