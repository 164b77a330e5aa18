import { AsyncLocalStorage } from 'node:async_hooks'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { describe, expect, it } from '@jest/globals'
import { areTurnsTaken, turn } from '../../src/server/turns.ts'

async function untilDone(count: () => number, all: number): Promise<void> {
  while (count() < all) await nextTurn()
}

describe('turns of the event loop', () => {
  it('are given to one who waits at a time', async () => {
    let begun = 0
    const all = Array.from({ length: 20 }, () => turn(false).then(() => (begun += 1)))
    const seen: number[] = []
    while (begun < 20) {
      await nextTurn()
      seen.push(begun)
    }
    await Promise.all(all)
    const steps = seen.map((count, index) => count - (seen[index - 1] ?? 0))
    expect(Math.max(...steps)).toBeLessThanOrEqual(1)
  })

  it('come in the order of asking, those who are known first, and one of four for the others', async () => {
    const order: string[] = []
    for (let index = 0; index < 8; index += 1) void turn(false).then(() => order.push('other'))
    for (let index = 0; index < 8; index += 1) void turn(true).then(() => order.push(`known ${index}`))
    await untilDone(() => order.length, 16)
    const known = order.filter((one) => one !== 'other')
    expect(known).toEqual(Array.from({ length: 8 }, (_, index) => `known ${index}`))
    const untilLastKnown = order.slice(0, order.lastIndexOf('known 7') + 1)
    expect([2, 3]).toContain(untilLastKnown.filter((one) => one === 'other').length)
  })

  it('keep the async context of who waits', async () => {
    const storage = new AsyncLocalStorage<number>()
    const seen = await Promise.all(
      Array.from({ length: 5 }, (_, index) => storage.run(index, () => turn(index % 2 === 0).then(() => storage.getStore()))),
    )
    expect(seen).toEqual([0, 1, 2, 3, 4])
  })

  it('are refused to the others when 2,000 of them wait, and not to those who are known', async () => {
    let begun = 0
    for (let index = 0; index < 2_000; index += 1) void turn(false).then(() => (begun += 1))
    expect([areTurnsTaken(false), areTurnsTaken(true)]).toEqual([true, false])
    await untilDone(() => begun, 2_000)
    expect(areTurnsTaken(false)).toBe(false)
  })
})
