/**
 * What is remembered of one request for another: within a bound of bytes, whatever it is found by and however long that is.
 * What was used longest ago goes first. Everything here that a caller can fill is one of these; there is no other bound, as a
 * number of things says nothing of their size.
 */
import { hash } from 'node:crypto'
import { registerMemory } from './memories.ts'
import { weighText } from './weights.ts'

/** Longer keys are kept as their SHA-256: a caller may send a key of a megabyte. */
const longestKey = 256

/** The entry, and its place in the table: between 28 and 56 bytes, as that doubles when it is full. */
const overhead = 88

interface Remembered<Value> {
  value: Value
  bytes: number
}

const hashed = 'sha256 '

/**
 * What a key is kept as: the same for the same key, and for no other. What is kept may be given in place of the key, so that
 * whoever keeps something by a key need not keep the key; no text that has a meaning here looks like it.
 */
export function shortKey(key: string): string {
  return key.length <= longestKey ? key : `${hashed}${hash('sha256', key, 'base64url')}`
}

export class WeighedMemory<Value> {
  /** For the operator who reads `/metrics`. */
  readonly name: string
  readonly #bound: number
  readonly #weigh: (value: Value) => number
  readonly #forgotten: (key: string, value: Value) => void
  /** In order of use. */
  readonly #known = new Map<string, Remembered<Value>>()
  #bytes = 0
  /** How many went because there was no room. */
  evictions = 0

  /**
   * @param name what it is called in `/metrics`
   * @param bound bytes that everything may take together
   * @param weigh bytes of a value, without its key
   * @param forgotten told of each that goes, with the key as it was kept, unless everything goes at once
   */
  constructor(
    name: string,
    bound: number,
    weigh: (value: Value) => number,
    forgotten: (key: string, value: Value) => void = () => undefined,
  ) {
    this.name = name
    this.#bound = bound
    this.#weigh = weigh
    this.#forgotten = forgotten
    registerMemory(this)
  }

  get bound(): number {
    return this.#bound
  }

  get bytes(): number {
    return this.#bytes
  }

  get size(): number {
    return this.#known.size
  }

  /** It counts as used. */
  find(key: string): Value | undefined {
    const kept = shortKey(key)
    const entry = this.#known.get(kept)
    if (!entry) return undefined
    this.#known.delete(kept)
    this.#known.set(kept, entry)
    return entry.value
  }

  /** It does not count as used. */
  peek(key: string): Value | undefined {
    return this.#known.get(shortKey(key))?.value
  }

  /** Those with their keys as they are kept; the one used last comes last. */
  *all(): IterableIterator<[key: string, value: Value]> {
    for (const [key, { value }] of this.#known) yield [key, value]
  }

  /**
   * Takes the place of what the key had. What is heavier than everything may be is not kept, and nothing goes for it.
   * @returns whether it is kept
   */
  keep(key: string, value: Value): boolean {
    const kept = shortKey(key)
    this.#drop(kept)
    const bytes = this.#weigh(value) + weighText(kept) + overhead
    if (bytes > this.#bound) return false
    this.#known.set(kept, { value, bytes })
    this.#bytes += bytes
    this.#makeRoom()
    return this.#known.has(kept)
  }

  /** Counts what is kept elsewhere for what is kept here, e.g. an index; the negative when it is there no more. */
  charge(bytes: number): void {
    this.#bytes += bytes
  }

  /** Weighs again what has grown or shrunk. */
  reweigh(key: string): void {
    const kept = shortKey(key)
    const entry = this.#known.get(kept)
    if (!entry) return
    const bytes = this.#weigh(entry.value) + weighText(kept) + overhead
    this.#bytes += bytes - entry.bytes
    entry.bytes = bytes
    if (bytes > this.#bound) this.#drop(kept)
    this.#makeRoom()
  }

  #makeRoom(): void {
    for (const [oldest] of this.#known) {
      if (this.#bytes <= this.#bound) break
      this.#drop(oldest)
      this.evictions += 1
    }
  }

  drop(key: string): void {
    this.#drop(shortKey(key))
  }

  #drop(kept: string): void {
    const entry = this.#known.get(kept)
    if (!entry) return
    this.#known.delete(kept)
    this.#bytes -= entry.bytes
    this.#forgotten(kept, entry.value)
  }

  clear(): void {
    this.#known.clear()
    this.#bytes = 0
  }
}
