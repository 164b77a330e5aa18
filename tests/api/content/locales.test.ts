import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { startServer, type TestServer } from '../harness/server.ts'
import { documentsOf, faultyFields, type ContentDocument, type Documents } from './documents.ts'

let server: TestServer
let pages: Documents

beforeAll(async () => {
  server = await startServer()
  pages = documentsOf(server, 'pages')
})

afterAll(() => server.stop())

/** As a front end reads it. */
const read = async (id: string, query: string): Promise<ContentDocument> =>
  (await server.request<ContentDocument>('GET', `/api/pages/${id}?${query}`)).body

describe('a document that exists only in Swedish', () => {
  let id: string

  beforeAll(async () => {
    ;({ id } = await pages.create({ title: 'Hjälp', summary: 'Var du får hjälp.', _status: 'published' }, 'locale=sv'))
  })

  it('says so, and is not answered in another language than the one asked for', async () => {
    expect(await read(id, 'locale=fi')).toMatchObject({ availableLocales: ['sv'], servedLocale: null })
    for (const field of ['title', 'summary', 'slug']) expect([field, (await read(id, 'locale=fi'))[field] ?? null]).toEqual([field, null])
  })

  it('is answered in Finnish when a request names no language, which means with nothing', async () => {
    expect(await read(id, '')).toMatchObject({ servedLocale: null })
  })

  it('is answered in Swedish', async () => {
    expect(await read(id, 'locale=sv')).toMatchObject({ title: 'Hjälp', slug: 'hjalp', servedLocale: 'sv' })
  })

  it('falls back to Swedish on request, and says so', async () => {
    expect(await read(id, 'locale=fi&fallback-locale=sv')).toMatchObject({ title: 'Hjälp', servedLocale: 'sv' })
  })

  it('does not fall back to a language that it does not have', async () => {
    const document = await read(id, 'locale=fi&fallback-locale=en')
    expect([document.title ?? null, document.servedLocale]).toEqual([null, null])
  })

  it('is found by its title in its own language alone', async () => {
    const found = async (locale: string): Promise<number> =>
      (
        await server.request<{ totalDocs: number }>(
          'GET',
          `/api/pages?locale=${locale}&where[title][equals]=${encodeURIComponent('Hjälp')}`,
        )
      ).body.totalDocs
    expect([await found('sv'), await found('fi')]).toEqual([1, 0])
  })

  it('answers the same over GraphQL', async () => {
    const query =
      'query ($id: String!) { fi: Page(id: $id, locale: fi) { title servedLocale availableLocales } back: Page(id: $id, locale: fi, fallbackLocale: sv) { title servedLocale } }'
    const { body } = await server.graphql<{ data: unknown }>(query, { id })
    expect(body.data).toEqual({
      fi: { title: null, servedLocale: null, availableLocales: ['sv'] },
      back: { title: 'Hjälp', servedLocale: 'sv' },
    })
  })
})

describe('a document in two languages', () => {
  let id: string

  beforeAll(async () => {
    ;({ id } = await pages.create({ title: 'Tuki', summary: 'Mistä tukea saa.' }))
    await pages.update(id, { title: 'Stöd', _status: 'published' }, 'locale=sv&publishAllLocales=true')
  })

  it('keeps the one while the other is written', async () => {
    expect(await read(id, 'locale=fi')).toMatchObject({ title: 'Tuki', summary: 'Mistä tukea saa.', slug: 'tuki', servedLocale: 'fi' })
  })

  it('is published in both', async () => {
    expect(await read(id, 'locale=sv')).toMatchObject({ title: 'Stöd', servedLocale: 'sv', availableLocales: ['fi', 'sv'] })
  })

  it('does not fall back field by field without being asked', async () => {
    expect((await read(id, 'locale=sv')).summary ?? null).toBeNull()
  })

  it('is answered in every language at once on request', async () => {
    expect(await read(id, 'locale=all')).toMatchObject({
      title: { fi: 'Tuki', sv: 'Stöd' },
      availableLocales: ['fi', 'sv'],
      servedLocale: null,
    })
  })

  it('says its languages whatever fields are selected', async () => {
    expect(await read(id, 'select[title]=true&select[servedLocale]=true')).toMatchObject({
      title: 'Tuki',
      availableLocales: ['fi', 'sv'],
      servedLocale: 'fi',
    })
  })

  it('is listed among what exists in a language', async () => {
    const inSwedish = await server.request<{ docs: { id: string }[] }>('GET', '/api/pages?locale=sv&where[title][exists]=true&limit=100')
    const inEnglish = await server.request<{ docs: { id: string }[] }>('GET', '/api/pages?locale=en&where[title][exists]=true&limit=100')
    expect(inSwedish.body.docs.map((document) => document.id)).toContain(id)
    expect(inEnglish.body.docs.map((document) => document.id)).not.toContain(id)
  })

  it('cannot be filtered by its list of languages, and the answer names the field', async () => {
    const { body, status } = await server.request<{ errors: unknown }>('GET', '/api/pages?where[availableLocales][contains]=sv')
    expect([status, JSON.stringify(body)]).toEqual([400, expect.stringContaining('availableLocales')])
  })

  it('loses a language with its title in it', async () => {
    await pages.update(id, { title: '', _status: 'published' }, 'locale=sv')
    expect(await read(id, 'locale=sv')).toMatchObject({ availableLocales: ['fi'], servedLocale: null })
    expect(await read(id, 'locale=fi')).toMatchObject({ title: 'Tuki', servedLocale: 'fi' })
  })
})

