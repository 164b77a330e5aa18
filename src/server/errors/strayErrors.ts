/**
 * What becomes of an error that nobody handles. Node would end the process at once, in the middle of its answers.
 *
 * Some kinds are known to leave nothing half done, and are survived. Payload checks the paths of a filter at once and waits
 * for the first that fails (`validateSearchParams.js`), so that what the client made wrong is refused once more with nobody
 * there to hear it. And a failure of the database refuses whatever is waiting for it, also what nobody waits for any more;
 * whoever asked has been answered by the first. And a client that goes away ends what is read or rendered for it, as a
 * deadline does. Anything else is a fault of the program, after which nobody knows what holds: it is written down, and the
 * process ends in order.
 */
import { APIError } from 'payload'
import type { Logger } from 'pino'
import { isFailureOfDatabase } from './faultOf.ts'
import { isWorkEnded } from '../../scheduling/work.ts'

/** @returns what to say of an error that is survived; null for one that nobody knows */
function knownKind(error: unknown): string | null {
  if (error instanceof APIError && error.status < 500) return 'a refusal that nobody waited for'
  if (isFailureOfDatabase(error)) return 'a failure of the database that nobody waited for'
  return isDeparture(error) ? 'a client that went away' : null
}

/** How Node (fetch, streams) and Next (`isAbortError`, its errors that steer a rendering) say that nobody is there any more. */
function isDeparture(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  if (['AbortError', 'ResponseAborted'].includes(error.name)) return true
  if ('digest' in error && String(error.digest).startsWith('NEXT_')) return true
  return 'code' in error && ['ECONNRESET', 'EPIPE', 'ERR_STREAM_PREMATURE_CLOSE'].includes(String(error.code))
}

/**
 * @param end closes everything and ends the process with another code than 0, in bounded time; it is called once
 */
export function watchStrayErrors(logger: Pick<Logger, 'fatal' | 'warn'>, end: () => Promise<void>): void {
  let ending = false
  const judge = (error: unknown): void => {
    // Whoever waited has been told, and one busy minute has thousands of these.
    if (isWorkEnded(error)) return
    const kind = knownKind(error)
    if (kind !== null) return logger.warn({ err: error }, kind)
    logger.fatal({ err: error }, 'an error that nobody handles: the server ends')
    if (ending) return
    ending = true
    void end()
  }
  process.on('unhandledRejection', judge)
  process.on('uncaughtException', judge)
}
