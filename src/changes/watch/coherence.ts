/**
 * What watchers keep is right on every process the moment that a write is answered. The writer waits until every other
 * process has told its watchers, and each process vouches for what it keeps only as long as it is proven to hear commits
 * (a lease): a process that says nothing within the writer's patience has ceased to vouch by then.
 */
import type { Listener } from './listener.ts'
import type { Query } from '../log/query.ts'

/** The name of the listening connection of a process that acknowledges; others count it by that. */
export const listenerName = 'verkosto changes'

/** How long a proof holds. Four heartbeats, so that one that is late does not matter. */
export const lease = 1_000
/** Longer than the lease, and by more than clocks and timers differ. */
const patience = 1_250

/** Acknowledgements without a writer that are remembered: most are another process's. */
const mostUnasked = 1_000

interface Wait {
  missing: Set<number>
  done: () => void
  /** Acknowledgements that came before it was known who has to give one. */
  early: Set<number>
  known: boolean
}

export interface Coherence {
  /** @returns when every other process has heard of the transaction, or vouches no more */
  heardEverywhere(transaction: string): Promise<void>
  acknowledged(transaction: string, backend: number): void
}

async function othersListening(query: Query, own: number | undefined): Promise<number[]> {
  const rows = await query(
    'select pid from pg_stat_activity where application_name = $1 and datname = current_database() and pid is distinct from $2',
    [listenerName, own ?? null],
  )
  return rows.map(({ pid }) => Number(pid))
}

export function createCoherence(listener: Pick<Listener, 'backend' | 'query'>): Coherence {
  const waits = new Map<string, Wait>()
  /** Who was faster than the commit's own answer, which comes over another connection. */
  const unasked = new Map<string, Set<number>>()

  const settle = (wait: Wait): void => {
    if (wait.known && wait.missing.size === 0) wait.done()
  }

  return {
    heardEverywhere: async (transaction) => {
      let limit: NodeJS.Timeout | undefined
      const everybody = new Promise<void>((done) => {
        waits.set(transaction, { missing: new Set(), early: unasked.get(transaction) ?? new Set(), known: false, done })
        unasked.delete(transaction)
        limit = setTimeout(done, patience)
      })
      const wait = waits.get(transaction)
      try {
        const others = await othersListening(listener.query, listener.backend)
        if (wait) {
          wait.missing = new Set(others.filter((backend) => !wait.early.has(backend)))
          wait.known = true
          settle(wait)
        }
      } catch {
        // Without a connection nobody can be asked; after the patience nobody vouches for what they have not heard.
      }
      await everybody
      clearTimeout(limit)
      waits.delete(transaction)
    },
    acknowledged: (transaction, backend) => {
      const wait = waits.get(transaction)
      if (!wait) {
        unasked.set(transaction, (unasked.get(transaction) ?? new Set()).add(backend))
        for (const [oldest] of unasked) if (unasked.size > mostUnasked) unasked.delete(oldest)
        return
      }
      wait.early.add(backend)
      wait.missing.delete(backend)
      settle(wait)
    },
  }
}
