/** `npm run changes`: prints what is written, as it is committed. */
import { parseArgs } from 'node:util'
import type { Change } from '../changes/log/change.ts'
import { follow, readCommitted } from '../changes/watch/follow.ts'
import { readSettings } from '../settings/settings.ts'
import { StartupError } from '../settings/startupError.ts'
import { say } from './progress.ts'
import { runCommand } from './runCommand.ts'
import { databaseUrlOf } from './runningDatabase.ts'

/** How long `--once` waits for a transaction that holds back what others have committed after it. */
const patience = 10_000

interface Flags {
  from: 'start' | 'now'
  /** End when everything committed so far is printed. */
  once: boolean
  /** One JSON object a line. */
  json: boolean
}

function readFlags(args: readonly string[]): Flags {
  const known = 'Known flags: --from start, --from now, --once, --json.'
  try {
    const { values } = parseArgs({
      args: [...args],
      options: { from: { type: 'string' }, once: { type: 'boolean', default: false }, json: { type: 'boolean', default: false } },
    })
    const from = values.from ?? (values.once ? 'start' : 'now')
    if (from !== 'start' && from !== 'now') throw new Error(`--from takes "start" or "now", not "${from}".`)
    return { from, once: values.once, json: values.json }
  } catch (error) {
    throw new StartupError(`${error instanceof Error ? error.message : String(error)} ${known}`)
  }
}

/** e.g. `2026-02-03 12:00:05Z  update articles 0198…  draft → published  [fi]  title, body  by 0197…` */
export function line({ at, document, draft, entity, fields, locale, operation, statusAfter, statusBefore, user }: Change): string {
  const parts = [
    `${at.slice(0, 19).replace('T', ' ')}Z`,
    `${draft ? `${operation} (draft)` : operation} ${entity}${document ? ` ${document}` : ''}`,
    statusBefore === statusAfter ? statusAfter : `${statusBefore} → ${statusAfter}`,
    ...(locale ? [`[${locale}]`] : []),
    ...(fields.length > 0 ? [fields.join(', ')] : []),
    ...(user ? [`by ${user}`] : []),
  ]
  return parts.join('  ')
}

function connectionFailure(error: unknown): StartupError {
  const { code, message } = error instanceof Error ? (error as Error & { code?: unknown }) : { code: undefined, message: String(error) }
  // undefined_table
  if (code === '42P01') return new StartupError('This database has no change log yet. Run "npm start" or "npm run migrate" first.')
  return new StartupError(
    `The database cannot be read: ${message || String(code)}. Start the server with "npm start", or check DATABASE_URL.`,
  )
}

async function main(): Promise<void> {
  const { from, json, once } = readFlags(process.argv.slice(2))
  const connectionString = await databaseUrlOf(readSettings(process.env))
  const onChange = (change: Change): void => say(json ? JSON.stringify(change) : line(change))
  // A reader that has gone away, such as `head`, is no error.
  process.stdout.on('error', () => process.exit(0))
  const stopped = new Promise<void>((resolve) => {
    process.once('SIGINT', resolve)
    process.once('SIGTERM', resolve)
  })
  if (once) {
    const complete = await readCommitted({ connectionString, from, onChange }, patience).catch((error: unknown) => {
      throw connectionFailure(error)
    })
    if (!complete) process.stderr.write('Later changes are held back by a transaction that is still open.\n')
    return
  }
  // Whether it can be read at all is known at once; a database that goes away later is waited for.
  await readCommitted({ connectionString, from: 'now', onChange: () => undefined }, 0).catch((error: unknown) => {
    throw connectionFailure(error)
  })
  const warn = (_: unknown, message?: string): void => void process.stderr.write(`${message ?? String(_)}\n`)
  const follower = follow({ connectionString, from, onChange }, { info: warn, warn })
  await follower.start()
  process.stderr.write('Waiting for changes. Ctrl-C ends.\n')
  await stopped
  follower.stop()
}

runCommand(main)
