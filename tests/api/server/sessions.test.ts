/** Who signs in at the same moment as others, with the same account, is signed in all the same. */
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { Newsroom, type Account } from '../access/newsroom.ts'
import { runningCluster } from '../harness/cluster.ts'
import { createTestDatabase, type TestDatabase } from '../harness/database.ts'
import { startServer, type TestServer } from '../harness/server.ts'

const password = 'a password for the tests of access'
let database: TestDatabase
let servers: [TestServer, TestServer]
let newsroom: Newsroom
let dataDir: string

beforeAll(async () => {
  database = await createTestDatabase('demo')
  dataDir = path.join(runningCluster().directory, 'data-of-sessions')
  const start = (): Promise<TestServer> => startServer({ database, language: 'en', environment: { DATA_DIR: dataDir } })
  servers = [await start(), await start()]
  newsroom = await Newsroom.open(servers[0])
}, 120_000)

afterAll(async () => {
  await Promise.all(servers.map((server) => server.stop()))
  await database.drop()
})

const serverOf = (index: number): TestServer => servers[index % 2 === 0 ? 0 : 1]

async function signIn({ email }: Pick<Account, 'email'>, index = 0, secret = password): Promise<string> {
  const { body } = await serverOf(index).request<{ token?: string }>('POST', '/api/users/login', { body: { email, password: secret } })
  return body.token ?? ''
}

const signInEight = (account: Account): Promise<string[]> => Promise.all(Array.from({ length: 8 }, (_, index) => signIn(account, index)))

/** Whether a token is one of somebody who has signed in. */
async function works(token: string, index = 0): Promise<boolean> {
  const { body } = await serverOf(index).request<{ user: object | null }>('GET', '/api/users/me', { token })
  return body.user !== null
}

const working = (tokens: readonly string[]): Promise<boolean[]> => Promise.all(tokens.map((token, index) => works(token, index + 1)))

describe('of eight who sign in at once with one account, at two processes', () => {
  it('each gets a token that works, and those from before go on working', async () => {
    const account = await newsroom.account('author')
    const tokens = await signInEight(account)
    expect(await working([account.token, ...tokens])).toEqual(Array(9).fill(true))
  })

  it('none is signed out by another who signs out, or prolonged away', async () => {
    const account = await newsroom.account('author')
    const [leaving = '', staying = '', ...others] = await signInEight(account)
    const [left, refreshed, ...more] = await Promise.all([
      servers[0].request('POST', '/api/users/logout', { token: leaving }),
      servers[1].request<{ refreshedToken: string }>('POST', '/api/users/refresh-token', { token: staying }),
      ...Array.from({ length: 6 }, (_, index) => signIn(account, index)),
    ])
    expect([left.status, refreshed.status]).toEqual([200, 200])
    expect(await working([leaving, refreshed.body.refreshedToken, ...others, ...more])).toEqual([false, ...Array(13).fill(true)])
  })

  it('none is signed out by a change of their name, and their password is not put back', async () => {
    const account = await newsroom.account('author')
    const rename = (index: number) =>
      serverOf(index).request('PATCH', `/api/users/${account.id}`, { body: { name: `Nimi ${index}` }, token: newsroom.admin })
    const [tokens] = await Promise.all([signInEight(account), rename(0), rename(1)])
    expect(await working([account.token, ...tokens])).toEqual(Array(9).fill(true))
    await rename(2)
    expect(await working([account.token, ...tokens])).toEqual(Array(9).fill(true))
  })

  it('each is signed out by a new password, also who signs in with the old one meanwhile', async () => {
    const account = await newsroom.account('author')
    const next = 'another harbour full of trams'
    const changed = servers[0].request('PATCH', `/api/users/${account.id}`, { body: { password: next }, token: newsroom.admin })
    const tokens = await signInEight(account)
    expect((await changed).status).toBe(200)
    expect(await works(account.token)).toBe(false)
    const left = (await working(tokens)).filter(Boolean).length
    expect([left, await signIn(account), await works(await signIn(account, 1, next))]).toEqual([0, '', true])
  })

  it('all are signed out when somebody signs out everywhere', async () => {
    const account = await newsroom.account('author')
    const tokens = await signInEight(account)
    await servers[0].request('POST', '/api/users/logout?allSessions=true', { token: tokens[0] ?? '' })
    expect(await working(tokens)).toEqual(Array(8).fill(false))
  })
})

describe('a link to a new password', () => {
  async function linkFor({ email }: Account): Promise<string> {
    await servers[0].request('POST', '/api/users/forgot-password', { body: { email } })
    const outbox = path.join(dataDir, 'outbox')
    const messages = await Promise.all((await readdir(outbox)).map((file) => readFile(path.join(outbox, file), 'utf8')))
    return /reset\/(\w+)/.exec(messages.findLast((message) => message.includes(email)) ?? '')?.[1] ?? ''
  }
  const reset = async (token: string, secret: string, index = 0): Promise<number> =>
    (await serverOf(index).request('POST', '/api/users/reset-password', { body: { token, password: secret } })).status

  it('works once, also when it is followed twice at the same moment', async () => {
    const token = await linkFor(await newsroom.account('author'))
    const answers = await Promise.all([0, 1, 0, 1].map((index, turn) => reset(token, `eight trams over harbour ${turn}`, index)))
    expect(answers.sort()).toEqual([200, 403, 403, 403])
  })

  it.each([
    ['password', { password: 'some words for another password' }],
    ['e-mail address', { email: 'moved-away@verkosto.example' }],
  ])('ends with a change of the %s', async (_, change) => {
    const account = await newsroom.account('author')
    const token = await linkFor(account)
    await newsroom.change('users', account.id, change)
    expect(await reset(token, 'eight trams over the harbour')).toBe(403)
  })
})
