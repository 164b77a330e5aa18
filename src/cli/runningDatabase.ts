/** The database that a command beside a server works on. */
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { movedDataDirectory } from '../database/embedded/reachablePlace.ts'
import type { Settings } from '../settings/settings.ts'
import { StartupError } from '../settings/startupError.ts'

/**
 * @returns the address of the database that is set, or of the embedded one that a running server has started
 * @throws StartupError when there is none
 */
export async function databaseUrlOf({ databaseUrl, dataDir }: Settings): Promise<string> {
  if (databaseUrl) return databaseUrl
  const file = path.join(await movedDataDirectory(dataDir), 'database-url')
  try {
    return (await readFile(file, 'utf8')).trim()
  } catch {
    throw new StartupError(`There is no running database in ${dataDir}. Run "npm start", or set DATABASE_URL or DATA_DIR.`)
  }
}
