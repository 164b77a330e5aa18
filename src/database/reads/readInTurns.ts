/** To make a statement of what is asked is as much work as all before it, and so is what follows its rows: each has a turn of its own. */
import type { PostgresAdapter } from '@payloadcms/db-postgres'
import { nextPart } from '../../scheduling/nextPart.ts'

const reads = ['count', 'countVersions', 'find', 'findGlobal', 'findOne', 'findVersions', 'queryDrafts'] as const

type Read = (args: unknown) => Promise<unknown>

export function readInTurns(database: PostgresAdapter): void {
  // A list asks for it when it is known what its filter means, and again before its statement is made (`src/cli/payloadFaults.mjs`).
  Object.assign(database, { nextPart })
  // The methods are plain properties with types of their own; here they are all alike.
  const methods = database as unknown as Record<(typeof reads)[number], Read>
  for (const name of reads) {
    const read = methods[name].bind(database)
    methods[name] = async (args) => {
      await nextPart()
      const result = await read(args)
      // What is made of the rows is as much again.
      await nextPart()
      return result
    }
  }
}
