/**
 * How many bytes values take in V8's heap on a machine of 64 bits. Everything that is kept for other people's requests is
 * weighed by these, so that a bound in bytes is one: `tests/unit/cacheTruth.test.ts` holds them against what a process
 * really grows by. The forms of the objects are those of V8's src/objects (string.h, js-array-buffer.h, ordered-hash-table.h).
 */

const word = 8

const aligned = (bytes: number): number => Math.ceil(bytes / word) * word

/** Characters beyond Latin-1 make V8 keep the whole text with two bytes a character. */
const beyondLatin1 = /[^\0-\xff]/

export function weighText(text: string): number {
  return 16 + aligned(beyondLatin1.test(text) ? text.length * 2 : text.length)
}

/** A Buffer with memory of its own: two objects in the heap, the one behind them, and what malloc adds. */
export function weighBuffer({ length }: Buffer): number {
  return 336 + aligned(length)
}

/** A hash table doubles when it is full. */
function capacityOf(size: number): number {
  let capacity = 4
  while (capacity < size) capacity *= 2
  return capacity
}

/** A Set without its values. */
export function weighSet(size: number): number {
  return 72 + capacityOf(size) * 20
}

/** A Map without its keys and values. */
export function weighMap(size: number): number {
  return 72 + capacityOf(size) * 28
}

/** An array without its values. */
export function weighArray(length: number): number {
  return length === 0 ? 32 : 48 + length * word
}

/** An object with this many members, all of them declared when it is made, without their values. */
export function weighObject(members: number): number {
  return 24 + members * word
}

/** What JSON can hold, as a tree: nothing in it is in two places. */
export function weighJson(value: unknown): number {
  if (typeof value === 'string') return weighText(value)
  if (typeof value === 'number') return 16
  if (typeof value !== 'object' || value === null) return 0
  if (Array.isArray(value)) return value.reduce((sum: number, part: unknown) => sum + weighJson(part), weighArray(value.length))
  // Names of members are kept once for all objects that are alike; those that are not have a table of their own.
  return Object.entries(value).reduce((sum, [name, part]) => sum + weighText(name) + weighJson(part), weighObject(4))
}
