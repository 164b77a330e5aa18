/** Reads that are under way: one for all who ask for the same, and what was committed while each of them read. */
import type { Change } from '../../changes/index.ts'

/** What a read may have missed. */
export interface Overtaken {
  readonly changes: readonly Change[]
  /** Changes may have gone unheard. */
  readonly lost: boolean
}

interface Flight {
  changes: Change[]
  lost: boolean
}

export class Flights<Result> {
  readonly #running = new Set<Flight>()
  readonly #joinable = new Map<string, Promise<Result>>()
  /** How often somebody waited for another's read in place of reading. */
  waits = 0

  /**
   * @param mayWait whether every write that has been answered is known of: what was under way before one is too old
   * @param read gets what is committed while it runs; looked at when it is done
   * @returns the result, and whether this caller's read made it
   */
  async join(key: string, mayWait: boolean, read: (overtaken: Overtaken) => Promise<Result>): Promise<{ result: Result; own: boolean }> {
    const underWay = mayWait ? this.#joinable.get(key) : undefined
    if (underWay) {
      this.waits += 1
      return { result: await underWay, own: false }
    }
    const flight: Flight = { changes: [], lost: false }
    this.#running.add(flight)
    const result = read(flight)
    this.#joinable.set(key, result)
    try {
      return { result: await result, own: true }
    } finally {
      this.#running.delete(flight)
      if (this.#joinable.get(key) === result) this.#joinable.delete(key)
    }
  }

  /** Whoever asks from now on must not get what is being read from before these. */
  changed(changes: readonly Change[]): void {
    for (const flight of this.#running) flight.changes.push(...changes)
    this.#joinable.clear()
  }

  lost(): void {
    for (const flight of this.#running) flight.lost = true
    this.#joinable.clear()
  }
}
