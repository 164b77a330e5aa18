import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { callout, heading, linkTo, paragraph, richText, videoLink, webLink } from '../../../src/content/richText/compose.ts'
import { startServer, type Answer, type TestServer } from '../harness/server.ts'
import { create, type Problem } from './builders.ts'

let server: TestServer

beforeAll(async () => {
  server = await startServer({ language: 'en' })
})

afterAll(() => server.stop())

async function send(body: unknown, status: 'draft' | 'published' = 'published', language = 'en'): Promise<Answer<Problem>> {
  return server.request<Problem>('POST', `/api/articles?draft=${status === 'draft'}`, {
    token: await server.token('editor'),
    headers: { 'Accept-Language': language },
    body: { title: 'Tarkistettava', body, _status: status },
  })
}

const javascript = richText(paragraph(webLink('javascript:alert(1)', 'x')))

describe('a text that the editor could not have made', () => {
  it.each<[string, unknown]>([
    ['a heading of level 1', richText({ ...heading(2, 'Iso'), tag: 'h1' })],
    ['an unknown node', richText({ type: 'iframe', version: 1, src: 'https://example.org' })],
    ['an embed', richText({ type: 'block', version: 2, fields: { blockType: 'embed', html: '<iframe>' } })],
    ['a javascript address', javascript],
    ['a link to an account', richText(paragraph(linkTo({ collection: 'users', id: 'x' }, 'x')))],
    ['a video without https', richText(videoLink({ title: 'x', url: 'javascript:alert(1)' }))],
    ['no root', {}],
    ['a string', 'Hei'],
    ['a string that is JSON', '"Hei"'],
    ['an array', [1, 2]],
    ['a number', 5],
    ['a child that is null', { root: { type: 'root', children: [null] } }],
  ])('is refused with the name of the field: %s', async (_name, body) => {
    for (const status of ['draft', 'published'] as const) {
      const { body: problem, status: code } = await send(body, status)
      expect([code, problem.errors[0]?.name, problem.errors[0]?.data?.errors?.[0]?.path]).toEqual([400, 'ValidationError', 'body'])
    }
  })

  it('is refused in the language of the writer', async () => {
    const messages = await Promise.all(
      ['fi', 'sv', 'en'].map(async (language) => (await send(javascript, 'draft', language)).body.errors[0]),
    )
    expect(messages.map((message) => message?.data?.errors?.[0]?.message.split(' ').slice(0, 3).join(' '))).toEqual([
      'Linkin osoite alkaa',
      'En länks adress',
      'The address of',
    ])
  })

  it('is refused with the place in the text, in drafts and where a published text lacks something', async () => {
    const place = 'Place in the text: 2. ”Sanat ja kuva”'
    const pending = { type: 'upload', version: 3, pending: { src: 'https://pictures.example/cat.jpg' } }
    const pasted = paragraph('Sanat ja kuva')
    const withPicture = richText(paragraph('Alku'), { ...pasted, children: [...(pasted.children ?? []), pending] })
    const unfinished = richText(paragraph('Alku'), callout('info', ''))
    const messageOf = async (...sent: Parameters<typeof send>): Promise<string | undefined> =>
      (await send(...sent)).body.errors[0]?.data?.errors?.[0]?.message
    expect(await messageOf(withPicture, 'draft')).toContain(place)
    expect(await messageOf(unfinished, 'published')).toContain('Place in the text: 2.')
  })

  it.each([
    [60, 400],
    // Before anything is made of it.
    [10_000, 413],
  ])('is refused when it is nested %d times', async (levels, refusal) => {
    const deep = `{"root":{"type":"root","children":[${'{"type":"quote","version":1,"children":['.repeat(levels)}${']}'.repeat(levels)}]}}`
    const token = await server.token('editor')
    const headers = { 'Content-Type': 'application/json' }
    for (const [body, expected] of [
      [deep, refusal],
      [JSON.stringify(deep), 400],
    ] as const) {
      const sent = `{"title":"Syvä","body":${body}}`
      const { body: problem, status } = await server.request<Problem>('POST', '/api/articles?draft=true', { token, headers, body: sent })
      expect([status, JSON.stringify(problem)]).toEqual([expected, expect.stringContaining('body')])
    }
  })

  it('is refused over GraphQL and leaves nothing behind', async () => {
    const token = await server.token('editor')
    const answer = await server.graphql<{ errors: { extensions: { statusCode: number } }[] }>(
      'mutation ($body: JSON) { createArticle(draft: true, data: { title: "Salakavala", body: $body }) { id } }',
      { body: javascript },
      token,
    )
    expect(answer.body.errors[0]?.extensions.statusCode).toBe(400)
    const { body } = await server.request<{ totalDocs: number }>('GET', '/api/articles?draft=true&where[title][equals]=Salakavala', {
      token,
    })
    expect(body.totalDocs).toBe(0)
  })
})

describe('an unfinished callout', () => {
  it('can be saved in a draft and not be published', async () => {
    const body = richText(callout('info', ''))
    expect((await send(body, 'draft')).status).toBe(201)
    const { body: problem, status } = await send(body)
    expect([status, problem.errors[0]?.data?.errors?.[0]?.path]).toEqual([400, 'body'])
  })
})

describe('a write of other fields', () => {
  it('leaves the text as it is', async () => {
    const body = richText(paragraph('Pysyy'))
    const { id } = await create(server, 'articles', { title: 'Pysyvä', body })
    const token = await server.token('editor')
    const { status } = await server.request('PATCH', `/api/articles/${id}`, { token, body: { lead: 'Uusi', _status: 'published' } })
    const { body: after } = await server.request<{ body: unknown }>('GET', `/api/articles/${id}`)
    expect([status, after.body]).toEqual([200, body])
  })
})
