/** The page that the content model was made for, as a front end reads it without signing in. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { startServer, type TestServer } from '../harness/server.ts'
import { bySlug, list, textsIn, type Answered } from './answers.ts'

const slug = 'kaakkois-suomi-sai-oman-serie-verkoston'

/** Where a call to action leads when it leads to a document. */
interface Link {
  value: { path: string | null }
}

let server: TestServer
let article: Answered

beforeAll(async () => {
  server = await startServer()
  article = await bySlug(server, 'articles', slug)
})

afterAll(() => server.stop())

const textOf = (value: unknown): string =>
  textsIn(value)
    .filter(({ field }) => field === 'text')
    .map(({ text }) => text)
    .join('')

describe('the article about the new network', () => {
  it('is found by its slug and is of April 2022', () => {
    expect(article).toMatchObject({ slug, servedLocale: 'fi', publishedAt: expect.stringMatching(/^2022-04/) })
  })

  it('has a hero image with a description, a credit and addresses of its sizes', async () => {
    const { heroImage } = article as unknown as { heroImage: { sizes: { card: { url: string } } } }
    expect(heroImage).toMatchObject({ alt: expect.stringContaining('portaat'), credit: expect.any(String) })
    const { headers, status } = await server.request('GET', new URL(heroImage.sizes.card.url).pathname)
    expect([status, headers.get('content-type')]).toEqual([200, 'image/webp'])
  })

  it.each([
    'lapsiin kohdistuvia seksuaalirikoksia',
    'psykoterapeutteja',
    'vankiloiden erikoisohjaajia',
    'syyttäjiä',
    'kolmannen sektorin',
    'vuonna 2011',
    'Lanzaroten',
    'huhtikuun alussa',
    'Lahdessa ja Päijät-Hämeessä',
    'Sexpo-säätiö',
  ])('tells of %s', (fact) => {
    expect(textOf(article['body'])).toContain(fact)
  })

  it('lists the six goals', () => {
    const { children } = (article['body'] as { root: { children: { type: string; children: unknown[] }[] } }).root
    expect(children.filter(({ type }) => type === 'list').map(({ children }) => children.length)).toEqual([6])
  })

  it('holds the services beside it, by their name and never by their hours', () => {
    const { children } = (article['body'] as { root: { children: { fields?: { blockType: string; service: { name: string } } }[] } }).root
    const boxes = children.flatMap(({ fields }) => (fields?.blockType === 'serviceBox' ? [fields.service] : []))
    expect(boxes.map(({ name }) => name)).toEqual(['Ajanvaraus', 'Neuvontapuhelin', 'Chat', 'Vertaistukiryhmät', 'Tukihenkilö'])
  })

  it('links to the pages of all networks by their paths', () => {
    const paths = textsIn(article['body']).filter(({ field, text }) => field === 'path' && text.startsWith('/verkostot/'))
    expect(new Set(paths.map(({ text }) => text)).size).toBe(8)
  })

  it('names its sources by author, year and title', () => {
    expect(article['references']).toEqual([
      expect.objectContaining({ kind: 'video', authors: 'Nissinen, Jussi', title: 'Lapsikohteinen seksuaalisuus' }),
      expect.objectContaining({
        kind: 'guide',
        title: expect.stringContaining('4–7-vuotiaiden'),
        publisher: expect.stringContaining('Suojellaan Lapsia'),
      }),
      expect.objectContaining({ kind: 'publication', authors: 'Taivaloja, Nita; Paalanen, Tommi', year: 2022 }),
    ])
  })

  it('says in which newsletter it appeared, and the newsletter lists it', async () => {
    expect(article['newsletter']).toMatchObject({ title: expect.stringContaining('huhtikuu 2022'), archiveUrl: expect.any(String) })
    const issue = await bySlug(server, 'newsletters', 'huhtikuu-2022')
    expect(issue['articles']).toMatchObject({ docs: [{ slug }] })
  })

  it('invites to subscribe, to join and to read the whole newsletter', () => {
    const calls = article['callsToAction'] as { kind: string; label: string; url: string | null; document: Link | null }[]
    expect(calls.map(({ kind }) => kind)).toEqual(['readMore', 'subscribe', 'join', 'readNewsletter'])
    const targets = calls.map(({ document, url }) => document?.value.path ?? url)
    expect(targets).toEqual([
      expect.stringMatching(/^\/sivut\//),
      expect.stringMatching(/^https:/),
      expect.stringMatching(/^\/sivut\//),
      expect.stringMatching(/^\/uutiskirjeet\//),
    ])
    expect(calls.every(({ label }) => label !== '')).toBe(true)
  })

  it('leads on to related articles, topics and the network', () => {
    expect(article['related']).toHaveLength(3)
    expect(article['topics']).toHaveLength(3)
    expect(article['networks']).toMatchObject([{ slug: 'kaakkois-suomi', status: 'forming' }])
  })

  it('warns of what it is about and says for whom it is', () => {
    expect(article).toMatchObject({
      contentNotes: ['childSexualAbuse', 'perpetratorPerspective'],
      audiences: expect.arrayContaining(['professional', 'survivor']),
    })
  })

  it.each([
    ['sv', 'Sydöstra Finland fick ett eget SeriE-nätverk', 'Sexpo-stiftelsen'],
    ['en', 'South-East Finland has a SeriE network of its own', 'Sexpo Foundation'],
  ])('is whole in %s', async (locale, title, fact) => {
    const { body } = await server.request<Answered>('GET', `/api/articles/${article.id}?locale=${locale}`)
    expect(body).toMatchObject({ title, availableLocales: ['fi', 'sv', 'en'], servedLocale: locale })
    expect(textOf(body['body'])).toContain(fact)
    const calls = body['callsToAction'] as { label?: string }[]
    expect(calls.map(({ label }) => typeof label)).toEqual(['string', 'string', 'string', 'string'])
  })
})

describe('the services around the article', () => {
  it('answer the phone on Mondays from nine to ten', async () => {
    const phone = await bySlug(server, 'services', 'neuvontapuhelin')
    expect(phone).toMatchObject({
      kind: 'advicePhone',
      channels: [{ type: 'phone', dial: '+358505835000', display: '050 583 5000' }],
      openingHours: [{ days: ['MO'], opens: '09:00', closes: '10:00' }],
      provider: { name: 'Suomen Delfins ry' },
    })
  })

  it('have the chat open on Mondays from twelve to two, and on evenings that are given by their dates', async () => {
    const chat = await bySlug(server, 'services', 'chat')
    expect(chat['openingHours']).toMatchObject([{ days: ['MO'], opens: '12:00', closes: '14:00' }])
    const evenings = (chat['exceptions'] as { closed: boolean; note: string; opens: string }[]).filter(({ closed }) => !closed)
    expect(evenings.length).toBeGreaterThanOrEqual(3)
    expect(new Set(evenings.map(({ note, opens }) => `${note} ${opens}`))).toEqual(new Set(['Iltachat 18:00']))
  })

  it('are of every kind that the page names', async () => {
    const services = await list(server, 'services', 'depth=0&where[urgent][equals]=false')
    expect(services.map(({ kind }) => kind).toSorted()).toEqual([
      'advicePhone',
      'appointment',
      'chat',
      'peerSupport',
      'peerSupport',
      'supportPerson',
    ])
  })

  it('close over Christmas', async () => {
    const services = await list(server, 'services', 'depth=0&where[urgent][equals]=false')
    for (const { exceptions, slug: name } of services) {
      expect([name, exceptions]).toEqual([
        name,
        expect.arrayContaining([expect.objectContaining({ closed: true, from: '2026-12-23', through: '2027-01-06' })]),
      ])
    }
  })

  it('tell whoever calls or chats what they may know', async () => {
    const services = await list(server, 'services', 'depth=0&where[kind][in]=advicePhone,chat')
    expect(services).toHaveLength(4)
    for (const { callersRights, slug: name } of services) {
      const rights = callersRights as Record<string, string | null>
      expect([name, Object.keys(rights).filter((right) => !rights[right])]).toEqual([name, []])
    }
  })

  it('name the help of others, in each language at its own hours', async () => {
    const urgent = await list(server, 'services', 'depth=0&where[urgent][equals]=true')
    const numbers = urgent.flatMap(({ channels }) => channels as { display: string | null }[]).flatMap(({ display }) => display ?? [])
    expect(numbers.toSorted()).toEqual(['080 005 005', '112', '116 006'])
    const victimSupport = urgent.find(({ slug: name }) => name === 'rikosuhripaivystys')
    expect(victimSupport?.['openingHours']).toMatchObject([
      { opens: '09:00', closes: '20:00', languages: ['fi'] },
      { opens: '12:00', closes: '14:00', languages: ['sv'] },
    ])
  })
})
