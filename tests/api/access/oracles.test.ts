/** What a caller may not read is not told by filters, sorts, counts, joins, populated relations, files or permissions either. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { startServer, type TestServer } from '../harness/server.ts'
import { Newsroom, uploadOf, type Account, type Saved } from './newsroom.ts'

let server: TestServer
let newsroom: Newsroom
let author: Account
let coordinator: Account
let editor: Account

const secret = 'Julkaisematon kirje'
const hiddenPerson = 'Salainen Henkilö'
const shownPerson = 'Näkyvä Henkilö'
const secretNetwork = 'Perustettava verkosto'

let letter: Saved
let sentLetter: Saved
let hidden: Saved
let shown: Saved
let expired: Saved
let network: Saved
let article: Saved
let draftArticle: Saved

interface Body {
  docs?: Saved[]
  totalDocs?: number
  errors?: { message: string }[]
}

const tokenOf = (caller: string): string | undefined =>
  ({ author: author.token, coordinator: coordinator.token, editor: editor.token, admin: newsroom.admin })[caller]

async function ask(caller: string, path: string): Promise<{ status: number; found: number | undefined }> {
  const { body, status } = await server.request<Body>('GET', path, { token: tokenOf(caller) })
  return { status, found: body.totalDocs }
}

beforeAll(async () => {
  server = await startServer({ environment: { LOG_LEVEL: 'fatal' } })
  newsroom = await Newsroom.open(server)
  const past = '2020-01-01T00:00:00.000Z'
  letter = await newsroom.create('newsletters', { title: secret })
  sentLetter = await newsroom.publish('newsletters', { title: 'Julkaistu kirje' })
  hidden = await newsroom.create('people', { name: hiddenPerson, bio: 'Piilossa', contact: { email: 'salainen@henkilo.example' } })
  shown = await newsroom.create('people', {
    name: shownPerson,
    title: 'Psykologi',
    bio: 'Ei julkinen',
    consent: { given: true, fields: ['title'] },
    contact: { email: 'nakyva@henkilo.example', public: false },
  })
  expired = await newsroom.create('people', { name: 'Entinen Henkilö', consent: { given: true, fields: ['title'], until: past } })
  network = await newsroom.publish('networks', { name: 'Avoin verkosto', contact: { email: 'verkosto@avoin.example', public: false } })
  const forming = await newsroom.create('networks', { name: secretNetwork })
  article = await newsroom.publish('articles', {
    title: 'Ensimmäinen',
    newsletter: letter.id,
    authors: [hidden.id, shown.id, expired.id],
    networks: [network.id, forming.id],
  })
  await newsroom.publish('articles', { title: 'Toinen', newsletter: sentLetter.id, authors: [shown.id], networks: [network.id] })
  draftArticle = await newsroom.create('articles', { title: 'Luonnos', newsletter: sentLetter.id })
  editor = await newsroom.account('editor')
  author = await newsroom.account('author')
  coordinator = await newsroom.account('coordinator', { networks: [network.id] })
}, 120_000)

afterAll(() => server.stop())

describe.each(['anonymous', 'author', 'coordinator'])('a filter by the %s', (caller) => {
  it('finds by what the related documents show', async () => {
    for (const filter of [
      'where[newsletter.title][equals]=Julkaistu kirje',
      `where[authors.name][equals]=${shownPerson}`,
      'where[networks.name][equals]=Avoin verkosto',
    ]) {
      expect({ filter, ...(await ask(caller, `/api/articles?${filter}`)) }).toMatchObject({ filter, status: 200 })
      expect((await ask(caller, `/api/articles?${filter}`)).found).toBeGreaterThan(0)
    }
  })

  it.each([
    `where[newsletter.title][equals]=${secret}`,
    'where[newsletter._status][equals]=draft',
    `where[networks.name][equals]=${secretNetwork}`,
    `where[or][0][newsletter.title][equals]=${secret}`,
    `where[and][0][or][0][networks.name][like]=${secretNetwork}`,
    `where[authors][contains][name][equals]=${hiddenPerson}`,
    'where[authors.consent.until][less_than]=2021-01-01',
    'where[authors.consent.given][equals]=true',
    'where[createdBy.email][like]=verkosto.example',
    'where[createdBy.role][equals]=admin',
    'where[createdBy.hash][exists]=true',
    'where[createdBy.salt][exists]=true',
    'where[createdBy.sessions.id][exists]=true',
    'where[createdBy.resetPasswordToken][exists]=true',
    '_status=draft&where[_status][equals]=draft',
    'trash=true&where[deletedAt][exists]=true',
  ])('by %s finds nothing, of published articles and of drafts, in lists and counts', async (filter) => {
    // What is hidden from the coordinator and the author alike: people are there for those who sign in.
    for (const path of ['/api/articles?', '/api/articles?draft=true&', '/api/articles/count?']) {
      const { found, status } = await ask(caller, `${path}${filter}`)
      const isTold = status === 200 && found !== 0
      // Those who sign in may read people whom the public may not.
      const mayRead = caller !== 'anonymous' && filter.includes(hiddenPerson)
      expect({ path, filter, isTold: isTold && !mayRead }).toEqual({ path, filter, isTold: false })
    }
  })

  it('follows one relation at most, and the server lives on', async () => {
    for (const filter of [
      'where[newsletter.createdBy.email][like]=a',
      'where[newsletter.createdBy.hash][exists]=true',
      'where[networks.coordinators.contact.email][exists]=true',
      'where[newsletter.articles.title][equals]=Luonnos',
    ]) {
      for (const path of ['/api/articles?', '/api/articles?draft=true&', '/api/articles/count?']) {
        expect({ filter, status: (await ask(caller, `${path}${filter}`)).status }).toEqual({ filter, status: 400 })
      }
    }
    expect((await ask(caller, '/api/articles?sort=newsletter.createdBy.email')).status).toBe(400)
    expect((await server.request('GET', '/healthz')).status).toBe(200)
  })

  it.each(['newsletter.title', '-newsletter.title', 'authors.name', 'networks.contact.email', 'createdBy.email'])(
    'sorts nothing by %s',
    async (path) => {
      expect((await ask(caller, `/api/articles?sort=${path}`)).status).toBe(400)
      expect((await ask(caller, `/api/articles?draft=true&sort=title,${path}`)).status).toBe(400)
    },
  )

  it('learns nothing of a draft from the letter that lists it', async () => {
    const told = await ask(caller, `/api/newsletters?where[articles.title][equals]=Luonnos`)
    expect(told.status === 200 && told.found !== 0).toBe(false)
    expect((await ask(caller, `/api/newsletters?where[articles][equals]=${draftArticle.id}`)).status).toBe(400)
    expect((await ask(caller, `/api/newsletters?where[articles.id][equals]=${draftArticle.id}`)).status).toBe(400)
    const join = 'joins[articles][where][createdBy.email][like]=a&joins[articles][limit]=5'
    expect((await ask(caller, `/api/newsletters?${join}`)).status).toBe(400)
    expect((await ask(caller, '/api/newsletters?joins[articles][sort]=newsletter.title&joins[articles][limit]=5')).status).toBe(400)
  })
})

describe('a filter by somebody who is not signed in', () => {
  it.each([
    '/api/people?where[bio][equals]=Ei julkinen',
    '/api/people?where[title][equals]=Psykologi',
    '/api/people?where[contact.email][like]=henkilo',
    '/api/people?where[consent.until][exists]=true',
    '/api/people?sort=contact.email',
    '/api/people?sort=bio',
    '/api/networks?where[contact.email][like]=avoin',
    '/api/networks?sort=contact.email',
    '/api/articles?where[authors.bio][equals]=Ei julkinen',
    '/api/articles?where[authors.contact.email][like]=henkilo',
    '/api/articles?where[networks.contact.email][like]=avoin',
    '/api/articles?where[reviewState][equals]=working',
    '/api/articles?where[createdBy][exists]=true',
    '/api/articles?sort=reviewState',
    '/api/articles?sort=createdBy',
  ])('is refused for %s', async (path) => {
    expect((await ask('anonymous', path)).status).toBe(400)
  })

  it('is refused over GraphQL in the same way', async () => {
    for (const query of [
      '{ People(where: { contact__email: { like: "henkilo" } }) { totalDocs } }',
      '{ People(sort: "contact.email") { totalDocs } }',
      '{ Articles(sort: "newsletter__title") { totalDocs } }',
      '{ Articles(where: { reviewState: { equals: working } }) { totalDocs } }',
      '{ Articles(where: { createdBy: { exists: true } }) { totalDocs } }',
      '{ countPeople(where: { consent__until: { exists: true } }) { totalDocs } }',
    ]) {
      const { body } = await server.graphql<{ errors?: unknown[]; data?: unknown }>(query)
      expect({ query, isRefused: body.errors !== undefined }).toEqual({ query, isRefused: true })
    }
  })
})

describe('a filter over versions', () => {
  it('does not tell an author of a letter that they may not read', async () => {
    const own = await newsroom.create('articles', {}, author.token)
    await newsroom.change('articles', own.id, { newsletter: letter.id })
    for (const filter of [`where[version.newsletter.title][equals]=${secret}`, 'where[version.createdBy.email][like]=admin@']) {
      const { found, status } = await ask('author', `/api/articles/versions?where[parent][equals]=${own.id}&${filter}`)
      expect({ filter, isTold: status === 200 && found !== 0 }).toEqual({ filter, isTold: false })
    }
    expect((await ask('editor', `/api/articles/versions?where[version.newsletter.title][equals]=${secret}`)).found).toBeGreaterThan(0)
    expect((await ask('editor', '/api/articles/versions?where[version.newsletter.createdBy.hash][exists]=true')).status).toBe(400)
  })
})

describe('a populated relation', () => {
  it.each([0, 1, 2])('shows nobody what they may not read, at depth %s', async (depth) => {
    const { body } = await server.request<Saved>('GET', `/api/articles/${article.id}?depth=${depth}`)
    const text = JSON.stringify(body)
    for (const word of [secret, hiddenPerson, secretNetwork, 'Entinen', '@', 'Ei julkinen']) expect(text).not.toContain(word)
    if (depth > 0) expect(text).toContain(shownPerson)
  })

  it('shows nothing more by select, populate or another language', async () => {
    for (const query of [
      'depth=2&select[authors]=true&populate[people][contact]=true&populate[people][bio]=true&populate[people][consent]=true',
      'depth=2&populate[networks][contact]=true&populate[users][email]=true&select[networks]=true&select[createdBy]=true',
      'depth=2&locale=all',
      'depth=2&draft=true&trash=true',
    ]) {
      const { body } = await server.request<Saved>('GET', `/api/articles/${article.id}?${query}`)
      const text = JSON.stringify(body)
      for (const word of [secret, hiddenPerson, secretNetwork, 'Entinen', '@', 'Ei julkinen', '"consent"']) {
        expect({ query, word, isTold: text.includes(word) }).toEqual({ query, word, isTold: false })
      }
    }
  })

  it('shows nothing more over GraphQL', async () => {
    const { body } = await server.graphql(`{
      Article(id: "${article.id}") {
        newsletter { title } createdBy { email }
        authors { name bio contact { email } consent { until } } networks { name contact { email } }
      }
    }`)
    const text = JSON.stringify(body)
    expect(text).toContain(shownPerson)
    for (const word of [secret, hiddenPerson, secretNetwork, 'Entinen', '@', 'Ei julkinen']) expect(text).not.toContain(word)
  })

  it('shows people and contact details to those who sign in', async () => {
    const { body } = await server.request('GET', `/api/people/${hidden.id}`, { token: author.token })
    expect(JSON.stringify(body)).toContain('salainen@henkilo.example')
    expect(JSON.stringify(body)).not.toContain('consent')
  })
})

describe('a join', () => {
  it('lists published articles alone, over REST and GraphQL (payload#9922)', async () => {
    const { body } = await server.request<{ articles: { docs: Saved[] } }>('GET', `/api/newsletters/${sentLetter.id}`)
    expect(body.articles.docs.map(({ title }) => title)).toEqual(['Toinen'])
    for (const args of [
      '(limit: 10)',
      '(limit: 10, count: true)',
      '(limit: 10, where: { title: { equals: "Luonnos" } })',
      '(limit: 10, sort: "title")',
    ]) {
      const answer = await server.graphql(`{ Newsletter(id: "${sentLetter.id}") { articles${args} { docs { title } } } }`)
      expect(JSON.stringify(answer.body)).not.toContain('"Luonnos"')
    }
    const { body: counted } = await server.graphql<{ data: { Newsletter: { articles: { totalDocs: number } } } }>(
      `{ Newsletter(id: "${sentLetter.id}") { articles(limit: 10, count: true) { totalDocs } } }`,
    )
    expect(counted.data.Newsletter.articles.totalDocs).toBe(1)
  })

  it('lists drafts to an editor', async () => {
    const { body } = await server.request<{ articles: { docs: Saved[] } }>('GET', `/api/newsletters/${sentLetter.id}`, {
      token: editor.token,
    })
    expect(body.articles.docs.map(({ title }) => title)).toContain('Luonnos')
  })
})

describe('a person', () => {
  it('is nowhere without a consent, and nowhere once it has run out', async () => {
    for (const { id } of [hidden, expired]) {
      expect((await server.request('GET', `/api/people/${id}`)).status).toBe(404)
      expect((await ask('anonymous', `/api/people?where[id][equals]=${id}`)).found).toBe(0)
      expect((await ask('anonymous', `/api/people/count?where[id][equals]=${id}`)).found).toBe(0)
    }
  })

  it('shows the fields of the consent, and contact details when they are public', async () => {
    const { body } = await server.request<Saved>('GET', `/api/people/${shown.id}`)
    // A text that is not answered is null, as one that there is not.
    expect([body['name'], body['title'], body['bio'], (body['contact'] as { email?: string }).email]).toEqual([
      shownPerson,
      'Psykologi',
      null,
      undefined,
    ])
    await newsroom.change('people', shown.id, { contact: { email: 'nakyva@henkilo.example', public: true } })
    for (const query of ['', '?select[contact][email]=true']) {
      const { body: open } = await server.request<Saved>('GET', `/api/people/${shown.id}${query}`)
      expect((open['contact'] as { email?: string }).email).toBe('nakyva@henkilo.example')
    }
    await newsroom.change('people', shown.id, { contact: { email: 'nakyva@henkilo.example', public: false } })
  })
})

describe('a file', () => {
  it('in the trash is there for the staff, and for others as if it had never been', async () => {
    const created = await server.request<{ doc: Saved }>('POST', '/api/media', { body: uploadOf(), token: newsroom.admin })
    const { filename, id } = created.body.doc
    const path = `/api/media/file/${String(filename)}`
    expect((await server.request('GET', path)).status).toBe(200)
    await newsroom.trash('media', id)
    for (const caller of ['anonymous', 'author', 'coordinator']) {
      const gone = await server.request('GET', path, { token: tokenOf(caller) })
      const never = await server.request('GET', '/api/media/file/ei-ole.svg', { token: tokenOf(caller) })
      expect([403, 404]).toContain(gone.status)
      expect({ caller, gone: gone.status }).toEqual({ caller, gone: never.status })
    }
    expect((await server.request('GET', path, { token: newsroom.admin })).status).toBe(200)
  })
})

describe('permissions', () => {
  const nowhere = '0190a000-0000-7000-8000-000000000000'

  it.each(['anonymous', 'author', 'coordinator'])('of a hidden document are answered to the %s as for none', async (caller) => {
    const about = (id: string): Promise<unknown> =>
      server
        .request('POST', `/api/articles/access/${id}`, { body: {}, token: tokenOf(caller) })
        .then(({ body, status }) => ({ body, status }))
    expect(await about(draftArticle.id)).toEqual(await about(nowhere))
    const overGraphql = async (id: string): Promise<unknown> =>
      (await server.graphql(`{ docAccessArticle(id: "${id}") { update { permission } } }`, {}, tokenOf(caller))).body
    expect(await overGraphql(draftArticle.id)).toEqual(await overGraphql(nowhere))
    const { body } = await server.request('POST', `/api/articles/access/${article.id}`, { body: {}, token: tokenOf(caller) })
    expect(body).toHaveProperty('read')
  })

  it.each(['anonymous', 'author', 'coordinator'])(
    'of every kind are the same for a hidden document and for none, for the %s',
    async (caller) => {
      const token = tokenOf(caller)
      const [version] = await newsroom.versions('articles', draftArticle.id)
      const asks: [string, string, unknown?][] = [
        ['GET', '/api/articles/ID'],
        ['GET', '/api/articles/ID?draft=true&trash=true'],
        ['PATCH', '/api/articles/ID', { title: 'x' }],
        ['PATCH', '/api/articles/ID?draft=true', { title: 'x' }],
        ['DELETE', '/api/articles/ID'],
        ['POST', '/api/articles/ID/duplicate', {}],
        ['GET', '/api/articles/versions/VERSION'],
      ]
      for (const [method, path, body] of asks) {
        const answer = async (id: string, versionId: string): Promise<unknown> => {
          const found = await server.request(method, path.replace('ID', id).replace('VERSION', versionId), { body, token })
          return { method, path, status: found.status, body: found.body }
        }
        expect(await answer(draftArticle.id, version?.id ?? '')).toEqual(await answer(nowhere, nowhere))
      }
      const { id } = draftArticle
      for (const text of [
        'query { Article(id: "ID") { title } }',
        'mutation { deleteArticle(id: "ID") { id } }',
        'mutation { updateArticle(id: "ID", data: {}) { id } }',
      ]) {
        const said = await server.graphql<{ errors?: unknown }>(text.replace('ID', id), {}, token)
        const nothing = await server.graphql<{ errors?: unknown }>(text.replace('ID', nowhere), {}, token)
        expect(said.body).toEqual(nothing.body)
      }
    },
  )

  it('of restoring a version that is not theirs are refused, over both doors', async () => {
    const [version] = await newsroom.versions('articles', draftArticle.id)
    for (const caller of ['anonymous', 'author', 'coordinator']) {
      const { status } = await server.request('POST', `/api/articles/versions/${version?.id}`, { token: tokenOf(caller) })
      expect(status).toBe(403)
      const { body } = await server.graphql<{ errors?: unknown[] }>(
        `mutation { restoreVersionArticle(id: "${version?.id}") { id } }`,
        {},
        tokenOf(caller),
      )
      expect(body.errors).toHaveLength(1)
    }
  })
})
