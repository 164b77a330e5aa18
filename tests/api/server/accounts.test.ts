import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
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

describe('somebody who guesses a password', () => {
  it('is told nothing about whether the account exists, and slowed down alike', async () => {
    const answersFor = async (email: string): Promise<[status: number, message: string][]> => {
      const answers: [status: number, message: string][] = []
      for (let index = 0; index < 12; index += 1) {
        const { body, status } = await signIn(email, 'a wrong password', `192.0.2.${index}`)
        answers.push([status, body.errors[0].message])
      }
      return answers
    }
    const existing = await answersFor('author@verkosto.example')
    expect(existing).toEqual(await answersFor('nobody@verkosto.example'))
    expect(existing.map(([status]) => status)).toEqual([...Array(10).fill(401), 429, 429])
  })

  it('cannot hide the account in a form, in capitals, or behind GraphQL', async () => {
    const email = 'victim@verkosto.example'
    const asForm = (): Promise<{ status: number }> => {
      const form = new FormData()
      form.set('_payload', JSON.stringify({ email: ` ${email.toUpperCase()}`, password: 'x' }))
      return server.request('POST', '/api/Users/LOGIN'.replace('Users', 'users'), { body: form, headers: from('192.0.2.50') })
    }
    const asGraphql = async (): Promise<{ status: number }> =>
      server.request('POST', '/api/graphql', {
        body: {
          query: 'mutation ($email: String! = "victim@verkosto.example") { loginUser(email: $email, password: "x") { token } }',
        },
        headers: from('192.0.2.51'),
      })
    expect(await statuses(5, asForm)).toEqual(Array(5).fill(401))
    expect(await statuses(5, asGraphql)).toEqual(Array(5).fill(200))
    expect([(await asForm()).status, (await asGraphql()).status, (await signIn(email, 'x', '192.0.2.52')).status]).toEqual([429, 429, 429])
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
        headers: { ...from('192.0.2.200'), 'Accept-Language': language },
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
    expect([(await reset('a new password of mine')).status, (await reset('another password')).status]).toEqual([200, 403])
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
