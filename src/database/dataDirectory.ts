/** The data directory: made on the first start, and used by one server at a time. */
import { access, constants, link, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { randomBytes } from 'node:crypto'
import path from 'node:path'
import { StartupError } from '../settings/startupError.ts'

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

/** @throws StartupError when the directory cannot be made or written */
export async function makeDataDirectory(dataDir: string): Promise<void> {
  try {
    await mkdir(dataDir, { recursive: true, mode: 0o755 })
    await access(dataDir, constants.W_OK | constants.X_OK)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new StartupError(`The data directory ${dataDir} cannot be used: ${reason}. Check its permissions or set DATA_DIR.`)
  }
}

/**
 * Makes the data directory and locks it for this process.
 * @returns the release of the lock
 * @throws StartupError when another living server holds it or the directory cannot be written
 */
export async function lockDataDirectory(dataDir: string): Promise<() => Promise<void>> {
  const lockFile = path.join(dataDir, 'server.lock')
  const own = `${lockFile}.${process.pid}`
  await makeDataDirectory(dataDir)
  try {
    await writeFile(own, `${process.pid} ${(await startTimeOf(process.pid)) ?? ''}`, { mode: 0o600 })
    // A link is made whole or not at all: nobody ever reads a lock without its owner.
    while (!(await isDone(() => link(own, lockFile), 'EEXIST'))) await takeAwayStaleLock(dataDir, lockFile)
  } finally {
    await rm(own, { force: true })
  }
  return () => rm(lockFile, { force: true })
}

async function takeAwayStaleLock(dataDir: string, lockFile: string): Promise<void> {
  const owner = await readFile(lockFile, 'utf8').catch(() => '')
  const holder = await holderOf(owner)
  if (holder !== null) {
    throw new StartupError(
      `The data directory ${dataDir} is in use by process ${holder}. Stop that server or set DATA_DIR to another directory.`,
    )
  }
  const away = `${lockFile}.stale.${process.pid}`
  if (!(await isDone(() => rename(lockFile, away), 'ENOENT'))) return
  // Another start was quicker and this is its lock already: put it back.
  if ((await readFile(away, 'utf8')) !== owner) await isDone(() => link(away, lockFile), 'EEXIST')
  await rm(away, { force: true })
}

/** Whether the work was done, or could not be for the expected reason. */
async function isDone(work: () => Promise<void>, expected: string): Promise<boolean> {
  try {
    await work()
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === expected) return false
    throw error
  }
}

/** Reads a secret that the first start wrote, or writes it; only the owner may read the file. */
export async function keepSecret(file: string): Promise<string> {
  try {
    return (await readFile(file, 'utf8')).trim()
  } catch {
    const secret = randomBytes(32).toString('hex')
    await writeFile(file, `${secret}\n`, { mode: 0o600, flag: 'wx' })
    return secret
  }
}
