/** Who may begin a transaction when there are many who want to. */
import { describe, expect, it } from '@jest/globals'
import { isInTransaction, TransactionGate } from '../../src/database/connections/transactionGate.ts'
import { Work } from '../../src/scheduling/work.ts'

interface Asked {
  work: Work
  caller: string
  leave?: () => void
  error?: unknown
}

/** A gate of a pool of 10 with what each caller got, in the order in which they asked. */
function gateOf(connections = 10) {
  const gate = new TransactionGate(connections)
  const ask = (caller: string, work = new Work({ caller, lane: 'any', onlyReads: false, seconds: 60 })): Asked => {
    const asked: Asked = { work, caller }
    work.run(() => {
      gate.enter().then(
        (leave) => (asked.leave = leave),
        (error: unknown) => (asked.error = error),
      )
    })
    return asked
  }
  return { ask, many: (count: number, caller: string) => Array.from({ length: count }, () => ask(caller)) }
}

const settled = () => new Promise((resolve) => setImmediate(resolve))
const begun = (asked: readonly Asked[]): number => asked.filter(({ leave }) => leave).length

describe('the gate of transactions', () => {
  it.each([
    [10, 8],
    [5, 4],
    [3, 2],
  ])('leaves connections of a pool of %i over', async (connections, most) => {
    const { ask } = gateOf(connections)
    const asked = Array.from({ length: 20 }, (_, index) => ask(`caller ${index}`))
    await settled()
    expect(begun(asked)).toBe(most)
  })

  it('gives one caller half of them, and the next to who has fewest', async () => {
    const { ask, many } = gateOf()
    const busy = many(20, 'busy')
    await settled()
    expect(begun(busy)).toBe(4)
    const others = [ask('a'), ask('b'), ask('c'), ask('d'), ask('e')]
    await settled()
    expect(begun(others)).toBe(4)
    busy[0]?.leave?.()
    await settled()
    expect([begun(busy), begun(others)]).toEqual([4, 5])
    for (const { leave } of others) leave?.()
    await settled()
    expect(begun(busy)).toBe(5)
    busy[1]?.leave?.()
    await settled()
    expect(begun(busy)).toBe(6)
  })

  it('lets who has one begin another at once', async () => {
    const { ask, many } = gateOf(3)
    const [first] = many(3, 'a')
    if (!first) throw new Error('Nobody asked.')
    await settled()
    expect(isInTransaction(first.work)).toBe(true)
    const second = ask('a', first.work)
    await settled()
    expect(begun([second])).toBe(1)
    second.leave?.()
    first.leave?.()
    expect(isInTransaction(first.work)).toBe(false)
  })

  it('does not keep a place for work that was ended while it waited', async () => {
    const { many } = gateOf(3)
    const [one, two, three] = many(3, 'a')
    await settled()
    two?.work.end('TOO_SLOW')
    await settled()
    expect(two?.error).toMatchObject({ reason: 'TOO_SLOW' })
    one?.leave?.()
    await settled()
    expect(begun([three].filter((asked) => asked !== undefined))).toBe(1)
  })
})
