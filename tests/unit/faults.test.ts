import { describe, expect, it } from '@jest/globals'
import { faultOf, isFailureOfDatabase } from '../../src/server/errors/faultOf.ts'

/** What Node says of a connection that is refused, or of a name that nobody has. */
const withSyscall = (code: string, syscall: string): Error => Object.assign(new Error(syscall), { code, syscall })
const withCode = (code: string): Error => Object.assign(new Error('said by PostgreSQL'), { code })
const query = (cause: Error): Error => new Error('Failed query: select 1', { cause })

describe('a failure of the database', () => {
  it('is one by whatever way there is no connection', () => {
    const refused = withSyscall('ECONNREFUSED', 'connect')
    const errors = [refused, withSyscall('ENOTFOUND', 'getaddrinfo'), new AggregateError([refused, withSyscall('EHOSTUNREACH', 'connect')])]
    for (const error of errors) expect([error.message, faultOf(error)]).toEqual([error.message, 'DATABASE_UNAVAILABLE'])
  })

  it('is one by what PostgreSQL and the pool say, in the words of a query too', () => {
    const said = [
      ...['57P01', '57014', '53300', '08006', '40P01', '25P02', '25P03'].map(withCode),
      new Error('Connection terminated unexpectedly'),
    ]
    for (const error of [...said, ...said.map(query)]) expect([error.message, isFailureOfDatabase(error)]).toEqual([error.message, true])
  })

  it('is no mistake of the program or of a client', () => {
    for (const error of [
      new TypeError('x is not a function'),
      new RangeError('Invalid time value'),
      withCode('22P02'),
      query(withCode('42601')),
      'text',
    ]) {
      expect(isFailureOfDatabase(error)).toBe(false)
    }
  })
})
