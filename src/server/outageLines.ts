/**
 * How an outage of the database is told in the log: in one line in ten seconds. Each statement of each request fails
 * meanwhile, always for the same reason, and what each request got stands in its own line.
 */
import type { ErrorCode } from '../content/errors.ts'
import { errorOutline } from '../faults/errorRecord.ts'
import { faultOf, isFailureOfDatabase } from './errors/faultOf.ts'

/** Milliseconds in which failures of one kind are told once. */
const interval = 10_000

export interface OutageLine {
  fault: ErrorCode | 'TRANSACTION_ENDED'
  /** Kind of the error, and PostgreSQL's or Node's code. */
  type: string
  code?: string
  /** Failures of this kind since the last such line, besides this one. */
  others: number
}

export class OutageLines {
  readonly #told = new Map<string, { at: number; others: number }>()

  /**
   * @param now milliseconds
   * @returns what to write of an error; `silent` when such a one has just been told; null when it is no outage
   */
  lineOf(error: unknown, now: number): OutageLine | 'silent' | null {
    if (!isFailureOfDatabase(error)) return null
    // A statement after the one that failed, in a transaction that PostgreSQL has given up.
    const fault = faultOf(error) ?? 'TRANSACTION_ENDED'
    const last = this.#told.get(fault)
    if (last && now - last.at < interval) {
      last.others += 1
      return 'silent'
    }
    this.#told.set(fault, { at: now, others: 0 })
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error
    const { stack: _frames, ...failure } = errorOutline(cause)
    return { fault, ...failure, others: last?.others ?? 0 }
  }
}
