import { readdir, readFile, stat } from 'node:fs/promises'
import http from 'node:http'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { testPassword } from '../harness/cluster.ts'
import { freePort, makeDirectory, start, type Command } from './command.ts'

let dataDir: string
let port: number
let server: Command

function startHere(...flags: string[]): Command {
  return start({ DATA_DIR: dataDir, MEDIA_DIR: path.join(dataDir, 'media'), PORT: String(port), DEMO_PASSWORD: testPassword }, ...flags)
}

async function restart(...flags: string[]): Promise<void> {
  server = startHere(...flags)
  await server.says('Verkosto is ready')
}

const address = (target: string): string => `http://127.0.0.1:${port}${target}`

async function signIn(): Promise<string> {
  const response = await fetch(address('/api/users/login'), {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ email: 'admin@verkosto.example', password: testPassword }),
  })
  return ((await response.json()) as { token: string }).token
}

function createTopic(token: string, title: string): Promise<Response> {
  return fetch(address('/api/topics'), {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Authorization: `JWT ${token}` },
    body: JSON.stringify({ name: title }),
  })
}

async function postgresPid(): Promise<number> {
  return Number((await readFile(path.join(dataDir, 'postgres', 'postmaster.pid'), 'utf8')).split('\n', 1)[0])
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

async function until(condition: () => Promise<boolean>): Promise<void> {
  while (!(await condition())) await sleep(50)
}

beforeAll(async () => {
  dataDir = await makeDirectory()
  port = await freePort()
  await restart()
})

afterAll(async () => {
  server.process.kill('SIGTERM')
  await server.ended
})

describe('the first start on an empty directory', () => {
  it('prints the addresses and an account for each role, and keeps the passwords for the owner alone', async () => {
    await server.says('Demo coordinator')
    const output = server.output()
    for (const word of [`http://localhost:${port}/api/articles`, '/api/graphql', 'Demo admin', 'Demo coordinator', testPassword]) {
      expect(output).toContain(word)
    }
    const file = path.join(dataDir, 'demo-accounts.json')
    const accounts = JSON.parse(await readFile(file, 'utf8')) as { role: string }[]
    expect(accounts.map(({ role }) => role)).toEqual(['admin', 'editor', 'author', 'coordinator'])
    for (const name of ['demo-accounts.json', 'secret', 'database-url', 'server.lock', 'postgres.log']) {
      expect([name, (await stat(path.join(dataDir, name))).mode & 0o777]).toEqual([name, 0o600])
    }
  })

  it('serves the demo federation', async () => {
    const { totalDocs } = (await (await fetch(address('/api/networks'))).json()) as { totalDocs: number }
    expect(totalDocs).toBeGreaterThan(0)
  })

  it('keeps a second server out of its directory', async () => {
    const second = start({ DATA_DIR: dataDir, PORT: String(await freePort()) })
    expect([await second.ended, second.output()]).toEqual([1, expect.stringContaining('in use by process')])
  })
})

describe('SIGTERM', () => {
  /** A write whose body arrives in two parts, the second when it is told to. */
  function slowWrite(token: string): { finish(): void; status: Promise<number | undefined> } {
    const body = JSON.stringify({ name: 'Hidas' })
    const request = http.request(address('/api/topics'), {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(body), Authorization: `JWT ${token}` },
    })
    const status = new Promise<number | undefined>((resolve, reject) => {
      request.once('response', (response) => response.resume().once('end', () => resolve(response.statusCode)))
      request.once('error', reject)
    })
    request.write(body.slice(0, 5))
    return { finish: () => request.end(body.slice(5)), status }
  }

  it('lets a request in flight finish, takes no other, and leaves neither database nor lock', async () => {
    const token = await signIn()
    const database = await postgresPid()
    const write = slowWrite(token)
    await sleep(200)
    server.process.kill('SIGTERM')
    await until(async () =>
      fetch(address('/healthz')).then(
        () => false,
        () => true,
      ),
    )
    write.finish()
    expect(await write.status).toBe(201)
    expect(await server.ended).toBe(0)
    expect([isAlive(database), (await readdir(dataDir)).includes('server.lock')]).toEqual([false, false])
  })

  it('during the start ends it, with 0 and everything closed', async () => {
    const command = startHere()
    await until(() =>
      readFile(path.join(dataDir, 'server.lock')).then(
        () => true,
        () => false,
      ),
    )
    command.process.kill('SIGTERM')
    expect([await command.ended, command.output()]).toEqual([0, ''])
    expect((await readdir(dataDir)).includes('server.lock')).toBe(false)
    expect((await readdir(path.join(dataDir, 'postgres'))).includes('postmaster.pid')).toBe(false)
  })

  it('twice does not wait for requests in flight', async () => {
    await restart()
    const write = slowWrite(await signIn())
    write.status.catch(() => undefined)
    await sleep(200)
    server.process.kill('SIGTERM')
    await sleep(1_500)
    server.process.kill('SIGINT')
    await expect(write.status).rejects.toThrow()
    expect(await server.ended).toBe(0)
  })
})

describe('a server that was killed', () => {
  it('in the middle of writes opens by itself, with every write that it had acknowledged', async () => {
    await restart()
    const token = await signIn()
    const acknowledged: string[] = []
    const write = async (name: string): Promise<void> => {
      for (let index = 0; ; index += 1) {
        const response = await createTopic(token, `Aihe ${name} ${index}`)
        if (response.status === 201) acknowledged.push(((await response.json()) as { doc: { id: string } }).doc.id)
      }
    }
    const writers = ['a', 'b', 'c', 'd'].map((name) => write(name).catch(() => undefined))
    await until(() => Promise.resolve(acknowledged.length >= 20))
    server.process.kill('SIGKILL')
    await Promise.all(writers)
    expect(await server.ended).toBe('SIGKILL')

    await restart()
    for (const id of acknowledged) expect((await fetch(address(`/api/topics/${id}`))).status).toBe(200)
  })
})

describe('a database that is killed under a running server', () => {
  it('is told in JSON, does not take the server with it, and is started again', async () => {
    const database = await postgresPid()
    process.kill(database, 'SIGKILL')
    const said: Response[] = []
    await until(async () => said.push(await fetch(address('/readyz'))) > 0 && said.at(-1)?.status === 503)
    expect(said.at(-1)?.headers.get('retry-after')).toBe('5')
    const response = await fetch(address('/api/articles'))
    expect([response.status, response.headers.get('content-type')]).toEqual([503, expect.stringContaining('json')])
    expect((await fetch(address('/healthz'))).status).toBe(200)

    await until(async () => (await fetch(address('/readyz'))).status === 200)
    expect((await fetch(address('/api/articles'))).status).toBe(200)
    expect(await postgresPid()).not.toBe(database)
  })

  it('does not hold up the end', async () => {
    process.kill(await postgresPid(), 'SIGKILL')
    server.process.kill('SIGTERM')
    expect(await server.ended).toBe(0)
    await restart()
  })
})
