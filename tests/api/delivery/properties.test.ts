/** Whatever is written, by whichever process: what is kept is what the database says, the moment that the write is answered. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { createTestDatabase, type TestDatabase } from '../harness/database.ts'
import { startServer, type TestServer } from '../harness/server.ts'
import { readAll, seen } from './comparison.ts'
import { Counting } from './counting.ts'
import { addressOf, anyQuestion } from './questions.ts'
import { read, readAs, readUncached } from './reader.ts'
import { pick, World } from './world.ts'
import { anyWrite, perform, type Write } from './writes.ts'

/** How many answers are compared; `npm run test:deep` compares more, from a seed of its own each time. */
const comparisons = Number(process.env['COMPARISONS'] ?? 1_000)
const firstSeed = Number(process.env['DEEP_SEED'] ?? 1)
const writesInARow = 10
/** Writes of each of eight writers at once. */
const concurrentRounds = Number(process.env['ROUNDS'] ?? 10)
const addressesHeld = 24

let database: TestDatabase
let servers: [TestServer, TestServer]
/** Keeps nothing in memory, so that what it answers is what the database says. */
let forgetful: TestServer
let world: World

beforeAll(async () => {
  database = await createTestDatabase('demo')
  // One address for both, as behind one proxy: it stands in the addresses of files.
  const environment = { SERVER_URL: 'http://verkosto.example' }
  servers = [await startServer({ database, environment }), await startServer({ database, environment })]
  forgetful = await startServer({ database, environment: { ...environment, CACHE_BYTES: '0' } })
  world = await World.open(servers)
})

afterAll(async () => {
  await Promise.all([...servers, forgetful].map((server) => server.stop()))
  await database.drop()
})

describe('while eight write at once', () => {
  it('no reader of either process gets what is older than a write that was answered before', async () => {
    const counting = await Counting.open(servers[0], 8)
    const addresses = counting.addresses()
    let writing = true
    const reader = async (index: number): Promise<void> => {
      for (let round = index; writing; round += 1) await counting.read(pick(servers, round), pick(addresses, round * 7))
    }
    const writer = async (id: string, index: number): Promise<void> => {
      for (let round = 0; round < concurrentRounds; round += 1) {
        expect(await counting.write(pick(servers, round + index), id)).toBe(200)
        await Promise.all(
          servers.flatMap((server) => [`/api/articles/${id}`, pick(addresses, round)].map((address) => counting.read(server, address))),
        )
      }
    }
    const readers = [0, 1, 2, 3].map(reader)
    await Promise.all(counting.ids.map(writer)).finally(() => (writing = false))
    await Promise.all(readers)
    process.stdout.write(`eight writers: ${counting.summary()}\n`)
    expect(counting.stale).toEqual([])
    expect(counting.outcomes.get('hit')).toBeGreaterThan(0)
  })
})

describe('after any write', () => {
  it(
    'each process answers what is in the database, byte for byte',
    async () => {
      let compared = 0
      let hits = 0
      /** Compares what each process has, and what one of them reads, with what is in the database. */
      const compare = async (addresses: readonly string[], last: Write): Promise<void> => {
        await Promise.all(
          addresses.map(async (address, index) => {
            const kept = await Promise.all(servers.map((server) => read(server, address)))
            const server = pick(servers, index)
            const uncached = await readUncached(server, address)
            const fresh = seen(await read(forgetful, address))
            compared += kept.length
            hits += kept.filter(({ outcome }) => outcome === 'hit').length
            expect({ address, last, answers: [...kept, uncached].map(seen) }).toEqual({ address, last, answers: [fresh, fresh, fresh] })
            // Whoever signs in gets nothing that is kept ready, but for rows and counts that it is made of.
            if (index % 4 > 0) return
            const [own, stored] = await Promise.all([server, forgetful].map((asked) => readAs(asked, address, world.token)))
            expect({ address, last, own: own && seen(own) }).toEqual({ address, last, own: stored && seen(stored) })
          }),
        )
      }
      const sequence = fc.array(fc.tuple(anyWrite, fc.array(anyQuestion, { minLength: 8, maxLength: 8 })), {
        minLength: writesInARow,
        maxLength: writesInARow,
      })
      const started = Date.now()
      let held: string[] = []
      for (let seed = firstSeed; compared < comparisons; seed += 1) {
        await fc.assert(
          fc.asyncProperty(sequence, async (steps) => {
            for (const [write, questions] of steps) {
              held = [...new Set([...questions.map((question) => addressOf(world, question)), ...held])].slice(0, addressesHeld)
              await readAll(servers, held)
              await perform(world, write)
              await compare(held, write)
            }
          }),
          // Documents stay behind: a sequence that fails is not found again by running parts of it.
          { numRuns: 1, endOnFailure: true, seed },
        )
      }
      process.stdout.write(
        `compared ${compared} answers, ${hits} from memory, in ${Math.round((Date.now() - started) / 1000)} s; writes ${JSON.stringify([...world.statuses])}\n`,
      )
      expect(hits).toBeGreaterThan(compared / 4)
    },
    comparisons * 60 + 120_000,
  )
})
