/**
 * Numbers of transactions that keep growing when the database moves. PostgreSQL counts transactions per cluster, and a
 * dump that is restored into a younger cluster holds numbers which that cluster has yet to give: rows that are never
 * readable, and positions that later rows sort before. So a number is the cluster's plus what came before it.
 */
import type { Query } from './query.ts'

/** SQL for what is added to the numbers of this cluster. */
const transactionsBefore = '(coalesce((select transactions_before from change_numbering), 0))'

/** SQL for the number of the transaction that the statement is in. */
export const currentTransaction = `(pg_current_xact_id()::text::bigint + ${transactionsBefore})`

/**
 * SQL for the number below which every transaction of this database has ended, so that none of them can still bring a row.
 * The snapshot is of the whole cluster; a transaction is left out only when it is seen to run in another database, so that
 * what is not known to be elsewhere, such as a prepared one, counts as ours.
 */
export const horizon = `((
  select coalesce(
    (select min(open.number::text::bigint) from pg_snapshot_xip(snapshot) as open(number)
      where not exists (select from pg_stat_activity
        where backend_xid = open.number::xid and datname <> current_database())),
    pg_snapshot_xmax(snapshot)::text::bigint)
  from pg_current_snapshot() as snapshot) + ${transactionsBefore})`

/** SQL for how often everything that is kept of this database has been called doubtful. */
export const doubts = '(coalesce((select doubts from change_numbering), 0))'

/** Calls everything doubtful: those who listen on the channel are told, and who cannot hear it now finds it counted. */
export async function doubtEverything(query: Query, channel: string, payload: string): Promise<void> {
  await query(
    `with counted as (
      insert into change_numbering (transactions_before, doubts) values (0, 1)
      on conflict (single) do update set doubts = change_numbering.doubts + 1
      returning doubts
    )
    select pg_notify($1, $2) from counted`,
    [channel, payload],
  )
}

/** Continues above the numbers in the database when these are not this cluster's. Run before anything is written. */
export async function continueNumbering(query: Query): Promise<void> {
  await query(
    `with latest as (
      select greatest(
        (select transaction from changes order by transaction desc limit 1),
        (select max(transaction) - 1 from change_positions)
      ) as number
    )
    insert into change_numbering (transactions_before)
    select number from latest
    where number >= pg_snapshot_xmax(pg_current_snapshot())::text::bigint + ${transactionsBefore}
    on conflict (single) do update set transactions_before = excluded.transactions_before`,
  )
}
