/** What belongs to one piece of work, e.g. a request, wherever it goes on. */
import { AsyncLocalStorage } from 'node:async_hooks'

/**
 * An AsyncLocalStorage that is off while there is no such work. As long as one is on, Node 20 follows every promise and
 * callback of the process, also those of answers from memory, for which nobody asks what they belong to.
 */
export class AsyncContext<Value> {
  readonly #storage = new AsyncLocalStorage<Value | undefined>()
  #running = 0

  /** Undefined outside of any work. */
  get(): Value | undefined {
    return this.#storage.getStore()
  }

  /** @param work is to call `end` when nothing of it needs the value any more */
  run<Result>(value: Value, work: (end: () => void) => Result): Result {
    this.#running += 1
    let ended = false
    const end = (): void => {
      if (ended) return
      ended = true
      this.#running -= 1
      if (this.#running === 0) this.#storage.disable()
    }
    return this.#storage.run(value, () => work(end))
  }

  /** Does something that does not belong to the work. */
  leave<Result>(work: () => Result): Result {
    return this.#running === 0 ? work() : this.#storage.run(undefined, work)
  }
}
