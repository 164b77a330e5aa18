/**
 * `upcomingUntil`: until when an event lies ahead or is going on, on a wall clock. What starts a series says nothing of it: a filter
 * by `start` leaves out the series that began before.
 */
import type { CollectionBeforeChangeHook } from 'payload'

interface Times {
  start?: unknown
  end?: unknown
  recurrence?: { frequency?: unknown; until?: unknown } | null
}

/** Later than every day that an event has; a series without an end lies ahead for good. */
export const forGood = '9999-12-31T23:59'

const isText = (value: unknown): value is string => typeof value === 'string' && value !== ''

export function upcomingUntil({ end, recurrence, start }: Times): string | null {
  if (isText(recurrence?.frequency)) return isText(recurrence.until) ? `${recurrence.until}T23:59` : forGood
  return [end, start].find(isText) ?? null
}

export const recordUpcoming: CollectionBeforeChangeHook = ({ data, originalDoc }) => ({
  ...data,
  upcomingUntil: upcomingUntil({ ...(originalDoc as Times | undefined), ...(data as Times) }),
})
