/** A language becomes public when somebody publishes that language, or all of them, whatever drafts of others there are. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { image, paragraph, richText } from '../../../src/content/richText/compose.ts'
import { Newsroom } from '../access/newsroom.ts'
import { startServer, type TestServer } from '../harness/server.ts'
import { documentsOf, faultyFields, type ContentDocument, type Documents } from './documents.ts'

let server: TestServer
let pages: Documents
let articles: Documents
let services: Documents
let token: string

beforeAll(async () => {
  server = await startServer({ language: 'en' })
  pages = documentsOf(server, 'pages')
  articles = documentsOf(server, 'articles')
  services = documentsOf(server, 'services')
  token = await server.token('editor')
}, 120_000)

afterAll(() => server.stop())

type Texts = Partial<Record<'fi' | 'sv' | 'en', string | null>>

/** What the public reads, in all languages. */
const shown = async (collection: string, id: string): Promise<ContentDocument> =>
  (await server.request<ContentDocument>('GET', `/api/${collection}/${id}?locale=all&depth=0`)).body

const titles = async (id: string, collection = 'pages', field = 'title'): Promise<Texts> => {
  const texts = (await shown(collection, id))[field] as Texts | undefined
  return Object.fromEntries(Object.entries(texts ?? {}).filter(([, text]) => text))
}

const newest = async (id: string, locale: string): Promise<ContentDocument> => pages.read(id, `locale=${locale}&draft=true`)

/** Finnish is public, and Swedish an unfinished draft. */
async function withSwedishDraft(): Promise<string> {
  const { id } = await pages.create({ title: 'Tuki', summary: 'Mistä tukea saa.', _status: 'published' })
  await pages.update(id, { title: 'Stöd, halvfärdigt' }, 'locale=sv&draft=true')
  return id
}

