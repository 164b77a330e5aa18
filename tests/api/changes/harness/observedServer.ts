/** The server as it is, with subscribers of the test in its process: what `npm start` runs, and then these. */
import { sql } from '@payloadcms/db-postgres'
import { changeLogOf } from '../../../../src/changes/index.ts'
import { executeInTransaction } from '../../../../src/content/transaction.ts'
import { recordDeliveries } from './deliveries.ts'

const { default: config } = await import('../../../../payload.config.ts')
const { collections, ...rest } = await config
const log = changeLogOf(rest)
const dieOn = process.env['TEST_DIE_ON']

if (process.env['TEST_PROMPT']) log.subscribe({ ...recordDeliveries('prompt', 0), from: 'start', prompt: true })
log.watch({
  changed: (changes) => {
    // It has been committed, and the request that wrote it has not been answered.
    if (changes.some(({ entity }) => entity === dieOn)) process.kill(process.pid, 'SIGKILL')
    process.stdout.write(`changed ${changes.map(({ document }) => document).join(' ')}\n`)
  },
  lost: () => process.stdout.write('lost\n'),
})

// A hook that makes a statement fail and goes on as if nothing were: PostgreSQL has aborted the transaction by then.
collections
  .find(({ slug }) => slug === 'topics')
  ?.hooks.afterChange.push(async ({ data, req }) => {
    if (String(data.name).startsWith('Nielty')) await executeInTransaction(req, sql`select 1 / 0`).catch(() => undefined)
  })

await import('../../../../src/cli/start.ts')
