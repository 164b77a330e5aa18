/** The data directory: made on the first start, and used by one server at a time. */
import { access, constants, mkdir, readFile, writeFile } from 'node:fs/promises'
import { randomBytes } from 'node:crypto'
import path from 'node:path'
import { StartupError } from '../../settings/startupError.ts'
import { takeLock, type Release } from './processLock.ts'

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
export async function lockDataDirectory(dataDir: string): Promise<Release> {
  await makeDataDirectory(dataDir)
  const lock = await takeLock(path.join(dataDir, 'server.lock'))
  if (typeof lock !== 'number') return lock
  throw new StartupError(
    `The data directory ${dataDir} is in use by process ${lock}. Stop that server or set DATA_DIR to another directory.`,
  )
}

/** Reads a secret that the first start wrote, or writes it; only the owner may read the file. */
export async function keepSecret(file: string): Promise<string> {
  const kept = (await readFile(file, 'utf8').catch(() => '')).trim()
  // A start that was cut off may have left an empty file: what is signed with nothing is signed by anybody.
  if (kept !== '') return kept
  const secret = randomBytes(32).toString('hex')
  await writeFile(file, `${secret}\n`, { mode: 0o600 })
  return secret
}
