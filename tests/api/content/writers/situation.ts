/** Something that several write at once, what each of their writes makes of it, and what somebody sees who looks. */
import { isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import type { TestServer } from '../../harness/server.ts'

/** `lost`: there was no answer. */
export type Outcome = 'acknowledged' | 'refused' | 'lost'

export interface Situation<Target, State, Write> {
  name: string
  /** How many are written at the same time; one, where there is one thing for all of them. */
  atOnce: number
  writes: fc.Arbitrary<Write[]>
  begin: (server: TestServer) => Promise<{ target: Target; start: State }>
  send: (server: TestServer, target: Target, write: Write) => Promise<Outcome>
  /** @returns null for a write that is refused in that state */
  after: (state: State, write: Write) => State | null
  look: (server: TestServer, target: Target) => Promise<unknown>
  /** What is seen of a state. */
  seen: (state: State) => unknown
  /** Refusals are part of the promise: some order has to refuse just those that were refused. */
  explainsRefusals?: boolean
}

/** Whether each of the writes was answered as it is in that order. */
function endOf<Target, State, Write>(
  { after, explainsRefusals = false }: Situation<Target, State, Write>,
  start: State,
  order: readonly { write: Write; outcome: Outcome }[],
): State | undefined {
  let state = start
  for (const { outcome, write } of order) {
    const next = after(state, write)
    if (outcome === 'refused') {
      if (explainsRefusals && next !== null) return undefined
    } else if (next === null) return undefined
    else state = next
  }
  return state
}

function* orders<Item>(items: readonly Item[]): Generator<Item[]> {
  if (items.length === 0) yield []
  for (const [index, item] of items.entries()) {
    for (const rest of orders(items.filter((_, other) => other !== index))) yield [item, ...rest]
  }
}

/** Every choice of those whose answer was lost: each of them was made or was not. */
function choices<Item extends { outcome: Outcome }>(all: readonly Item[]): Item[][] {
  return all.reduce<Item[][]>(
    (chosen, item) => [...chosen.map((items) => [...items, item]), ...(item.outcome === 'lost' ? chosen : [])],
    [[]],
  )
}

/** @returns what may be seen in the end */
export function endsOf<Target, State, Write>(
  situation: Situation<Target, State, Write>,
  start: State,
  all: readonly { write: Write; outcome: Outcome }[],
): unknown[] {
  const ends = choices(all).flatMap((chosen) => [...orders(chosen)].map((order) => endOf(situation, start, order)))
  return ends.filter((end) => end !== undefined).map((end) => situation.seen(end))
}

export interface Attempt {
  count: number
  seed: number
  /** Is called when the writes are on their way. */
  meanwhile?: () => void
}

/**
 * @param servers on one database; each write goes to the next of them
 * @param eye asks what there is
 * @returns those whose end no order of their writes gives, and how many writes were acknowledged
 */
export async function interleaveIn<Target, State, Write>(
  situation: Situation<Target, State, Write>,
  servers: readonly TestServer[],
  eye: TestServer,
  { count, meanwhile, seed }: Attempt,
): Promise<{ misfits: string[]; acknowledged: number }> {
  const rest = fc.sample(situation.writes, { numRuns: count, seed })
  const misfits: string[] = []
  let acknowledged = 0
  const one = async (writes: readonly Write[]): Promise<void> => {
    const { start, target } = await situation.begin(eye)
    const sent = writes.map(async (write, index) => {
      const server = servers[index % servers.length] ?? eye
      return { write, outcome: await situation.send(server, target, write) }
    })
    meanwhile?.()
    const all = await Promise.all(sent)
    acknowledged += all.filter(({ outcome }) => outcome === 'acknowledged').length
    const seen = await situation.look(eye, target)
    const possible = endsOf(situation, start, all)
    if (!possible.some((end) => isDeepStrictEqual(end, seen))) misfits.push(JSON.stringify({ all, start, seen, possible }))
  }
  const work = async (): Promise<void> => {
    for (let writes = rest.pop(); writes; writes = rest.pop()) await one(writes)
  }
  await Promise.all(Array.from({ length: situation.atOnce }, work))
  return { misfits, acknowledged }
}

/** @throws Error for a failure of the server; an answer that never came is none */
export async function outcomeOf(sent: ReturnType<TestServer['request']>): Promise<Outcome> {
  const answer = await sent.catch(() => undefined)
  if (!answer) return 'lost'
  if (answer.status >= 500) throw new Error(`${answer.status} ${JSON.stringify(answer.body)}`)
  return answer.status < 300 ? 'acknowledged' : 'refused'
}
