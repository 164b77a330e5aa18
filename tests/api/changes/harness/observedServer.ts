/** The server as it is, with subscribers of the test in its process: what `npm start` runs, and then these. */
import { changeLogOf } from '../../../../src/changes/index.ts'
import { recordDeliveries } from './deliveries.ts'

const { default: config } = await import('../../../../payload.config.ts')
const log = changeLogOf(await config)
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
await import('../../../../src/cli/start.ts')
