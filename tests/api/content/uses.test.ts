/** Where a document is used, for who is about to throw it away. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { image, linkTo, paragraph, richText, serviceBox } from '../../../src/content/richText/compose.ts'
import type { Uses } from '../../../src/content/references/usesEndpoint.ts'
import { Newsroom, unique, type Account, type Saved } from '../access/newsroom.ts'
import { startServer, type Answer, type TestServer } from '../harness/server.ts'

let server: TestServer
let newsroom: Newsroom
let editor: Account

beforeAll(async () => {
  server = await startServer({ language: 'en' })
  newsroom = await Newsroom.open(server)
  editor = await newsroom.account('editor')
}, 120_000)

afterAll(() => server.stop())

const ask = (collection: string, ids: readonly string[], token: string | undefined = editor.token, query = ''): Promise<Answer<Uses>> =>
  server.request<Uses>('GET', `/api/${collection}/uses?where[id][in]=${ids.join(',')}${query}`, { token })

async function usesOf(collection: string, ids: readonly string[], token = editor.token, query = ''): Promise<Uses> {
  const { body, status } = await ask(collection, ids, token, query)
  expect([status, status === 200 ? '' : body]).toEqual([200, ''])
  return body
}

const none: Uses = { published: 0, unpublished: 0, hidden: 0, isComplete: true, docs: [] }

const named = ({ docs }: Uses): unknown[] => docs.map(({ id, isPublic, slug }) => [slug, id, isPublic])

describe('a picture', () => {
  it('that nothing refers to is used nowhere', async () => {
    const { id } = await newsroom.create('media')
    expect(await usesOf('media', [id])).toEqual(none)
  })

  it('is used in fields and in texts of every language, once in each document', async () => {
    const { id } = await newsroom.create('media')
    const person = await newsroom.create('people', { portrait: id, consent: { given: true, fields: [] } })
    const article = await newsroom.publish('articles', { heroImage: id, body: richText(image(id, 'Kuvateksti')) })
    const swedish = await newsroom.publish('pages')
    await newsroom.change('pages', swedish.id, { title: 'Svenska', body: richText(image(id)), _status: 'published' }, '&locale=sv')
    const uses = await usesOf('media', [id])
    expect(uses).toMatchObject({ published: 3, unpublished: 0, hidden: 0, isComplete: true })
    expect(new Set(named(uses).map(String))).toEqual(
      new Set([`people,${person.id},true`, `articles,${article.id},true`, `pages,${swedish.id},true`]),
    )
  })

  it('is used in drafts, of public documents too, and not in older versions', async () => {
    const { id } = await newsroom.create('media')
    const draft = await newsroom.create('articles', { heroImage: id })
    const beside = await newsroom.publish('articles')
    await newsroom.change('articles', beside.id, { heroImage: id }, '&draft=true')
    const taken = await newsroom.publish('articles', { heroImage: id })
    await newsroom.change('articles', taken.id, { heroImage: null, _status: 'published' })
    const uses = await usesOf('media', [id])
    expect(uses).toMatchObject({ published: 0, unpublished: 2 })
    expect(new Set(named(uses).map(String))).toEqual(new Set([`articles,${draft.id},false`, `articles,${beside.id},false`]))
  })

  it('is used by what the public reads later, or not at all, as by a draft', async () => {
    const { id } = await newsroom.create('media')
    await newsroom.publish('articles', { heroImage: id })
    const later = await newsroom.publish('articles', { heroImage: id, publishedAt: '2999-01-01T00:00:00.000Z' })
    const uses = await usesOf('media', [id])
    expect(uses).toMatchObject({ published: 1, unpublished: 1, hidden: 0 })
    expect(named(uses)).toContainEqual(['articles', later.id, false])
  })

  it('is used by nothing that lies in the trash, and is asked for in the trash itself', async () => {
    const { id } = await newsroom.create('media')
    const kept = await newsroom.publish('articles', { heroImage: id })
    const thrown = await newsroom.publish('articles', { heroImage: id })
    await newsroom.trash('articles', thrown.id)
    await newsroom.trash('media', id)
    expect(await usesOf('media', [id])).toEqual(none)
    expect(named(await usesOf('media', [id], editor.token, '&trash=true'))).toEqual([['articles', kept.id, true]])
  })
})

describe('other documents', () => {
  it('are used through links, service boxes, lists and rows', async () => {
    const [topic, page, service, person] = [
      await newsroom.create('topics'),
      await newsroom.publish('pages'),
      await newsroom.publish('services', { kind: 'other' }),
      await newsroom.create('people'),
    ]
    const body = richText(paragraph(linkTo({ collection: 'pages', id: page.id }, 'sivu')), serviceBox(service.id))
    const callsToAction = [{ kind: 'readMore', label: 'Lue', document: { relationTo: 'pages', value: page.id } }]
    const article = await newsroom.publish('articles', { authors: [person.id], body, topics: [topic.id] })
    const calling = await newsroom.publish('articles', { callsToAction })
    for (const [collection, { id }] of [
      ['topics', topic],
      ['services', service],
      ['people', person],
    ] as const) {
      expect([collection, named(await usesOf(collection, [id]))]).toEqual([collection, [['articles', article.id, true]]])
    }
    const ofPage = named(await usesOf('pages', [page.id])).map(String)
    expect(new Set(ofPage)).toEqual(new Set([`articles,${article.id},true`, `articles,${calling.id},true`]))
  })

  it('are used by globals', async () => {
    const organization = await newsroom.publish('organizations')
    const body = { organization: organization.id }
    expect((await server.request('POST', '/api/globals/site-settings', { body, token: newsroom.admin })).status).toBe(200)
    expect((await usesOf('organizations', [organization.id])).docs).toMatchObject([{ kind: 'global', slug: 'site-settings' }])
  })

  it('are used by those that stay, when several go', async () => {
    const parent = await newsroom.publish('pages')
    const child = await newsroom.publish('pages', { parent: parent.id })
    expect(named(await usesOf('pages', [parent.id]))).toEqual([['pages', child.id, true]])
    expect(await usesOf('pages', [parent.id, child.id])).toEqual(none)
  })
})

describe('who asks', () => {
  let topic: Saved

  beforeAll(async () => {
    topic = await newsroom.create('topics')
    await newsroom.create('articles', { title: unique('Salainen'), topics: [topic.id] })
    const both = await newsroom.publish('articles', { title: 'Julkinen nimi', topics: [topic.id] })
    await newsroom.change('articles', both.id, { title: 'Offentligt namn', _status: 'published' }, '&locale=sv')
  }, 60_000)

  it('is told the names of what they may read, and how many others there are', async () => {
    const author = await newsroom.account('author')
    const uses = await usesOf('topics', [topic.id], author.token)
    expect(uses).toMatchObject({ published: 1, unpublished: 1, hidden: 1, docs: [{ title: 'Julkinen nimi' }] })
    expect(JSON.stringify(uses)).not.toContain('Salainen')
  })

  it('is told the names in their own language, or in another that there is', async () => {
    const titles = async (locale: string): Promise<unknown[]> =>
      (await usesOf('topics', [topic.id], editor.token, `&locale=${locale}`)).docs.map(({ title }) => title)
    expect((await titles('sv'))[0]).toBe('Offentligt namn')
    expect((await titles('en'))[0]).toBe('Julkinen nimi')
    expect((await titles('all'))[0]).toBe('Julkinen nimi')
  })

  it('is told nothing without signing in', async () => {
    const { status } = await server.request('GET', `/api/topics/uses?where[id][equals]=${topic.id}`, {})
    expect(status).toBe(404)
  })

  it('is told nothing of accounts', async () => {
    expect((await ask('users', [editor.id])).status).toBeGreaterThanOrEqual(400)
  })

  it('says no more than where and trash', async () => {
    const { status } = await ask('topics', [topic.id], editor.token, '&depth=5')
    expect(status).toBe(400)
  })

  it('has to say which documents', async () => {
    const { body, status } = await server.request<{ errors: unknown }>('GET', '/api/topics/uses', { token: editor.token })
    expect([status, body.errors]).toEqual([
      400,
      [expect.objectContaining({ message: expect.stringContaining('must say which documents are meant') })],
    ])
  })
})
