/** @returns `2026-12-01T17:30` as `1.12.2026 17.30`, a day or a time of day alone likewise; of anything else, nothing */
export function finnishWallClock(value: unknown): string {
  if (typeof value !== 'string') return ''
  const [, year, month, day, time = ''] = /^(?:(\d{4})-(\d{2})-(\d{2}))?T?(\d{2}:\d{2})?$/.exec(value) ?? []
  const date = year === undefined ? '' : `${Number(day)}.${Number(month)}.${year}`
  return [date, time.replace(':', '.')].filter(Boolean).join(' ')
}
