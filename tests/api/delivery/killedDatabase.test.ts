/** A PostgreSQL that is killed under load and started again: nothing that was answered is lost, and nothing stale stays. */
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { startEmbeddedPostgres, type EmbeddedPostgres } from '../../../src/database/embedded/embeddedPostgres.ts'
import { until } from '../changes/harness/conditions.ts'
import { startServer, type TestServer } from '../harness/server.ts'
import { expectCurrent } from './comparison.ts'
import { Counting } from './counting.ts'
import { read, warm } from './reader.ts'

const kills = 2

let directory: string
let postgres: EmbeddedPostgres
let servers: TestServer[]

beforeAll(async () => {
  directory = await mkdtemp(path.join(os.tmpdir(), 'verkosto-killed-'))
  await chmod(directory, 0o755)
  postgres = await startEmbeddedPostgres(directory, ['fsync=off', 'max_connections=60'])
  const database = { url: postgres.url, drop: () => Promise.resolve() }
  // The first makes the schema and the demo.
  servers = [await startServer({ database })]
  servers.push(await startServer({ database }))
}, 180_000)

afterAll(async () => {
  await Promise.all(servers.map((server) => server.stop()))
  await postgres.stop()
  await rm(directory, { recursive: true, force: true })
}, 60_000)

async function killPostgres(): Promise<void> {
  const [pid] = (await readFile(path.join(directory, 'postgres', 'postmaster.pid'), 'utf8')).split('\n')
  process.kill(Number(pid), 'SIGKILL')
}

describe('a database that is killed under load', () => {
  it('is waited for, and everything heals', async () => {
    const [first] = servers as [TestServer]
    const counting = await Counting.open(first, 4)
    const held = ['/api/services?limit=5', '/api/globals/navigation', '/api/globals/urgent-help']
    const addresses = counting.addresses()
    for (let kill = 0; kill < kills; kill += 1) {
      for (const server of servers) for (const address of held) await warm(server, address)
      let loading = true
      const load = [...counting.ids].map(async (id, index) => {
        const statuses = new Set<number>()
        for (let round = index; loading; round += 1) {
          const server = servers[round % 2] as TestServer
          statuses.add(await counting.write(server, id))
          await Promise.all(servers.map((one) => counting.read(one, addresses[round % addresses.length] ?? '')))
        }
        return statuses
      })
      const written = counting.writes
      await until('load', () => counting.writes > written + 10)
      await killPostgres()
      // What is held is answered all the while: from before the processes notice until after they have come back.
      const outcomes = new Set<string>()
      const goesOn = async (server: TestServer): Promise<boolean> => {
        const answers = await Promise.all(held.map((address) => read(server, address)))
        expect(answers.filter(({ status }) => status !== 200).map(({ text }) => text)).toEqual([])
        for (const { outcome } of answers) outcomes.add(String(outcome))
        return answers.every(({ outcome }) => outcome === 'hit')
      }
      for (const server of servers) await until('a stale answer', async () => !(await goesOn(server)))
      for (const server of servers) await until('answers from memory', () => goesOn(server))
      await until('writes', async () => (await counting.write(first, counting.ids[0] ?? '')) === 200)
      loading = false
      const statuses = new Set((await Promise.all(load)).flatMap((one) => [...one]))
      process.stdout.write(`killed: ${counting.summary()}, held ${[...outcomes].join(' ')}, writes ${[...statuses].join(' ')}\n`)
      expect(counting.stale).toEqual([])
      // Nobody who is signed in is told that they are not.
      expect([...statuses].filter((status) => ![200, 503].includes(status))).toEqual([])
      expect(outcomes).toContain('stale')
      await expectCurrent(servers, [...held, ...addresses])
    }
  }, 240_000)
})
