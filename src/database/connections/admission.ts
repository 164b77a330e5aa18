/**
 * Who of the anonymous readers may use a connection, and when. They share some of the pool, so that the rest is there for
 * those who sign in and write however many readers come; and as many as cannot be answered in time, or have no room in memory, are
 * not begun.
 */
import { hasRoom, whenRoom } from '../../scheduling/readBudget.ts'
import type { Work } from '../../scheduling/work.ts'
import { isInTransaction } from './transactionGate.ts'

export interface Shares {
  /** Connections that they may use at once. */
  connections: number
  /** Reads that may be under way at once, the waiting ones among them. */
  reads: number
}

interface Waiting {
  work: Work
  admit: () => void
}

export class Admission {
  readonly #shares: Shares
  readonly #reads = new Set<Work>()
  /** The oldest read first: what has begun is to be done soon, rather than all of it late. */
  readonly #waiting: Waiting[] = []
  #busy = 0

  constructor(shares: Shares) {
    this.#shares = shares
    whenRoom(() => this.#admit())
  }

  /**
   * @returns when there is a connection for it; what is returned is to be called when it has been given back
   * @throws WorkEnded
   */
  async enter(work: Work): Promise<() => void> {
    // Who holds a connection and asks for another gives the first back only then.
    if (work.limits.lane === 'any' || isInTransaction(work)) return () => undefined
    this.#begin(work)
    if (work.ended) throw work.ended
    if (this.#busy < this.#shares.connections && hasRoom(work)) this.#busy += 1
    else await this.#turnOf(work)
    return () => {
      this.#busy -= 1
      this.#admit()
    }
  }

  #begin(work: Work): void {
    if (this.#reads.has(work)) return
    if (this.#reads.size >= this.#shares.reads) return work.end('OVERLOADED')
    this.#reads.add(work)
    const forget = (): void => void this.#reads.delete(work)
    work.whenEnded(forget)
    work.whenOver(forget)
  }

  #turnOf(work: Work): Promise<void> {
    return new Promise((resolve, reject) => {
      const waiting: Waiting = {
        work,
        admit: () => {
          forget()
          resolve()
        },
      }
      const younger = this.#waiting.findIndex((other) => other.work.number > work.number)
      this.#waiting.splice(younger === -1 ? this.#waiting.length : younger, 0, waiting)
      const forget = work.whenEnded((ended) => {
        this.#waiting.splice(this.#waiting.indexOf(waiting), 1)
        reject(ended)
      })
    })
  }

  /** Hands places on at once, so that nobody who has just come takes them from those who wait. */
  #admit(): void {
    while (this.#busy < this.#shares.connections) {
      const next = this.#waiting.findIndex(({ work }) => hasRoom(work))
      const [admitted] = next === -1 ? [] : this.#waiting.splice(next, 1)
      if (!admitted) return
      this.#busy += 1
      admitted.admit()
    }
  }
}
