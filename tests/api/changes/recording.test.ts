import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import sharp from 'sharp'
import { testPassword } from '../harness/cluster.ts'
import { startServer, type Answer, type TestServer } from '../harness/server.ts'
import { openLog, type Log, type LoggedChange } from './harness/log.ts'

interface Saved {
  doc: { id: string }
}
interface Version {
  id: string
  version: { title: string; _status: string }
}

let server: TestServer
let log: Log
let token: string

beforeAll(async () => {
  server = await startServer()
  log = await openLog(server.database.url)
  token = await server.token('admin')
})

afterAll(async () => {
  await log.close()
  await server.stop()
})

async function send<Body = Saved>(method: string, path: string, body?: unknown): Promise<Answer<Body>> {
  const answer = await server.request<Body>(method, path, { body, token })
  if (answer.status >= 400) throw new Error(`${method} ${path}: ${answer.status} ${JSON.stringify(answer.body)}`)
  return answer
}

let counter = 0
const unique = (name: string): string => `${name} ${(counter += 1)}`

async function createPage(data: Record<string, unknown> = {}, draft = false): Promise<string> {
  const path = `/api/pages${draft ? '?draft=true' : ''}`
  const { body } = await send('POST', path, { title: unique('Sivu'), ...data })
  return body.doc.id
}

const published = { _status: 'published' }

/** What a test says of a row: all but the numbers. */
function told(changes: LoggedChange[]) {
  return changes.map(({ after, before, document, draft, entity, operation }) => ({ entity, document, operation, draft, before, after }))
}

describe('a document without drafts', () => {
  it('is logged from its creation to its deletion', async () => {
    let id = ''
    const changes = await log.during(async () => {
      id = (await send('POST', '/api/topics', { name: unique('Aihe') })).body.doc.id
      await send('PATCH', `/api/topics/${id}`, { description: 'Kuvaus' })
      await send('PATCH', `/api/topics/${id}`, { deletedAt: new Date().toISOString() })
      await send('PATCH', `/api/topics/${id}?trash=true`, { deletedAt: null })
      await send('DELETE', `/api/topics/${id}`)
    })
    const row = { entity: 'topics', document: id, draft: false }
    expect(told(changes)).toEqual([
      { ...row, operation: 'create', before: 'none', after: 'published' },
      { ...row, operation: 'update', before: 'published', after: 'published' },
      { ...row, operation: 'trash', before: 'published', after: 'none' },
      { ...row, operation: 'restore', before: 'none', after: 'published' },
      { ...row, operation: 'delete', before: 'published', after: 'none' },
    ])
  })
})

