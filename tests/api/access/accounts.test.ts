/** Roles, the last administrator, and what Payload keeps about people who sign in. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { startServer, type Answer, type Role, type TestServer } from '../harness/server.ts'
import { Newsroom, unique, type Account, type Saved } from './newsroom.ts'

let server: TestServer
let newsroom: Newsroom
let editor: Account
let author: Account
let coordinator: Account
let network: Saved

interface Body {
  doc: Saved
  docs: Saved[]
  user?: Saved
  totalDocs?: number
  errors?: { data?: { code?: string } }[]
}

const as = (token: string | undefined, method: string, path: string, body?: unknown): Promise<Answer<Body>> =>
  server.request<Body>(method, path, { body, token })

/** The ids of all administrators, of whom the demo's is one. */
async function administrators(): Promise<string[]> {
  const { body } = await as(newsroom.admin, 'GET', '/api/users?where[role][equals]=admin&limit=100&depth=0')
  return body.docs.map(({ id }) => id)
}

beforeAll(async () => {
  server = await startServer()
  newsroom = await Newsroom.open(server)
  network = await newsroom.publish('networks')
  editor = await newsroom.account('editor')
  author = await newsroom.account('author')
  coordinator = await newsroom.account('coordinator', { networks: [network.id] })
}, 120_000)

afterAll(() => server.stop())

describe('a role', () => {
  const others: Role[] = ['editor', 'author', 'coordinator']

  it.each(others)('is not for the %s to take, over REST or GraphQL', async (role) => {
    const account = { editor, author, coordinator }[role as 'editor' | 'author' | 'coordinator']
    const { body, status } = await as(account.token, 'PATCH', `/api/users/${account.id}?depth=0`, {
      role: 'admin',
      networks: [network.id],
      name: 'Uusi nimi',
    })
    expect([status, body.doc['role'], body.doc['name']]).toEqual([200, role, 'Uusi nimi'])
    await server.graphql(`mutation { updateUser(id: "${account.id}", data: { role: admin }) { id } }`, {}, account.token)
    await as(account.token, 'PATCH', `/api/users?where[id][equals]=${account.id}`, { role: 'admin' })
    expect((await newsroom.read('users', account.id))['role']).toBe(role)
  })

  it('is given by administrators, and holds from the next request on', async () => {
    const { id, token } = await newsroom.account('author')
    expect((await as(token, 'POST', '/api/pages', newsroom.sample('pages'))).status).toBe(403)
    await newsroom.change('users', id, { role: 'editor' })
    expect((await as(token, 'POST', '/api/pages', newsroom.sample('pages'))).status).toBe(201)
  })

  it('comes with no way to register for it', async () => {
    const form = { email: 'somebody@verkosto.example', password: 'somebody who came by', name: 'Joku', role: 'admin' }
    expect((await as(undefined, 'POST', '/api/users', form)).status).toBe(403)
    expect((await as(author.token, 'POST', '/api/users', form)).status).toBe(403)
    expect((await as(undefined, 'POST', '/api/users/first-register', form)).status).toBe(403)
    const { body } = await server.graphql<{ errors: { extensions: { statusCode: number } }[] }>(
      'mutation { createUser(data: { email: "x@verkosto.example", password: "somebody else", name: "Joku", role: admin }) { id } }',
    )
    expect(body.errors[0]?.extensions.statusCode).toBe(403)
  })

  it('of an unknown kind is refused', async () => {
    for (const role of ['owner', null, '', ['admin']]) {
      const { status } = await as(newsroom.admin, 'PATCH', `/api/users/${author.id}`, { role })
      expect([role, status]).toEqual([role, 400])
    }
  })
})

describe('the list of accounts', () => {
  it('shows people who are not administrators themselves alone', async () => {
    for (const { id, token } of [editor, author, coordinator]) {
      const { body } = await as(token, 'GET', '/api/users?limit=100')
      expect(body.docs.map((user) => user.id)).toEqual([id])
      expect((await as(token, 'GET', '/api/users/count')).body.totalDocs).toBe(1)
    }
    expect((await as(undefined, 'GET', '/api/users')).status).toBe(403)
  })

  it('is not told by the documents that people made', async () => {
    const { id } = await newsroom.publish('articles')
    for (const token of [undefined, author.token, editor.token]) {
      const { body } = await as(token, 'GET', `/api/articles/${id}?depth=2`)
      expect(JSON.stringify(body)).not.toContain('@verkosto.example')
    }
  })
})

