/** Writes that change an answer without saying so: the fields that they name, or the documents, are others. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { Newsroom, unique } from '../access/newsroom.ts'
import { createTestDatabase, type TestDatabase } from '../harness/database.ts'
import { startServer, type TestServer } from '../harness/server.ts'
import { expectCurrent, readAll } from './comparison.ts'
import { read } from './reader.ts'

let database: TestDatabase
let servers: TestServer[]
let newsroom: Newsroom

beforeAll(async () => {
  database = await createTestDatabase('demo')
  servers = [await startServer({ database }), await startServer({ database })]
  newsroom = await Newsroom.open(servers[0] as TestServer)
})

afterAll(async () => {
  await Promise.all(servers.map((server) => server.stop()))
  await database.drop()
})

const graphql = (query: string): string => `/api/graphql?query=${encodeURIComponent(query)}`

/** Keeps the answers, writes, and expects that what is kept is right. */
async function stayCurrent(paths: readonly string[], write: () => Promise<unknown>): Promise<void> {
  await readAll(servers, paths)
  await expectCurrent(servers, paths)
  await write()
  await expectCurrent(servers, paths)
}

async function remove(collection: string, id: string, query = ''): Promise<void> {
  const { status } = await newsroom.server.request('DELETE', `/api/${collection}/${id}${query}`, { token: newsroom.admin })
  expect(status).toBe(200)
}

describe('a publication of what was saved as a draft', () => {
  it('moves the article from one topic to another', async () => {
    const [one, other] = [await newsroom.create('topics'), await newsroom.create('topics')]
    const article = await newsroom.publish('articles', { topics: [one.id] })
    const paths = [one, other].flatMap(({ id }) => [
      `/api/articles/count?where[topics][in]=${id}`,
      `/api/articles?where[topics][in]=${id}&limit=1&page=2`,
    ])
    await readAll(servers, paths)
    await newsroom.change('articles', article.id, { topics: [other.id] }, '&draft=true')
    await stayCurrent(paths, () => newsroom.change('articles', article.id, { _status: 'published' }))
  })

  it('is undone by the restoration of a version', async () => {
    const [one, other] = [await newsroom.create('topics'), await newsroom.create('topics')]
    const article = await newsroom.publish('articles', { topics: [one.id] })
    await newsroom.change('articles', article.id, { topics: [other.id], _status: 'published' })
    const paths = [one, other].map(({ id }) => `/api/articles/count?where[topics][in]=${id}`)
    await readAll(servers, paths)
    const versions = await newsroom.versions('articles', article.id)
    await newsroom.change('articles', article.id, { topics: [] }, '&draft=true')
    await stayCurrent(paths, async () => {
      const { status } = await newsroom.server.request('POST', `/api/articles/versions/${versions.at(-1)?.id}`, { token: newsroom.admin })
      expect(status).toBe(200)
    })
  })

  it('takes the article out of a topic when the draft is unpublished with it', async () => {
    const [one, other] = [await newsroom.create('topics'), await newsroom.create('topics')]
    const article = await newsroom.publish('articles', { topics: [one.id] })
    const paths = [one, other].map(({ id }) => `/api/articles/count?where[topics][in]=${id}`)
    await readAll(servers, paths)
    await newsroom.change('articles', article.id, { topics: [other.id] }, '&draft=true')
    await stayCurrent(paths, () => newsroom.change('articles', article.id, { _status: 'draft' }))
  })
})

