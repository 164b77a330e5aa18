/** A start that fails for want of a disk says so in one line, wherever it was. */
import { diskFaultOf } from '../content/diskFault.ts'

/** PostgreSQL's `disk_full`. */
const diskFull = '53100'

/** The line for an error, or the cause of one, that is of the disk; undefined for all others. Node's own message names the file. */
export function diskRemedy(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined
  const fault = 'code' in error && error.code === diskFull ? 'full' : diskFaultOf(error)
  if (fault === 'full') return `The disk is full (${error.message}). Free some space, or set DATA_DIR and MEDIA_DIR to another disk.`
  if (!fault) return diskRemedy(error.cause)
  return `The disk cannot be written (${error.message}). Check permissions and the mount, or set DATA_DIR and MEDIA_DIR to another place.`
}
