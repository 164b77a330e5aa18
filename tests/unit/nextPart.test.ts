import { setImmediate as nextTurn } from 'node:timers/promises'
import { beforeEach, expect, it } from '@jest/globals'
import { readInTurns } from '../../src/database/reads/readInTurns.ts'
import { turn } from '../../src/scheduling/turns.ts'
import { Work, type Lane } from '../../src/scheduling/work.ts'

/** An adapter whose reads tell that they have begun. */
function adapter(): { database: Parameters<typeof readInTurns>[0]; begun: string[] } {
  const begun: string[] = []
  const names = ['count', 'countVersions', 'find', 'findGlobal', 'findOne', 'findVersions', 'queryDrafts']
  const methods = Object.fromEntries(names.map((name) => [name, () => Promise.resolve(begun.push(name))]))
  // All that the function looks at.
  return { database: methods as unknown as Parameters<typeof readInTurns>[0], begun }
}

/** Reads as part of a request while another has the turn, and says what has begun within that turn. */
async function begunWithinTheTurn(lane: Lane): Promise<number> {
  const { begun, database } = adapter()
  readInTurns(database)
  await turn('new')
  const read = new Work({ lane, onlyReads: true, seconds: 10 }).run(() => database.find({} as Parameters<typeof database.find>[0]))
  await Promise.resolve()
  await Promise.resolve()
  const within = begun.length
  await read
  expect(begun).toEqual(['find'])
  return within
}

beforeEach(async () => {
  // Nobody has the turn.
  await nextTurn()
  await nextTurn()
})

it('has a read of a stranger make its statement in a turn of its own', async () => {
  expect(await begunWithinTheTurn('shared')).toBe(0)
})

it('has somebody who is known go on at once', async () => {
  expect(await begunWithinTheTurn('any')).toBe(1)
})

it('has what is made of the rows wait for a turn, too', async () => {
  const { database } = adapter()
  const order: string[] = []
  readInTurns(database)
  const read = new Work({ lane: 'shared', onlyReads: true, seconds: 10 }).run(() =>
    database.find({} as Parameters<typeof database.find>[0]),
  )
  const told = read.then(() => order.push('rows'))
  // Came while the rows were read, and is the next.
  const other = turn('known').then(() => order.push('another'))
  await Promise.all([told, other])
  expect(order).toEqual(['another', 'rows'])
})

it('gives the adapter what a list waits by between the meaning of its filter and its statement', async () => {
  const { database } = adapter()
  readInTurns(database)
  const { nextPart } = database as unknown as { nextPart: () => Promise<void> }
  let begun = false
  await turn('new')
  const statement = new Work({ lane: 'shared', onlyReads: true, seconds: 10 }).run(nextPart).then(() => (begun = true))
  await Promise.resolve()
  await Promise.resolve()
  await Promise.resolve()
  expect(begun).toBe(false)
  await statement
})
