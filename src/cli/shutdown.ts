/**
 * Closing what a command has opened, in reverse order: on SIGTERM and SIGINT, when the start fails, and after an error that
 * nobody handles. It takes ten seconds at most, whatever hangs: what does not close in its time is left behind and said so.
 */
import { withoutValues } from '../faults/errorRecord.ts'

/** npm and the terminal both pass Ctrl-C on: what comes this soon is the same signal. */
const sameSignal = 1_000
/** Milliseconds for everything but what bounds itself; the rest of the ten seconds is for that and for the end. */
const closingLimit = 8_500
/** What each of the later ones has for itself when the others have taken all of the time. */
const share = 500

/** @param impatience aborted when its time is up: it is to end at once what it still waits for */
export type Close = (impatience: AbortSignal) => Promise<void>

export interface CloserOptions {
  /** Milliseconds that it may take at most; without it, all that the later ones leave. */
  limit?: number
  /** Is waited for as long as it takes, e.g. a process that must not outlive this one. */
  boundsItself?: boolean
}

export interface Closers {
  /** Aborted when closing begins. */
  readonly signal: AbortSignal
  /** Adds something to close, before or while it opens; what comes when closing has begun is closed at once. */
  add(close: Close, options?: CloserOptions): void
  /** Closes everything, the last opened first; what fails to close does not keep the rest open. */
  closeAll(): Promise<void>
  /** Nobody wants to wait any longer: gives each that is left no more than half a second. */
  hurry(): void
}

interface Closer extends CloserOptions {
  close: Close
}

function complain(sentence: string): void {
  process.stderr.write(`While closing: ${sentence}\n`)
}

/** Settles with the work, or a moment after its time is up. */
async function closeWithin({ boundsItself = false, close }: Closer, milliseconds: number, hurried: AbortSignal): Promise<void> {
  const impatience = new AbortController()
  const timers: NodeJS.Timeout[] = []
  const leftBehind = new Promise<'left behind'>((resolve) => {
    const end = (): void => {
      impatience.abort()
      if (!boundsItself) timers.push(setTimeout(() => resolve('left behind'), share))
    }
    timers.push(setTimeout(end, milliseconds))
    if (hurried.aborted) end()
    else hurried.addEventListener('abort', end, { once: true })
  })
  try {
    if ((await Promise.race([close(impatience.signal), leftBehind])) === 'left behind') complain('something did not close in its time')
  } catch (error) {
    complain(withoutValues(error instanceof Error ? error.message : String(error)))
  } finally {
    timers.forEach(clearTimeout)
  }
}

export function createClosers(): Closers {
  const closers: Closer[] = []
  const beginning = new AbortController()
  const hurrying = new AbortController()
  let deadline = Number.POSITIVE_INFINITY
  const closeOne = (closer: Closer): Promise<void> => {
    const reserved = share * (1 + closers.filter(({ boundsItself }) => !boundsItself).length)
    const left = Math.max(0, deadline - performance.now() - reserved)
    return closeWithin(closer, Math.min(left, closer.limit ?? left), hurrying.signal)
  }
  const run = async (): Promise<void> => {
    deadline = performance.now() + closingLimit
    beginning.abort()
    for (let closer = closers.pop(); closer; closer = closers.pop()) await closeOne(closer)
  }
  let closing: Promise<void> | undefined
  return {
    signal: beginning.signal,
    add: (close, options) => {
      const closer = { close, ...options }
      if (closing) closing = closing.then(() => closeOne(closer))
      else closers.push(closer)
    },
    closeAll: () => (closing ??= run()),
    hurry: () => hurrying.abort(),
  }
}

/**
 * The first signal closes everything and exits with 0, or with `process.exitCode` when something has set that; in the middle
 * of the start too. The next one hurries.
 */
export function closeOnSignal(closers: Closers): void {
  let first = 0
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.on(signal, () => {
      if (first === 0) {
        first = Date.now()
        void closers.closeAll().then(() => process.exit())
      } else if (Date.now() - first > sameSignal) closers.hurry()
    })
  }
}
