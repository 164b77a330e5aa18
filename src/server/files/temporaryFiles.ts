/**
 * Uploads wait in temporary files. Payload removes them after some operations only: not when a form is refused, and not when the
 * process is killed. It names them by a counter and the time, so that each process has a directory of its own.
 */
import { mkdir, readdir, rm, rmdir, stat } from 'node:fs/promises'
import path from 'node:path'

/** Milliseconds. No upload takes that long: clients that are slower are given up. */
const oldest = 3_600_000

/** A number of a process may have been another's before; in a container each has the same. */
const ownName = `${process.pid}-${Math.round(performance.timeOrigin)}`

const allIn = (dataDir: string): string => path.join(dataDir, 'uploads')

/** Where Payload writes the uploads of this process. */
export function temporaryDirectory(dataDir: string): string {
  return path.join(allIn(dataDir), ownName)
}

/** Makes the directory of this process; nobody else may read what is in it, e.g. pictures that still say where they were taken. */
export async function makeTemporaryDirectory(dataDir: string): Promise<void> {
  await mkdir(temporaryDirectory(dataDir), { recursive: true, mode: 0o700 })
}

/** Removes what processes that were killed have left. Those that live, in the same `dataDir`, keep theirs. */
export async function removeForgottenFiles(dataDir: string): Promise<void> {
  for (const name of await readdir(allIn(dataDir))) {
    const directory = path.join(allIn(dataDir), name)
    if (directory === temporaryDirectory(dataDir)) continue
    // What is gone meanwhile was removed by its process, or by another that starts.
    for (const file of await readdir(directory).catch(() => [])) {
      const found = await stat(path.join(directory, file)).catch(() => undefined)
      if (found && found.mtimeMs < Date.now() - oldest) await rm(path.join(directory, file), { force: true })
    }
    // Stays when there is something in it. Payload makes it again where its process lives.
    await rmdir(directory).catch(() => undefined)
  }
}

/** Payload hangs what it has read of a form onto the request that it was given. */
function filesOf(request: Request): unknown[] {
  const files: unknown = 'files' in request ? request.files : undefined
  return typeof files === 'object' && files !== null ? Object.values(files).flat() : []
}

export async function removeTemporaryFiles(request: Request): Promise<void> {
  for (const file of filesOf(request)) {
    const place: unknown = typeof file === 'object' && file !== null && 'tempFilePath' in file ? file.tempFilePath : undefined
    if (typeof place === 'string' && place !== '') await rm(place, { force: true })
  }
}
