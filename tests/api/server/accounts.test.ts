import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import pg from 'pg'
import { runningCluster, testPassword } from '../harness/cluster.ts'
import { startServer, type Answer, type TestServer } from '../harness/server.ts'

let server: TestServer
let dataDir: string

interface Problem {
  errors: [{ message: string }]
}

beforeAll(async () => {
  dataDir = path.join(runningCluster().directory, 'data-of-accounts')
  server = await startServer({ environment: { TRUST_PROXY: '1', DATA_DIR: dataDir } })
})

afterAll(() => server.stop())

/** As a proxy in front of the server passes a request on for somebody at this address. */
const from = (address: string): Record<string, string> => ({ 'X-Forwarded-For': address })

function signIn(email: string, password: string, address: string): Promise<Answer<Problem>> {
  return server.request('POST', '/api/users/login', { body: { email, password }, headers: from(address) })
}

async function statuses(count: number, attempt: (index: number) => Promise<{ status: number }>): Promise<number[]> {
  const answers: number[] = []
  for (let index = 0; index < count; index += 1) answers.push((await attempt(index)).status)
  return answers
}

const guess = (email: string, address: string): Promise<Answer<Problem>> => signIn(email, 'a wrong password', address)

/** Ten addresses guess ten times each. Without a password, which is counted too and takes no time to look at. */
async function guessFromEverywhere(email: string): Promise<void> {
  for (let host = 0; host < 10; host += 1) {
    expect(await statuses(10, () => signIn(email, '', `198.18.${host}.1`))).toEqual(Array(10).fill(400))
  }
}

/** As a browser says by itself that a page of this very site asks. */
const browser = (address: string, cookie = ''): Record<string, string> => ({
  ...from(address),
  'Sec-Fetch-Site': 'same-origin',
  ...(cookie ? { Cookie: cookie } : {}),
})

function deviceCookie({ headers }: Answer): string {
  const cookies = headers.getSetCookie().filter((cookie) => cookie.startsWith('verkosto-device-'))
  return cookies[0]?.split(';', 1)[0] ?? ''
}

function signInWith(email: string, headers: Record<string, string>): Promise<Answer<Problem>> {
  return server.request('POST', '/api/users/login', { body: { email, password: testPassword }, headers })
}

