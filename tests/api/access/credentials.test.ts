/** Passwords: what a new one has to be, and who may change one. */
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { runningCluster } from '../harness/cluster.ts'
import { startServer, type Answer, type TestServer } from '../harness/server.ts'
import { Newsroom, type Account } from './newsroom.ts'

interface Body {
  doc?: Record<string, unknown>
  errors?: { message: string; data?: { errors?: { message: string; path: string }[] } }[]
}

const password = 'a password for the tests of access'
const another = 'seven trams under the harbour'

let server: TestServer
let newsroom: Newsroom
let dataDir: string

beforeAll(async () => {
  dataDir = path.join(runningCluster().directory, 'data-of-credentials')
  server = await startServer({ environment: { TRUST_PROXY: '1', DATA_DIR: dataDir } })
  newsroom = await Newsroom.open(server)
}, 120_000)

afterAll(() => server.stop())

let lastAddress = 0
function change(
  account: Account,
  data: object,
  at = `/api/users/${account.id}`,
  headers: Record<string, string> = {},
): Promise<Answer<Body>> {
  lastAddress += 1
  const from = { 'X-Forwarded-For': `192.0.2.${lastAddress % 250}`, 'Accept-Language': 'en' }
  return server.request<Body>('PATCH', at, { body: data, token: account.token, headers: { ...from, ...headers } })
}

/** The fields that a refusal marks. */
function markedBy({ body, status }: Answer<Body>): unknown[] {
  return [status, ...(body.errors ?? []).flatMap(({ data }) => (data?.errors ?? []).map((error) => error.path))]
}

async function canSignIn(email: string, secret: string): Promise<boolean> {
  const { status } = await server.request('POST', '/api/users/login', { body: { email, password: secret } })
  return status === 200
}

function updateByGraphql(account: Account, data: string): Promise<Answer<{ errors?: { message: string }[] }>> {
  return server.graphql(`mutation { updateUser(id: "${account.id}", data: { ${data} }) { id } }`, {}, account.token)
}

describe('somebody who changes their own password', () => {
  it.each(['author', 'admin'] as const)('shows that they know the current one, as %s and on every door', async (role) => {
    const account = await newsroom.account(role)
    const bulk = `/api/users?where[id][equals]=${account.id}`
    for (const data of [{ password: another }, { password: another, currentPassword: 'not this one' }]) {
      expect(markedBy(await change(account, data))).toEqual([400, 'currentPassword'])
      expect((await change(account, data, bulk)).status).toBe(400)
    }
    expect((await updateByGraphql(account, `password: "${another}"`)).body.errors).toHaveLength(1)
    expect([await canSignIn(account.email, password), await canSignIn(account.email, another)]).toEqual([true, false])

    const changed = await change(account, { password: another, currentPassword: password })
    expect([changed.status, 'currentPassword' in (changed.body.doc ?? {})]).toEqual([200, false])
    expect([await canSignIn(account.email, password), await canSignIn(account.email, another)]).toEqual([false, true])
    const back = await updateByGraphql(account, `password: "${password}", currentPassword: "${another}"`)
    expect(back.body.errors).toBeUndefined()
    expect(await canSignIn(account.email, password)).toBe(true)
  })

  it('is asked for it when the e-mail address changes, and for nothing else', async () => {
    const account = await newsroom.account('author')
    const email = `new-${account.email}`
    expect(markedBy(await change(account, { email }))).toEqual([400, 'currentPassword'])
    expect((await change(account, { email: account.email.toUpperCase(), name: 'Uusi nimi' })).status).toBe(200)
    expect((await change(account, { email, currentPassword: password })).body.doc).toMatchObject({ email })
  })

  it('cannot guess at it without end', async () => {
    const account = await newsroom.account('author')
    const headers = { 'X-Forwarded-For': '203.0.113.1' }
    const statuses: number[] = []
    for (let index = 0; index < 11; index += 1) {
      statuses.push((await change(account, { password: another, currentPassword: `guess ${index}` }, undefined, headers)).status)
    }
    expect(statuses).toEqual([...Array<number>(10).fill(400), 429])
    expect((await change(account, { password: another, currentPassword: password }, undefined, headers)).status).toBe(429)
  })

  it('ends their other sessions, the links to a new password, and what other browsers were let in with', async () => {
    const account = await newsroom.account('author')
    const other = await newsroom.signIn(account.email)
    await server.request('POST', '/api/users/forgot-password', { body: { email: account.email } })
    const outbox = path.join(dataDir, 'outbox')
    const messages = await Promise.all((await readdir(outbox)).map((file) => readFile(path.join(outbox, file), 'utf8')))
    const token = /reset\/(\w+)/.exec(messages.find((message) => message.includes(account.email)) ?? '')?.[1]
    expect(typeof token).toBe('string')

    expect((await change(account, { password: another, currentPassword: password })).status).toBe(200)
    const me = (session: string): Promise<Answer<{ user: unknown }>> => server.request('GET', '/api/users/me', { token: session })
    expect([(await me(account.token)).body.user, (await me(other)).body.user]).toEqual([expect.anything(), null])
    const reset = await server.request('POST', '/api/users/reset-password', { body: { token, password: 'eight trams over the harbour' } })
    expect([reset.status, await canSignIn(account.email, another)]).toEqual([403, true])
  })

  it('is not asked to by an administrator, who may give a new one', async () => {
    const account = await newsroom.account('author')
    await newsroom.change('users', account.id, { password: another })
    expect(await canSignIn(account.email, another)).toBe(true)
  })
})