describe('publishing in one language', () => {
  it('leaves the draft of another where it is', async () => {
    const id = await withSwedishDraft()
    await pages.update(id, { title: 'Apu', _status: 'published' }, 'locale=fi')
    expect(await titles(id)).toEqual({ fi: 'Apu' })
    expect((await shown('pages', id)).availableLocales).toEqual(['fi'])
    expect(await newest(id, 'sv')).toMatchObject({ title: 'Stöd, halvfärdigt', _status: 'draft', availableLocales: ['fi', 'sv'] })
    expect(await newest(id, 'fi')).toMatchObject({ title: 'Apu' })
  })

  it('says in its answer what is public', async () => {
    const id = await withSwedishDraft()
    const updated = await pages.update(id, { title: 'Apu', _status: 'published' }, 'locale=fi')
    expect(updated).toMatchObject({ _status: 'published', availableLocales: ['fi'], servedLocale: 'fi', title: 'Apu' })
  })

  it('of a document that was never public leaves the others a draft', async () => {
    const { id } = await pages.create({ title: 'Tuki' })
    await pages.update(id, { title: 'Stöd' }, 'locale=sv&draft=true')
    await pages.update(id, { title: 'Support' }, 'locale=en')
    await pages.update(id, { _status: 'published' }, 'locale=sv')
    expect(await titles(id)).toEqual({ sv: 'Stöd' })
    expect((await newest(id, 'en')).title).toBe('Support')
    await pages.update(id, { _status: 'published' }, 'locale=en')
    expect(await titles(id)).toEqual({ sv: 'Stöd', en: 'Support' })
  })

  it('makes no draft where nothing is held back', async () => {
    const { id } = await pages.create({ title: 'Tuki', _status: 'published' })
    await pages.update(id, { title: 'Stöd', _status: 'published' }, 'locale=sv')
    await pages.update(id, { title: 'Apu', _status: 'published' }, 'locale=fi')
    expect(await newest(id, 'sv')).toMatchObject({ _status: 'published', title: 'Stöd' })
    expect(await titles(id)).toEqual({ fi: 'Apu', sv: 'Stöd' })
  })

  it('keeps what is public of another language whose draft was changed, or emptied', async () => {
    const { id } = await pages.create({ title: 'Tuki', _status: 'published' })
    await pages.update(id, { title: 'Stöd', _status: 'published' }, 'locale=sv')
    for (const title of ['Hjälp', '']) {
      await pages.update(id, { title }, 'locale=sv&draft=true')
      await pages.update(id, { summary: `Uusi ${title}`, _status: 'published' }, 'locale=fi')
      expect(await titles(id)).toEqual({ fi: 'Tuki', sv: 'Stöd' })
      expect((await newest(id, 'sv')).title || '').toBe(title)
    }
  })

  it('is what `publishSpecificLocale` does, in the language that it names', async () => {
    const id = await withSwedishDraft()
    await pages.update(id, { title: 'Stöd', _status: 'published' }, 'locale=sv&publishSpecificLocale=sv')
    expect(await shown('pages', id)).toMatchObject({ title: { fi: 'Tuki', sv: 'Stöd' }, availableLocales: ['fi', 'sv'] })
    await pages.update(id, { title: 'Support' }, 'locale=en&draft=true')
    await pages.update(id, { title: 'Hjälp', _status: 'published' }, 'publishSpecificLocale=sv')
    expect(await titles(id)).toEqual({ fi: 'Tuki', sv: 'Hjälp' })
  })

  it('is one language at every door', async () => {
    const [bulk, graphql] = [await withSwedishDraft(), await withSwedishDraft()]
    const answer = await server.request('PATCH', `/api/pages?where[id][equals]=${bulk}&locale=fi`, {
      body: { _status: 'published' },
      token,
    })
    expect(answer.status).toBe(200)
    const mutation = `mutation { updatePage(id: "${graphql}", locale: fi, data: { _status: published }) { id } }`
    expect((await server.graphql<{ errors?: unknown }>(mutation, {}, token)).body.errors).toBeUndefined()
    for (const id of [bulk, graphql]) {
      expect(await titles(id)).toEqual({ fi: 'Tuki' })
      expect((await newest(id, 'sv')).title).toBe('Stöd, halvfärdigt')
    }
  })

  it('keeps the languages of rows apart, wherever the rows have been moved', async () => {
    const networks = documentsOf(server, 'networks')
    const goals = [{ text: 'Ensimmäinen' }, { text: 'Toinen' }]
    const made = await networks.create({ name: 'Kielet', goals, _status: 'published' })
    const rows = made['goals'] as { id: string; text: string }[]
    await networks.update(
      made.id,
      { name: 'Språk', goals: rows.map(({ id, text }) => ({ id, text: `${text} på svenska` })), _status: 'published' },
      'locale=sv',
    )
    await networks.update(made.id, { goals: rows.map(({ id }) => ({ id, text: 'Utkast' })) }, 'locale=sv&draft=true')
    await networks.update(made.id, { goals: [...rows].reverse().concat({ text: 'Uusi' } as never), _status: 'published' }, 'locale=fi')
    const { goals: public_ } = await shown('networks', made.id)
    expect((public_ as { text: Texts }[]).map(({ text }) => text)).toEqual([
      { fi: 'Toinen', sv: 'Toinen på svenska' },
      { fi: 'Ensimmäinen', sv: 'Ensimmäinen på svenska' },
      { fi: 'Uusi' },
    ])
  })

  it('does not find the public a text that is held back', async () => {
    const id = await withSwedishDraft()
    await pages.update(id, { _status: 'published' }, 'locale=fi')
    const { body } = await server.request<{ totalDocs: number }>('GET', '/api/pages?locale=sv&where[title][contains]=halvf')
    expect(body.totalDocs).toBe(0)
  })
})

