/** How much memory of the machine a process holds while something is done to it. */
import { readFile } from 'node:fs/promises'

/** Bytes, as the kernel counts them. */
export async function residentBytes(pid: number): Promise<number> {
  const [, pages = '0'] = (await readFile(`/proc/${pid}/statm`, 'utf8')).split(' ')
  return Number(pages) * 4096
}

export interface Watched<Result> {
  result: Result
  /** The largest resident size while the work ran. */
  peak: number
  /** The resident size when it was done. */
  after: number
}

const interval = 50

/** Looks at the size of a process while something is done to it. */
export async function whileWatching<Result>(pid: number, work: () => Promise<Result>): Promise<Watched<Result>> {
  let peak = await residentBytes(pid)
  let looking: Promise<void> = Promise.resolve()
  const timer = setInterval(() => {
    looking = residentBytes(pid).then(
      (bytes) => void (peak = Math.max(peak, bytes)),
      () => undefined,
    )
  }, interval)
  try {
    const result = await work()
    await looking
    const after = await residentBytes(pid)
    return { result, peak: Math.max(peak, after), after }
  } finally {
    clearInterval(timer)
  }
}
