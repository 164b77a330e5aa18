/** `npm run build`: builds the admin panel and the server ahead of the first start, e.g. while an image is made. Opens no database. */
import path from 'node:path'
import { StartupError } from '../settings/startupError.ts'
import { buildAdmin } from './buildAdmin.ts'
import { bundle } from './bundle.mjs'
import { say } from './progress.ts'

async function main(): Promise<void> {
  await buildAdmin(path.resolve(import.meta.dirname, '../..'))
  // For a server that may not write beside its own code.
  await bundle('src/cli/start.ts')
  await bundle('src/cli/migrate.ts')
  await bundle('collections/media/files/cleanSvg.ts')
  say('The admin panel and the server are built.')
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    process.stderr.write(
      `${error instanceof StartupError ? error.message : error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
    )
    process.exit(1)
  },
)
