/** Errors for the log without what they were about: messages of PostgreSQL and of subscribers quote values of documents. */

/** A failure in words that carry no content: kind of error, PostgreSQL's code, and where in the code it happened. */
export function describeFailure(error: unknown): { error: string; code?: string; at?: string[] } {
  if (!(error instanceof Error)) return { error: typeof error }
  const { code } = error as { code?: unknown }
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))
  return { error: error.name, ...(typeof code === 'string' ? { code } : {}), at: frames.slice(0, 8).map((line) => line.trim()) }
}

/** Whether the database is away, in place of having refused something: it comes back by itself. */
export function isDisconnection(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const { code } = error as { code?: unknown }
  // Classes 08 (connection) and 57P (shutdown, termination), sockets, and pg's own words, which have no code.
  if (typeof code === 'string') return /^(08|57P)|^E[A-Z]+$/.test(code)
  return /connection|timeout exceeded|query read timeout|not queryable/i.test(error.message)
}

/** Doubles from `first` up to `most` milliseconds, less up to a quarter so that processes do not come back all at once. */
export function delayAfter(failures: number, first: number, most: number): number {
  return Math.min(most, first * 2 ** Math.min(failures - 1, 30)) * (1 - Math.random() / 4)
}
