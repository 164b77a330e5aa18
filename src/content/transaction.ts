/** SQL inside the transaction of the document that is being written. */
import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'

type Statement = ReturnType<typeof sql>
type Execute = PayloadRequest['payload']['db']['execute']

/** Runs a statement in the request's transaction, or outside any when the request has none. */
export async function executeInTransaction(req: PayloadRequest, statement: Statement): Promise<Record<string, unknown>[]> {
  const { db } = req.payload
  const transactionID = await req.transactionID
  const transaction = transactionID ? db.sessions?.[transactionID]?.db : undefined
  // Payload keeps the transaction under a looser type than its own `execute` takes.
  const { rows } = await db.execute({ drizzle: (transaction ?? db.drizzle) as Parameters<Execute>[0]['drizzle'], sql: statement })
  return rows
}

/** Makes writers that give the same key wait for each other until the first has committed or rolled back. */
export async function lockUntilCommit(req: PayloadRequest, key: string): Promise<void> {
  await executeInTransaction(req, sql`select pg_advisory_xact_lock(hashtextextended(${key}, 0))`)
}
