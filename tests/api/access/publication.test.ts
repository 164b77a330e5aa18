/** What is public stays as it is until somebody who may says otherwise: the traps of Payload's drafts, each by its number. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { startServer, type Answer, type TestServer } from '../harness/server.ts'
import { Newsroom, unique, uploadOf, type Account, type Saved } from './newsroom.ts'

let server: TestServer
let newsroom: Newsroom
let editor: Account
let author: Account

interface Body {
  doc: Saved
  docs: Saved[]
  id?: string
  title?: unknown
  totalDocs?: number
  errors?: { message: string; data?: { code?: string } }[]
}

const as = (account: Account | undefined, method: string, path: string, body?: unknown): Promise<Answer<Body>> =>
  server.request<Body>(method, path, { body, token: account?.token })

const codeOf = ({ body, status }: Answer<Body>): [number, string | undefined] => [status, body.errors?.[0]?.data?.code]

async function overGraphql(text: string, account: Account | undefined): Promise<[number, string | undefined]> {
  const { body } = await server.graphql<{ errors?: { extensions?: { statusCode?: number; data?: { code?: string } } }[] }>(
    text,
    {},
    account?.token,
  )
  const extensions = body.errors?.[0]?.extensions
  return [extensions?.statusCode ?? 200, extensions?.data?.code]
}

/** The title that the public reads, or the status when there is nothing to read. */
async function publicTitle(collection: string, id: string): Promise<unknown> {
  const { body, status } = await as(undefined, 'GET', `/api/${collection}/${id}?depth=0`)
  return status === 200 ? body.title : status
}

/** A published article with a newer draft. */
async function withDraft(data: Record<string, unknown> = {}): Promise<Saved> {
  const article = await newsroom.publish('articles', { title: 'Julkinen', ...data })
  await newsroom.change('articles', article.id, { title: 'Luonnos' }, '&draft=true')
  return article
}

beforeAll(async () => {
  server = await startServer()
  newsroom = await Newsroom.open(server)
  editor = await newsroom.account('editor')
  author = await newsroom.account('author')
}, 120_000)

afterAll(() => server.stop())

describe('a save without draft=true on a document with a newer draft (payload#13267)', () => {
  it('is a conflict that says what to do, over REST and GraphQL', async () => {
    const { id } = await withDraft()
    expect(codeOf(await as(editor, 'PATCH', `/api/articles/${id}`, { lead: 'Ingressi' }))).toEqual([409, 'NEWER_DRAFT_EXISTS'])
    expect(await overGraphql(`mutation { updateArticle(id: "${id}", data: { lead: "x" }) { id } }`, editor)).toEqual([
      409,
      'NEWER_DRAFT_EXISTS',
    ])
    expect(await publicTitle('articles', id)).toBe('Julkinen')
  })

  it('is one with the whole document sent back as it was read, too', async () => {
    const { id } = await withDraft()
    const whole = await newsroom.read('articles', id, '&draft=true')
    expect(whole['_status']).toBe('draft')
    expect((await as(editor, 'PATCH', `/api/articles/${id}`, { ...whole, lead: 'Ingressi' })).status).toBe(409)
    expect(await publicTitle('articles', id)).toBe('Julkinen')
  })

  it('is one where an old copy of the document, read before it was published, is sent back', async () => {
    const draft = await newsroom.create('articles', { title: 'Ennen' })
    const old = await newsroom.read('articles', draft.id)
    await newsroom.change('articles', draft.id, { title: 'Julkinen', _status: 'published' })
    expect(codeOf(await as(editor, 'PATCH', `/api/articles/${draft.id}`, { ...old, lead: 'Ingressi' }))).toEqual([409, 'UNPUBLISH_ALONE'])
    expect(await publicTitle('articles', draft.id)).toBe('Julkinen')
  })

  it('changes nothing in bulk', async () => {
    const { id } = await withDraft()
    const { status } = await as(editor, 'PATCH', `/api/articles?where[id][equals]=${id}`, { lead: 'Ingressi' })
    expect(status).toBeLessThan(500)
    expect(await publicTitle('articles', id)).toBe('Julkinen')
  })

  it('publishes when the document has no newer draft', async () => {
    const { id } = await newsroom.publish('articles', { title: 'Julkinen' })
    expect((await as(editor, 'PATCH', `/api/articles/${id}`, { title: 'Korjattu' })).status).toBe(200)
    expect(await publicTitle('articles', id)).toBe('Korjattu')
  })

  it('saves onto the draft with draft=true, and the public still reads what was published', async () => {
    const { id } = await withDraft()
    expect((await as(editor, 'PATCH', `/api/articles/${id}?draft=true`, { title: 'Toinen luonnos' })).status).toBe(200)
    expect(await publicTitle('articles', id)).toBe('Julkinen')
    expect((await newsroom.read('articles', id, '&draft=true'))['title']).toBe('Toinen luonnos')
  })
})

