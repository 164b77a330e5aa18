/**
 * Payload's transactions, but a commit that fails is an error to whoever asked for it. Payload 3.90 catches it, so that a
 * write which PostgreSQL refused or never got would be answered as done (@payloadcms/drizzle beginTransaction: `done`).
 */
import { randomUUID } from 'node:crypto'
import { sql, type PostgresAdapter } from '@payloadcms/db-postgres'
import { runEffectsOf } from '../content/transaction.ts'

type Database = Pick<PostgresAdapter, 'drizzle' | 'initializing' | 'sessions' | 'transactionOptions'>
type Transaction = Parameters<Parameters<PostgresAdapter['drizzle']['transaction']>[0]>[0]
type Options = Parameters<PostgresAdapter['drizzle']['transaction']>[1]

/**
 * @param prepare is given each transaction that has begun, before anything is asked of it
 * @returns the key in `sessions` of a transaction that has begun; Payload commits or rolls back through that session
 */
export async function beginTransaction(database: Database, prepare: (transaction: Transaction) => void): Promise<string> {
  await database.initializing
  const id = randomUUID()
  return new Promise((begun, failed) => {
    let committing = false
    const done = database.drizzle.transaction(async (transaction) => {
      prepare(transaction)
      await new Promise<void>((commit, rollBack) => {
        const session = {
          db: transaction,
          resolve: async () => {
            committing = true
            commit()
            await done
            await runEffectsOf(session, 'committed')
          },
          // Payload also calls this when `resolve` has failed, and passes on what it throws.
          reject: async () => {
            rollBack(new Error('rolled back'))
            try {
              await done.catch((error: unknown) => {
                if (committing) throw error
              })
            } finally {
              await runEffectsOf(session, 'rolled back')
            }
          },
        }
        database.sessions[id] = session
        begun(id)
      })
      // COMMIT of a transaction that some failed statement has aborted is answered with ROLLBACK and no error.
      await transaction.execute(sql`select 1`)
    }, database.transactionOptions as Options)
    // Before it has begun: no connection. After that, `resolve` and `reject` tell.
    done.catch(failed)
  })
}
