/** Closing what a command has opened, in reverse order: on SIGTERM and SIGINT, or when the start fails. */

/** npm and the terminal both pass Ctrl-C on: what comes this soon is the same signal. */
const sameSignal = 1_000

export interface Closers {
  /** Aborted when closing begins. */
  readonly signal: AbortSignal
  /** Adds something to close, before or while it opens; what comes when closing has begun is closed at once. */
  add(close: () => Promise<void>): void
  /** Closes everything, the last opened first; what fails to close does not keep the rest open. */
  closeAll(): Promise<void>
}

export function createClosers(): Closers {
  const closers: (() => Promise<void>)[] = []
  const beginning = new AbortController()
  const closeOne = (close: () => Promise<void>): Promise<void> =>
    close().catch((error: unknown) => {
      process.stderr.write(`While closing: ${error instanceof Error ? error.message : String(error)}\n`)
    })
  const run = async (): Promise<void> => {
    beginning.abort()
    for (let close = closers.pop(); close; close = closers.pop()) await closeOne(close)
  }
  let closing: Promise<void> | undefined
  return {
    signal: beginning.signal,
    add: (close) => {
      if (closing) closing = closing.then(() => closeOne(close))
      else closers.push(close)
    },
    closeAll: () => (closing ??= run()),
  }
}

/**
 * The first signal closes everything and exits with 0, in the middle of the start too.
 * @param hurry called on a second signal: the person does not want to wait any longer
 */
export function closeOnSignal(closers: Closers, hurry: () => void): void {
  let first = 0
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.on(signal, () => {
      if (first === 0) {
        first = Date.now()
        void closers.closeAll().then(() => process.exit(0))
      } else if (Date.now() - first > sameSignal) hurry()
    })
  }
}
