import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { startServer, type TestServer } from '../harness/server.ts'
import { exerciseEverything } from './fixtures/exercise.ts'

const entry = 'tests/api/plugins/fixtures/startWithPlugins.ts'

/** What goes with each plugin that others only name as optional. Those that are taken out together do not relate to each other. */
const removals: { plugins: string[]; collections: string[]; globals?: string[] }[] = [
  { plugins: ['media', 'topics', 'navigation', 'urgentHelp'], collections: ['media', 'topics'], globals: ['navigation', 'urgent-help'] },
  { plugins: ['networks', 'pages'], collections: ['networks', 'pages'] },
  { plugins: ['organizations', 'articles'], collections: ['organizations', 'articles'] },
  {
    plugins: ['people', 'events', 'services', 'newsletters', 'siteSettings'],
    collections: ['people', 'events', 'services', 'newsletters'],
    globals: ['site-settings'],
  },
]

/** On a database that is migrated and empty, so that the start writes the demo content of the plugins that are left. */
const startWithout = (...names: string[]): Promise<TestServer> =>
  startServer({ entry, template: 'empty', environment: { TEST_WITHOUT: names.join() } })

describe.each(removals)('without $plugins', ({ collections, globals = [], plugins }) => {
  let server: TestServer

  beforeAll(async () => {
    server = await startWithout(...plugins)
  })

  afterAll(() => server.stop())

  it('demo content is written and everything left works', async () => {
    expect(server.output()).toContain('Writing the demo federation: done')
    await exerciseEverything(server, collections, globals)
  })
})

describe('without networks, on a database that has them', () => {
  let server: TestServer

  beforeAll(async () => {
    server = await startServer({ entry, template: 'demo', environment: { TEST_WITHOUT: 'networks' } })
  })

  afterAll(() => server.stop())

  it('documents that belonged to one are read and changed as before', async () => {
    const token = await server.token('editor')
    for (const slug of ['articles', 'events', 'services']) {
      const { body } = await server.request<{ docs: { id: string }[] }>('GET', `/api/${slug}?depth=2`, { token })
      for (const { id } of body.docs.slice(0, 2)) {
        const answer = await server.request('PATCH', `/api/${slug}/${id}`, {
          body: { contentNotes: ['violence'], _status: 'published' },
          token,
        })
        expect([slug, answer.status]).toEqual([slug, 200])
      }
    }
  })

  it('a coordinator reads what is public and writes nothing', async () => {
    const token = await server.token('coordinator')
    const bodies = { articles: { title: 'Oma' }, events: { title: 'Oma', start: '2027-01-01T10:00' } }
    for (const [slug, body] of Object.entries(bodies)) {
      expect((await server.request('GET', `/api/${slug}`, { token })).status).toBe(200)
      const answer = await server.request('POST', `/api/${slug}`, { body, token })
      expect([slug, answer.status]).toEqual([slug, 403])
    }
  })
})

describe('without the feature delivery, on a database that has been served with it', () => {
  let server: TestServer

  beforeAll(async () => {
    server = await startServer({ entry, template: 'demo', environment: { TEST_WITHOUT: 'delivery' } })
  })

  afterAll(() => server.stop())

  it('everything is answered, from the database each time, and writes are seen at once', async () => {
    const token = await server.token('editor')
    const { body } = await server.request<{ docs: { id: string }[] }>('GET', '/api/topics?limit=1')
    const target = `/api/topics/${body.docs[0]?.id}`
    for (const name of ['Ensin', 'Sitten']) {
      expect((await server.request('PATCH', target, { body: { name }, token })).status).toBe(200)
      const read = await server.request<{ name: string }>('GET', target)
      expect([read.body.name, read.headers.get('server-timing'), read.headers.get('cache-control')]).toEqual([
        name,
        null,
        'private, no-cache',
      ])
    }
    const { body: listed, status } = await server.graphql<{ data: { Topics: { totalDocs: number } } }>('{ Topics { totalDocs } }')
    expect([status, listed.data.Topics.totalDocs]).toEqual([200, expect.any(Number)])
  })

  it('nothing of it is left', async () => {
    const token = await server.token('admin')
    expect((await server.request('GET', '/api/delivery', { token })).status).toBe(404)
    const figures = await (await fetch(`${server.url}/metrics`)).text()
    expect([figures.includes('verkosto_delivery_'), figures.includes('verkosto_database_connections')]).toEqual([false, true])
    expect((await server.request('GET', '/readyz')).status).toBe(200)
  })
})

describe('without users', () => {
  it('the server does not start and says which plugin requires which', async () => {
    const start = startWithout('users')
    await expect(start).rejects.toThrow(/The content plugin "\w+" requires the content plugin "users", which is not installed\./)
  })
})
