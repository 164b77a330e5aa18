import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { startServer, type Answer, type TestServer } from '../harness/server.ts'

const unknownDocument = '/api/articles/01890000-0000-7000-8000-000000000000'
const notFound = { fi: 'Ei löytynyt', sv: 'Hittades inte', en: 'Not Found' } as const

let server: TestServer

beforeAll(async () => {
  server = await startServer()
})

afterAll(() => server.stop())

function ask(headers: Record<string, string>, path = unknownDocument): Promise<Answer<{ errors: { message: string }[] }>> {
  return server.request('GET', path, { headers })
}

describe('the language of an error', () => {
  it.each([
    ['fi', 'fi'],
    ['fi-FI', 'fi'],
    ['FI-fi', 'fi'],
    ['fi-FI,fi;q=0.9,en;q=0.8', 'fi'],
    ['en-GB,en;q=0.9,fi;q=0.8', 'en'],
    ['sv-FI', 'sv'],
    ['sv-FI,sv;q=0.9,fi;q=0.8,en;q=0.7', 'sv'],
    ['en;q=0.5, sv;q=0.7', 'sv'],
    // Payload has German, we have not: the caller's second language is better than our own default.
    ['de,sv;q=0.8', 'sv'],
    ['de', 'fi'],
    ['se-FI', 'fi'],
    ['*', 'fi'],
    ['fi;q=0, en', 'en'],
    ['', 'fi'],
    [';;q=,,=', 'fi'],
  ] as const)('for "Accept-Language: %s" is %s', async (header, language) => {
    const { body, headers } = await ask({ 'Accept-Language': header })
    expect([body.errors[0]?.message, headers.get('content-language')]).toEqual([notFound[language], language])
  })

  it.each(['fi', 'sv', 'en'] as const)('is that of the cookie of the admin panel, %s, whatever the browser says', async (language) => {
    const other = language === 'sv' ? 'en' : 'sv'
    const { body, headers } = await ask({ Cookie: `payload-lng=${language}`, 'Accept-Language': other })
    expect([body.errors[0]?.message, headers.get('content-language')]).toEqual([notFound[language], language])
  })

  it('is that of the browser when the cookie names a language that we do not have', async () => {
    const { body } = await ask({ Cookie: 'payload-lng=de', 'Accept-Language': 'sv' })
    expect(body.errors[0]?.message).toBe(notFound.sv)
  })

  it('tells caches what it depends on', async () => {
    const { headers } = await ask({ 'Accept-Language': 'fi' })
    expect(headers.get('vary')?.split(/,\s*/)).toEqual(expect.arrayContaining(['Accept-Language', 'Cookie']))
  })

  it('is not that of the content that was asked for', async () => {
    const { body } = await ask({ 'Accept-Language': 'fi' }, `${unknownDocument}?locale=sv`)
    expect(body.errors[0]?.message).toBe(notFound.fi)
  })
})

describe('the language of content', () => {
  it('is that of the query, not of the browser', async () => {
    const token = await server.token('editor')
    const created = await server.request<{ doc: { id: string } }>('POST', '/api/articles', {
      body: { title: 'Suomeksi', _status: 'published' },
      token,
    })
    const path = `/api/articles/${created.body.doc.id}`
    await server.request('PATCH', `${path}?locale=sv`, { body: { title: 'På svenska', _status: 'published' }, token })
    const title = async (query: string, language: string): Promise<string> =>
      (await server.request<{ title: string }>('GET', `${path}${query}`, { headers: { 'Accept-Language': language } })).body.title
    expect([await title('', 'sv'), await title('?locale=sv', 'fi')]).toEqual(['Suomeksi', 'På svenska'])
  })
})
