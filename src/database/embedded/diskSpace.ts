/** Room for a database: a new one takes 40 MB, and its log of changes grows to some hundreds. */
import { statfs } from 'node:fs/promises'
import { StartupError } from '../../settings/startupError.ts'

const neededBytes = 300 * 1024 * 1024

export async function freeBytes(directory: string): Promise<number> {
  const { bavail, bsize } = await statfs(directory)
  return bavail * bsize
}

/** @throws StartupError when there is too little */
export function assertDiskSpace(directory: string, { free }: { free: number }): void {
  if (free >= neededBytes) return
  throw new StartupError(
    `Not enough disk for the database in ${directory}: 300 MB are needed. Free some space or set DATA_DIR to another disk.`,
  )
}
