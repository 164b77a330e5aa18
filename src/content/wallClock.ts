/**
 * Wall-clock times: what a clock on a wall in Finland shows. Stored as text without an offset, because a rule such as
 * "Mondays at nine" or a meeting next autumn must stay at nine when the rules of daylight saving change.
 */

/** The time zone that wall-clock times are in; an IANA name. */
export const timeZone = 'Europe/Helsinki'

/** Whether a text is a day of the calendar as `YYYY-MM-DD`; 30 February is not. */
export function isDay(text: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  if (!match) return false
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])]
  const date = new Date(Date.UTC(year, month - 1, day))
  return year >= 1900 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
}

/** Whether a text is a time of day as `HH:MM`, from `00:00` to `23:59`. */
export function isTimeOfDay(text: string): boolean {
  return /^(?:[01]\d|2[0-3]):[0-5]\d$/.test(text)
}

/** Whether a text is a day and a time of it as `YYYY-MM-DDTHH:MM`. */
export function isWallClock(text: string): boolean {
  const [day = '', time = '', ...rest] = text.split('T')
  return rest.length === 0 && isDay(day) && isTimeOfDay(time)
}
