/** A process that runs a change log with one durable subscriber, and does what it is told line by line. */
import { createInterface } from 'node:readline'
import pino from 'pino'
// Not the index: hooks bring Payload with them, which such a process does without.
import { createChangeLog } from '../../../../src/changes/changeLog.ts'
import { recordDeliveries } from './deliveries.ts'

export interface SubscriberOptions {
  url: string
  name: string
  from: 'start' | 'now'
  batch?: number
  /** Milliseconds that the subscriber takes for a batch, inside its transaction. */
  pause?: number
  /** Name of a second subscriber, which handles everything. */
  also?: string
  /** Slug of a collection whose changes it cannot handle as long as the table test_obstacles has a row. */
  stumblesOver?: string
}

const options = JSON.parse(process.argv[2] ?? '') as SubscriberOptions
const log = createChangeLog({ connectionString: options.url, logger: pino({ level: 'info' }) })
const { handle, name, reset } = recordDeliveries(options.name, options.pause ?? 0)

log.subscribe({
  name,
  from: options.from,
  ...(options.batch ? { batch: options.batch } : {}),
  ...(reset ? { reset } : {}),
  handle: async (changes, transaction) => {
    await handle(changes, transaction)
    const difficult = changes.find(({ entity }) => entity === options.stumblesOver)
    if (difficult && (await transaction.query('select 1 from test_obstacles')).length > 0) {
      throw new Error(`a secret of document ${difficult.document}`)
    }
  },
})
if (options.also) log.subscribe({ ...recordDeliveries(options.also, 0), from: 'start' })
log.watch({
  changed: (changes) => process.stdout.write(`changed ${changes.map(({ document }) => document).join(' ')}\n`),
  lost: () => process.stdout.write('lost\n'),
})

const commands: Record<string, (argument: string) => Promise<unknown>> = {
  rebuild: () => log.rebuild(name),
  forget: (subscriber) => log.forget(subscriber),
  prune: () => log.prune(),
}

await log.start()
process.stdout.write('started\n')
createInterface({ input: process.stdin }).on('line', (line) => {
  const [command = '', argument = ''] = line.split(' ')
  void commands[command]?.(argument).then(
    (result) => process.stdout.write(`${command} done ${typeof result === 'number' ? result : ''}\n`),
    (error: unknown) => process.stdout.write(`${command} failed ${String(error)}\n`),
  )
})
process.once('SIGTERM', () => {
  void log.stop().then(() => process.exit(0))
})
