import http from 'node:http'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { readSnapshot, snapshotFileIn } from '../../../src/features/delivery/snapshot.ts'
import { codeVersion } from '../../../src/cli/codeVersion.ts'
import { until } from '../changes/harness/conditions.ts'
import { startServer, type TestServer } from '../harness/server.ts'
import { makeDirectory } from './command.ts'

let server: TestServer
let dataDir: string

beforeAll(async () => {
  dataDir = await makeDirectory()
  server = await startServer({ entry: 'tests/api/startup/fixtures/stray.ts', environment: { DATA_DIR: dataDir, SNAPSHOT: 'on' } })
})

afterAll(() => server.stop())

/** A write whose body arrives in two parts, the second when it is told to. */
function slowWrite(token: string): { finish(): void; status: Promise<number | undefined> } {
  const body = JSON.stringify({ name: 'Hidas' })
  const request = http.request(`${server.url}/api/topics`, {
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

async function isReachable(): Promise<boolean> {
  return fetch(`${server.url}/healthz`).then(
    () => true,
    () => false,
  )
}

describe('an error that nobody handles', () => {
  it('is survived and written down when it is a failure of the database', async () => {
    server.process.kill('SIGUSR2')
    await until('a line in the log', () => server.output().includes('a failure of the database that nobody waited for'))
    expect((await server.request('GET', '/api/articles?limit=1')).status).toBe(200)
  })

  it('ends the process when nobody knows it, after the log, the answers in flight and the snapshot', async () => {
    const ended = new Promise((resolve) => server.process.once('exit', resolve))
    const snapshot = async () => readSnapshot(snapshotFileIn(dataDir), await codeVersion(process.cwd()))
    // It asks for all that is vital first, behind whoever else asks.
    await until('a snapshot', async () => (await snapshot()) !== undefined, 120_000)
    const write = slowWrite(await server.token('admin'))
    await new Promise((resolve) => setTimeout(resolve, 200))
    server.process.kill('SIGUSR2')
    await until('the end of the port', async () => !(await isReachable()))
    expect(server.output()).toMatch(/"level":60.*TypeError.*nobody expected this.*an error that nobody handles/)
    write.finish()
    expect(await write.status).toBe(201)
    expect(await ended).toBe(1)
    expect(await snapshot()).toBeDefined()
  }, 180_000)
})
