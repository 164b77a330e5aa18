import { inspect } from 'node:util'
import { describe, expect, it } from '@jest/globals'
import { DrizzleQueryError } from 'drizzle-orm/errors'
import pg from 'pg'
import { errorRecord, errorText } from '../../src/faults/errorRecord.ts'
import { boundedLine } from '../../src/server/logger.ts'
import { keepValuesOffTerminals } from '../../src/server/errors/quietErrors.ts'

describe('an error in the log', () => {
  it('does not repeat the values of a statement', () => {
    const cause = Object.assign(new Error('invalid input syntax for type uuid: "secret"'), { code: '22P02', detail: 'secret' })
    const record = errorRecord(new Error('Failed query: select "secret" from "articles" where a = $1\nparams: secret', { cause }))
    expect(JSON.stringify(record)).not.toContain('secret')
    expect(record).toMatchObject({ message: 'Failed query: select on articles, withheld', cause: { code: '22P02' } })
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

  it('is short, whatever it was', () => {
    const secret = 'secret '.repeat(20_000)
    const failed = new Error(`Failed query: update "articles" set "title" = '${secret}'\nparams: ${secret}`, { cause: new Error(secret) })
    const many = new AggregateError([failed, failed, failed, failed], `${'x'.repeat(1_000)}: "${secret}"`, { cause: failed })
    expect(JSON.stringify(errorRecord(many)).length).toBeLessThan(40_000)
    expect(JSON.stringify(errorRecord(failed)).length).toBeLessThan(8_000)
    expect(errorText(failed)).toMatch(/^Error: Failed query: update on articles, withheld\n/)
  })
})

describe('an error of the database on a terminal', () => {
  it('does not say what was asked of it', () => {
    keepValuesOffTerminals()
    const cause = Object.assign(new pg.DatabaseError('invalid input syntax for type uuid: "secret"', 1, 'error'), { detail: 'secret' })
    const failed = new DrizzleQueryError(`select "id" from "articles" where "title" = 'secret'`, ['secret'], cause)
    const printed = inspect(failed) + inspect(new Error('While saving', { cause: failed })) + errorText(failed)
    expect(printed).not.toContain('secret')
    expect(printed).toContain('Failed query: select on articles, withheld')
  })
})

describe('a line of the log', () => {
  it('is no longer than 8 KiB and still JSON, and says that it was cut', () => {
    const line = `${JSON.stringify({ level: 50, time: 1, msg: 'ä'.repeat(9_000), err: { stack: 'x'.repeat(9_000), list: Array(900).fill('y'.repeat(90)) } })}\n`
    const cut = boundedLine(line)
    expect(Buffer.byteLength(cut)).toBeLessThanOrEqual(8_192)
    expect([cut.endsWith('\n'), JSON.parse(cut)]).toEqual([true, expect.objectContaining({ level: 50, time: 1, truncated: true })])
  })

  it('is left alone when it is short', () => {
    expect(boundedLine('{"msg":"ä"}\n')).toBe('{"msg":"ä"}\n')
  })
})
