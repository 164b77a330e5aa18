/** The attack that `npm run bench:attack` repeats for longer: PostgreSQL taken away under readers and writers. */
import { expect, it } from '@jest/globals'
import { databaseFaults } from '../../../bench/attack/databaseFaults.ts'
import { freePort } from '../startup/command.ts'

it('leaves the process, every acknowledged write and each connection of the pool', async () => {
  const only = ['killed', 'shut down', 'terminated'] as const
  const rounds = 2
  const { exitCode, rows } = await databaseFaults({ rounds, port: await freePort(), only })
  expect(rows).toEqual(only.map((fault) => expect.objectContaining({ fault, rounds, alive: true, lost: 0, missingSlots: 0 })))
  // What was asked meanwhile was answered: done, or to be tried again.
  const statuses = new Set(rows.flatMap((row) => Object.keys(row.statuses)))
  expect([...statuses].filter((status) => !['200', '201', '503'].includes(status))).toEqual([])
  expect(exitCode).toBe(0)
}, 240_000)