describe('unpublishing', () => {
  it('is a request of its own', async () => {
    const { id } = await withDraft()
    expect((await as(editor, 'PATCH', `/api/articles/${id}`, { _status: 'draft' })).status).toBe(200)
    expect(await publicTitle('articles', id)).toBe(404)
  })

  it('is not for an author, who may keep a draft over what is public', async () => {
    const { id } = await newsroom.create('articles', { title: 'Oma' }, author.token)
    await newsroom.change('articles', id, { _status: 'published' })
    for (const [query, body] of [
      ['', { _status: 'draft' }],
      ['', { deletedAt: '2026-01-01T00:00:00.000Z' }],
      ['?draft=true', { deletedAt: '2026-01-01T00:00:00.000Z' }],
      ['', { title: 'x' }],
      ['?draft=true', { _status: 'published' }],
      ['?publishSpecificLocale=fi', { title: 'x' }],
      ['?publishAllLocales=true&draft=true', { title: 'x', _status: 'published' }],
      ['?unpublishAllLocales=true', { title: 'x' }],
      ['?autosave=true', { title: 'x' }],
    ] as const) {
      expect({ query, body, status: (await as(author, 'PATCH', `/api/articles/${id}${query}`, body)).status }).toEqual({
        query,
        body,
        status: 403,
      })
    }
    for (const query of [
      '?draft=true',
      '?draft=true&autosave=true',
      '?draft=true&unpublishAllLocales=true',
      '?draft=true&publishSpecificLocale=fi',
    ]) {
      const { status } = await as(author, 'PATCH', `/api/articles/${id}${query}`, { title: 'Luonnos' })
      expect([query, status === 200 || status === 403]).toEqual([query, true])
      expect(await publicTitle('articles', id)).toBe('Oma')
    }
  })

  it('takes a status that exists', async () => {
    const { id } = await newsroom.publish('articles', { title: 'Julkinen' })
    for (const _status of ['weird', ['published'], { fi: 'published' }, null, true, 1]) {
      expect({ _status, status: (await as(editor, 'PATCH', `/api/articles/${id}`, { _status })).status }).toEqual({ _status, status: 400 })
      expect((await as(author, 'POST', '/api/articles', { title: 'x', _status })).status).toBe(400)
    }
    expect(await publicTitle('articles', id)).toBe('Julkinen')
  })
})

describe('a draft that was never published (payload#14750)', () => {
  it.each(['articles', 'events', 'networks', 'services', 'pages', 'newsletters', 'organizations'])(
    'of %s is nowhere for the public, with and without draft=true',
    async (collection) => {
      const { id } = await newsroom.create(collection)
      for (const query of ['', 'draft=true', 'draft=false', 'draft=true&trash=true', 'locale=all']) {
        expect((await as(undefined, 'GET', `/api/${collection}/${id}?${query}`)).status).toBe(404)
        expect((await as(undefined, 'GET', `/api/${collection}?${query}&where[id][equals]=${id}`)).body.totalDocs).toBe(0)
      }
      expect((await as(undefined, 'GET', `/api/${collection}/count?where[id][equals]=${id}`)).body.totalDocs).toBe(0)
    },
  )

  it('is nowhere over GraphQL', async () => {
    const { id } = await newsroom.create('articles')
    for (const draft of ['true', 'false']) {
      const { body } = await server.graphql<{ data: { Articles: { totalDocs: number }; Article: unknown } }>(
        `{ Articles(draft: ${draft}, where: { id: { equals: "${id}" } }) { totalDocs } }`,
      )
      expect(body.data.Articles.totalDocs).toBe(0)
      const single = await server.graphql<{ data: { Article: unknown } | null }>(`{ Article(id: "${id}", draft: ${draft}) { title } }`)
      expect(single.body.data?.Article ?? null).toBeNull()
    }
  })
})

