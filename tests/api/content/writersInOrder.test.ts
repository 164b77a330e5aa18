/** Whoever writes at the same moment: the end is what some order of the acknowledged writes gives. `npm run test:deep` tries more. */
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals'
import { createTestDatabase, type TestDatabase } from '../harness/database.ts'
import { startServer, type TestServer } from '../harness/server.ts'
import { interleave } from './writers/interleavings.ts'
import { after, possibleEnds, seen, type State } from './writers/orders.ts'
import { beginning, look, send } from './writers/writers.ts'

const interleavings = Number(process.env['INTERLEAVINGS'] ?? 60)
const kills = Number(process.env['KILLS'] ?? 1)
const seed = Number(process.env['DEEP_SEED'] ?? 1)

jest.setTimeout(24 * 60 * 60 * 1_000)

let database: TestDatabase
let servers: TestServer[]
let token: string

beforeAll(async () => {
  database = await createTestDatabase('demo')
  servers = await Promise.all([startServer({ database }), startServer({ database })])
  token = await (servers[0] as TestServer).token('admin')
})

afterAll(async () => {
  await Promise.all(servers.map((server) => server.stop()))
  await database.drop()
})

describe('writers at the same moment', () => {
  it('leave what some order of their writes gives, by two processes', async () => {
    const misfits = await interleave(servers, token, interleavings, seed)
    expect(misfits.map((misfit) => JSON.stringify(misfit))).toEqual([])
  })

  it('lose nothing that was acknowledged when the process is killed', async () => {
    for (let kill = 0; kill < kills; kill += 1) {
      const [steady, doomed] = [servers[0] as TestServer, await startServer({ database })]
      const made = await Promise.all(Array.from({ length: 6 }, () => beginning(steady, token)))
      const writes = made.map(() =>
        [1, 2, 3].map(
          (each) =>
            ({ kind: 'save', part: each === 1 ? { seat: `${kill} ${each}` } : { founded: `19${50 + each}-01-01T00:00:00.000Z` } }) as const,
        ),
      )
      const sent = made.map(({ id }, index) => Promise.all((writes[index] ?? []).map((write) => send(doomed, token, id, write))))
      await new Promise((resolve) => setTimeout(resolve, 60 + ((kill * 37) % 200)))
      doomed.process.kill('SIGKILL')
      const outcomes = await Promise.all(sent)
      await doomed.stop()
      for (const [index, { id, start }] of made.entries()) {
        const all = writes[index] ?? []
        const of = (wanted: string) => all.filter((_, place) => outcomes[index]?.[place] === wanted)
        expect(possibleEnds(start, of('acknowledged'), of('lost'))).toContainEqual(await look(steady, token, id))
      }
    }
  })
})

describe('the orders of writes', () => {
  const content = { name: { fi: 'A' }, summary: {}, seat: null, founded: null }
  const start: State = { newest: content, published: content, hasNewerDraft: false, isTrashed: false }

  it('are all those in which none is refused', () => {
    const both = possibleEnds(start, [
      { kind: 'save', part: { seat: '1' } },
      { kind: 'save', part: { seat: '2' } },
    ])
    expect(both.map(({ newest }) => newest?.seat)).toEqual(['2', '1'])
    expect(possibleEnds(start, [{ kind: 'delete' }, { kind: 'save', part: { seat: '1' } }])).toEqual([
      { newest: null, isTrashed: false, public: null },
    ])
    expect(possibleEnds(start, [{ kind: 'delete' }, { kind: 'delete' }])).toEqual([])
    expect(possibleEnds(start, [], [{ kind: 'save', part: { seat: '1' } }])).toHaveLength(2)
  })

  it('hide from the public what is in the trash, and show it again', () => {
    const trashed = after(start, { kind: 'trash' })
    expect(trashed && seen(trashed)).toEqual({ newest: content, isTrashed: true, public: null })
    expect(trashed && after(trashed, { kind: 'restore' })).toEqual(start)
  })
})
