/**
 * Errors of the database print themselves without what was asked: Payload, Next and Node, when the process dies of one, write
 * an error to the terminal with every field that it has, and drizzle's has the statement and all its values.
 */
import { inspect } from 'node:util'
import { DrizzleQueryError } from 'drizzle-orm/errors'
import pg from 'pg'
import { errorText } from '../../faults/errorRecord.ts'

/** Whoever prints the stack of such an error by itself gets its message, too: `errorText` is for them. */
export function keepValuesOffTerminals(): void {
  for (const { prototype } of [DrizzleQueryError, pg.DatabaseError]) {
    Object.defineProperty(prototype, inspect.custom, {
      configurable: true,
      value(this: Error) {
        return errorText(this)
      },
    })
  }
}