describe('an article whose moment lies in the future', () => {
  it('waits for it, for the public and for authors', async () => {
    const { id } = await newsroom.publish('articles', { publishedAt: '2099-01-01T00:00:00.000Z' })
    for (const account of [undefined, author]) {
      expect((await as(account, 'GET', `/api/articles/${id}`)).status).toBe(404)
      expect((await as(account, 'GET', `/api/articles/${id}?draft=true`)).status).toBe(404)
    }
    expect((await as(editor, 'GET', `/api/articles/${id}`)).status).toBe(200)
  })
})

describe('an update by id (payload#5224)', () => {
  it('obeys the documents that the role covers, as a draft and not', async () => {
    const draft = await newsroom.create('articles', { title: 'Toimituksen' })
    const published = await withDraft()
    for (const { id } of [draft, published]) {
      for (const query of ['', '?draft=true', '?trash=true', '?draft=true&autosave=true']) {
        expect((await as(author, 'PATCH', `/api/articles/${id}${query}`, { title: 'Kaapattu' })).status).toBe(403)
      }
      expect((await overGraphql(`mutation { updateArticle(id: "${id}", draft: true, data: { title: "x" }) { id } }`, author))[0]).toBe(403)
    }
  })
})

describe('restoring a version', () => {
  it('of a document that is public brings a draft back as a draft', async () => {
    const { id } = await withDraft()
    const [draft] = await newsroom.versions('articles', id)
    await newsroom.change('articles', id, { title: 'Uusi julkinen', _status: 'published' })
    expect((await as(editor, 'POST', `/api/articles/versions/${draft?.id}`)).status).toBe(200)
    expect(await publicTitle('articles', id)).toBe('Uusi julkinen')
    expect((await newsroom.read('articles', id, '&draft=true'))['title']).toBe('Luonnos')
  })

  it('over GraphQL says to do so', async () => {
    const { id } = await withDraft()
    const [draft] = await newsroom.versions('articles', id)
    expect(await overGraphql(`mutation { restoreVersionArticle(id: "${draft?.id}") { id } }`, editor)).toEqual([409, 'RESTORE_AS_DRAFT'])
    expect(await overGraphql(`mutation { restoreVersionArticle(id: "${draft?.id}", draft: true) { id } }`, editor)).toEqual([
      200,
      undefined,
    ])
    expect(await publicTitle('articles', id)).toBe('Julkinen')
  })

  it('works where the default language is empty (payload#17443)', async () => {
    const created = await as(editor, 'POST', '/api/articles?locale=sv&depth=0', { title: 'Bara på svenska', _status: 'published' })
    const { id } = created.body.doc
    const [first] = await newsroom.versions('articles', id)
    await newsroom.change('articles', id, { title: 'Ändrad', _status: 'published' }, '&locale=sv')
    expect((await as(editor, 'POST', `/api/articles/versions/${first?.id}`)).status).toBe(200)
    const { body } = await as(undefined, 'GET', `/api/articles/${id}?locale=all`)
    expect((body.title as { sv?: string }).sv).toBe('Bara på svenska')
    expect((body.title as { fi?: string }).fi ?? null).toBeNull()
  })

  it('brings the languages of that time back, and says so', async () => {
    const { id } = await newsroom.publish('articles', { title: 'Suomeksi' })
    const [first] = await newsroom.versions('articles', id)
    await newsroom.change('articles', id, { title: 'På svenska', _status: 'published' }, '&locale=sv')
    expect((await newsroom.read('articles', id))['availableLocales']).toEqual(['fi', 'sv'])
    await as(editor, 'POST', `/api/articles/versions/${first?.id}`)
    expect((await newsroom.read('articles', id))['availableLocales']).toEqual(['fi'])
  })

  it('leaves a document with the one who made it', async () => {
    const { id } = await newsroom.create('articles', {}, author.token)
    const [first] = await newsroom.versions('articles', id)
    for (const query of ['', '?draft=true']) {
      expect((await as(editor, 'POST', `/api/articles/versions/${first?.id}${query}`)).status).toBe(200)
      expect((await newsroom.read('articles', id, '&draft=true'))['createdBy']).toBe(author.id)
      expect((await as(author, 'PATCH', `/api/articles/${id}?draft=true`, { title: 'Edelleen oma' })).status).toBe(200)
    }
    expect((await as(author, 'GET', `/api/articles/versions?where[parent][equals]=${id}`)).body.totalDocs).toBeGreaterThan(2)
  })

  it('of a document in the trash is refused', async () => {
    const { id } = await newsroom.publish('articles')
    const [version] = await newsroom.versions('articles', id)
    await newsroom.trash('articles', id)
    expect((await as(editor, 'POST', `/api/articles/versions/${version?.id}`)).status).toBe(403)
  })
})

