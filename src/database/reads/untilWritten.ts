/** What was read from the database and holds until something is written, by any process. */
import type { ChangeLog } from '../../changes/index.ts'
import { WeighedMemory } from '../../memory/weighedMemory.ts'

export type WriteLog = Pick<ChangeLog, 'isCurrent' | 'watch'>

export class UntilWritten<Value> {
  readonly #log: Pick<ChangeLog, 'isCurrent'>
  readonly #known: WeighedMemory<Value>
  #writes = 0

  /**
   * @param name what it is called in `/metrics`
   * @param bound bytes that everything may take together; what was used longest ago goes first
   * @param weigh bytes of a value, without what it is found by
   */
  constructor(name: string, log: WriteLog, bound: number, weigh: (value: Value) => number) {
    this.#log = log
    this.#known = new WeighedMemory(name, bound, weigh)
    const forget = (): void => {
      this.#writes += 1
      this.#known.clear()
    }
    log.watch({ changed: forget, lost: forget })
  }

  /** False while writes may go unheard: nothing is found then, and nothing is worth keeping. */
  get holds(): boolean {
    return this.#log.isCurrent()
  }

  find(key: string): Value | undefined {
    return this.holds ? this.#known.find(key) : undefined
  }

  /** Reads, and keeps what was read unless something was written meanwhile: it may be missing in it. */
  async read(key: string, read: () => Promise<Value>): Promise<Value> {
    const before = this.#writes
    const held = this.holds
    const value = await read()
    if (held && this.#writes === before) this.#known.keep(key, value)
    return value
  }
}
