/** Uploads wait in temporary files, which Payload removes after some operations only: not when a form is refused. */
import { rm } from 'node:fs/promises'

/** Payload hangs what it has read of a form onto the request that it was given. */
function filesOf(request: Request): unknown[] {
  const files: unknown = 'files' in request ? request.files : undefined
  return typeof files === 'object' && files !== null ? Object.values(files).flat() : []
}

export async function removeTemporaryFiles(request: Request): Promise<void> {
  for (const file of filesOf(request)) {
    const path: unknown = typeof file === 'object' && file !== null && 'tempFilePath' in file ? file.tempFilePath : undefined
    if (typeof path === 'string' && path !== '') await rm(path, { force: true })
  }
}