describe('a version', () => {
  it('holds no text of another language as its own (payload#2878)', async () => {
    const { id } = await newsroom.publish('articles', { title: 'Suomeksi', lead: 'Ingressi' })
    await newsroom.change('articles', id, { lead: 'Ingress' }, '&locale=sv&fallback-locale=fi&draft=true')
    await newsroom.change('articles', id, { lead: 'Utkast' }, '&locale=sv&fallback-locale=fi&draft=true')
    for (const query of ['&locale=all', '&locale=all&draft=true']) {
      const { title } = await newsroom.read('articles', id, query)
      expect((title as { sv?: string }).sv ?? null).toBeNull()
    }
    const { body } = await server.request<{ docs: { version: { title: { sv?: string } } }[] }>(
      'GET',
      `/api/articles/versions?where[parent][equals]=${id}&locale=all&depth=0`,
      { token: editor.token },
    )
    for (const { version } of body.docs) expect(version.title.sv ?? null).toBeNull()
  })
})

describe('deleting', () => {
  it('is not held up by old versions (payload#12672)', async () => {
    const letter = await newsroom.publish('newsletters')
    const article = await newsroom.publish('articles', { newsletter: letter.id })
    for (const lead of ['a', 'b', 'c']) await newsroom.change('articles', article.id, { lead, _status: 'published' })
    await newsroom.change('articles', article.id, { newsletter: null, _status: 'published' })
    expect((await as(editor, 'DELETE', `/api/newsletters/${letter.id}`)).status).toBe(200)
    expect((await as(editor, 'DELETE', `/api/articles/${article.id}`)).status).toBe(200)
    expect(await newsroom.versions('articles', article.id)).toEqual([])
  })

  it('leaves clean gaps where others refer to the document', async () => {
    const made: Record<string, string> = {}
    for (const collection of ['newsletters', 'topics', 'networks', 'organizations', 'people', 'media']) {
      made[collection] = (await newsroom.create(collection, collection === 'people' || collection === 'media' ? {} : {})).id
    }
    const writer = await newsroom.account('author')
    const own = await newsroom.create('articles', { title: 'Oma' }, writer.token)
    const article = await newsroom.publish('articles', {
      newsletter: made['newsletters'],
      topics: [made['topics']],
      networks: [made['networks']],
      authors: [made['people']],
      heroImage: made['media'],
    })
    const event = await newsroom.publish('events', { networks: [made['networks']], organizer: made['organizations'] })
    const service = await newsroom.publish('services', { provider: made['organizations'], networks: [made['networks']] })
    for (const [collection, id] of Object.entries(made)) {
      expect([collection, (await as(editor, 'DELETE', `/api/${collection}/${id}`)).status]).toEqual([collection, 200])
    }
    expect((await server.request('DELETE', `/api/users/${writer.id}`, { token: newsroom.admin })).status).toBe(200)
    const left = await newsroom.read('articles', article.id)
    expect([left['newsletter'], left['topics'], left['networks'], left['authors'], left['heroImage']]).toEqual([null, [], [], [], null])
    expect((await newsroom.read('events', event.id))['organizer']).toBeNull()
    expect((await newsroom.read('services', service.id))['provider']).toBeNull()
    expect((await newsroom.read('articles', own.id))['createdBy']).toBeNull()
    const { status } = await as(editor, 'GET', `/api/articles/versions?where[parent][equals]=${article.id}&depth=2`)
    expect(status).toBe(200)
  })
})

