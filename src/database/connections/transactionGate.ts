/**
 * How many transactions may be open at once, and whose. One that is open holds its connection while its request waits for another
 * write, for a picture, or for a second connection: Payload asks for one while it keeps the first, e.g. where a forgotten password is asked for.
 * When every connection is held by who waits for one more, nobody gets on. So some are left over, and no caller has all the rest.
 */
import { currentWork, type Work } from '../../scheduling/work.ts'

interface Waiting {
  work: Work
  begin: () => void
}

const openTransactions = new WeakSet<Work>()

/** Whether some work holds a connection until it is done: what it asks for besides must not wait for others of its kind. */
export function isInTransaction(work: Work): boolean {
  return openTransactions.has(work)
}

const callerOf = ({ limits }: Work): string => limits.caller ?? ''

export class TransactionGate {
  readonly #most: number
  readonly #mostOfCaller: number
  readonly #open = new Map<string, number>()
  readonly #waiting: Waiting[] = []
  #busy = 0

  /** @param connections of the pool, of which a fifth is left for who has a transaction and asks for more */
  constructor(connections: number) {
    this.#most = connections - Math.max(1, Math.floor(connections / 5))
    this.#mostOfCaller = Math.max(1, Math.ceil(this.#most / 2))
  }

  /**
   * @returns when a transaction may begin; what is returned is to be called when it is over
   * @throws WorkEnded
   */
  async enter(): Promise<() => void> {
    const work = currentWork()
    // The server's own, and a second one of a request.
    if (!work || isInTransaction(work)) return () => undefined
    if (work.ended) throw work.ended
    if (this.#mayBegin(work)) this.#begin(work)
    else await this.#turnOf(work)
    return () => this.#leave(work)
  }

  #ofCaller(work: Work): number {
    return this.#open.get(callerOf(work)) ?? 0
  }

  #mayBegin(work: Work): boolean {
    return this.#busy < this.#most && this.#ofCaller(work) < this.#mostOfCaller
  }

  #begin(work: Work): void {
    this.#busy += 1
    this.#open.set(callerOf(work), this.#ofCaller(work) + 1)
    openTransactions.add(work)
  }

  #leave(work: Work): void {
    openTransactions.delete(work)
    this.#busy -= 1
    const left = this.#ofCaller(work) - 1
    if (left > 0) this.#open.set(callerOf(work), left)
    else this.#open.delete(callerOf(work))
    this.#admit()
  }

  #turnOf(work: Work): Promise<void> {
    return new Promise((resolve, reject) => {
      const waiting: Waiting = {
        work,
        begin: () => {
          forget()
          this.#begin(work)
          resolve()
        },
      }
      this.#waiting.push(waiting)
      const forget = work.whenEnded((ended) => {
        this.#waiting.splice(this.#waiting.indexOf(waiting), 1)
        reject(ended)
      })
    })
  }

  /** The oldest of those whose callers have the fewest. */
  #admit(): void {
    for (;;) {
      const able = this.#waiting.filter(({ work }) => this.#mayBegin(work))
      const [next] = able.toSorted((one, other) => this.#ofCaller(one.work) - this.#ofCaller(other.work))
      if (!next) return
      this.#waiting.splice(this.#waiting.indexOf(next), 1)
      next.begin()
    }
  }
}
