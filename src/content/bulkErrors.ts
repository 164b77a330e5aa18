/** Errors as they were thrown for the documents of a bulk operation, whose answer holds no more of them than their words. */
import { currentWork, type Work } from '../scheduling/work.ts'

const first = new WeakMap<Work, unknown>()

/** Called where Payload asks whether the words of an error may be told (`src/cli/payloadFaults.mjs`). */
export function noteBulkError(error: unknown): void {
  const work = currentWork()
  if (work && !first.has(work)) first.set(work, error)
}

/** The first that was thrown in this request: after a failure of the database the rest of its transaction fails as well. */
export function firstBulkError(): unknown {
  const work = currentWork()
  return work && first.get(work)
}