describe('a copy', () => {
  it.each(['articles', 'events', 'networks', 'services', 'pages', 'newsletters', 'organizations'])(
    'of a published document of %s is a draft (payload#11981)',
    async (collection) => {
      const { id } = await newsroom.publish(collection, collection === 'events' ? { visibility: 'public' } : {})
      for (const body of [{}, { _status: 'published' }]) {
        const copy = await as(editor, 'POST', `/api/${collection}/${id}/duplicate?depth=0`, body)
        expect([copy.status, copy.body.doc['_status']]).toEqual([200, 'draft'])
        expect((await as(undefined, 'GET', `/api/${collection}/${copy.body.doc.id}`)).status).toBe(404)
        expect(copy.body.doc['slug']).not.toBe((await newsroom.read(collection, id))['slug'])
      }
      expect((await as(undefined, 'GET', `/api/${collection}/${id}`)).status).toBe(200)
    },
  )

  it('over GraphQL is a draft', async () => {
    const { id } = await newsroom.publish('pages')
    const { body } = await server.graphql<{ data: { duplicatePage: { _status: string } } }>(
      `mutation { duplicatePage(id: "${id}", data: {}) { _status } }`,
      {},
      editor.token,
    )
    expect(body.data.duplicatePage._status).toBe('draft')
  })

  it('belongs to the one who copies, also of what an author reads of others', async () => {
    const { id } = await newsroom.publish('articles')
    const { body } = await as(author, 'POST', `/api/articles/${id}/duplicate?depth=0`, {})
    expect([body.doc['createdBy'], body.doc['_status']]).toEqual([author.id, 'draft'])
  })

  it('of a document in the trash is not in the trash', async () => {
    const { id } = await newsroom.publish('pages')
    await newsroom.trash('pages', id)
    const { body, status } = await as(editor, 'POST', `/api/pages/${id}/duplicate?depth=0`, {})
    expect([status, body.doc['deletedAt'], body.doc['_status']]).toEqual([200, null, 'draft'])
  })
})

describe('another file for an image', () => {
  it('leaves what shows it as it is (payload#17016)', async () => {
    const image = await newsroom.create('media')
    const { id } = await withDraft({ heroImage: image.id })
    const { status } = await server.request('PATCH', `/api/media/${image.id}`, {
      body: uploadOf({ credit: 'Uusi kuva' }),
      token: editor.token,
    })
    expect(status).toBe(200)
    expect(await publicTitle('articles', id)).toBe('Julkinen')
    const draft = await newsroom.read('articles', id, '&draft=true')
    expect([draft['title'], draft['_status'], draft['heroImage']]).toEqual(['Luonnos', 'draft', image.id])
  })
})

describe('reordering', () => {
  it('is nothing that documents here have, and changes none (payload#16969)', async () => {
    const { id } = await withDraft()
    const body = {
      collectionSlug: 'articles',
      docsToMove: [id],
      newKeyWillBe: 'less',
      orderableFieldName: '_order',
      target: { id, key: 'a0' },
    }
    for (const account of [undefined, author, editor]) {
      const { status } = await as(account, 'POST', '/api/reorder', body)
      expect(status).toBeGreaterThanOrEqual(400)
      expect(status).toBeLessThan(500)
    }
    expect(await publicTitle('articles', id)).toBe('Julkinen')
  })
})