describe('a new password', () => {
  it.each([
    ['eleven long', 'at least 12'],
    ['😀😀😀😀😀😀', 'at least 12'],
    ['password1234', 'easy to guess'],
    ['Salasana12345', 'easy to guess'],
    ['Kesäloma2026', 'easy to guess'],
    ['Sommarlov2026', 'easy to guess'],
    ['aaaaaaaaaaaaaaaa', 'easy to guess'],
    ['qwertyuiop12', 'easy to guess'],
    ['Verkosto2026!', 'easy to guess'],
    ['kyllikki.savolainen', 'easy to guess'],
    ['Savolainen-Kyllikki', 'easy to guess'],
    ['hemligtlösenord1', 'easy to guess'],
    ['Long'.repeat(65), 'at most 256'],
  ])('is not %s', async (weak, reason) => {
    const form = { email: 'kyllikki.savolainen@verkosto.example', name: 'Kyllikki Savolainen', role: 'author', password: weak }
    const headers = { 'Accept-Language': 'en' }
    const answer = await server.request<Body>('POST', '/api/users', { body: form, token: newsroom.admin, headers })
    expect(markedBy(answer)).toEqual([400, 'password'])
    expect(JSON.stringify(answer.body)).toContain(reason)
    expect(JSON.stringify(answer.body)).not.toContain(weak)
  })

  it('is the same in both fields of a form that asks for it twice', async () => {
    const account = await newsroom.account('author')
    const form = { password: another, currentPassword: password }
    for (const repeated of ['', `${another}s`]) {
      expect(markedBy(await change(account, { ...form, 'confirm-password': repeated }))).toEqual([400, 'confirm-password'])
    }
    expect(markedBy(await change(account, { password: '', 'confirm-password': '' }))).toEqual([400, 'password'])
    expect([await canSignIn(account.email, password), await canSignIn(account.email, another)]).toEqual([true, false])
    expect((await change(account, { ...form, 'confirm-password': another })).status).toBe(200)
    expect(await canSignIn(account.email, another)).toBe(true)
  })

  it('keeps to the rules on every other door', async () => {
    const account = await newsroom.account('author')
    const weak = 'password1234'
    const byAdmin = { ...account, token: newsroom.admin }
    expect(markedBy(await change(account, { password: weak, currentPassword: password }))).toEqual([400, 'password'])
    expect(markedBy(await change(byAdmin, { password: weak }))).toEqual([400, 'password'])
    expect((await change(byAdmin, { password: weak }, `/api/users?where[id][equals]=${account.id}`)).status).toBe(400)
    expect((await updateByGraphql(byAdmin, `password: "${weak}"`)).body.errors).toHaveLength(1)
    const create = `mutation { createUser(data: { email: "weak@verkosto.example", name: "Heikko", role: author, password: "${weak}" }) { id } }`
    expect((await server.graphql<{ errors?: unknown[] }>(create, {}, newsroom.admin)).body.errors).toHaveLength(1)
    expect(await canSignIn(account.email, password)).toBe(true)
  })

  it('keeps to them when the old one was forgotten, and the link may be used again', async () => {
    const account = await newsroom.account('author')
    await server.request('POST', '/api/users/forgot-password', { body: { email: account.email } })
    const outbox = path.join(dataDir, 'outbox')
    const messages = await Promise.all((await readdir(outbox)).map((file) => readFile(path.join(outbox, file), 'utf8')))
    const token = /reset\/(\w+)/.exec(messages.find((message) => message.includes(account.email)) ?? '')?.[1]
    const reset = (secret: string): Promise<Answer<Body>> =>
      server.request<Body>('POST', '/api/users/reset-password', { body: { token, password: secret } })
    expect(markedBy(await reset('password1234'))).toEqual([400, 'password'])
    const mutation = `mutation { resetPasswordUser(token: "${token}", password: "abc") { token } }`
    const { body } = await server.graphql<{ data: { resetPasswordUser: null }; errors?: unknown[] }>(mutation)
    expect([body.data.resetPasswordUser, body.errors?.length]).toEqual([null, 1])
    expect((await reset(another)).status).toBe(200)
  })
})

it('a filter or a sort by the current password finds nothing out', async () => {
  for (const query of ['where[currentPassword][exists]=true', 'where[currentPassword][equals]=x', 'sort=currentPassword']) {
    const { status } = await server.request('GET', `/api/users?${query}`, { token: newsroom.admin })
    expect([query, status < 500]).toEqual([query, true])
  }
})
