/** A text that does not exist in the language of an answer is null in it, wherever it stands; never absent. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { startServer, type TestServer } from '../harness/server.ts'
import { documentsOf, type ContentDocument } from './documents.ts'

let server: TestServer
let token: string
let article: string
let child: string
let newsletter: string
let page: string

interface List {
  docs: ContentDocument[]
}

async function read<Body = ContentDocument>(path: string): Promise<Body> {
  const { body, status } = await server.request<Body>('GET', path, { token })
  expect(status).toBe(200)
  return body
}

beforeAll(async () => {
  server = await startServer({ language: 'en' })
  token = await server.token('editor')
  const pages = documentsOf(server, 'pages')
  ;({ id: page } = await pages.create({ title: 'Hjälp', _status: 'published' }, 'locale=sv'))
  ;({ id: child } = await pages.create({ title: 'Alasivu', parent: page, _status: 'published' }))
  ;({ id: newsletter } = await documentsOf(server, 'newsletters').create({ title: 'Brev', _status: 'published' }, 'locale=sv'))
  const calls = [{ kind: 'support', label: 'Stöd oss' }]
  const data = { title: 'Nyhet', callsToAction: calls, newsletter, _status: 'published' }
  ;({ id: article } = await documentsOf(server, 'articles').create(data, 'locale=sv'))
})

afterAll(() => server.stop())

const none = { title: null, slug: null, summary: null, body: null }

describe('an untranslated text', () => {
  it('is null in a document and in a list', async () => {
    expect(await read(`/api/pages/${page}?locale=fi`)).toMatchObject(none)
    expect((await read<List>(`/api/pages?locale=fi&where[id][equals]=${page}`)).docs[0]).toMatchObject(none)
  })

  it('is null for a stranger, and in a draft', async () => {
    expect((await server.request('GET', `/api/pages/${page}?locale=fi`)).body).toMatchObject(none)
    expect(await read(`/api/pages/${page}?locale=fi&draft=true`)).toMatchObject(none)
  })

  it('is null when it is selected, and absent when it is not', async () => {
    const document = await read(`/api/pages/${page}?locale=fi&select[title]=true&select[body]=true`)
    expect(document).toEqual({ id: page, title: null, body: null, availableLocales: ['sv'] })
  })

  it('is null in a populated relation, with `populate` too', async () => {
    expect((await read(`/api/pages/${child}?locale=fi`))['parent']).toMatchObject({ id: page, title: null, slug: null })
    const chosen = await read(`/api/pages/${child}?locale=fi&populate[pages][summary]=true`)
    expect(chosen['parent']).toMatchObject({ id: page, summary: null })
    expect(chosen['parent']).not.toHaveProperty('title')
  })

  it('is null in the documents of a join', async () => {
    const { articles } = await read<{ articles: List }>(`/api/newsletters/${newsletter}?locale=fi&depth=1`)
    expect(articles.docs).toMatchObject([{ id: article, title: null, slug: null, lead: null }])
  })

  it('is null in a row', async () => {
    expect((await read(`/api/articles/${article}?locale=fi`))['callsToAction']).toMatchObject([{ kind: 'support', label: null }])
    const selected = await read(`/api/articles/${article}?locale=fi&select[callsToAction][label]=true`)
    expect(selected['callsToAction']).toEqual([{ id: expect.any(String), label: null }])
  })

  it('is null in a version', async () => {
    const versions = await read<{ docs: { id: string; version: unknown }[] }>(`/api/pages/versions?locale=fi&where[parent][equals]=${page}`)
    expect(versions.docs[0]?.version).toMatchObject(none)
    expect((await read<{ version: unknown }>(`/api/pages/versions/${versions.docs[0]?.id}?locale=fi`)).version).toMatchObject(none)
  })

  it('is null in the answers of writes', async () => {
    const created = await documentsOf(server, 'pages').create({ title: 'Ny' }, 'locale=sv')
    expect(created).toMatchObject({ title: 'Ny', summary: null, body: null })
    expect(await documentsOf(server, 'pages').update(created.id, { summary: 'Suomeksi' })).toMatchObject({
      title: null,
      summary: 'Suomeksi',
    })
    expect(await documentsOf(server, 'pages').duplicate(created.id)).toMatchObject({ title: null, body: null })
    const removed = await server.request<{ doc: ContentDocument }>('DELETE', `/api/pages/${created.id}`, { token })
    expect(removed.body.doc).toMatchObject({ title: null, summary: 'Suomeksi' })
  })

  it('is null in a global, its groups and its rows', async () => {
    const goals = [{ text: 'Ett mål' }]
    await server.request('POST', '/api/globals/site-settings?locale=sv', { token, body: { goals: [] } })
    await server.request('POST', '/api/globals/site-settings?locale=sv', { token, body: { goals, quickExit: { button: 'Bort' } } })
    const { body } = await server.request<{ result: unknown }>('POST', '/api/globals/site-settings?locale=en', {
      token,
      body: { membership: { text: '', url: null }, description: null },
    })
    const inEnglish = { description: null, goals: [{ text: null }] }
    expect(body.result).toMatchObject(inEnglish)
    expect(await read('/api/globals/site-settings?locale=en')).toMatchObject(inEnglish)
    const selected = await read('/api/globals/site-settings?locale=en&select[goals][text]=true&select[description]=true')
    expect(selected).toMatchObject(inEnglish)
  })

  it('falls back, and is null where what it falls back to has none', async () => {
    const document = await read(`/api/pages/${page}?locale=fi&fallback-locale=sv`)
    expect(document).toMatchObject({ title: 'Hjälp', summary: null })
    expect(await read(`/api/pages/${page}?locale=fi&fallback-locale=en`)).toMatchObject(none)
  })
})
