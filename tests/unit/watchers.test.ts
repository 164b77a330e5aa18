import { setImmediate } from 'node:timers/promises'
import { expect, it } from '@jest/globals'
import { pino } from 'pino'
import { createListener } from '../../src/changes/watch/listener.ts'
import { createWatchers } from '../../src/changes/watch/watchers.ts'

it('goes on with what is kept when there is no connection to read on what was heard', async () => {
  const logger = pino({ enabled: false })
  // One that has no connection, as between two tries to get one.
  const { query } = createListener({
    connectionString: '',
    name: 'verkosto test',
    logger,
    onConnect: () => Promise.resolve(),
    onCommit: () => undefined,
  })
  const watchers = createWatchers(query, () => Promise.resolve(), logger)
  let lost = 0
  watchers.add({ changed: () => undefined, lost: () => (lost += 1) })
  watchers.heard('731', 5)
  await setImmediate()
  expect([lost, watchers.oldestUndeliveredAt]).toEqual([0, 5])
})
