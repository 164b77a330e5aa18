/** How a query is refused whose form cannot be answered. */
import { APIError } from 'payload'

/**
 * Has the name of Payload's own error of this kind: the admin panel shows an empty list for it in place of an error page
 * (`@payloadcms/next/dist/views/List`), and it is no line in the log (`loggingLevels`).
 */
export class QueryFormError extends APIError {
  constructor(message: string) {
    super(message, 400, null, true)
    this.name = 'QueryError'
  }
}

/** @throws QueryFormError */
export function refuseQuery(message: string): never {
  throw new QueryFormError(message)
}

const longestShown = 80

/** Longer texts are cut off where a sentence repeats them. */
export function shown(text: string): string {
  return text.length > longestShown ? `${text.slice(0, longestShown)}…` : text
}

/** A value as JSON has it, within a sentence. */
export function shownValue(value: unknown): string {
  return value === undefined ? 'undefined' : shown(JSON.stringify(value))
}
