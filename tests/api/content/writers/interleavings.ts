/** Networks that are each written by several at once, many at a time. */
import { isDeepStrictEqual } from 'node:util'
import type { TestServer } from '../../harness/server.ts'
import { possibleEnds, type Seen, type Write } from './orders.ts'
import { beginning, look, manyTogether, send, type Outcome } from './writers.ts'

export interface Misfit {
  writes: readonly Write[]
  outcomes: readonly Outcome[]
  seen: Seen
  possible: readonly Seen[]
}

/** Several networks at once: what one waits for, another does meanwhile. */
const atOnce = 4

/**
 * @param servers on one database; each write goes to the next of them
 * @returns those whose end no order of their acknowledged writes gives
 */
export async function interleave(servers: readonly TestServer[], token: string, count: number, seed: number): Promise<Misfit[]> {
  const misfits: Misfit[] = []
  const rest = manyTogether(count, seed)
  const [first] = servers
  if (!first) throw new Error('There is no server to write to.')
  const one = async (writes: readonly Write[]): Promise<void> => {
    const { id, start } = await beginning(first, token)
    const outcomes = await Promise.all(writes.map((write, index) => send(servers[index % servers.length] ?? first, token, id, write)))
    const seen = await look(first, token, id)
    const possible = possibleEnds(
      start,
      writes.filter((_, index) => outcomes[index] === 'acknowledged'),
    )
    if (!possible.some((end) => isDeepStrictEqual(end, seen))) misfits.push({ writes, outcomes, seen, possible })
  }
  const work = async (): Promise<void> => {
    for (let writes = rest.pop(); writes; writes = rest.pop()) await one(writes)
  }
  await Promise.all(Array.from({ length: atOnce }, work))
  return misfits
}
