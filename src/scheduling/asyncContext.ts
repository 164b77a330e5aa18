/** What belongs to one piece of work, e.g. a request, wherever it goes on. */
import { AsyncLocalStorage } from 'node:async_hooks'

/** A value of one context, and what was there around it. */
interface Frame {
  readonly context: object
  readonly value: unknown
  readonly outer: Frame | undefined
}

/** One for all contexts: Node 20 hands each storage on by itself, from every promise and callback to the next. */
const storage = new AsyncLocalStorage<Frame | undefined>()
let running = 0

/**
 * A value that goes along with work. Node's storage is off while there is no work in any context. As long as it is on,
 * Node 20 follows every promise and callback of the process, also those of answers from memory, for which nobody asks what
 * they belong to.
 */
export class AsyncContext<Value> {
  /** Undefined outside of any work. */
  get(): Value | undefined {
    for (let frame = storage.getStore(); frame; frame = frame.outer) {
      // Frames of this context are made by `run` and `leave` alone.
      if (frame.context === this) return frame.value as Value | undefined
    }
    return undefined
  }

  /** @param work is to call `end` when nothing of it needs the value any more */
  run<Result>(value: Value, work: (end: () => void) => Result): Result {
    running += 1
    let ended = false
    const end = (): void => {
      if (ended) return
      ended = true
      running -= 1
      if (running === 0) storage.disable()
    }
    return storage.run({ context: this, value, outer: storage.getStore() }, () => work(end))
  }

  /** Does something that does not belong to the work. */
  leave<Result>(work: () => Result): Result {
    if (this.get() === undefined) return work()
    return storage.run({ context: this, value: undefined, outer: storage.getStore() }, work)
  }
}
