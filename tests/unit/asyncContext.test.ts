import { setImmediate } from 'node:timers/promises'
import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { AsyncContext } from '../../src/scheduling/asyncContext.ts'

describe('a context', () => {
  it('goes along with the work, whatever else begins and ends meanwhile', async () => {
    const steps = fc.integer({ min: 0, max: 5 })
    await fc.assert(
      fc.asyncProperty(fc.array(fc.record({ before: steps, within: steps }), { minLength: 1, maxLength: 8 }), async (works) => {
        const context = new AsyncContext<number>()
        const seen = await Promise.all(
          works.map(async ({ before, within }, number) => {
            for (let step = 0; step < before; step += 1) await setImmediate()
            return context.run(number, async (end) => {
              const found: (number | undefined)[] = [context.get()]
              for (let step = 0; step < within; step += 1) {
                await setImmediate()
                found.push(
                  context.get(),
                  context.leave(() => context.get()),
                )
              }
              end()
              return found
            })
          }),
        )
        expect(seen).toEqual(
          works.map(({ within }, number) => [number, ...Array.from({ length: within }, () => [number, undefined]).flat()]),
        )
        expect(context.get()).toBeUndefined()
      }),
    )
  })

  it('is off when all of its work has ended', async () => {
    const context = new AsyncContext<string>()
    const left = context.run('first', async (end) => {
      end()
      await setImmediate()
      return context.get()
    })
    expect(await left).toBeUndefined()
  })

  it('stays on while any of its work goes on, however often the rest of it ends', async () => {
    const context = new AsyncContext<string>()
    const ends: (() => void)[] = []
    const [first, second] = ['first', 'second'].map((name) =>
      context.run(name, async (end) => {
        ends.push(end)
        await setImmediate()
        return context.get()
      }),
    )
    ends[0]?.()
    ends[0]?.()
    expect([await first, await second]).toEqual(['first', 'second'])
    ends[1]?.()
    expect(context.get()).toBeUndefined()
  })
})