describe('a deletion for good', () => {
  it('takes the document out of what refers to it, whether or not that shows it', async () => {
    const topic = await newsroom.create('topics')
    const article = await newsroom.publish('articles', { topics: [topic.id] })
    const paths = [
      `/api/articles/${article.id}?depth=0`,
      `/api/articles?where[id][in]=${article.id}&depth=0`,
      `/api/articles/count?where[topics][in]=${topic.id}`,
      '/api/articles/count?where[topics][exists]=true',
    ]
    await stayCurrent(paths, () => remove('topics', topic.id))
    expect(JSON.parse((await read(newsroom.server, paths[0] ?? '')).text)).toMatchObject({ topics: [] })
  })

  it('does so from the trash', async () => {
    const topic = await newsroom.create('topics')
    const article = await newsroom.publish('articles', { topics: [topic.id] })
    await newsroom.trash('topics', topic.id)
    await stayCurrent([`/api/articles/${article.id}?depth=0`, `/api/articles/count?where[topics][in]=${topic.id}`], () =>
      remove('topics', topic.id, '?trash=true'),
    )
  })

  it('takes it out of the menu', async () => {
    const page = await newsroom.publish('pages')
    const answer = await newsroom.server.request('POST', '/api/globals/navigation', {
      token: newsroom.admin,
      body: { main: [{ text: 'Sivu', document: { relationTo: 'pages', value: page.id } }] },
    })
    expect(answer.status).toBe(200)
    await stayCurrent(['/api/globals/navigation?depth=0', '/api/globals/navigation'], () => remove('pages', page.id))
  })
})

describe('a filter or a sort', () => {
  it.each(['topics.name', 'topics__name'])('by a field of related documents, written %s, follows these', async (path) => {
    const topic = await newsroom.create('topics', { name: unique('Ennen') })
    await newsroom.publish('articles', { topics: [topic.id] })
    const name = unique('Jälkeen')
    const paths = [`/api/articles/count?where[${path}][equals]=${encodeURIComponent(name)}`]
    await stayCurrent(paths, () => newsroom.change('topics', topic.id, { name }))
  })

  it.each(['location.city', 'location__city'])('by a field in a group, written %s, follows it', async (path) => {
    const city = unique('Kaupunki')
    const event = await newsroom.publish('events', { visibility: 'public', location: { city: 'Muualla' } })
    const paths = [`/api/events/count?where[${path}][equals]=${encodeURIComponent(city)}`, `/api/events?limit=1&page=2&sort=-${path}`]
    await stayCurrent(paths, () => newsroom.change('events', event.id, { location: { city }, _status: 'published' }))
  })

  it('of GraphQL follows them too', async () => {
    const city = unique('Kaupunki')
    const event = await newsroom.publish('events', { visibility: 'public', location: { city: 'Muualla' } })
    const paths = [graphql(`{ Events(where: { location__city: { equals: "${city}" } }) { totalDocs } }`)]
    await stayCurrent(paths, () => newsroom.change('events', event.id, { location: { city }, _status: 'published' }))
  })

  it.each(['true', 'TRUE', 't', 'yes', 'on', '1'])('by a box that is ticked, written %s, follows it', async (value) => {
    const service = await newsroom.publish('services', { urgent: false })
    await stayCurrent([`/api/services/count?where[urgent][equals]=${value}`], () =>
      newsroom.change('services', service.id, { urgent: true, _status: 'published' }),
    )
    await newsroom.change('services', service.id, { _status: 'draft' })
    await stayCurrent([`/api/services/count?where[urgent][equals]=${value}`], () =>
      newsroom.change('services', service.id, { _status: 'published' }),
    )
  })

  it.each([
    ['as it is', (id: string) => id],
    ['in capitals', (id: string) => id.toUpperCase()],
    ['without hyphens', (id: string) => id.replaceAll('-', '')],
    ['in braces', (id: string) => `{${id}}`],
  ])('by an id %s follows the document and its relations', async (_, write) => {
    const topic = await newsroom.create('topics')
    const article = await newsroom.publish('articles', { topics: [topic.id] })
    await newsroom.change('articles', article.id, { _status: 'draft' })
    const [id, related] = [article.id, topic.id].map((own) => encodeURIComponent(write(own)))
    const paths = [
      `/api/articles/count?where[id][equals]=${id}`,
      `/api/articles/count?where[id][in]=${id}`,
      `/api/articles?where[id][equals]=${id}`,
      `/api/articles/count?where[topics][equals]=${related}`,
      `/api/articles/count?where[topics][in]=${related}`,
    ]
    await stayCurrent(paths, () => newsroom.change('articles', article.id, { _status: 'published' }))
  })

  it('by the date of creation follows one that is set by hand', async () => {
    const topic = await newsroom.create('topics')
    await stayCurrent(['/api/topics?sort=createdAt&limit=1'], () =>
      newsroom.change('topics', topic.id, { createdAt: '2001-01-01T00:00:00.000Z' }),
    )
  })

  it('that is grouped under names in place of numbers is looked into', async () => {
    const topic = await newsroom.create('topics', { name: 'Ennen' })
    const name = unique('Ryhmitelty')
    await stayCurrent(
      [
        `/api/topics/count?where[or][a][name][equals]=${encodeURIComponent(name)}`,
        `/api/topics/count?where[AND][0][or][1][name][equals]=${encodeURIComponent(name)}`,
      ],
      () => newsroom.change('topics', topic.id, { name }),
    )
  })
})

