/** What was read from the database and holds until something is written, by any process. */
import type { ChangeLog } from '../changes/index.ts'

export type WriteLog = Pick<ChangeLog, 'vouches' | 'watch'>

export class UntilWritten<Value> {
  readonly #log: Pick<ChangeLog, 'vouches'>
  readonly #bound: number
  readonly #sizeOf: (value: Value, key: string) => number
  readonly #known = new Map<string, Value>()
  #size = 0
  #writes = 0

  /**
   * @param bound of the sizes of all values together; beyond it everything is forgotten
   * @param sizeOf what a value counts for; 1 when it is the number of values that is bounded
   */
  constructor(log: WriteLog, bound: number, sizeOf: (value: Value, key: string) => number) {
    this.#log = log
    this.#bound = bound
    this.#sizeOf = sizeOf
    const forget = (): void => {
      this.#writes += 1
      this.#clear()
    }
    log.watch({ changed: forget, lost: forget })
  }

  #clear(): void {
    this.#known.clear()
    this.#size = 0
  }

  /** False while writes may go unheard: nothing is found then, and nothing is worth keeping. */
  get holds(): boolean {
    return this.#log.vouches()
  }

  find(key: string): Value | undefined {
    return this.holds ? this.#known.get(key) : undefined
  }

  /** Reads, and keeps what was read unless something was written meanwhile: it may be missing in it. */
  async read(key: string, read: () => Promise<Value>): Promise<Value> {
    const before = this.#writes
    const held = this.holds
    const value = await read()
    if (held && this.#writes === before) this.#keep(key, value)
    return value
  }

  #keep(key: string, value: Value): void {
    const size = this.#sizeOf(value, key)
    if (size > this.#bound) return
    if (this.#size + size > this.#bound) this.#clear()
    const replaced = this.#known.get(key)
    this.#size += size - (replaced === undefined ? 0 : this.#sizeOf(replaced, key))
    this.#known.set(key, value)
  }
}
