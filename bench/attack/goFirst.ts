/** Has this process go ahead of those who load the same core, whose delay is not the server's. */
import os from 'node:os'

const priority = -15

export function goFirst(): void {
  try {
    os.setPriority(priority)
  } catch {
    process.stderr.write('Only root may go first: the figures hold some of the delay of the loader.\n')
  }
}
