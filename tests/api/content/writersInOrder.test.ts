/** Whoever writes at the same moment: the end is what some order of the acknowledged writes gives. `npm run test:deep` tries more. */
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals'
import path from 'node:path'
import { Newsroom } from '../access/newsroom.ts'
import { runningCluster } from '../harness/cluster.ts'
import { createTestDatabase, type TestDatabase } from '../harness/database.ts'
import { startServer, type TestServer } from '../harness/server.ts'
import { interleave } from './writers/interleavings.ts'
import { after, possibleEnds, seen, type State } from './writers/orders.ts'
import { conditionsOnNetworks } from './writers/conditionSituation.ts'
import { filesOfMedia } from './writers/fileSituation.ts'
import { globalInLanguages } from './writers/globalSituation.ts'
import { movesOf } from './writers/moveSituation.ts'
import { pairsOfNetworks } from './writers/pairSituation.ts'
import { rowsOfNetworks } from './writers/rowsSituation.ts'
import { endsOf, interleaveIn, type Outcome, type Situation } from './writers/situation.ts'
import { versionsOfNetworks } from './writers/versionSituation.ts'
import { beginning, look, send } from './writers/writers.ts'

const interleavings = Number(process.env['INTERLEAVINGS'] ?? 20)
const kills = Number(process.env['KILLS'] ?? 1)
const seed = Number(process.env['DEEP_SEED'] ?? 1)

jest.setTimeout(24 * 60 * 60 * 1_000)

let database: TestDatabase
let servers: TestServer[]
let newsroom: Newsroom
let token: string
let mediaDir: string

/** All processes have their files in one place. */
const environment = (): Record<string, string> => ({ MEDIA_DIR: mediaDir })

beforeAll(async () => {
  database = await createTestDatabase('demo')
  mediaDir = path.join(runningCluster().directory, 'media-of-writers')
  servers = await Promise.all([1, 2].map(() => startServer({ database, environment: environment() })))
  newsroom = await Newsroom.open(servers[0] as TestServer)
  token = newsroom.admin
}, 120_000)

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

/** What several write beside each other, and what of all that is tried of it: pictures and moves take longer. */
const situations = [
  ['rows', 1, () => rowsOfNetworks(token)],
  ['two documents', 1, () => pairsOfNetworks(token)],
  ['a global', 1, () => globalInLanguages(token)],
  ['If-Match', 1, () => conditionsOnNetworks(token)],
  ['versions', 1, () => versionsOfNetworks(token)],
  ['events that are moved', 1, () => movesOf(newsroom, 'events')],
  ['articles that are moved', 1, () => movesOf(newsroom, 'articles')],
  ['files', 2, () => filesOfMedia(token, mediaDir)],
] as const

describe.each(situations)('writers of %s at the same moment', (_, cost, situationOf) => {
  const count = Math.ceil(interleavings / 10 / cost)

  it('leave what some order of their writes gives, by two processes', async () => {
    const situation = (await situationOf()) as Situation<unknown, unknown, unknown>
    const { acknowledged, misfits } = await interleaveIn(situation, servers, servers[0] as TestServer, { count, seed })
    expect(misfits).toEqual([])
    expect(acknowledged).toBeGreaterThanOrEqual(count)
  })
})

describe('writers whose process is killed', () => {
  it('leave rows, pairs, globals, versions and revisions as some order of their writes gives', async () => {
    const makers = [rowsOfNetworks, pairsOfNetworks, globalInLanguages, versionsOfNetworks, conditionsOnNetworks]
    const killed = makers.map((of) => of(token) as Situation<unknown, unknown, unknown>)
    for (let kill = 0; kill < kills; kill += 1) {
      const doomed = await startServer({ database, environment: environment() })
      let timer: NodeJS.Timeout | undefined
      // When the first are on their way; those that begin later are told that there is nobody.
      const meanwhile = (): void => {
        timer ??= setTimeout(() => doomed.process.kill('SIGKILL'), 60 + ((kill * 37) % 200))
      }
      const attempt = { count: 4, seed: seed + kill, meanwhile }
      const ends = await Promise.all(killed.map((situation) => interleaveIn(situation, [doomed], servers[0] as TestServer, attempt)))
      expect(ends.flatMap(({ misfits }) => misfits)).toEqual([])
      await doomed.stop()
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

  it('explain what was refused, too, where that is part of the promise', () => {
    const situation = conditionsOnNetworks(token)
    const write = (seat: string, outcome: Outcome) => ({ write: { seat, conditional: true }, outcome })
    const ends = (...all: ReturnType<typeof write>[]) => endsOf(situation, { revision: 0, seat: 'A' }, all)
    expect(ends(write('1', 'acknowledged'), write('2', 'refused'))).toEqual(['1'])
    expect(ends(write('1', 'acknowledged'), write('2', 'acknowledged'))).toEqual([])
    expect(ends(write('1', 'refused'), write('2', 'refused'))).toEqual([])
    expect(new Set(ends(write('1', 'lost'), write('2', 'lost')))).toEqual(new Set(['1', '2', 'A']))
  })

  it('publish Finnish alone, and keep what the public has of the others', () => {
    const writes = [{ kind: 'unpublish' }, { kind: 'save', part: { name: 'B', locale: 'sv' } }, { kind: 'publish' }] as const
    const end = writes.reduce<State | null>((state, write) => state && after(state, write), start)
    const newest = { ...content, name: { fi: 'A', sv: 'B' } }
    expect(end).toEqual({ newest, published: content, hasNewerDraft: true, isTrashed: false })
    const shown: State = { ...start, newest: { ...newest, name: { fi: 'C', sv: 'D' } }, published: newest, hasNewerDraft: true }
    expect(after(shown, { kind: 'publish' })).toMatchObject({ published: { name: { fi: 'C', sv: 'B' } }, hasNewerDraft: true })
  })

  it('hide from the public what is in the trash, and show it again', () => {
    const trashed = after(start, { kind: 'trash' })
    expect(trashed && seen(trashed)).toEqual({ newest: content, isTrashed: true, public: null })
    expect(trashed && after(trashed, { kind: 'restore' })).toEqual(start)
  })
})
