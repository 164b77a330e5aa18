/** Whether a value is of a type, as an address has it, where everything is a text, or as JSON has it. */
import { isUuid } from '../../content/isUuid.ts'

/** Years that PostgreSQL and ISO 8601 write alike. */
const [firstMoment, lastMoment] = [Date.parse('0001-01-01T00:00:00Z'), Date.parse('9999-12-31T23:59:59Z')]

export const isId = (value: unknown): boolean => typeof value === 'string' && isUuid(value)

/** PostgreSQL has no text with a NUL character. */
export const isText = (value: unknown): boolean => typeof value === 'string' && !value.includes('\0')

export function isNumber(value: unknown): boolean {
  if (typeof value === 'number') return Number.isFinite(value)
  return typeof value === 'string' && value.trim() !== '' && Number.isFinite(Number(value))
}

/** Milliseconds since 1970 are one, too. */
export function isDate(value: unknown): boolean {
  if (typeof value !== 'string' && typeof value !== 'number' && !(value instanceof Date)) return false
  const moment = new Date(value).getTime()
  return moment >= firstMoment && moment <= lastMoment
}

export function isBoolean(value: unknown): boolean {
  return typeof value === 'boolean' || (typeof value === 'string' && ['true', 'false'].includes(value.toLowerCase()))
}
