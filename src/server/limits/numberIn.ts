/**
 * The number that a parameter says, as JavaScript reads it; NaN for lists and objects, for some of which JavaScript has no
 * number at all and throws (`{ "toString": 1 }`).
 */
export function numberIn(value: unknown): number {
  return typeof value === 'object' && value !== null ? Number.NaN : Number(value)
}
