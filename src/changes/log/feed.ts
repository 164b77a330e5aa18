/**
 * Reading the log in commit order. A row counts as readable when every transaction up to its own has ended: a slow one
 * holds back what came after it and is never skipped. Order is by transaction, then by row.
 */
import type { Change, Position } from './change.ts'
import { horizon } from './numbering.ts'
import type { Query } from './query.ts'

const columns = `transaction::text, id::text, kind, entity, document, operation, draft, locale, status_before as "statusBefore",
  status_after as "statusAfter", fields, user_id as "user", at`

function toChange(row: Record<string, unknown>): Change {
  // The columns are this project's own; `at` alone comes in another form.
  return { ...(row as unknown as Change), at: (row['at'] as Date).toISOString() }
}

/** The readable changes after a position, oldest first. */
export async function readChanges(query: Query, after: Position, limit: number): Promise<Change[]> {
  const rows = await query(
    `select ${columns} from changes
     where (transaction, id) > ($1::bigint, $2::bigint) and transaction < ${horizon}
     order by changes.transaction, changes.id limit $3`,
    [after.transaction, after.id, limit],
  )
  return rows.map(toChange)
}

/** Whether something has been committed after a position, readable yet or not. */
export async function hasChangesAfter(query: Query, after: Position): Promise<boolean> {
  const rows = await query('select 1 from changes where (transaction, id) > ($1::bigint, $2::bigint) limit 1', [
    after.transaction,
    after.id,
  ])
  return rows.length > 0
}

/** The changes of transactions that have committed, whatever else is still under way. */
export async function readTransactions(query: Query, transactions: readonly string[]): Promise<Change[]> {
  const rows = await query(
    `select ${columns} from changes where transaction = any($1::bigint[]) order by changes.transaction, changes.id`,
    [transactions],
  )
  return rows.map(toChange)
}

/** The changes of transactions from a number on that have committed, whatever else is still under way. */
export async function readChangesFrom(query: Query, transaction: string, limit: number): Promise<Change[]> {
  const rows = await query(
    `select ${columns} from changes where transaction >= $1::bigint order by changes.transaction, changes.id limit $2`,
    [transaction, limit],
  )
  return rows.map(toChange)
}

/** The position that everything committed from now on comes after. */
export async function presentPosition(query: Query): Promise<Position> {
  const [row] = await query(`select ${horizon}::text as transaction`)
  return { transaction: String(row?.['transaction']), id: '0' }
}

/** The position of the last row in the log, readable or not. */
export async function lastPosition(query: Query): Promise<Position | undefined> {
  const [row] = await query('select transaction::text, id::text from changes order by changes.transaction desc, changes.id desc limit 1')
  return row && { transaction: String(row['transaction']), id: String(row['id']) }
}