describe('somebody who guesses a password', () => {
  it('is told nothing about whether the account exists, and slowed down alike', async () => {
    const answersFor = async (email: string): Promise<unknown[]> => {
      const answers: unknown[] = []
      for (let index = 0; index < 12; index += 1) {
        const { body, headers, status } = await guess(email, '192.0.2.1')
        answers.push([status, body.errors[0].message, headers.has('retry-after')])
      }
      return answers
    }
    const existing = await answersFor('author@verkosto.example')
    expect(existing).toEqual(await answersFor('nobody@verkosto.example'))
    expect(existing.map((answer) => (answer as [number])[0])).toEqual([...Array(10).fill(401), 429, 429])
  })

  it('keeps nobody out but themselves: from elsewhere the owner gets in', async () => {
    expect((await guess('author@verkosto.example', '192.0.2.1')).status).toBe(429)
    expect((await signIn('author@verkosto.example', testPassword, '192.0.2.1')).status).toBe(429)
    expect((await signIn('author@verkosto.example', testPassword, '192.0.2.2')).status).toBe(200)
  })

  it('has one network of IPv6, whatever address of it they use', async () => {
    const answers = await statuses(11, (index) => signIn('ipv6@verkosto.example', '', `2001:db8:1:2::${index + 1}`))
    expect(answers.at(-1)).toBe(429)
    expect((await signIn('ipv6@verkosto.example', '', '2001:db8:1:3::1')).status).toBe(400)
  })

  it('cannot hide the account in a form, in capitals, or behind GraphQL', async () => {
    const email = 'victim@verkosto.example'
    const headers = from('192.0.2.50')
    const asForm = (): Promise<{ status: number }> => {
      const form = new FormData()
      form.set('_payload', JSON.stringify({ email: ` ${email.toUpperCase()}`, password: 'x' }))
      return server.request('POST', '/api/users/LOGIN', { body: form, headers })
    }
    const asGraphql = (): Promise<Answer> =>
      server.request('POST', '/api/graphql', {
        body: {
          query: 'mutation ($email: String! = "victim@verkosto.example") { loginUser(email: $email, password: "x") { token } }',
        },
        headers,
      })
    expect(await statuses(5, asForm)).toEqual(Array(5).fill(401))
    expect(await statuses(5, asGraphql)).toEqual(Array(5).fill(200))
    const refused = await asGraphql()
    expect([(await asForm()).status, refused.status, refused.headers.has('retry-after')]).toEqual([429, 429, true])
  })

  it('gains nothing by guessing at the same moment', async () => {
    const answers = await Promise.all(Array.from({ length: 30 }, () => signIn('parallel@verkosto.example', '', '192.0.2.60')))
    const made = answers.filter(({ status }) => status !== 429).length
    expect(made).toBeGreaterThan(0)
    expect(made).toBeLessThanOrEqual(10)
  })

  it('cannot try many passwords in one GraphQL request', async () => {
    const query =
      'mutation { a: loginUser(email: "a@b.example", password: "1") { token } b: loginUser(email: "a@b.example", password: "2") { token } }'
    expect((await server.graphql(query)).status).toBe(400)
  })

  it('is stopped by address after fifty attempts, whatever it writes into X-Forwarded-For', async () => {
    const attempt = (index: number): Promise<{ status: number }> =>
      signIn(`many-${index}@verkosto.example`, '', `198.51.100.${index}, 203.0.113.7`)
    const answers = await statuses(51, attempt)
    expect([answers.slice(0, 50).includes(429), answers[50]]).toEqual([false, 429])
    const { headers } = await signIn('other@verkosto.example', 'x', '203.0.113.7')
    expect(Number(headers.get('retry-after'))).toBeGreaterThan(0)
    expect((await signIn('editor@verkosto.example', testPassword, '203.0.113.8')).status).toBe(200)
  })

  it('is counted by all processes together, past a restart, and without a trace of who it was', async () => {
    const another = await startServer({ database: server.database, environment: { TRUST_PROXY: '1' } })
    const body = { email: 'author@verkosto.example', password: testPassword }
    const answer = await another.request('POST', '/api/users/login', { body, headers: from('192.0.2.1') })
    await another.stop()
    expect(answer.status).toBe(429)
    const client = new pg.Client({ connectionString: server.database.url })
    await client.connect()
    const { rows } = await client.query('select * from sign_in_guesses')
    await client.end()
    expect(rows.length).toBeGreaterThan(10)
    expect(JSON.stringify(rows)).not.toMatch(/verkosto\.example|192\.0\.2/)
  })
})

describe('an account that is guessed at from everywhere', () => {
  const email = 'editor@verkosto.example'
  let device = ''

  beforeAll(async () => {
    const answer = await signInWith(email, browser('192.0.2.70'))
    device = deviceCookie(answer)
    expect(answer.headers.getSetCookie().find((cookie) => cookie.startsWith(device))).toMatch(
      /Path=\/api\/users; Max-Age=\d+; HttpOnly; SameSite=Strict/,
    )
    await guessFromEverywhere(email)
  })

  it('is closed to strangers, for longer', async () => {
    const answer = await signInWith(email, browser('192.0.2.71'))
    expect([answer.status, Number(answer.headers.get('retry-after')) > 900]).toEqual([429, true])
  })

  it('is closed as long when it does not exist', async () => {
    await guessFromEverywhere('nobody-at-all@verkosto.example')
    const answer = await signInWith('nobody-at-all@verkosto.example', browser('192.0.2.71'))
    const existing = await signInWith(email, browser('192.0.2.71'))
    expect([answer.status, answer.body]).toEqual([existing.status, existing.body])
  })

  it('opens to a browser that it has signed in with, at any address, over REST and GraphQL', async () => {
    expect((await signInWith(email, browser('192.0.2.72', device))).status).toBe(200)
    const query = `mutation { loginUser(email: "${email}", password: "${testPassword}") { token } }`
    const { body } = await server.request<{ data: { loginUser: { token?: string } } }>('POST', '/api/graphql', {
      body: { query },
      headers: browser('192.0.2.73', device),
    })
    expect(typeof body.data.loginUser.token).toBe('string')
  })

  it('does not open to a device of somebody else, or one that was made up', async () => {
    const other = deviceCookie(await signInWith('coordinator@verkosto.example', browser('192.0.2.74')))
    const [name = '', value = ''] = device.split('=')
    const stolen = `${name}=${other.split('=')[1]}`
    const forged = `${name}=${'A'.repeat(43)}.${value.split('.')[1]}`
    for (const cookie of [other, stolen, forged, `${name}=`]) {
      expect((await signInWith(email, browser('192.0.2.75', cookie))).status).toBe(429)
    }
  })

  it('is opened by an administrator, whose own address is refused', async () => {
    const token = await server.token('admin')
    await statuses(51, (index) => signIn(`from-the-office-${index}@verkosto.example`, '', '203.0.113.20'))
    const unlock = (body: object): Promise<Answer> =>
      server.request('POST', '/api/users/unlock', { body, headers: from('203.0.113.20'), token })
    expect((await unlock({ email })).status).toBe(200)
    expect((await signInWith(email, browser('192.0.2.76'))).status).toBe(200)
    await guessFromEverywhere(email)
    const { body } = await server.graphql<{ data: unknown }>(`mutation { unlockUser(email: "${email}") }`, {}, token)
    expect(body.data).toEqual({ unlockUser: true })
    expect((await signInWith(email, browser('192.0.2.76'))).status).toBe(200)
  })

  it('is opened by nobody else', async () => {
    const answers = [await server.token('author'), undefined].map((token) =>
      server.request('POST', '/api/users/unlock', { body: { email }, token }),
    )
    expect((await Promise.all(answers)).map(({ status }) => status)).toEqual([403, 403])
  })
})

