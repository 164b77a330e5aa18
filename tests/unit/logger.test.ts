import { describe, expect, it } from '@jest/globals'
import { errorRecord } from '../../src/server/logger.ts'

describe('an error in the log', () => {
  it('does not repeat the values of a statement', () => {
    const cause = Object.assign(new Error('invalid input syntax for type uuid: "secret"'), { code: '22P02', detail: 'secret' })
    const record = errorRecord(new Error('Failed query: select 1 where a = $1\nparams: secret', { cause }))
    expect(JSON.stringify(record)).not.toContain('secret')
    expect(record).toMatchObject({ message: expect.stringContaining('select 1'), cause: { code: '22P02' } })
  })

  it('does not repeat what a unique key has', () => {
    const record = errorRecord(new Error('Key (email)=(secret@example.org) already exists.'))
    expect(record.message).toBe('Key (email)=(withheld) already exists.')
  })

  it('has the status alone when the client made it', () => {
    const record = errorRecord(Object.assign(new Error('The following path cannot be queried: secret'), { status: 400 }))
    expect(record).toEqual({ type: 'Error', status: 400 })
  })

  it('does not repeat a text that is no JSON', () => {
    const record = errorRecord(new SyntaxError('Unexpected token s, "secret" is not valid JSON'))
    expect(JSON.stringify(record)).not.toContain('secret')
  })

  it('is no error when it is something else', () => {
    expect(errorRecord('secret')).toEqual({ type: 'string', message: 'not an Error' })
  })
})
