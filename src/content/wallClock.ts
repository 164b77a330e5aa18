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

/** The forms that fields for days and times have. */
export type WallClockForm = 'day' | 'timeOfDay' | 'wallClock'

const whole: Record<WallClockForm, (text: string) => boolean> = { day: isDay, timeOfDay: isTimeOfDay, wallClock: isWallClock }

export function isOfForm(form: WallClockForm, text: string): boolean {
  return whole[form](text)
}

/** A whole value, whose beginnings are what a text is put together with: `2026` is the first day of that year. */
const firsts: Record<WallClockForm, string> = { day: '2000-01-01', timeOfDay: '00:00', wallClock: '2000-01-01T00:00' }
const beginnings: Record<WallClockForm, readonly number[]> = { day: [4, 7, 10], timeOfDay: [2, 5], wallClock: [4, 7, 10, 13, 16] }

/** Whether a text is a value of the form or its beginning, such as `2026-05` or `2026-05-31`, which compares with values as texts do. */
export function beginsLike(form: WallClockForm, text: string): boolean {
  return beginnings[form].includes(text.length) && isOfForm(form, text + firsts[form].slice(text.length))
}
