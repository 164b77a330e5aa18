/** Writes one row of the log and the document's next revision, in its transaction, and wakes subscribers when that commits. */
import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'
import { afterCommit } from '../../content/afterCommit.ts'
import { executeInTransaction } from '../../content/transaction.ts'
import type { Change, ChangeContent } from './change.ts'
import { channel } from '../watch/listener.ts'
import { currentTransaction } from './numbering.ts'
import { nextRevision } from './revisions.ts'
import { tellWritten } from '../writeConditions.ts'

/** Told of the changes of this process as they commit. */
export type Announce = (changes: readonly Change[]) => Promise<void>

/** The user and the locale are the request's: callers say the rest. */
type Told = Omit<ChangeContent, 'user'>

export async function recordChange(change: Told, req: PayloadRequest, announce: Announce): Promise<void> {
  const content: ChangeContent = { ...change, user: req.user?.id ?? null }
  // PostgreSQL sends a notification at commit only, and one for all the rows of a transaction: they name the same number.
  const [row] = await executeInTransaction(
    req,
    sql`with written as (
      insert into changes
        (transaction, kind, entity, document, operation, draft, locale, status_before, status_after, fields, user_id)
      values (
        ${sql.raw(currentTransaction)}, ${content.kind}, ${content.entity}, ${content.document}, ${content.operation},
        ${content.draft}, ${content.locale}, ${content.statusBefore}, ${content.statusAfter},
        ${JSON.stringify(content.fields)}::jsonb, ${content.user}
      )
      returning transaction, id, at
    ), revised as (${nextRevision(content)})
    select transaction::text, id::text, to_json(at) #>> '{}' as at, (select revision from revised), pg_notify(${channel}, transaction::text)
    from written`,
  )
  tellWritten(content, String(row?.['revision']), req)
  const written: Change = {
    ...content,
    transaction: String(row?.['transaction']),
    id: String(row?.['id']),
    at: new Date(String(row?.['at'])).toISOString(),
  }
  await afterCommit(req, written, announce)
}
