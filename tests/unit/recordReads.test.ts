import { describe, expect, it } from '@jest/globals'
import type { Payload } from 'payload'
import { recordedReads, untoldReads } from '../../src/features/delivery/adapterMethods.ts'
import { recordFrom, recordReads } from '../../src/features/delivery/recordReads.ts'
import { StartupError } from '../../src/settings/startupError.ts'

type Read = (args: Record<string, unknown>) => Promise<unknown>

const reads: readonly string[] = [...recordedReads, ...untoldReads]
const read: Read = () => Promise.resolve({ docs: [{ id: '1' }], id: '1' })

/** An adapter with the reads of Payload's, and with others. */
function adapterWith(others: object, names = reads): Record<string, Read> {
  return Object.assign(Object.fromEntries(names.map((name) => [name, read])), others)
}

/** A Payload of one collection. */
function payloadOn(db: object): Payload {
  const config = { slug: 'articles', flattenedFields: [], joins: {}, polymorphicJoins: [] }
  return { db, collections: { articles: { config } }, config: { globals: [] } } as never
}

const recordOn = (db: object) => (): void => recordFrom(payloadOn(db))

describe('a database adapter', () => {
  it('may have what is known not to read, and what is no function', () => {
    expect(recordOn(adapterWith({ name: 'postgres', tables: {}, updateOne: read, execute: read }))).not.toThrow()
  })

  it.each(reads)('is refused without %s', (name) => {
    const lacking = adapterWith(
      {},
      reads.filter((other) => other !== name),
    )
    expect(recordOn(lacking)).toThrow(StartupError)
    expect(recordOn(lacking)).toThrow(new RegExp(`has no ${name}, .*npm ci`))
  })

  it('is refused with one method more, which could be a read', () => {
    expect(recordOn(adapterWith({ findNearest: read }))).toThrow(StartupError)
    expect(recordOn(adapterWith({ findNearest: read }))).toThrow(/has findNearest, .*adapterMethods\.ts/)
  })

  it('is refused with one more that its class has', () => {
    class Adapter {
      findNearest(): void {}
    }
    expect(recordOn(Object.assign(new Adapter(), adapterWith({})))).toThrow(/has findNearest, /)
  })
})

describe('a read', () => {
  it.each(recordedReads.filter((name) => name !== 'findGlobal'))('by %s is noted', async (name) => {
    const db = adapterWith({})
    recordFrom(payloadOn(db))
    const { dependencies } = await recordReads(async () => db[name]?.({ collection: 'articles', sort: '-id' }))
    expect([dependencies.complete, [...dependencies.collections()]]).toEqual([true, ['articles']])
  })

  it.each([...untoldReads, 'findUses'])('by %s is part of no answer that is kept', async (name) => {
    const db = adapterWith({ findUses: read })
    recordFrom(payloadOn(db))
    const { dependencies } = await recordReads(async () => db[name]?.({ collection: 'articles' }))
    expect(dependencies.complete).toBe(false)
  })
})
