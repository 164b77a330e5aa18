import { beforeEach, describe, expect, it } from '@jest/globals'
import { pgTable, timestamp } from 'drizzle-orm/pg-core'
import type { Filter } from '../../src/database/reads/queryShape.ts'
import { rememberCounts, type RememberedCounts } from '../../src/database/reads/rememberedCounts.ts'

interface Watcher {
  changed(changes: readonly never[]): void
  lost(): void
}

const { column } = pgTable('articles', { column: timestamp('published_at', { mode: 'string' }) })

/** A filter by the moment that is asked about, when there is one. */
const by = (text: string, at?: number): Filter => ({ text, moment: at === undefined ? undefined : { column, at } })

describe('a count that is remembered', () => {
  let counts: RememberedCounts
  let told: Watcher
  let isCurrent: boolean
  let stored: number
  let counted: number
  let moments: number[]

  const count = (): Promise<number> => {
    counted += 1
    return Promise.resolve(stored)
  }

  beforeEach(() => {
    isCurrent = true
    stored = 3
    counted = 0
    moments = []
    counts = rememberCounts(
      {
        isCurrent: () => isCurrent,
        watch: (watcher) => {
          told = watcher
          return () => undefined
        },
      },
      ({ at }) => Promise.resolve(Math.min(...moments.filter((moment) => moment > at))),
    )
  })

  it('is made once for each filter', async () => {
    expect(await Promise.all(['a', 'b'].map((filter) => counts.of(by(filter), count)))).toEqual([3, 3])
    stored = 4
    expect(await Promise.all(['a', 'b', 'c'].map((filter) => counts.of(by(filter), count)))).toEqual([3, 3, 4])
    expect(counted).toBe(3)
  })

  it.each([
    ['something is written', () => told.changed([])],
    ['a write may have gone unheard', () => told.lost()],
  ])('is made again when %s', async (_, happens) => {
    await counts.of(by('a'), count)
    stored = 4
    happens()
    expect([await counts.of(by('a'), count), await counts.of(by('a'), count), counted]).toEqual([4, 4, 2])
  })

  it('is not kept when something is written while it is made', async () => {
    let answer: (count: number) => void = () => undefined
    const slow = counts.of(by('a'), () => new Promise((resolve) => (answer = resolve)))
    told.changed([])
    answer(3)
    stored = 4
    expect([await slow, await counts.of(by('a'), count)]).toEqual([3, 4])
  })

  it('is neither used nor made to be used while writes may go unheard', async () => {
    await counts.of(by('a'), count)
    isCurrent = false
    stored = 4
    expect([await counts.of(by('a'), count), await counts.of(by('b'), count)]).toEqual([4, 4])
    isCurrent = true
    stored = 5
    expect([await counts.of(by('a'), count), await counts.of(by('b'), count)]).toEqual([3, 5])
  })

  it('holds for all moments between which nothing comes to be', async () => {
    moments = [50, 200]
    const at = (moment: number): Promise<number> => counts.of(by('a', moment), count)
    expect([await at(100), await at(150), await at(199), counted]).toEqual([3, 3, 3, 1])
    stored = 4
    expect([await at(200), await at(10_000), counted]).toEqual([4, 4, 2])
    // Of what came before the moment that it was made for, nothing is known.
    stored = 2
    expect([await at(60), await at(100), counted]).toEqual([2, 2, 3])
  })

  it('gives way to others when it was used longest ago', async () => {
    for (let index = 0; index < 1_000; index += 1) await counts.of(by(String(index)), count)
    await counts.of(by('0'), count)
    expect(counted).toBe(1_000)
    for (let index = 1_000; index < 3_000; index += 1) await counts.of(by(String(index)), count)
    await counts.of(by('2999'), count)
    expect(counted).toBe(3_000)
    await counts.of(by('1'), count)
    expect(counted).toBe(3_001)
  })

  it('does not remember that counting failed', async () => {
    await expect(counts.of(by('a'), () => Promise.reject(new Error('away')))).rejects.toThrow('away')
    expect(await counts.of(by('a'), count)).toBe(3)
  })
})
