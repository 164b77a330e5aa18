import { spawn } from 'node:child_process'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { createTestDatabase, type TestDatabase } from '../harness/database.ts'
import { startServer, type TestServer } from '../harness/server.ts'

const entry = 'tests/api/plugins/fixtures/startWithPlugins.ts'
const installed = { TEST_WITH: 'verkosto-publications' }

interface Publication {
  id: string
  title: string | null
  slug: string | null
  _status: string
  availableLocales: string[]
  servedLocale: string | null
}

interface Problem {
  errors: { message: string; data?: { errors?: { path: string; message: string }[] } }[]
}

let database: TestDatabase
let server: TestServer

beforeAll(async () => {
  database = await createTestDatabase('empty')
  server = await startServer({ database, entry, environment: installed })
})

afterAll(async () => {
  await server.stop()
  await database.drop()
})

const list = (query: string, token?: string) =>
  server.request<{ docs: Publication[]; totalDocs: number }>('GET', `/api/publications?${query}`, { token })

async function create(data: Record<string, unknown>, role: 'admin' | 'author'): Promise<Publication> {
  const { body, status } = await server.request<{ doc: Publication }>('POST', '/api/publications', {
    body: data,
    token: await server.token(role),
  })
  expect([status, body]).toEqual([201, expect.anything()])
  return body.doc
}

describe('a content plugin from a package of its own', () => {
  it('brings its tables with its own migration', () => {
    expect(server.output()).toContain('Migrating the database: done')
  })

  it('has a migration that is up to date with its fields', async () => {
    const args = [
      '--conditions=production',
      '--import',
      'tsx',
      'src/cli/migrations.ts',
      'check',
      '--plugin',
      'examples/publications/src/index.ts',
    ]
    const code = await new Promise((resolve) =>
      spawn(process.execPath, args, { env: { ...process.env, NODE_OPTIONS: '' } }).once('exit', resolve),
    )
    expect(code).toBe(0)
  })

  it('has its demo content, in each language that it was written in', async () => {
    const titles = await Promise.all(
      ['fi', 'sv', 'en'].map(async (locale) =>
        (await list(`locale=${locale}`)).body.docs.map(({ servedLocale, title }) => [servedLocale, title]),
      ),
    )
    expect(titles).toEqual([
      [['fi', 'Ennaltaehkäisevän tuen saatavuus viidellä alueella']],
      [['sv', 'Tillgången till förebyggande stöd i fem regioner']],
      [['en', 'Access to preventive support in five regions']],
    ])
  })

  it('is read over GraphQL', async () => {
    const { body } = await server.graphql<{ data: unknown; errors?: unknown }>(
      '{ Publications(locale: en) { docs { title slug year authors { name } topics { name } } } }',
    )
    expect(body.errors).toBeUndefined()
    expect(body.data).toMatchObject({
      Publications: {
        docs: [{ slug: 'access-to-preventive-support-in-five-regions', year: 2025, authors: [{ name: 'Maija Esimerkki' }] }],
      },
    })
  })

  it('relates to the topics of this installation', async () => {
    const topic = await server.request<{ doc: { id: string } }>('POST', '/api/topics', {
      body: { name: 'Ehkäisy' },
      token: await server.token('admin'),
    })
    await create({ title: 'Aiheellinen', topics: [topic.body.doc.id], _status: 'published' }, 'admin')
    const { body } = await list(`where[topics][equals]=${topic.body.doc.id}&depth=1`)
    expect(body.docs).toMatchObject([{ title: 'Aiheellinen', slug: 'aiheellinen', topics: [{ name: 'Ehkäisy' }] }])
  })

  it('refuses a wrong value in the language of the request, naming the field', async () => {
    const answer = await server.request<Problem>('POST', '/api/publications', {
      body: { title: 'DOI', doi: 'https://doi.org/10.1/x', _status: 'published' },
      headers: { 'Accept-Language': 'sv' },
      token: await server.token('admin'),
    })
    expect(answer.status).toBe(400)
    expect(answer.body.errors[0]?.data?.errors).toMatchObject([
      { path: 'doi', message: 'Skriv DOI-koden utan adress, till exempel 10.1234/abcd.' },
    ])
  })
})

