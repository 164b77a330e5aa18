import { describe, expect, it } from '@jest/globals'
import { OutageLines } from '../../src/server/outageLines.ts'

const withCode = (code: string): Error => Object.assign(new Error('of what nobody may read'), { code })
const refused = (): Error => new Error('Failed query: select "name" from "people"', { cause: withCode('08006') })

describe('an outage in the log', () => {
  it('is one line in ten seconds, which counts the others', () => {
    const outages = new OutageLines()
    const line = { fault: 'DATABASE_UNAVAILABLE', type: 'Error', code: '08006' }
    expect(outages.lineOf(refused(), 0)).toEqual({ ...line, others: 0 })
    expect([1, 5_000, 9_999].map((now) => outages.lineOf(refused(), now))).toEqual(['silent', 'silent', 'silent'])
    expect(outages.lineOf(refused(), 10_000)).toEqual({ ...line, others: 3 })
    expect(outages.lineOf(refused(), 30_000)).toEqual({ ...line, others: 0 })
  })

  it('is told for each kind of failure', () => {
    const outages = new OutageLines()
    const faults = [refused(), withCode('57014'), withCode('25P02')].map((error) => outages.lineOf(error, 0))
    expect(faults).toEqual([
      { fault: 'DATABASE_UNAVAILABLE', type: 'Error', code: '08006', others: 0 },
      { fault: 'TOO_SLOW', type: 'Error', code: '57014', others: 0 },
      { fault: 'TRANSACTION_ENDED', type: 'Error', code: '25P02', others: 0 },
    ])
  })

  it('is neither a fault of the server nor a mistake in a statement', () => {
    const outages = new OutageLines()
    for (const error of [
      new TypeError('x is not a function'),
      withCode('42P01'),
      new Error('Failed query: select', { cause: withCode('42P01') }),
    ]) {
      expect(outages.lineOf(error, 0)).toBeNull()
    }
  })
})