describe('the last administrator', () => {
  it('is not demoted, deleted or let go by themselves', async () => {
    const [last, ...rest] = await administrators()
    expect(rest).toEqual([])
    for (const answer of [
      await as(newsroom.admin, 'PATCH', `/api/users/${last}`, { role: 'editor' }),
      await as(newsroom.admin, 'DELETE', `/api/users/${last}`),
    ]) {
      expect([answer.status, answer.body.errors?.[0]?.data?.code]).toEqual([409, 'LAST_ADMINISTRATOR'])
    }
    for (const mutation of [`updateUser(id: "${last}", data: { role: editor }) { id }`, `deleteUser(id: "${last}") { id }`]) {
      const { body } = await server.graphql<{ errors: { extensions: { statusCode: number } }[] }>(
        `mutation { ${mutation} }`,
        {},
        newsroom.admin,
      )
      expect(body.errors[0]?.extensions.statusCode).toBe(409)
    }
    await as(newsroom.admin, 'PATCH', `/api/users/${last}?trash=true`, { deletedAt: '2026-01-01T00:00:00.000Z' })
    expect(await administrators()).toEqual([last])
  })

  it.each(['PATCH', 'DELETE'])('is among several whom one bulk %s would take, and none goes', async (method) => {
    await newsroom.account('admin')
    const before = await administrators()
    const { status } = await as(
      newsroom.admin,
      method,
      '/api/users?where[role][equals]=admin',
      method === 'PATCH' ? { role: 'editor' } : undefined,
    )
    expect([400, 409]).toContain(status)
    expect((await administrators()).toSorted()).toEqual(before.toSorted())
  })

  it.each(['PATCH', 'DELETE'])('is left when administrators %s each other at the same moment', async (method) => {
    const one = await newsroom.account('admin')
    const two = await newsroom.account('admin')
    const everybodyElse = (await administrators()).filter((id) => ![one.id, two.id].includes(id))
    for (const id of everybodyElse) await newsroom.change('users', id, { role: 'editor' }, '').catch(() => undefined)
    const body = method === 'PATCH' ? { role: 'editor' } : undefined
    const answers = await Promise.all([
      as(one.token, method, `/api/users/${two.id}`, body),
      as(two.token, method, `/api/users/${one.id}`, body),
    ])
    const statuses = answers.map(({ status }) => status).toSorted((a, b) => a - b)
    expect(statuses[0]).toBe(200)
    expect([403, 404, 409]).toContain(statuses[1])
    const left = [one, two].filter((_, index) => answers[1 - index]?.status !== 200)
    expect(left).toHaveLength(1)
    // The survivor gives the demo's administrator their role back.
    const survivor = left[0]?.token
    for (const id of everybodyElse) await as(survivor, 'PATCH', `/api/users/${id}`, { role: 'admin' })
    expect(await administrators()).toEqual(expect.arrayContaining(everybodyElse))
  })
})

describe('preferences', () => {
  it('are their owner’s alone', async () => {
    const key = unique('key').replace(' ', '-')
    expect((await as(author.token, 'POST', `/api/payload-preferences/${key}`, { value: { secret: 1 } })).status).toBe(200)
    expect((await as(author.token, 'GET', `/api/payload-preferences/${key}`)).status).toBe(200)
    for (const token of [editor.token, newsroom.admin]) {
      const { body } = await as(token, 'GET', `/api/payload-preferences/${key}`)
      expect(JSON.stringify(body)).not.toContain('secret')
      expect((await as(token, 'GET', `/api/payload-preferences?where[key][equals]=${key}`)).body.totalDocs).toBe(0)
    }
    expect((await as(undefined, 'GET', '/api/payload-preferences')).status).toBe(403)
    const { body } = await server.graphql<{ data: { PayloadPreferences: { totalDocs: number } } }>(
      `{ PayloadPreferences(where: { key: { equals: "${key}" } }) { totalDocs } }`,
      {},
      editor.token,
    )
    expect(body.data.PayloadPreferences.totalDocs).toBe(0)
  })
})

describe('the note of who is editing a document', () => {
  it('is written by the server alone, so that nobody shuts others out', async () => {
    const { id } = await newsroom.publish('pages')
    const lock = { document: { relationTo: 'pages', value: id }, user: { relationTo: 'users', value: author.id } }
    for (const token of [undefined, author.token, coordinator.token, editor.token, newsroom.admin]) {
      expect((await as(token, 'POST', '/api/payload-locked-documents', lock)).status).toBe(403)
    }
    const { body } = await server.graphql<{ errors: { extensions: { statusCode: number } }[] }>(
      `mutation { createPayloadLockedDocument(data: { globalSlug: "navigation", user: { relationTo: users, value: "${author.id}" } }) { id } }`,
      {},
      author.token,
    )
    expect(body.errors[0]?.extensions.statusCode).toBe(403)
    expect((await as(newsroom.admin, 'PATCH', `/api/pages/${id}`, { title: 'Muutettu', _status: 'published' })).status).toBe(200)
  })

  it('is hidden from those who do not sign in', async () => {
    expect((await as(undefined, 'GET', '/api/payload-locked-documents')).status).toBe(403)
  })
})
