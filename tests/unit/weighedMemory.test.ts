import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { WeighedMemory } from '../../src/memory/weighedMemory.ts'
import { weighText } from '../../src/memory/weights.ts'

const bound = 4_000
const keys = ['a', 'b', 'c', 'd', 'e', 'x'.repeat(300), 'y'.repeat(70_000)]

const key = fc.constantFrom(...keys)
const step = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('keep' as const),
      key,
      length: fc.oneof(fc.integer({ min: 0, max: 3_000 }), fc.constant(4_000)),
    }),
  },
  { weight: 4, arbitrary: fc.record({ do: fc.constantFrom('find' as const, 'drop' as const), key }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('clear' as const), key }) },
)

describe('a memory with a bound in bytes', () => {
  it('keeps its bound, and what was used last', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 80 }), (steps) => {
        const memory = new WeighedMemory<string>('texts', bound, weighText)
        // In order of use; what was evicted is taken out after each step.
        const model = new Map<string, string>()
        for (const one of steps) {
          if (one.do === 'keep') {
            const value = 'v'.repeat(one.length)
            memory.keep(one.key, value)
            model.delete(one.key)
            if (one.length < bound) model.set(one.key, value)
          } else if (one.do === 'find') {
            const found = memory.find(one.key)
            expect(found).toBe(model.get(one.key))
            if (found !== undefined) {
              model.delete(one.key)
              model.set(one.key, found)
            }
          } else if (one.do === 'drop') {
            memory.drop(one.key)
            model.delete(one.key)
          } else {
            memory.clear()
            model.clear()
          }
          expect(memory.bytes).toBeLessThanOrEqual(bound)
          const gone = [...model.keys()].filter((name) => memory.peek(name) === undefined)
          expect([...model.keys()].slice(0, gone.length)).toEqual(gone)
          for (const name of gone) model.delete(name)
          expect(memory.size).toBe(model.size)
        }
        for (const name of keys) memory.drop(name)
        expect([memory.bytes, memory.size]).toEqual([0, 0])
      }),
    )
  })

  it('takes little for what things are found by', () => {
    const memory = new WeighedMemory<number>('numbers', 100_000, () => 0)
    for (let index = 0; index < 100; index += 1) memory.keep(`${'x'.repeat(1_000_000)}${index}`, index)
    expect([memory.size, memory.bytes < 30_000, memory.find(`${'x'.repeat(1_000_000)}7`)]).toEqual([100, true, 7])
    // What is kept in place of a key finds the same.
    expect([...memory.all()].map(([name, value]) => memory.find(name) === value)).not.toContain(false)
  })
})
