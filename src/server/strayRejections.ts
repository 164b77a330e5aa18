/**
 * Payload checks the paths of a filter at once and waits for the first that fails; the others are refused with nobody there
 * to hear it, which would end the process. What the client made wrong has been answered; any other rejection that nobody
 * handles is a fault of the server and ends it, as Node does.
 */
import { APIError } from 'payload'
import type { Logger } from 'pino'

export function surviveStrayRefusals(logger: Pick<Logger, 'warn'>): void {
  process.on('unhandledRejection', (reason) => {
    if (!(reason instanceof APIError) || reason.status >= 500) throw reason
    logger.warn({ err: reason }, 'a refusal that nobody waited for')
  })
}
