/**
 * Turns of the event loop. What is in memory is answered in the moment in which it is asked for; all other work begins one
 * request at a time, one in each turn of the loop, so that 200 requests that arrive together do not keep an answer from
 * memory, or a new connection, waiting for 200 times as long as one of them takes. libuv accepts one connection in a turn
 * (since 1.45): short turns are also what lets people in.
 *
 * Who has signed in, or does so, goes first; one turn in four is for the others in any case.
 */

/** As many may wait as a few seconds are enough for. */
const mostWaiting = 2_000

const known = new Set<() => void>()
const others = new Set<() => void>()
let isScheduled = false
let number = 0

function next(): (() => void) | undefined {
  number += 1
  const [first, second] = number % 4 === 0 ? [others, known] : [known, others]
  const lane = first.size > 0 ? first : second
  const [begin] = lane
  if (begin) lane.delete(begin)
  return begin
}

function runOne(): void {
  isScheduled = false
  const begin = next()
  schedule()
  begin?.()
}

function schedule(): void {
  if (isScheduled || known.size + others.size === 0) return
  isScheduled = true
  setImmediate(runOne)
}

/** @returns whether there are too many who wait to wait with them */
export function areTurnsTaken(isKnown: boolean): boolean {
  return (isKnown ? known : others).size >= mostWaiting
}

/** Resolves in a turn of its own. What comes after it runs in the async context of who waits, not of who went before. */
export function turn(isKnown: boolean): Promise<void> {
  return new Promise((begin) => {
    const lane = isKnown ? known : others
    lane.add(begin)
    schedule()
  })
}
