/** Following the log from outside of a server: in commit order, without a position that outlives the process. */
import pg from 'pg'
import type { Logger } from 'pino'
import { start, type Change, type Position } from '../log/change.ts'
import { hasChangesAfter, lastPosition, presentPosition, readChanges } from '../log/feed.ts'
import { createListener } from './listener.ts'
import { queryOn, type Query } from '../log/query.ts'

const batch = 500
/** How soon to look again for rows that an older open transaction holds back. */
const lookAgain = 100

export interface FollowOptions {
  connectionString: string
  from: 'start' | 'now'
  onChange: (change: Change) => void
}

function isBefore(one: Position, other: Position): boolean {
  const [first, second] = [BigInt(one.transaction), BigInt(other.transaction)]
  return first === second ? BigInt(one.id) < BigInt(other.id) : first < second
}

/** Hands over what is readable after a position. */
async function readOn(query: Query, from: Position, onChange: FollowOptions['onChange']): Promise<Position> {
  let position = from
  for (;;) {
    const changes = await readChanges(query, position, batch)
    changes.forEach(onChange)
    position = changes.at(-1) ?? position
    if (changes.length < batch) return position
  }
}

const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, lookAgain))

/**
 * Hands over what has been committed so far.
 * @returns whether that was all: false when an open transaction held something back for longer than `patience` ms
 */
export async function readCommitted({ connectionString, from, onChange }: FollowOptions, patience: number): Promise<boolean> {
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: 10_000 })
  client.on('error', () => undefined)
  await client.connect()
  try {
    const query = queryOn(client)
    const last = await lastPosition(query)
    const deadline = Date.now() + patience
    let position = from === 'start' ? start : await presentPosition(query)
    position = await readOn(query, position, onChange)
    while (last && isBefore(position, last)) {
      if (Date.now() > deadline) return false
      await pause()
      position = await readOn(query, position, onChange)
    }
    return true
  } finally {
    await client.end()
  }
}

/** Hands over changes as they become readable, and goes on when the database was away. */
export function follow({ connectionString, from, onChange }: FollowOptions, logger: Pick<Logger, 'info' | 'warn'>) {
  let position: Position | undefined = from === 'start' ? start : undefined
  let reading = false
  let again = false
  let stopped = false

  const read = async (): Promise<void> => {
    again = true
    if (reading) return
    reading = true
    try {
      while (again && !stopped) {
        again = false
        position = await readOn(listener.query, position ?? (await presentPosition(listener.query)), onChange)
        if (await hasChangesAfter(listener.query, position)) {
          await pause()
          again = true
        }
      }
    } finally {
      reading = false
    }
  }
  const listener = createListener({
    connectionString,
    name: 'verkosto follow',
    logger,
    onConnect: read,
    // A connection that is lost while reading is the listener's business: it reads again when it is back.
    onCommit: () => void read().catch(() => undefined),
  })
  return {
    start: () => listener.start(),
    stop: () => {
      stopped = true
      listener.stop()
    },
  }
}