describe('a document with drafts', () => {
  it('changes what the public reads only when it is published or unpublished', async () => {
    let id = ''
    const changes = await log.during(async () => {
      id = await createPage({}, true)
      await send('PATCH', `/api/pages/${id}?draft=true`, { summary: 'Toinen luonnos' })
      await send('PATCH', `/api/pages/${id}`, published)
      await send('PATCH', `/api/pages/${id}?draft=true`, { summary: 'Luonnos julkaistun rinnalla' })
      await send('PATCH', `/api/pages/${id}?draft=true`, { summary: 'Toinen luonnos julkaistun rinnalla' })
      await send('PATCH', `/api/pages/${id}`, { ...published, summary: 'Julkaistu' })
      await send('PATCH', `/api/pages/${id}`, { _status: 'draft' })
    })
    const row = { entity: 'pages', document: id }
    expect(told(changes)).toEqual([
      { ...row, operation: 'create', draft: true, before: 'none', after: 'draft' },
      { ...row, operation: 'update', draft: true, before: 'draft', after: 'draft' },
      { ...row, operation: 'update', draft: false, before: 'draft', after: 'published' },
      { ...row, operation: 'update', draft: true, before: 'published', after: 'published' },
      { ...row, operation: 'update', draft: true, before: 'published', after: 'published' },
      { ...row, operation: 'update', draft: false, before: 'published', after: 'published' },
      { ...row, operation: 'update', draft: false, before: 'published', after: 'draft' },
    ])
  })

  it('says the same when it is saved over GraphQL', async () => {
    const id = await createPage(published)
    const changes = await log.during(async () => {
      const mutation =
        'mutation ($id: String!, $draft: Boolean) { updatePage(id: $id, draft: $draft, data: { summary: "Luonnos" }) { id } }'
      const answer = await server.graphql<{ errors?: unknown }>(mutation, { id, draft: true }, token)
      expect(answer.body.errors).toBeUndefined()
    })
    expect(told(changes)).toEqual([
      { entity: 'pages', document: id, operation: 'update', draft: true, before: 'published', after: 'published' },
    ])
  })

  it('is gone for the public while it is in the trash, whatever its draft says', async () => {
    const id = await createPage(published)
    await send('PATCH', `/api/pages/${id}?draft=true`, { summary: 'Luonnos' })
    const changes = await log.during(async () => {
      await send('PATCH', `/api/pages/${id}`, { deletedAt: new Date().toISOString() })
      await send('DELETE', `/api/pages/${id}?trash=true`)
    })
    expect(changes.map(({ operation, after, locale }) => [operation, after, locale])).toEqual([
      ['trash', 'none', null],
      ['delete', 'none', null],
    ])
    expect(changes[0]?.before).toBe('published')
  })

  it('is logged when a version is restored, with what that does to the public', async () => {
    const id = await createPage({ ...published, title: 'Ensimmäinen' })
    await send('PATCH', `/api/pages/${id}`, { ...published, title: 'Toinen' })
    const { body } = await send<{ docs: Version[] }>('GET', `/api/pages/versions?where[parent][equals]=${id}&sort=createdAt`)
    const first = body.docs.find(({ version }) => version.title === 'Ensimmäinen')?.id
    const changes = await log.during(async () => {
      const restore = 'mutation ($id: String) { restoreVersionPage(id: $id, draft: true) { id } }'
      const answer = await server.graphql<{ errors?: unknown }>(restore, { id: first }, token)
      expect(answer.body.errors).toBeUndefined()
      await send('POST', `/api/pages/versions/${first}`)
    })
    const row = { entity: 'pages', document: id, operation: 'update', before: 'published', after: 'published' }
    expect(told(changes)).toEqual([
      { ...row, draft: true },
      { ...row, draft: false },
    ])
    // A version holds every locale.
    expect(changes.map(({ fields, locale }) => [fields.includes('title'), locale])).toEqual([
      [true, null],
      [true, null],
    ])
  })

  it('is a creation when it is duplicated', async () => {
    const id = await createPage(published)
    let copy = ''
    const changes = await log.during(async () => {
      copy = (await send('POST', `/api/pages/${id}/duplicate`, { title: unique('Kopio') })).body.doc.id
    })
    expect(told(changes)).toEqual([{ entity: 'pages', document: copy, operation: 'create', draft: true, before: 'none', after: 'draft' }])
  })
})

describe('several documents at once', () => {
  it('leave one row each when they are changed, with their own state before', async () => {
    const summary = unique('joukko')
    const ids = [await createPage({ ...published, summary }), await createPage({ summary }), await createPage({ ...published, summary })]
    const changes = await log.during(() =>
      send('PATCH', `/api/pages?where[id][in]=${ids.join(',')}`, { ...published, summary: 'muutettu' }),
    )
    expect(changes.map(({ document, before, after }) => [document, before, after]).sort()).toEqual(
      [
        [ids[0], 'published', 'published'],
        [ids[1], 'draft', 'published'],
        [ids[2], 'published', 'published'],
      ].sort(),
    )
    expect(new Set(changes.map(({ transaction }) => transaction)).size).toBe(1)
  })

  it('leave one row each when they are deleted', async () => {
    const ids = [await createPage(published), await createPage()]
    const changes = await log.during(() => send('DELETE', `/api/pages?where[id][in]=${ids.join(',')}`))
    expect(changes.map(({ document, operation, before, after }) => [document, operation, before, after]).sort()).toEqual(
      [
        [ids[0], 'delete', 'published', 'none'],
        [ids[1], 'delete', 'draft', 'none'],
      ].sort(),
    )
  })
})

describe('a global', () => {
  it('is logged without a document', async () => {
    const changes = await log.during(() => send('POST', '/api/globals/site-settings?locale=sv', { description: 'Tillsammans' }))
    expect(changes.map(({ id: _, transaction: __, user: ___, ...rest }) => rest)).toEqual([
      {
        kind: 'global',
        entity: 'site-settings',
        document: null,
        operation: 'update',
        draft: false,
        locale: 'sv',
        before: 'published',
        after: 'published',
        fields: ['description'],
      },
    ])
  })

  it('is logged when a version is restored', async () => {
    await send('POST', '/api/globals/site-settings', { description: 'Vanha' })
    await send('POST', '/api/globals/site-settings', { description: 'Uusi' })
    const { body } = await send<{ docs: Version[] }>('GET', '/api/globals/site-settings/versions?sort=-createdAt')
    const changes = await log.during(() => send('POST', `/api/globals/site-settings/versions/${body.docs[1]?.id}`))
    expect(changes.map(({ entity, fields }) => [entity, fields.includes('description')])).toEqual([['site-settings', true]])
  })
})