describe('the owner of an account', () => {
  it('may sign in any number of times', async () => {
    expect(await statuses(12, (index) => signIn('coordinator@verkosto.example', testPassword, `192.0.2.${100 + index}`))).toEqual(
      Array(12).fill(200),
    )
  })

  it('is told in their own language that there were too many attempts', async () => {
    const refusal = async (language: string): Promise<string> => {
      const { body } = await server.request<Problem>('POST', '/api/users/login', {
        body: { email: 'author@verkosto.example', password: 'x' },
        headers: { ...from('192.0.2.1'), 'Accept-Language': language },
      })
      return body.errors[0].message
    }
    expect([await refusal('fi'), await refusal('sv'), await refusal('en')]).toEqual([
      expect.stringContaining('vartti'),
      expect.stringContaining('kvart'),
      expect.stringContaining('quarter'),
    ])
  })

  it('gets a link to a new password by e-mail, which works once', async () => {
    const forgot = await server.request('POST', '/api/users/forgot-password', {
      body: { email: 'admin@verkosto.example' },
      headers: from('192.0.2.210'),
    })
    expect(forgot.status).toBe(200)
    const outbox = path.join(dataDir, 'outbox')
    const [file = ''] = await readdir(outbox)
    const message = JSON.parse(await readFile(path.join(outbox, file), 'utf8')) as { html: string; to: string }
    const [, token] = new RegExp(`${server.url}/admin/reset/(\\w+)`).exec(message.html) ?? []
    expect([message.to, typeof token]).toEqual(['admin@verkosto.example', 'string'])
    const reset = (password: string) =>
      server.request<Problem>('POST', '/api/users/reset-password', { body: { token, password }, headers: from('192.0.2.211') })
    expect([(await reset('a new password of mine')).status, (await reset('another password of mine')).status]).toEqual([200, 403])
    expect((await signIn('admin@verkosto.example', 'a new password of mine', '192.0.2.212')).status).toBe(200)
  })

  it('is not flooded with such e-mail', async () => {
    const answers = await statuses(11, (index) =>
      server.request('POST', '/api/users/forgot-password', {
        body: { email: 'flooded@verkosto.example' },
        headers: from(`192.0.2.${220 + index}`),
      }),
    )
    expect(answers).toEqual([...Array(10).fill(200), 429])
  })
})

it('answers a forgotten password alike for an account that does not exist', async () => {
  const ask = (email: string) => server.request('POST', '/api/users/forgot-password', { body: { email }, headers: from('192.0.2.240') })
  const [known, unknown] = [await ask('editor@verkosto.example'), await ask('no-such-person@verkosto.example')]
  expect([known.status, known.body]).toEqual([unknown.status, unknown.body])
})
