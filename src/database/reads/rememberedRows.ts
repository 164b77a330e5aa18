/**
 * Rows that are read by their ids hold until something is written. Payload reads what documents refer to by a statement of
 * its own for each list, and it is the same few topics, pictures and persons over and over.
 */
import { weighText } from '../../memory/weights.ts'
import { UntilWritten, type WriteLog } from './untilWritten.ts'

const mostBytes = 8 * 1024 * 1024
/** Beyond these one query's rows are not kept: reading them anew is not what takes the time then. */
const mostRows = 100
const longest = 64 * 1024

export interface RememberedRows {
  /** @returns what `read` gives, or gave since the last write to anything; nobody else has the same objects */
  of(key: string, read: () => Promise<unknown[]>): Promise<unknown[]>
}

export function rememberRows(log: WriteLog): RememberedRows {
  // As text, for Payload changes the rows that it is given.
  const memory = new UntilWritten<string | null>('rows', log, mostBytes, (text) =>
    text === null || text.length > longest ? Number.POSITIVE_INFINITY : weighText(text),
  )
  return {
    of: async (key, read) => {
      if (!memory.holds) return read()
      const known = memory.find(key)
      if (known) return JSON.parse(known) as unknown[]
      let rows: unknown[] = []
      await memory.read(key, async () => {
        rows = await read()
        return rows.length > mostRows ? null : JSON.stringify(rows)
      })
      return rows
    },
  }
}