describe('a change', () => {
  it('names the fields that changed, and none of their values', async () => {
    const id = await createPage({ summary: 'salaisuus', ...published })
    const [change] = await log.during(() => send('PATCH', `/api/pages/${id}?depth=2`, { ...published, summary: 'toinen salaisuus' }))
    expect(change?.fields).toEqual(['summary'])
    expect(JSON.stringify(await log.all())).not.toContain('salaisuus')
  })

  it('names a field that a hook changed along with another', async () => {
    const id = await createPage(published)
    const [change] = await log.during(() => send('PATCH', `/api/pages/${id}?locale=sv`, { ...published, title: unique('Sida') }))
    expect([change?.locale, change?.fields]).toEqual(['sv', expect.arrayContaining(['title', 'slug', 'availableLocales'])])
  })

  it('names the fields although the caller selected others', async () => {
    const id = await createPage(published)
    const [change] = await log.during(() => send('PATCH', `/api/pages/${id}?select[title]=true`, { ...published, summary: 'Lyhyesti' }))
    expect(change?.fields).toEqual(['summary'])
  })

  it('names no relation that was only populated', async () => {
    const parent = await createPage(published)
    const id = await createPage({ ...published, parent })
    const [change] = await log.during(() => send('PATCH', `/api/pages/${id}?depth=2`, { ...published, parent, summary: 'Uusi' }))
    expect(change?.fields).toEqual(['summary'])
  })

  it('names nothing when the same was saved again', async () => {
    const id = await createPage({ ...published, summary: 'Sama' })
    const [change] = await log.during(() => send('PATCH', `/api/pages/${id}`, { ...published, summary: 'Sama' }))
    expect(change?.fields).toEqual([])
  })

  it('names the user who made it', async () => {
    const { body } = await send<{ user: { id: string } }>('GET', '/api/users/me')
    const [change] = await log.during(() => createPage())
    expect(change?.user).toBe(body.user.id)
  })

  it('is logged for an uploaded file', async () => {
    const form = new FormData()
    const png = await sharp({ create: { width: 20, height: 20, channels: 3, background: 'red' } })
      .png()
      .toBuffer()
    form.set('file', new Blob([new Uint8Array(png)], { type: 'image/png' }), 'punainen.png')
    form.set('_payload', JSON.stringify({ alt: 'Punainen neliö' }))
    const [change] = await log.during(() => send('POST', '/api/media', form))
    expect(change).toMatchObject({ entity: 'media', operation: 'create', before: 'none', after: 'published' })
  })
})

describe('what is no change of content', () => {
  it('leaves no row: signing in, refreshing and signing out', async () => {
    const changes = await log.during(async () => {
      const credentials = { email: 'author@verkosto.example', password: testPassword }
      const { body } = await server.request<{ token: string }>('POST', '/api/users/login', { body: credentials })
      await server.request('POST', '/api/users/login', { body: { ...credentials, password: 'wrong' } })
      await server.request('POST', '/api/users/refresh-token', { token: body.token })
      await server.request('POST', '/api/users/logout', { token: body.token })
      await server.request('POST', '/api/users/forgot-password', { body: { email: credentials.email } })
    })
    expect(changes).toEqual([])
  })

  it('leaves no row: the preferences of a user', async () => {
    const changes = await log.during(() => send('POST', '/api/payload-preferences/pages-list', { value: { limit: 10 } }))
    expect(changes).toEqual([])
  })

  it('leaves no row: a write that is refused', async () => {
    const slug = unique('varattu').replace(' ', '-')
    await createPage({ ...published, slug })
    const changes = await log.during(async () => {
      const statuses = await Promise.all([
        server.request('POST', '/api/pages', { body: { title: unique('Sivu'), slug }, token }),
        server.request('POST', '/api/pages', { body: { title: unique('Sivu') } }),
        server.request('PATCH', `/api/pages/${crypto.randomUUID()}`, { body: { title: 'x' }, token }),
      ])
      expect(statuses.every(({ status }) => status >= 400)).toBe(true)
    })
    expect(changes).toEqual([])
  })
})

describe('a password', () => {
  it('is named when it changed, and the account that changed it', async () => {
    const { body } = await send<{ docs: { id: string }[] }>('GET', '/api/users?where[email][equals]=coordinator@verkosto.example')
    const id = body.docs[0]?.id
    const changes = await log.during(() => send('PATCH', `/api/users/${id}`, { password: 'another long password' }))
    expect(changes.map(({ document, fields }) => [document, fields])).toEqual([[id, ['password']]])
  })
})
