/** HTTP-date, RFC 9110 §5.6.7: what is read may be in the two obsolete forms too. Pure. */

const forms: readonly RegExp[] = [
  /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} \d\d:\d\d:\d\d GMT$/,
  /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day, \d\d-(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)-\d\d \d\d:\d\d:\d\d GMT$/,
]
const asctime = /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) [ \d]\d \d\d:\d\d:\d\d \d{4}$/

/** @returns milliseconds; undefined for anything else than a date, which a recipient must ignore (RFC 9110 §13.1.3) */
export function parseHttpDate(text: string): number | undefined {
  const isAsctime = asctime.test(text)
  if (!isAsctime && !forms.some((form) => form.test(text))) return undefined
  const time = Date.parse(isAsctime ? `${text} GMT` : text)
  return Number.isNaN(time) ? undefined : time
}
