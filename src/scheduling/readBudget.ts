/**
 * How much a request may read, and how large its answer may be. The number of documents says little: a hundred long articles with
 * those that they refer to are more than the process has memory for, and what is written as one piece of JSON keeps everybody waiting.
 *
 * All sizes are characters, of rows as PostgreSQL sends them, of HTML, or of JSON; in memory they take some three times that.
 */
import { currentWork, type Lane, type Work } from './work.ts'

const mebi = 1024 * 1024

/** What one request may read. */
const mostRead: Readonly<Record<Lane, number>> = { shared: 12 * mebi, any: 32 * mebi }

/** What one answer may be. */
const mostTold: Readonly<Record<Lane, number>> = { shared: 8 * mebi, any: 32 * mebi }

/** What all requests may hold of what they have read: strangers' wait beyond it, others are told to come again. */
const mostTogether: Readonly<Record<Lane, number>> = { shared: 24 * mebi, any: 64 * mebi }

interface Holding {
  lane: Lane
  read: number
  /** Its share of what all hold; undefined of what is not counted among them. */
  together: number | undefined
}

const holdings = new WeakMap<Work, Holding>()
const together: Record<Lane, number> = { shared: 0, any: 0 }
const waiting = new Set<() => void>()

function holdingOf(work: Work): Holding {
  const known = holdings.get(work)
  if (known) return known
  const holding: Holding = { lane: work.limits.lane, read: 0, together: undefined }
  holdings.set(work, holding)
  return holding
}

/** Counts what has been read as part of some work, and ends that when it is too much. */
export function noteRead(work: Work, characters: number): void {
  const holding = holdingOf(work)
  holding.read += characters
  if (holding.read > mostRead[holding.lane]) work.end('ANSWER_TOO_LARGE')
  if (holding.together === undefined) return
  holding.together += characters
  together[holding.lane] += characters
  if (holding.lane === 'any' && together.any > mostTogether.any) work.end('OVERLOADED')
}

/**
 * What is read from here on counts among what all hold together.
 * @returns to be called when the answer has been made: however long it takes to be sent, what was read is not held any more
 */
export function countTogether(work: Work): () => void {
  const holding = holdingOf(work)
  holding.together ??= 0
  return () => {
    together[holding.lane] -= holding.together ?? 0
    holding.together = undefined
    for (const listener of waiting) listener()
  }
}

/** Whether some work may begin to read. What has begun is to be done, so that it lets go of what it holds. */
export function hasRoom(work: Work): boolean {
  const { lane } = work.limits
  return together[lane] < mostTogether[lane] || (holdings.get(work)?.together ?? 0) > 0
}

/** The listener is called whenever there may be room again. */
export function whenRoom(listener: () => void): void {
  waiting.add(listener)
}

/** Counted no further than to `most`. A key has its quotes and a colon, a text its quotes, and each value a comma. */
export function isLargerThan(value: unknown, most: number): boolean {
  const parts: unknown[] = [value]
  let size = 0
  while (parts.length > 0 && size <= most) {
    const part = parts.pop()
    if (typeof part === 'string') size += part.length + 3
    else if (Array.isArray(part)) {
      size += 2
      for (const member of part) parts.push(member)
    } else if (part instanceof Date) size += 27
    else if (typeof part === 'object' && part !== null) {
      size += 2
      for (const key in part) {
        size += key.length + 3
        parts.push((part as Readonly<Record<string, unknown>>)[key])
      }
    } else size += 5
  }
  return size > most
}

/**
 * To be called before an answer is written as JSON.
 * @throws WorkEnded when it would be too large
 */
export function assertTellable(answer: unknown): void {
  const work = currentWork()
  if (!work || work.hasCommitted) return
  if (!work.ended && isLargerThan(answer, mostTold[work.limits.lane])) work.end('ANSWER_TOO_LARGE')
  if (work.ended) throw work.ended
}