describe('publishing all languages', () => {
  it('publishes each that has text', async () => {
    const id = await withSwedishDraft()
    await pages.update(id, { title: 'Apu', _status: 'published' }, 'locale=fi&publishAllLocales=true')
    expect(await shown('pages', id)).toMatchObject({ title: { fi: 'Apu', sv: 'Stöd, halvfärdigt' }, availableLocales: ['fi', 'sv'] })
  })

  it('names the field and the language where a text is missing', async () => {
    const { id } = await pages.create({ title: 'Tuki' })
    await pages.update(id, { summary: 'Utan rubrik' }, 'locale=sv')
    const answer = await pages.attemptUpdate(id, { _status: 'published' }, 'locale=fi&publishAllLocales=true')
    expect([answer.status, answer.body.errors[0]?.data?.errors]).toEqual([
      400,
      [{ path: 'title', message: 'Svenska: This field is required.' }],
    ])
    expect((await server.request('GET', `/api/pages/${id}`)).status).toBe(404)
  })

  it('asks for the texts that a field requires in each', async () => {
    const told = { ages: 'a', confidentiality: 'b', dataProtection: 'c', feedback: 'd', cost: 'e' }
    const rights = { ...told, anonymous: 'yes', answeredBy: 'both' }
    const { id } = await services.create({ name: 'Puhelin', kind: 'advicePhone', callersRights: rights, _status: 'published' })
    await services.update(id, { name: 'Telefon' }, 'locale=sv&draft=true')
    const answer = await services.attemptUpdate(id, { _status: 'published' }, 'locale=fi&publishAllLocales=true')
    expect([answer.status, faultyFields(answer)]).toEqual([400, Object.keys(told).map((name) => `callersRights.${name}`)])
  })
})

describe('a language without its name', () => {
  it('is not published, and the field is named', async () => {
    const { id } = await pages.create({ title: 'Tuki', _status: 'published' })
    for (const data of [{ _status: 'published' }, { summary: 'Utan rubrik', _status: 'published' }, { summary: 'Utan rubrik' }]) {
      const answer = await pages.attemptUpdate(id, data, 'locale=sv')
      expect([data, answer.status, faultyFields(answer)]).toEqual([data, 400, ['title']])
    }
    expect(await titles(id)).toEqual({ fi: 'Tuki' })
  })

  it('is taken back when nothing of it is left, while there is another', async () => {
    const { id } = await pages.create({ title: 'Tuki', _status: 'published' })
    await pages.update(id, { title: 'Stöd', summary: 'Var du får stöd.', _status: 'published' }, 'locale=sv')
    const answer = await pages.attemptUpdate(id, { title: '', _status: 'published' }, 'locale=sv')
    expect([answer.status, faultyFields(answer)]).toEqual([400, ['title']])
    await pages.update(id, { title: '', summary: '', _status: 'published' }, 'locale=sv')
    expect((await shown('pages', id)).availableLocales).toEqual(['fi'])
    const last = await pages.attemptUpdate(id, { title: '', summary: '', _status: 'published' }, 'locale=fi')
    expect([last.status, faultyFields(last)]).toEqual([400, ['title']])
  })

  it('does not hold up a change of what has no language', async () => {
    const { id } = await articles.create({ title: 'Lähteet', _status: 'published' })
    const { status } = await articles.attemptUpdate(id, { contentNotes: ['violence'] }, 'locale=sv')
    expect(status).toBe(200)
    expect(await shown('articles', id)).toMatchObject({ contentNotes: ['violence'], availableLocales: ['fi'] })
  })
})