describe('a feature from the same package', () => {
  it('serves every collection that has its trait, what is published alone, in each language', async () => {
    const title = encodeURIComponent('Ennaltaehkäisevän tuen saatavuus viidellä alueella')
    const [publication] = (await list(`where[title][equals]=${title}`)).body.docs
    const address = `/citations/publications/${publication?.id}.ris`
    const swedish = await fetch(`${server.url}${address}?locale=sv`)
    expect([swedish.status, swedish.headers.get('content-type')]).toEqual([200, 'application/x-research-info-systems; charset=utf-8'])
    expect((await swedish.text()).split('\r\n')).toEqual([
      'TY  - GEN',
      'AU  - Maija Esimerkki',
      'TI  - Tillgången till förebyggande stöd i fem regioner',
      'ER  - ',
      '',
    ])
    const article = await server.request<{ docs: { id: string }[] }>('GET', '/api/articles?limit=1')
    expect((await fetch(`${server.url}/citations/articles/${article.body.docs[0]?.id}.ris`)).status).toBe(200)
    const draft = await create({ title: 'Vain luonnos' }, 'author')
    for (const target of [
      `publications/${draft.id}.ris`,
      `users/${draft.id}.ris`,
      'publications/x.ris',
      `publications/${publication?.id}.ris?locale=xx`,
    ]) {
      expect([target, (await fetch(`${server.url}/citations/${target}`)).status]).toEqual([target, 404])
    }
  })

  it('has its figure, its line at the start, and its setting with the others', async () => {
    expect(await (await fetch(`${server.url}/metrics`)).text()).toMatch(/^verkosto_citations_total [1-9]/m)
    expect(server.output()).toContain(`Citations ${server.url}/citations/publications/<id>.ris`)
    const start = startServer({ database, entry, environment: { ...installed, CITATION_LINE_ENDS: 'mac' } })
    await expect(start).rejects.toThrow('Invalid setting CITATION_LINE_ENDS: must be windows or lines, not "mac". See .env.example.')
  })
})

describe('an author', () => {
  it('publishes a publication of their own, which nobody saw before', async () => {
    const { id } = await create({ title: 'Luonnos' }, 'author')
    expect((await server.request('GET', `/api/publications/${id}`)).status).toBe(404)
    const token = await server.token('author')
    expect((await server.request('PATCH', `/api/publications/${id}`, { body: { _status: 'published' }, token })).status).toBe(200)
    expect((await server.request('GET', `/api/publications/${id}`)).status).toBe(200)
  })

  it('cannot change one of somebody else', async () => {
    const { id } = await create({ title: 'Toisen', _status: 'published' }, 'admin')
    const answer = await server.request('PATCH', `/api/publications/${id}`, {
      body: { title: 'Minun' },
      token: await server.token('author'),
    })
    expect([403, 404]).toContain(answer.status)
    expect((await server.request<Publication>('GET', `/api/publications/${id}`)).body.title).toBe('Toisen')
  })
})

describe('an anonymous caller', () => {
  it('writes nothing', async () => {
    expect((await server.request('POST', '/api/publications', { body: { title: 'Kuka tahansa' } })).status).toBe(403)
  })

  it('sees no drafts, by list or by version', async () => {
    await create({ title: 'Salainen' }, 'admin')
    expect((await list('where[title][equals]=Salainen&draft=true')).body.docs).toEqual([])
    expect((await server.request('GET', '/api/publications/versions')).status).toBe(403)
  })
})

describe('a coordinator', () => {
  it('reads publications and writes none', async () => {
    const token = await server.token('coordinator')
    expect((await list('', token)).body.totalDocs).toBeGreaterThan(0)
    expect((await server.request('POST', '/api/publications', { body: { title: 'Oma' }, token })).status).toBe(403)
  })
})

describe('the plugin taken out again', () => {
  it('leaves a database that the others start and work on', async () => {
    const without = await startServer({ database, entry })
    try {
      expect((await without.request('GET', '/api/publications')).status).toBe(404)
      const token = await without.token('admin')
      expect((await without.request('POST', '/api/articles', { body: { title: 'Ilman' }, token })).status).toBe(201)
      const topics = await without.request<{ docs: { id: string }[] }>('GET', '/api/topics', { token })
      expect((await without.request('DELETE', `/api/topics/${topics.body.docs[0]?.id}`, { token })).status).toBe(200)
    } finally {
      await without.stop()
    }
  })
})

describe('an endpoint of a plugin', () => {
  it('takes the parameters that it declares, and no other', async () => {
    await create({ title: 'Vuodelta 2019', year: 2019, _status: 'published' }, 'admin')
    const answers = await Promise.all(
      ['', '?locale=sv', '?topic=00000000-0000-7000-8000-000000000000', '?year=2019', '?topic[]=x', '?data={}'].map((query) =>
        server.request<{ years?: number[] }>('GET', `/api/publications/years${query}`),
      ),
    )
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 400, 400, 400])
    expect([answers[0]?.body.years, answers[2]?.body.years]).toEqual([expect.arrayContaining([2019]), []])
  })
})
