/** `npm run build`: builds the admin panel ahead of the first start, e.g. while an image is made. Opens no database. */
import path from 'node:path'
import { StartupError } from '../settings/startupError.ts'
import { buildAdmin } from './buildAdmin.ts'
import { say } from './progress.ts'

buildAdmin(path.resolve(import.meta.dirname, '../..')).then(
  () => say('The admin panel is built.'),
  (error: unknown) => {
    process.stderr.write(
      `${error instanceof StartupError ? error.message : error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
    )
    process.exit(1)
  },
)
