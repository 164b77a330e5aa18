import { beforeEach, describe, expect, it } from '@jest/globals'
import { rememberRows, type RememberedRows } from '../../src/database/reads/rememberedRows.ts'

interface Watcher {
  changed(changes: readonly never[]): void
  lost(): void
}

describe('rows that are remembered', () => {
  let rows: RememberedRows
  let told: Watcher
  let isCurrent: boolean
  let stored: Record<string, unknown>[]
  let reads: number

  const read = (): Promise<unknown[]> => {
    reads += 1
    return Promise.resolve(structuredClone(stored))
  }

  beforeEach(() => {
    isCurrent = true
    stored = [{ id: 'a', name: 'Turvakodit', _locales: [{ _locale: 'fi' }], order: null }]
    reads = 0
    rows = rememberRows({
      isCurrent: () => isCurrent,
      watch: (watcher) => {
        told = watcher
        return () => undefined
      },
    })
  })

  it('are read once for each query', async () => {
    for (const key of ['x', 'x', 'y', 'x']) expect(await rows.of(key, read)).toEqual(stored)
    expect(reads).toBe(2)
  })

  it('are nobody else’s: what a reader does to them is not seen by the next', async () => {
    for (let round = 0; round < 3; round += 1) {
      const [row] = (await rows.of('x', read)) as typeof stored
      expect(row).toEqual(stored[0])
      Object.assign(row ?? {}, { name: 'changed', _locales: [] })
    }
  })

  it.each([
    ['something is written', () => told.changed([])],
    ['a write may have gone unheard', () => told.lost()],
  ])('are read again when %s', async (_, happens) => {
    await rows.of('x', read)
    stored = []
    happens()
    expect([await rows.of('x', read), await rows.of('x', read), reads]).toEqual([[], [], 2])
  })

  it('are not kept when something is written while they are read', async () => {
    let answer: (found: unknown[]) => void = () => undefined
    const slow = rows.of('x', () => new Promise((resolve) => (answer = resolve)))
    told.changed([])
    answer(['from before'])
    expect([await slow, await rows.of('x', read)]).toEqual([['from before'], stored])
  })

  it('are neither used nor kept while writes may go unheard', async () => {
    await rows.of('x', read)
    isCurrent = false
    const known = stored
    stored = []
    expect([await rows.of('x', read), await rows.of('y', read)]).toEqual([[], []])
    isCurrent = true
    expect([await rows.of('x', read), await rows.of('y', read), reads]).toEqual([known, [], 4])
  })

  it('are not kept when reading fails', async () => {
    await expect(rows.of('x', () => Promise.reject(new Error('away')))).rejects.toThrow('away')
    expect(await rows.of('x', read)).toEqual(stored)
  })

  it.each([
    ['many', () => Array.from({ length: 101 }, (_, id) => ({ id }))],
    ['long', () => [{ id: 'a', body: 'x'.repeat(65_536) }]],
  ])('are not kept when they are too %s', async (_, make) => {
    stored = make()
    for (let round = 0; round < 2; round += 1) expect(await rows.of('x', read)).toEqual(stored)
    expect(reads).toBe(2)
  })

  it.each([
    ['one byte a character', 'x'],
    ['two bytes a character', '–'],
  ])('take no more than a bound, at %s', async (_, character) => {
    stored = [{ id: 'a', body: character.repeat(60_000) }]
    const queries = Array.from({ length: 200 }, (__, number) => `query ${number}`)
    for (const key of queries) await rows.of(key, read)
    expect(reads).toBe(200)
    // 8 MiB hold 139 or 69 of them: the newest are there, and the oldest are not.
    await rows.of(queries[199] ?? '', read)
    expect(reads).toBe(200)
    await rows.of(queries[0] ?? '', read)
    expect(reads).toBe(201)
  })

  it('take no room for what they are found by, however long that is', async () => {
    const queries = Array.from({ length: 200 }, (__, number) => `${'x'.repeat(1_000_000)} query ${number}`)
    for (const key of queries) await rows.of(key, read)
    for (const key of queries) await rows.of(key, read)
    expect(reads).toBe(200)
  })
})
