/** What Node says when a file cannot be written, and it is the disk that is to be put right. */

export type DiskFault = 'full' | 'unwritable'

/** errno(3). A file larger than the process may write has no room either. */
const faults: Readonly<Record<string, DiskFault>> = {
  ENOSPC: 'full',
  EDQUOT: 'full',
  EFBIG: 'full',
  EROFS: 'unwritable',
  EACCES: 'unwritable',
  EPERM: 'unwritable',
  EIO: 'unwritable',
  EMFILE: 'unwritable',
  ENFILE: 'unwritable',
}

/** Calls that write, or make what is written into; the same codes from others are of sockets and processes. */
const writing = ['write', 'open', 'copyfile', 'mkdir', 'mkdtemp', 'link', 'rename', 'fsync', 'close', 'ftruncate']

/** @returns null for any other error. Payload makes errors of their messages, such as `ENOSPC: no space left on device, write`. */
export function diskFaultOf(error: unknown): DiskFault | null {
  if (!(error instanceof Error)) return null
  if ('code' in error && 'syscall' in error) return writing.includes(String(error.syscall)) ? (faults[String(error.code)] ?? null) : null
  return faults[error.message.split(':', 1)[0] ?? ''] ?? null
}