describe('a consent that runs out', () => {
  it('takes the person out of every answer, without a write', async () => {
    const moment = Date.now() + 3_000
    const person = await newsroom.create('people', { consent: { given: true, until: new Date(moment).toISOString() } })
    const article = await newsroom.publish('articles', { authors: [person.id] })
    const paths = ['/api/people/count', '/api/people?sort=-createdAt&limit=1', `/api/articles/${article.id}`]
    await readAll(servers, paths)
    await expectCurrent(servers, paths)
    expect(Date.now()).toBeLessThan(moment)
    // The clock is what is waited for.
    await new Promise((resolve) => setTimeout(resolve, moment - Date.now() + 5))
    await expectCurrent(servers, paths)
    expect((await read(newsroom.server, paths[1] ?? '')).text).not.toContain(person.id)
  })
})

describe('an answer of GraphQL', () => {
  it('comes in the type that the client accepts', async () => {
    const path = graphql('{ Topics(limit: 1) { docs { id } } }')
    const accepted = ['*/*', 'application/graphql-response+json', 'application/json', 'text/html', 'application/graphql-response+json, */*']
    for (const accept of [...accepted, ...accepted.toReversed()]) {
      const kept = await read(newsroom.server, path, { accept })
      const fresh = await read(newsroom.server, path, { accept, cookie: 'payload-token=nobody' })
      const seen = [kept, fresh].map(({ headers, status, text }) => [accept, status, headers.get('content-type'), text])
      expect(seen[0]).toEqual(seen[1])
    }
    expect((await read(newsroom.server, path)).headers.get('vary')).toContain('Accept,')
  })
})

describe('an address that one parser reads otherwise than another', () => {
  it.each([
    ['/api/topics?limit=1', '/api/topics??limit=1'],
    ['/api/topics?limit=100&locale=sv', '/api/topics??limit=100&locale=sv'],
    ['/api/topics?sort[]=slug&sort[0]=-name', '/api/topics?sort[0]=-name&sort[]=slug'],
    ['/api/topics?limit=1&x]=', '/api/topics?limit=1%26x]='],
    ['/api/topics/count?where[name][equals]=%FF', '/api/topics/count?where[name][equals]=%EF%BF%BD'],
    [
      `/api/graphql?query=%7BTopics%7BtotalDocs%7D%7D&extensions={"a":"?"}&operationName=x`,
      `/api/graphql?query=%7BTopics%7BtotalDocs%7D%7D&extensions={"a":"%3F"}&operationName=x`,
    ],
  ])('gets no answer of another: %s and %s', async (one, other) => {
    for (const [first, second] of [
      [one, other],
      [other, one],
    ] as const) {
      const [server] = servers as [TestServer]
      await newsroom.create('topics')
      await readAll([server], [first])
      await expectCurrent([server], [second, first])
    }
  })
})
