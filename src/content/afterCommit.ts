/** What waits for the end of the transaction in which a document is written. */
import type { PayloadRequest } from 'payload'
import { sessionOf } from './transaction.ts'

/** Gets everything that one transaction has collected for it. */
type Effect<Item> = (items: readonly Item[]) => void | Promise<void>
type Collected = Map<Effect<never>, unknown[]>

/** Unknown: the database went away when it was to commit, and did not come back for long. */
type Outcome = 'committed' | 'rolled back' | 'unknown'

/** By the session that Payload's adapter keeps for each transaction, and by how that ends. */
const collected: Record<Outcome, WeakMap<object, Collected>> = {
  committed: new WeakMap(),
  'rolled back': new WeakMap(),
  unknown: new WeakMap(),
}

/**
 * Collects an item for an effect that runs once, with all the items of the request's transaction, when that has committed
 * and before the operation returns; never when it rolls back. Without a transaction it runs at once. An effect must not
 * throw: the write has been made.
 */
export async function afterCommit<Item>(req: PayloadRequest, item: Item, effect: Effect<Item>): Promise<void> {
  const session = await sessionOf(req)
  if (!session) return effect([item])
  collect('committed', session, item, effect)
}

/** The same for what is to be undone: it runs when the transaction has rolled back. Without a transaction it never runs. */
export async function afterRollback<Item>(req: PayloadRequest, item: Item, effect: Effect<Item>): Promise<void> {
  const session = await sessionOf(req)
  if (session) collect('rolled back', session, item, effect)
}

/** For what has to be done however the transaction ends; without a transaction at once. */
export async function afterTransaction<Item>(req: PayloadRequest, item: Item, effect: Effect<Item>): Promise<void> {
  const session = await sessionOf(req)
  if (!session) return effect([item])
  for (const outcome of ['committed', 'rolled back', 'unknown'] as const) collect(outcome, session, item, effect)
}

function collect<Item>(outcome: Outcome, session: object, item: Item, effect: Effect<Item>): void {
  const effects = collected[outcome].get(session) ?? new Map<Effect<never>, unknown[]>()
  const items = effects.get(effect) ?? []
  items.push(item)
  effects.set(effect, items)
  collected[outcome].set(session, effects)
}

/** For the database adapter, when a session has ended. */
export async function runEffectsOf(session: object, outcome: Outcome): Promise<void> {
  const effects: Collected = collected[outcome].get(session) ?? new Map()
  for (const sessions of Object.values(collected)) sessions.delete(session)
  // Each effect was put in with items of its own type.
  for (const [effect, items] of effects) await effect(items as never[])
}
