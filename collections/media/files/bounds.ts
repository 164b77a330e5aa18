/** Bounds of a process that works on what a stranger has sent: beyond them it is killed. */
import type { ChildProcess } from 'node:child_process'
import { readFile } from 'node:fs/promises'

export interface Bounds {
  milliseconds: number
  /** Resident. */
  bytes: number
}

/** Milliseconds between two looks at the memory, which is filled at some gigabytes a second. */
const lookInterval = 50

/** Linux says how much a process takes; elsewhere time alone is bounded. The second figure of `statm` is of pages (proc(5)). */
async function residentBytes({ pid }: ChildProcess): Promise<number> {
  const figures = await readFile(`/proc/${pid ?? 0}/statm`, 'utf8').catch(() => '')
  return Number(figures.split(' ')[1] ?? 0) * 4096
}

export function endBeyond(child: ChildProcess, { bytes, milliseconds }: Bounds): void {
  const end = (): unknown => child.kill('SIGKILL')
  const deadline = setTimeout(end, milliseconds)
  const look = setInterval(() => {
    void residentBytes(child).then((resident) => resident > bytes && end())
  }, lookInterval)
  child.once('close', () => {
    clearTimeout(deadline)
    clearInterval(look)
  })
}
