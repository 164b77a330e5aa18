/** Has a file written anew when the process has every file open that it may, and prints what came of it. */
import { openSync } from 'node:fs'
import { cleanApart } from '../../collections/media/files/cleanApart.ts'

function openAll(): void {
  try {
    for (;;) openSync('/dev/null', 'r')
  } catch {
    // That was the last.
  }
}

openAll()
process.stdout.write(String(await cleanApart(Buffer.from('x'), 'jpeg')))
