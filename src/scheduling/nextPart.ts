/** Parts of the work of one request, each in a turn of its own (`turns.ts`). */
import { turn, type TurnLane } from './turns.ts'
import { currentWork, type Work } from './work.ts'

/** Among whom it goes on, when it has begun. */
export function turnLaneOf({ limits }: Work): TurnLane {
  if (limits.lane === 'shared') return 'begun'
  return limits.isStranger ? 'trying' : 'known'
}

/**
 * Waits between two parts of what an anonymous reader asks for, that answers from memory may go out: a list of many relations
 * is some milliseconds of work before the database is asked. What people who have signed in do is not made slower by it.
 */
export async function nextPart(): Promise<void> {
  if (currentWork()?.limits.lane === 'shared') await turn('begun')
}

/**
 * Waits between two pieces of what is long for anybody who asks for it.
 * @throws WorkEnded when nobody waits for it any more
 */
export async function nextPiece(): Promise<void> {
  const work = currentWork()
  await turn(work ? turnLaneOf(work) : 'begun')
  if (work?.ended && !work.hasCommitted) throw work.ended
}
