/** Texts that are looked for as they are. Payload puts them into patterns of SQL, in which three characters stand for others. */
import type { Place } from '../../server/forms/fieldAtPath.ts'

const escaped = (text: unknown): unknown => (typeof text === 'string' ? text.replace(/[\\%_]/g, String.raw`\$&`) : text)

/** @returns the operand that finds what the caller's operand says */
export function literal(place: Place, operator: string, operand: unknown): unknown {
  if (place.kind !== 'text' || (operator !== 'like' && operator !== 'contains')) return operand
  return Array.isArray(operand) ? operand.map(escaped) : escaped(operand)
}
