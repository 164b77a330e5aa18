/** A lock that one process holds: a file that names it. One whose process is gone holds nobody back. */
import { link, readFile, rename, rm, writeFile } from 'node:fs/promises'

/** Moment at which a process started, in clock ticks since boot; tells a process from another that got its number. */
async function startTimeOf(pid: number): Promise<string | null> {
  try {
    const stat = await readFile(`/proc/${pid}/stat`, 'utf8')
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null
  } catch {
    return null
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

/** The living process that a lock names. */
async function holderOf(lock: string): Promise<number | null> {
  const [pidText = '', startTime = ''] = lock.split(' ')
  const pid = Number(pidText)
  if (!Number.isInteger(pid) || pid <= 0 || pid === process.pid || !isAlive(pid)) return null
  const current = await startTimeOf(pid)
  return current !== null && startTime !== '' && current !== startTime ? null : pid
}

/** Whether the work was done, or could not be for the expected reason. */
async function isDone(work: () => Promise<void>, expected: string): Promise<boolean> {
  try {
    await work()
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === expected) return false
    throw error
  }
}

/** @returns the living process that holds it; null when the lock was nobody's and is gone */
async function takeAwayStaleLock(lockFile: string): Promise<number | null> {
  const owner = await readFile(lockFile, 'utf8').catch(() => '')
  const holder = await holderOf(owner)
  if (holder !== null) return holder
  const away = `${lockFile}.stale.${process.pid}`
  if (!(await isDone(() => rename(lockFile, away), 'ENOENT'))) return null
  // Another process was quicker and this is its lock already: put it back.
  if ((await readFile(away, 'utf8')) !== owner) await isDone(() => link(away, lockFile), 'EEXIST')
  await rm(away, { force: true })
  return null
}

export type Release = () => Promise<void>

/**
 * @param lockFile in a directory that is there
 * @returns the release of the lock, or the number of the living process that holds it
 * @throws what the file system says
 */
export async function takeLock(lockFile: string): Promise<Release | number> {
  const own = `${lockFile}.${process.pid}`
  try {
    await writeFile(own, `${process.pid} ${(await startTimeOf(process.pid)) ?? ''}`, { mode: 0o600 })
    // A link is made whole or not at all: nobody ever reads a lock without its owner.
    while (!(await isDone(() => link(own, lockFile), 'EEXIST'))) {
      const holder = await takeAwayStaleLock(lockFile)
      if (holder !== null) return holder
    }
  } finally {
    await rm(own, { force: true })
  }
  return () => rm(lockFile, { force: true })
}
