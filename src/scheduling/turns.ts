/**
 * Turns of the event loop. What is in memory is answered in the moment in which it is asked for; all other work is done a
 * piece at a time, one in each turn of the loop: a request that begins, or one that goes on with what the database has
 * answered. So 200 requests that arrive together do not keep an answer from memory, or a new connection, waiting for 200
 * times as long as one of them takes. libuv accepts one connection in a turn (since 1.45): short turns are also what lets
 * people in. See docs/decisions/0023-turns-of-the-event-loop.md.
 */

/** Requests of who has signed in; of who tries to, and what else strangers write; reads by others that have begun; and those that have not. */
export type TurnLane = 'known' | 'trying' | 'begun' | 'new'

/** As many may wait in a lane as a few seconds are enough for. */
const mostWaiting = 1_000

const waiting: Readonly<Record<TurnLane, Set<() => void>>> = {
  known: new Set(),
  trying: new Set(),
  begun: new Set(),
  new: new Set(),
}
const inOrder: readonly TurnLane[] = ['known', 'trying', 'begun', 'new']
/** One turn in four, so that nobody waits for ever. */
const othersFirst: readonly TurnLane[] = ['begun', 'new', 'trying', 'known']

let isTaken = false
let number = 0

function next(): void {
  number += 1
  const lane = (number % 4 === 0 ? othersFirst : inOrder).find((name) => waiting[name].size > 0)
  isTaken = lane !== undefined
  if (!lane) return
  setImmediate(next)
  const [begin] = waiting[lane]
  if (!begin) return
  waiting[lane].delete(begin)
  begin()
}

/** @returns whether there are too many who wait in a lane to wait with them */
export function areTurnsTaken(lane: TurnLane): boolean {
  return waiting[lane].size >= mostWaiting
}

/**
 * Resolves at once when nobody has had this turn of the loop, and otherwise in one of its own. What comes after it runs in
 * the async context of who waits, not of who went before.
 */
export function turn(lane: TurnLane): Promise<void> {
  if (isTaken) return new Promise((begin) => void waiting[lane].add(begin))
  isTaken = true
  setImmediate(next)
  return Promise.resolve()
}
