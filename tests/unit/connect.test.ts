import { describe, expect, it } from '@jest/globals'
import { isRefusal } from '../../src/database/connections/connect.ts'

const withCode = (code: string): Error => Object.assign(new Error('x'), { code })

describe('a connection that failed', () => {
  it.each(['28P01', '28000', '3D000', '42501'])('with %s was refused: waiting does not help', (code) => {
    expect(isRefusal(withCode(code))).toBe(true)
  })

  it.each(['ECONNREFUSED', 'ENOTFOUND', 'ETIMEDOUT', '57P03', '53300', '08006'])('with %s may succeed later', (code) => {
    expect(isRefusal(withCode(code))).toBe(false)
  })

  it('for want of a password or of TLS was refused', () => {
    expect(isRefusal(new Error('SASL: SCRAM-SERVER-FIRST-MESSAGE: client password must be a string'))).toBe(true)
    expect(isRefusal(new Error('The server does not support SSL connections'))).toBe(true)
    expect(isRefusal(new Error('Connection terminated unexpectedly'))).toBe(false)
  })
})