describe('what is public of each language', () => {
  const states = async (id: string, caller?: string): Promise<[number, unknown]> => {
    const { body, status } = await server.request('GET', `/api/pages/${id}/languages`, { token: caller })
    return [status, status === 200 ? body : undefined]
  }

  it('is told to who may write the document', async () => {
    const { id } = await pages.create({ title: 'Tuki' })
    expect(await states(id, token)).toEqual([200, { fi: 'draft', sv: 'absent', en: 'absent' }])
    await pages.update(id, { _status: 'published' })
    await pages.update(id, { title: 'Stöd' }, 'locale=sv&draft=true')
    expect(await states(id, token)).toEqual([200, { fi: 'published', sv: 'draft', en: 'absent' }])
    await pages.update(id, { title: 'Apu' }, 'locale=fi&draft=true')
    await pages.update(id, { _status: 'published' }, 'locale=sv')
    expect(await states(id, token)).toEqual([200, { fi: 'changed', sv: 'published', en: 'absent' }])
    await pages.update(id, { _status: 'draft' })
    expect(await states(id, token)).toEqual([200, { fi: 'draft', sv: 'draft', en: 'absent' }])
  })

  it('is told to nobody else', async () => {
    const { id } = await pages.create({ title: 'Tuki' })
    expect(await states(id)).toEqual([404, undefined])
    expect(await states(id, await server.token('coordinator'))).toEqual([404, undefined])
    expect(await states('00000000-0000-7000-8000-000000000000', token)).toEqual([404, undefined])
    expect(await states('tuki', token)).toEqual([404, undefined])
    const { id: published } = await pages.create({ title: 'Tuki', _status: 'published' })
    expect(await states(published, await server.token('coordinator'))).toEqual([404, undefined])
  })

  it('is no other when a picture in its text goes to the trash, and its writer may not know of it', async () => {
    const newsroom = await Newsroom.open(server)
    const author = await newsroom.account('author')
    const { id: picture } = await newsroom.create('media')
    const body = richText(paragraph('Ennen kuvaa'), image(picture))
    const written = await newsroom.create('articles', { title: 'Kuvallinen', body, _status: 'draft' }, author.token)
    await newsroom.change('articles', written.id, { _status: 'published' })
    const statesOf = async (caller: string): Promise<unknown> =>
      (await server.request('GET', `/api/articles/${written.id}/languages`, { token: caller })).body
    const before = await statesOf(author.token)
    expect(before).toEqual({ fi: 'published', sv: 'absent', en: 'absent' })
    await newsroom.change('media', picture, { deletedAt: new Date().toISOString() })
    expect(await statesOf(author.token)).toEqual(before)
    expect(await statesOf(token)).toEqual(before)
  })
})

describe('the languages that a document says it has', () => {
  it('are those of a copy of some languages', async () => {
    const { id } = await pages.create({ title: 'Kopio' })
    await pages.update(id, { title: 'Kopia' }, 'locale=sv')
    const { body, status } = await server.request<{ doc: ContentDocument }>('POST', `/api/pages/${id}/duplicate?selectedLocales[]=sv`, {
      body: {},
      token,
    })
    expect(status).toBe(200)
    for (const locale of ['fi', 'sv']) {
      const copy = await pages.read(body.doc.id, `draft=true&locale=${locale}`)
      expect([locale, copy.availableLocales, copy.servedLocale]).toEqual([locale, ['sv'], locale === 'sv' ? 'sv' : null])
    }
  })

  it('are those of a global with text anywhere, rows too', async () => {
    const write = async (slug: string, locale: string, body: object): Promise<void> => {
      expect((await server.request('POST', `/api/globals/${slug}?locale=${locale}`, { body, token })).status).toBe(200)
    }
    const read = async (slug: string, query: string): Promise<unknown> => {
      const { body } = await server.request<ContentDocument>('GET', `/api/globals/${slug}?${query}`)
      return [body.availableLocales, body.servedLocale]
    }
    const number = { dial: '112', display: '112' }
    const nothing = { title: '', text: '', numbers: [{ ...number, name: null, hours: null }] }
    await write('urgent-help', 'fi', nothing)
    await write('urgent-help', 'sv', nothing)
    await write('urgent-help', 'en', { title: '', text: ' ', numbers: [{ ...number, name: 'Emergency' }] })
    await write('urgent-help', 'fi', { title: 'Apua' })
    expect(await read('urgent-help', 'locale=en')).toEqual([['fi', 'en'], 'en'])
    expect(await read('urgent-help', 'locale=sv&select[title]=true&select[servedLocale]=true')).toEqual([['fi', 'en'], null])
    expect(await read('urgent-help', 'locale=sv&fallback-locale=en')).toEqual([['fi', 'en'], 'en'])
    const { body } = await server.graphql<{ data: unknown }>('{ UrgentHelp(locale: en) { availableLocales servedLocale } }')
    expect(body.data).toEqual({ UrgentHelp: { availableLocales: ['fi', 'en'], servedLocale: 'en' } })
    await write('urgent-help', 'en', { numbers: [] })
    expect(await read('urgent-help', '')).toEqual([['fi'], 'fi'])
  })
})
