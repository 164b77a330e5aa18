import { AsyncLocalStorage } from 'node:async_hooks'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { describe, expect, it } from '@jest/globals'
import { areTurnsTaken, turn } from '../../src/scheduling/turns.ts'

async function untilDone(count: () => number, all: number): Promise<void> {
  while (count() < all) await nextTurn()
}

describe('turns of the event loop', () => {
  it('are given to one at a time: to the first at once, and to those who wait one in each', async () => {
    let begun = 0
    const all = Array.from({ length: 20 }, () => turn('new').then(() => (begun += 1)))
    await Promise.resolve()
    expect(begun).toBe(1)
    const seen: number[] = [1]
    while (begun < 20) {
      await nextTurn()
      seen.push(begun)
    }
    await Promise.all(all)
    const steps = seen.slice(1).map((count, index) => count - (seen[index] ?? 0))
    expect(Math.max(...steps)).toBe(1)
  })

  it('go to reads that have begun before they go to new ones', async () => {
    // Those of the test before have had theirs.
    await nextTurn()
    const order: string[] = []
    const asked = (['new', 'new', 'new', 'begun', 'begun'] as const).map((lane) => turn(lane).then(() => order.push(lane)))
    await Promise.all(asked)
    expect(order).toEqual(['new', 'begun', 'begun', 'new', 'new'])
  })

  it('come in the order of asking, those who are known first, and one of four for the others', async () => {
    const order: string[] = []
    for (let index = 0; index < 8; index += 1) void turn('new').then(() => order.push('other'))
    for (let index = 0; index < 8; index += 1) void turn('known').then(() => order.push(`known ${index}`))
    await untilDone(() => order.length, 16)
    const known = order.filter((one) => one !== 'other')
    expect(known).toEqual(Array.from({ length: 8 }, (_, index) => `known ${index}`))
    const untilLastKnown = order.slice(0, order.lastIndexOf('known 7') + 1)
    expect([2, 3]).toContain(untilLastKnown.filter((one) => one === 'other').length)
  })

  it('go to who has signed in before they go to who tries to', async () => {
    const order: string[] = []
    for (let index = 0; index < 40; index += 1) void turn('trying').then(() => order.push('trying'))
    for (let index = 0; index < 6; index += 1) void turn('known').then(() => order.push('known'))
    await untilDone(() => order.length, 46)
    expect(order.lastIndexOf('known')).toBeLessThan(12)
  })

  it('keep the async context of who waits', async () => {
    const storage = new AsyncLocalStorage<number>()
    const seen = await Promise.all(
      Array.from({ length: 5 }, (_, index) =>
        storage.run(index, () => turn(index % 2 === 0 ? 'known' : 'new').then(() => storage.getStore())),
      ),
    )
    expect(seen).toEqual([0, 1, 2, 3, 4])
  })

  it('are refused to the others when 1,000 of them wait, and not to those who are known', async () => {
    let begun = 0
    for (let index = 0; index < 1_000; index += 1) void turn('new').then(() => (begun += 1))
    expect([areTurnsTaken('new'), areTurnsTaken('known')]).toEqual([true, false])
    await untilDone(() => begun, 1_000)
    expect(areTurnsTaken('new')).toBe(false)
  })
})
