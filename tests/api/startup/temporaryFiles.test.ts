/** Files in which uploads wait: not left by a server that is told to stop, and removed after one that was killed. */
import { existsSync } from 'node:fs'
import { readdir, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { connect, type Socket } from 'node:net'
import path from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { afterEach, beforeEach, expect, it } from '@jest/globals'
import { createTestDatabase, type TestDatabase } from '../harness/database.ts'
import { testPassword } from '../harness/cluster.ts'
import { freePort, makeDirectory, start, type Command } from './command.ts'

let database: TestDatabase
let environment: Record<string, string>
let uploads: string

beforeEach(async () => {
  database = await createTestDatabase('demo')
  const dataDir = await makeDirectory()
  uploads = path.join(dataDir, 'uploads')
  environment = {
    DATABASE_URL: database.url,
    PAYLOAD_SECRET: 'a secret of more than thirty-two characters',
    DATA_DIR: dataDir,
    MEDIA_DIR: await makeDirectory(),
    PORT: String(await freePort()),
  }
})

afterEach(() => database.drop())

const waiting = async (): Promise<string[]> =>
  (await readdir(uploads, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))

/** An upload of a picture of which only the first part comes. */
async function beginUpload(): Promise<Socket> {
  const origin = `http://127.0.0.1:${environment['PORT']}`
  const body = JSON.stringify({ email: 'editor@verkosto.example', password: testPassword })
  const signedIn = await fetch(`${origin}/api/users/login`, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body })
  const { token } = (await signedIn.json()) as { token: string }
  const socket = connect(Number(environment['PORT']), '127.0.0.1').on('error', () => undefined)
  const part = ['--part', 'Content-Disposition: form-data; name="file"; filename="kuva.png"', 'Content-Type: image/png', '', ''].join(
    '\r\n',
  )
  const head = [
    'POST /api/media HTTP/1.1',
    'Host: x',
    `Authorization: JWT ${token}`,
    'Content-Type: multipart/form-data; boundary=part',
    'Content-Length: 1000000',
  ]
  socket.write(`${head.join('\r\n')}\r\n\r\n${part}${'x'.repeat(100_000)}`)
  return socket
}

async function startUploading(): Promise<Command> {
  const server = start(environment)
  await server.says('Verkosto is ready')
  await beginUpload()
  while ((await waiting()).length === 0) await delay(20)
  return server
}

async function end(server: Command, signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
  server.process.kill(signal)
  await server.ended
}

it('are removed by the next start, when they are so old that nobody writes them, and are read by their owner alone', async () => {
  await end(await startUploading(), 'SIGKILL')
  const [left = ''] = await waiting()
  expect((await stat(uploads)).mode & 0o777).toBe(0o700)
  const young = await startUploading()
  // Another server of this directory may still be writing it.
  expect(existsSync(left)).toBe(true)
  await end(young, 'SIGTERM')
  expect(await waiting()).toEqual([left])
  const twoHoursAgo = new Date(Date.now() - 2 * 60 * 60 * 1000)
  await utimes(left, twoHoursAgo, twoHoursAgo)
  await writeFile(path.join(uploads, 'vieras'), 'x')
  const last = start(environment)
  await last.says('Verkosto is ready')
  // What is no directory keeps nobody from starting.
  expect(await waiting()).toEqual([path.join(uploads, 'vieras')])
  await rm(path.join(uploads, 'vieras'))
  expect(existsSync(path.dirname(left))).toBe(false)
  await end(last, 'SIGTERM')
  expect(await readdir(uploads)).toEqual([])
}, 120_000)
