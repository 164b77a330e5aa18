/** The transaction of the document that is being written, and SQL inside it. */
import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'

type Statement = ReturnType<typeof sql>
type Execute = PayloadRequest['payload']['db']['execute']

/** What Payload's adapter keeps for the transaction of a request; undefined when the request has none. */
export async function sessionOf(req: PayloadRequest) {
  const transactionID = await req.transactionID
  return transactionID ? req.payload.db.sessions?.[transactionID] : undefined
}

/** Runs a statement in the request's transaction, or outside any when the request has none. */
export async function executeInTransaction(req: PayloadRequest, statement: Statement): Promise<Record<string, unknown>[]> {
  const { db } = req.payload
  const transaction = (await sessionOf(req))?.db
  // Payload keeps the transaction under a looser type than its own `execute` takes.
  const { rows } = await db.execute({ drizzle: (transaction ?? db.drizzle) as Parameters<Execute>[0]['drizzle'], sql: statement })
  return rows
}

/** Makes writers that give the same key wait for each other until the first has committed or rolled back. */
export async function lockUntilCommit(req: PayloadRequest, key: string): Promise<void> {
  await executeInTransaction(req, sql`select pg_advisory_xact_lock(hashtextextended(${key}, 0))`)
}

/** The key under which writers of one document wait for each other; `changes/writeLocks.ts` takes it before anything is read. */
export function writeKey(collection: string, id: string): string {
  return `write:${collection}/${id}`
}

/** Lets the request's transaction rest for longer than others may (`idle_in_transaction_session_timeout`), until it ends. */
export async function mayRest(req: PayloadRequest, milliseconds: number): Promise<void> {
  await executeInTransaction(req, sql`select set_config('idle_in_transaction_session_timeout', ${String(milliseconds)}, true)`)
}