describe('the languages of a document', () => {
  it('cannot be written by a caller', async () => {
    const { id } = await pages.create({ title: 'Itse', availableLocales: ['en'] })
    expect((await pages.read(id)).availableLocales).toEqual(['fi'])
  })

  it('come back with a version of it', async () => {
    const { id } = await pages.create({ title: 'Versio', _status: 'published' })
    await pages.update(id, { title: 'Version', _status: 'published' }, 'locale=sv')
    const token = await server.token('editor')
    const { body } = await server.request<{ docs: { id: string; version: ContentDocument }[] }>(
      'GET',
      `/api/pages/versions?where[parent][equals]=${id}&sort=createdAt`,
      { token },
    )
    await server.request('POST', `/api/pages/versions/${body.docs[0]?.id}`, { token })
    expect((await pages.read(id)).availableLocales).toEqual(['fi'])
  })

  it('are copied with it', async () => {
    const { id } = await pages.create({ title: 'Kopio' })
    await pages.update(id, { title: 'Kopia' }, 'locale=sv')
    const copy = await pages.duplicate(id)
    expect(await pages.read(copy.id, 'draft=true&locale=sv')).toMatchObject({ title: 'Kopia', availableLocales: ['fi', 'sv'] })
  })

  it('are said by related documents too', async () => {
    const parent = await pages.create({ title: 'Yläsivu', _status: 'published' })
    const { id } = await pages.create({ title: 'Alasivu', parent: parent.id, _status: 'published' })
    expect((await read(id, 'depth=1'))['parent']).toMatchObject({ title: 'Yläsivu', availableLocales: ['fi'] })
  })
})

describe('a title', () => {
  it('is needed in one language when a document is published', async () => {
    const answer = await pages.attempt({ summary: 'Nimetön', _status: 'published' })
    expect([answer.status, faultyFields(answer)]).toEqual([400, ['title']])
  })

  it('of spaces is none', async () => {
    const answer = await pages.attempt({ title: '   ', _status: 'published' })
    expect([answer.status, faultyFields(answer)]).toEqual([400, ['title']])
  })

  it('in Swedish alone is enough for Swedish, and not for Finnish', async () => {
    const { id } = await pages.create({ title: 'Bara svenska' }, 'locale=sv')
    const answer = await pages.attemptUpdate(id, { summary: 'Suomeksi', _status: 'published' }, 'locale=fi')
    expect([answer.status, faultyFields(answer)]).toEqual([400, ['title']])
    expect((await pages.update(id, { _status: 'published' }, 'locale=sv')).availableLocales).toEqual(['sv'])
  })

  it('cannot be taken away in the last language of a published document', async () => {
    const { id } = await pages.create({ title: 'Viimeinen', _status: 'published' })
    const answer = await pages.attemptUpdate(id, { title: '', _status: 'published' })
    expect([answer.status, faultyFields(answer)]).toEqual([400, ['title']])
  })
})

describe('a request in an unknown language', () => {
  it.each(['se', 'fi-FI', '', 'all,fi'])('is refused: %j', async (locale) => {
    const { body, status } = await server.request<{ errors: { message: string }[] }>('GET', `/api/pages?locale=${locale}`)
    expect(status).toBe(400)
    expect(body.errors[0]?.message).toContain('fi, sv, en, all')
  })

  it('is refused when it is what to fall back to', async () => {
    expect((await server.request('GET', '/api/pages?locale=fi&fallback-locale=se')).status).toBe(400)
    expect((await server.request('GET', '/api/pages?locale=fi&fallback-locale=none')).status).toBe(200)
  })
})

describe('a write in all languages at once', () => {
  it.each([{ title: { fi: 'Kaikki', sv: 'Alla' } }, { title: 'Kaikki' }])(
    'is refused, for nothing of it would be kept: %j',
    async (data) => {
      expect((await pages.attempt(data, 'locale=all')).status).toBe(400)
    },
  )

  it('is refused for a document that there is', async () => {
    const { id } = await pages.create({ title: 'Yksi' })
    const answer = await pages.attemptUpdate(id, { title: 'Kaikki' }, 'locale=all')
    expect([answer.status, answer.body.errors[0]?.data?.code]).toEqual([400, 'ONE_LOCALE_PER_WRITE'])
    expect((await pages.read(id)).title).toBe('Yksi')
  })
})
