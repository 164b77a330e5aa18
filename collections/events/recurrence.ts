/** The recurrence of an event as the RRULE value of RFC 5545 §3.3.10. */
import { isDay } from '../../src/content/wallClock.ts'
import { frequencies } from './translations.ts'

interface Recurrence {
  frequency?: unknown
  interval?: unknown
  byDay?: unknown
  position?: unknown
  until?: unknown
}

const isText = (value: unknown): value is string => typeof value === 'string' && value !== ''

/**
 * `until` is a day, the last one included: a wall-clock start has a wall-clock UNTIL, at the end of that day.
 * @returns undefined for an event that takes place once
 */
export function recurrenceRule({ byDay, frequency, interval, position, until }: Recurrence): string | undefined {
  if (!isText(frequency) || !(frequency in frequencies)) return undefined
  const days = Array.isArray(byDay) ? byDay.filter(isText) : []
  const ordinal = frequency === 'monthly' && typeof position === 'number' && position !== 0 ? String(position) : ''
  return [
    `FREQ=${frequency.toUpperCase()}`,
    typeof interval === 'number' && interval > 1 ? `INTERVAL=${interval}` : null,
    days.length > 0 && (frequency === 'weekly' || frequency === 'monthly')
      ? `BYDAY=${days.map((day) => `${ordinal}${day}`).join(',')}`
      : null,
    isText(until) && isDay(until) ? `UNTIL=${until.replaceAll('-', '')}T235959` : null,
  ]
    .filter(Boolean)
    .join(';')
}
