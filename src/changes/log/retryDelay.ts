/** How long to wait before another try. */

/** Doubles from `first` up to `most` milliseconds, less up to a quarter so that processes do not come back all at once. */
export function delayAfter(failures: number, first: number, most: number): number {
  return Math.min(most, first * 2 ** Math.min(failures - 1, 30)) * (1 - Math.random() / 4)
}
