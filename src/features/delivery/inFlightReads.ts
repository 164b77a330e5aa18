/**
 * Reads that are under way: one for all who ask for the same, and what was committed while each of them read. A read goes on
 * as long as somebody waits for it, and no longer than it may take.
 */
import type { Change } from '../../changes/index.ts'
import { currentWork, Work } from '../../scheduling/work.ts'

/** What a read may have missed. */
export interface Overtaken {
  readonly changes: readonly Change[]
  /** Changes may have gone unheard. */
  readonly lost: boolean
}

interface Flight {
  key: string
  changes: Change[]
  lost: boolean
  /** Its own, for it may outlast whoever asked first. */
  work: Work
  waiting: number
}

interface Begun<Result> {
  flight: Flight
  result: Promise<Result>
}

/** For a read that is part of no request. */
const noLimits = { lane: 'any', onlyReads: true, seconds: 60 } as const

export class InFlightReads<Result> {
  readonly #running = new Set<Flight>()
  readonly #joinable = new Map<string, Begun<Result>>()
  /** How often somebody waited for another's read in place of reading. */
  waits = 0

  /**
   * @param mayWait whether every write that has been answered is known of: what was under way before one is too old
   * @param read gets what is committed while it runs; looked at when it is done
   * @returns the result, and whether this caller's read made it
   * @throws WorkEnded when the read was ended, or whoever waits here
   */
  async join(key: string, mayWait: boolean, read: (overtaken: Overtaken) => Promise<Result>): Promise<{ result: Result; own: boolean }> {
    const underWay = mayWait ? this.#joinable.get(key) : undefined
    if (underWay) this.waits += 1
    const { flight, result } = underWay ?? this.#begin(key, read)
    const waiter = currentWork()
    flight.waiting += 1
    try {
      return { result: await (waiter ? waiter.unlessEnded(result) : result), own: !underWay }
    } finally {
      flight.waiting -= 1
      if (flight.waiting === 0) flight.work.end('LEFT')
    }
  }

  #begin(key: string, read: (overtaken: Overtaken) => Promise<Result>): Begun<Result> {
    const work = new Work(currentWork()?.limits ?? noLimits)
    const done = work.hold()
    const flight: Flight = { key, changes: [], lost: false, work, waiting: 0 }
    this.#running.add(flight)
    work.start()
    const begun = { flight, result: work.run(() => work.unlessEnded(read(flight))) }
    this.#joinable.set(key, begun)
    const land = (): void => {
      this.#running.delete(flight)
      if (this.#joinable.get(key) === begun) this.#joinable.delete(key)
      done()
    }
    begun.result.then(land, land)
    return begun
  }

  /** Whoever asks from now on must not get what is being read from before these. */
  changed(changes: readonly Change[]): void {
    for (const flight of this.#running) flight.changes.push(...changes)
    this.#joinable.clear()
  }

  /** Ends those that need not be waited for, e.g. because the database is away and there is another answer. */
  giveUp(isDispensable: (key: string) => boolean): void {
    for (const { key, work } of [...this.#running]) if (isDispensable(key)) work.end('TOO_SLOW')
  }

  lost(): void {
    for (const flight of this.#running) flight.lost = true
    this.#joinable.clear()
  }
}
