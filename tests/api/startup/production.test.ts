import { readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import { afterEach, beforeAll, describe, expect, it } from '@jest/globals'
import { freePort, makeDirectory, start, type Command } from './command.ts'

let dataDir: string
let port: number
let server: Command

async function startInProduction(environment: Record<string, string> = {}): Promise<void> {
  server = start({ NODE_ENV: 'production', DATA_DIR: dataDir, MEDIA_DIR: path.join(dataDir, 'media'), PORT: String(port), ...environment })
  await server.says('Verkosto is ready')
}

async function ask<Body>(method: string, target: string, headers: Record<string, string> = {}, body?: unknown): Promise<Body> {
  const response = await fetch(`http://127.0.0.1:${port}${target}`, {
    method,
    headers: { ...(body ? { 'Content-Type': 'application/json' } : {}), ...headers },
    ...(body ? { body: JSON.stringify(body) } : {}),
  })
  return (await response.json()) as Body
}

beforeAll(async () => {
  dataDir = await makeDirectory()
  port = await freePort()
})

afterEach(async () => {
  server.process.kill('SIGTERM')
  await server.ended
})

describe('production without a database of its own', () => {
  let token: string

  it('runs on the embedded one, without demo content and without a password on the screen', async () => {
    await startInProduction()
    expect(server.output()).not.toContain('Demo ')
    expect(await ask('GET', '/api/articles?limit=1')).toEqual(expect.objectContaining({ totalDocs: 0 }))
    const setup = /X-Setup-Token: (\w+)/.exec(server.output())?.[1] ?? ''
    const person = { name: 'Aino', email: 'aino@example.org', password: 'sadonkorjuu ja jääkiekko' }
    const made = await ask<{ token: string }>('POST', '/api/users/first-register', { 'X-Setup-Token': setup }, person)
    token = made.token
    expect(token).toEqual(expect.any(String))
  })

  it('keeps its secret for the owner alone, and over a restart', async () => {
    const file = path.join(dataDir, 'secret')
    expect([(await stat(file)).mode & 0o777, (await readFile(file, 'utf8')).trim().length]).toEqual([0o600, 64])
    await startInProduction()
    const { user } = await ask<{ user: { email: string } | null }>('GET', '/api/users/me', { Authorization: `JWT ${token}` })
    expect(user?.email).toBe('aino@example.org')
  })

  it('signs with PAYLOAD_SECRET when that is set', async () => {
    await startInProduction({ PAYLOAD_SECRET: 'another secret of more than thirty-two characters' })
    const { user } = await ask<{ user: unknown }>('GET', '/api/users/me', { Authorization: `JWT ${token}` })
    expect(user).toBeNull()
  })
})
