/** `npm run files`: names the files of uploads that no document has, and with `-- --remove` takes them away. */
import { parseArgs } from 'node:util'
import path from 'node:path'
import { loadEnvironmentFile } from '../settings/environmentFile.ts'
import { readSettings } from '../settings/settings.ts'
import { StartupError } from '../settings/startupError.ts'
import { databaseUrlOf } from './runningDatabase.ts'
import { orphanFiles, removeFiles } from './orphanFiles.ts'
import { say } from './progress.ts'
import { runCommand } from './runCommand.ts'

/** Milliseconds. Whoever uploads has written the file some time before the document is committed. */
const longestUpload = 60 * 60 * 1000

function readFlags(args: readonly string[]): { remove: boolean } {
  try {
    const { values } = parseArgs({ args: [...args], options: { remove: { type: 'boolean', default: false } } })
    return { remove: values.remove }
  } catch (error) {
    throw new StartupError(`${error instanceof Error ? error.message : String(error)} Known flags: --remove.`)
  }
}

async function main(): Promise<void> {
  const { remove } = readFlags(process.argv.slice(2))
  loadEnvironmentFile(path.resolve(import.meta.dirname, '../..'))
  process.env['DATABASE_URL'] = await databaseUrlOf(readSettings(process.env))
  process.env['PAYLOAD_SECRET'] ||= 'looking at files signs nothing, so any secret will do'
  process.env['DISABLE_PAYLOAD_HMR'] = 'true'
  const [{ getPayload }, { default: config }] = await Promise.all([import('payload'), import('../../payload.config.ts')])
  const payload = await getPayload({ config, disableOnInit: true })
  const files = await orphanFiles(payload, 0, Date.now() - longestUpload)
  for (const file of files) say(file)
  if (remove) await removeFiles(files)
  const done = remove ? 'removed' : 'found; "npm run files -- --remove" takes them away'
  say(files.length === 0 ? 'Every file has a document.' : `Files without a document: ${files.length} ${done}.`)
}

runCommand(main)