describe('a slug', () => {
  it.each(['articles', 'events', 'pages', 'services', 'newsletters', 'networks', 'organizations'])(
    'may be empty in any number of drafts of %s (payload#15126)',
    async (collection) => {
      for (const data of [{}, {}, { slug: '' }, { slug: null }]) {
        const { body, status } = await as(editor, 'POST', `/api/${collection}?draft=true&depth=0`, data)
        expect([status, body.doc['slug'] ?? null]).toEqual([201, null])
      }
    },
  )

  it('is one document’s alone when eight of one title are written at the same moment', async () => {
    const title = unique('Samanaikainen')
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => as(editor, 'POST', '/api/pages?depth=0', { title, _status: 'published' })),
    )
    expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 8 }, () => 201))
    expect(new Set(answers.map(({ body }) => body.doc['slug'])).size).toBe(8)
  })

  it('that is taken is refused with the field named', async () => {
    const slug = unique('varattu').replace(' ', '-')
    await newsroom.publish('pages', { slug })
    const { body, status } = await server.request<{ errors: { data: { errors: { path: string }[] } }[] }>('POST', '/api/pages', {
      body: { title: 'Toinen', slug },
      token: editor.token,
    })
    expect([status, body.errors[0]?.data.errors[0]?.path]).toEqual([400, 'slug'])
  })

  it('of a document in the trash may be used again, and then keeps that document there', async () => {
    const slug = unique('roskista').replace(' ', '-')
    const first = await newsroom.publish('pages', { slug })
    await newsroom.trash('pages', first.id)
    const second = await newsroom.publish('pages', { slug })
    const back = await server.request<{ errors: { data: { errors: { path: string }[] } }[] }>(
      'PATCH',
      `/api/pages/${first.id}?trash=true`,
      {
        body: { deletedAt: null },
        token: editor.token,
      },
    )
    expect([back.status, back.body.errors[0]?.data.errors[0]?.path]).toEqual([400, 'slug'])
    const renamed = await as(editor, 'PATCH', `/api/pages/${first.id}?trash=true&depth=0`, { deletedAt: null, slug: `${slug}-vanha` })
    expect([renamed.status, renamed.body.doc['deletedAt']]).toEqual([200, null])
    expect((await newsroom.read('pages', second.id))['slug']).toBe(slug)
  })
})

describe('the trash', () => {
  it('holds whole documents: a draft of what is public does not go there by itself', async () => {
    const { id } = await withDraft()
    expect((await as(editor, 'PATCH', `/api/articles/${id}?draft=true`, { deletedAt: '2026-01-01T00:00:00.000Z' })).status).toBe(200)
    expect(await publicTitle('articles', id)).toBe(404)
    expect((await as(editor, 'PATCH', `/api/articles/${id}?trash=true&draft=true`, { deletedAt: null })).status).toBe(200)
    expect((await as(editor, 'GET', `/api/articles/${id}`)).status).toBe(200)
  })

  it('is out of sight for everybody but those who may delete', async () => {
    const { id } = await newsroom.publish('articles')
    await newsroom.trash('articles', id)
    for (const account of [undefined, author]) {
      for (const query of ['', '?trash=true', '?trash=true&draft=true']) {
        expect((await as(account, 'GET', `/api/articles/${id}${query}`)).status).toBe(404)
      }
    }
  })
})

describe('what an author may do to their own article', () => {
  /** True, or a filter that the document passes. */
  interface Permissions {
    update?: unknown
    fields?: true | { reviewState?: true | { update?: boolean } }
  }
  const permissions = async (id: string, form: object): Promise<Permissions> =>
    (await server.request<Permissions>('POST', `/api/articles/access/${id}`, { body: form, token: author.token })).body

  it('that is published is to save a draft, and not to publish', async () => {
    const { id } = await newsroom.create('articles', {}, author.token)
    await newsroom.change('articles', id, { _status: 'published' })
    expect((await permissions(id, { _status: 'draft' })).update).toBeTruthy()
    expect((await permissions(id, { _status: 'published' })).update).toBeFalsy()
  })

  it('that was sent back is to send it in again, and never to send it back', async () => {
    const { id } = await newsroom.create('articles', {}, author.token)
    const state = (reviewState: string): Promise<Answer<Body>> =>
      as(author, 'PATCH', `/api/articles/${id}?draft=true&depth=0`, { reviewState })
    expect((await state('returned')).body.doc['reviewState']).toBe('working')
    await newsroom.change('articles', id, { reviewState: 'returned' }, '&draft=true')
    const { fields } = await permissions(id, { reviewState: 'returned', _status: 'draft' })
    expect(fields === true || fields?.reviewState === true || (typeof fields === 'object' && fields.reviewState?.update)).toBe(true)
    expect((await state('submitted')).body.doc['reviewState']).toBe('submitted')
    expect((await state('returned')).body.doc['reviewState']).toBe('submitted')
  })
})
