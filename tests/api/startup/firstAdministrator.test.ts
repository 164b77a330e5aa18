import { access, readFile } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, describe, it } from '@jest/globals'
import { runningCluster } from '../harness/cluster.ts'
import { createTestDatabase, type TestDatabase } from '../harness/database.ts'
import { startServer, type TestServer } from '../harness/server.ts'

let database: TestDatabase
let server: TestServer
let dataDir: string

beforeAll(async () => {
  database = await createTestDatabase('empty')
  dataDir = path.join(runningCluster().directory, 'data-of-first-administrator')
  server = await startServer({ database, flags: ['--empty'], environment: { DATA_DIR: dataDir } })
})

afterAll(async () => {
  await server.stop()
  await database.drop()
})

const person = { email: 'aino@example.org', password: 'a password of mine', name: 'Aino', role: 'author' }

/** Without the admin panel, the form of which a link would open, it is in a command. */
function tokenOf(from: TestServer): string {
  return /curl \S+\/api\/users\/first-register -H 'X-Setup-Token: (\w+)'/.exec(from.output())?.[1] ?? ''
}

function linkOf(from: TestServer): string {
  return `/setup/${tokenOf(from)}`
}

async function cookieOf(link: string): Promise<string> {
  const { headers } = await server.request('GET', link)
  return (headers.get('set-cookie') ?? '').split(';', 1)[0] ?? ''
}

function register(headers: Record<string, string>, body: object = person) {
  return server.request<{ errors: [{ message: string }]; token?: string; user?: { role: string } }>('POST', '/api/users/first-register', {
    body,
    headers,
  })
}

describe('an empty installation', () => {
  it('has no demo content and says how the first administrator is made', async () => {
    expect(server.output()).not.toContain('Demo ')
    const { body } = await server.request<{ totalDocs: number }>('GET', '/api/articles')
    expect([tokenOf(server).length > 40, body.totalDocs]).toEqual([true, 0])
    expect(server.output()).not.toContain('/setup/')
  })

  it('lets nobody register without the link, on any door', async () => {
    const refused = [
      await register({}),
      await register({ Cookie: 'verkosto-setup=wrong' }),
      await register({ 'X-Setup-Token': 'wrong' }),
      await register({ 'X-Payload-HTTP-Method-Override': 'POST' }),
      await server.request('POST', '/api/users', { body: person }),
      await server.request('POST', '/api/users/FIRST-REGISTER/', { body: person }),
    ]
    expect(refused.map(({ status }) => status)).toEqual(Array(6).fill(403))
    const graphql = await server.graphql<{ errors: unknown[] }>('mutation ($data: mutationUserInput!) { createUser(data: $data) { id } }', {
      data: person,
    })
    expect(graphql.body.errors).toHaveLength(1)
  })

  it('shows no form without the link, and says in the language of the reader that it is needed', async () => {
    for (const [language, words] of [
      ['fi', 'kertalinkki'],
      ['sv', 'engångslänken'],
      ['en', 'one-time link'],
    ] as const) {
      const { body, headers, status } = await server.request<string>('GET', '/admin/create-first-user', {
        headers: { 'Accept-Language': language },
      })
      expect([status, headers.get('content-language'), headers.get('content-type')]).toEqual([403, language, 'text/html; charset=utf-8'])
      expect(body).toContain(words)
    }
    const { status } = await server.request('GET', '/admin/create-first-user', { headers: { Cookie: await cookieOf(linkOf(server)) } })
    // This server has no admin panel behind it.
    expect(status).toBe(404)
  })

  it('sends whoever opens the link to the form, with a cookie for that form alone', async () => {
    const { headers, status } = await server.request('GET', linkOf(server))
    expect([status, headers.get('location')]).toEqual([303, '/admin/create-first-user'])
    expect(headers.get('set-cookie')).toMatch(/HttpOnly; SameSite=Strict/)
    expect(headers.get('set-cookie')).toContain('Path=/admin/create-first-user')
    expect(headers.get('set-cookie')).toContain('Path=/api/users/first-register')
    expect((await server.request('GET', '/setup/wrong')).status).toBe(404)
  })

  it('keeps its link over a restart, and does not write it into the log', async () => {
    const link = linkOf(server)
    await server.request('GET', link)
    await server.stop()
    server = await startServer({ database, flags: ['--empty'], environment: { DATA_DIR: dataDir, LOG_LEVEL: 'info' } })
    expect(linkOf(server)).toBe(link)
    await server.request('GET', link)
    while (!server.output().includes('/setup/withheld')) await sleep(20)
    const logged = server
      .output()
      .split('\n')
      .filter((line) => line.startsWith('{'))
    expect([logged.length > 0, logged.join('').includes(link)]).toEqual([true, false])
  })

  it('takes no password of three characters with it', async () => {
    const { body, status } = await register({ 'X-Setup-Token': tokenOf(server) }, { ...person, password: 'abc' })
    expect([status, JSON.stringify(body).includes('"password"')]).toEqual([400, true])
  })

  it('makes one administrator with it, of two who try at once, and then never again', async () => {
    const link = linkOf(server)
    const cookie = await cookieOf(link)
    const both = await Promise.all([
      register({ Cookie: cookie }),
      register({ 'X-Setup-Token': tokenOf(server) }, { ...person, email: 'other@example.org' }),
    ])
    expect(both.map(({ status }) => status).sort()).toEqual([200, 403])
    expect(both.find(({ status }) => status === 200)?.body.user?.role).toBe('admin')

    expect((await register({ Cookie: cookie }, { ...person, email: 'third@example.org' })).status).toBe(403)
    expect((await server.request('GET', link)).status).toBe(404)
    await expect(access(path.join(dataDir, 'setup-token'))).rejects.toThrow()
  })

  it('prints no link any more', async () => {
    await server.stop()
    server = await startServer({ database, flags: ['--empty'], environment: { DATA_DIR: dataDir } })
    expect(server.output()).not.toContain('X-Setup-Token')
    expect((await register({ 'X-Setup-Token': '' })).status).toBe(403)
    expect((await readFile(path.join(dataDir, 'secret'), 'utf8').catch(() => '')).length).toBe(0)
  })
})
