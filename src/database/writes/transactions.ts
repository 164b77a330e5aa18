/**
 * Payload's transactions, but for three faults. A commit that fails is an error to whoever asked for it: Payload 3.90 catches
 * it, so that a write which PostgreSQL refused or never got would be answered as done (@payloadcms/drizzle beginTransaction:
 * `done`). A commit whose answer is lost with its connection is looked up. And a connection always goes back to the pool:
 * Drizzle 0.45 keeps one for ever on which BEGIN has failed (drizzle-orm/node-postgres/session.js: `begin` stands before the
 * `try`), until the pool has none left.
 */
import { randomUUID } from 'node:crypto'
import { sql, type PostgresAdapter } from '@payloadcms/db-postgres'
import { runEffectsOf } from '../../content/afterCommit.ts'
import type { TransactionGate } from '../connections/transactionGate.ts'
import { outcomeOfCommit, type CommitOutcome } from './commitOutcome.ts'

type Database = Pick<PostgresAdapter, 'drizzle' | 'initializing' | 'pool' | 'sessions' | 'transactionOptions'>
type Transaction = Parameters<Parameters<PostgresAdapter['drizzle']['transaction']>[0]>[0]
type Options = Parameters<PostgresAdapter['drizzle']['transaction']>[1]

/** Ends a transaction that Payload wants undone, and is no failure. */
const undone = new Error('rolled back')

/**
 * Drizzle's `transaction`, on a connection that goes back to the pool however it ends: to be used again after a commit or a
 * wanted rollback, and to be closed after anything else, since nobody knows what is left open on it.
 */
async function transact(database: Database, work: (transaction: Transaction) => Promise<void>): Promise<void> {
  const client = await database.pool.connect()
  // What Drizzle does with a connection of its own choice, with all that the session of the pool knows: it begins, commits
  // and rolls back on this one.
  const session = Object.create(database.drizzle._.session, { client: { value: client } }) as typeof database.drizzle._.session
  try {
    await session.transaction(work, database.transactionOptions as Options)
    client.release()
  } catch (error) {
    client.release(error !== undone)
    throw error
  }
}

/** Not more of them at once than there are connections for. */
async function transactInTurn(gate: TransactionGate, ...[database, work]: Parameters<typeof transact>): Promise<void> {
  const leave = await gate.enter()
  try {
    await transact(database, work)
  } finally {
    leave()
  }
}

/**
 * @param prepare is given each transaction that has begun, before anything is asked of it
 * @returns the key in `sessions` of a transaction that has begun; Payload commits or rolls back through that session
 */
export async function beginTransaction(
  database: Database,
  gate: TransactionGate,
  prepare: (transaction: Transaction) => void,
): Promise<string> {
  await database.initializing
  const id = randomUUID()
  return new Promise((begun, failed) => {
    let outcome: CommitOutcome | undefined
    let number: string | undefined
    const done = transactInTurn(gate, database, async (transaction) => {
      prepare(transaction)
      await new Promise<void>((commit, rollBack) => {
        const session = {
          db: transaction,
          resolve: async () => {
            outcome = 'unknown'
            commit()
            try {
              await done
              outcome = 'committed'
            } catch (error) {
              outcome = await outcomeOfCommit(database.pool, number, error)
              if (outcome !== 'committed') throw error
            }
            await runEffectsOf(session, 'committed')
          },
          // Payload also calls this when `resolve` has failed, and passes on what it throws.
          reject: async () => {
            rollBack(undone)
            try {
              await done.catch((error: unknown) => {
                if (outcome) throw error
              })
            } finally {
              await runEffectsOf(session, outcome ?? 'rolled back')
            }
          },
        }
        database.sessions[id] = session
        begun(id)
      })
      // COMMIT of a transaction that some failed statement has aborted is answered with ROLLBACK and no error.
      const { rows } = await transaction.execute(sql`select pg_current_xact_id_if_assigned()::text as number`)
      number = (rows[0] as { number: string | null } | undefined)?.number ?? undefined
    })
    // Before it has begun: no connection. After that, `resolve` and `reject` tell.
    done.catch(failed)
  })
}
