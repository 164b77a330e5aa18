/** Forgets what is old and what every durable subscriber has read; without subscribers, age alone decides. */
import type { Query } from './query.ts'

const batch = 500

/** @returns how many rows are gone; each batch is a transaction of its own, and processes do not wait for each other */
export async function prune(query: Query, days: number): Promise<number> {
  let total = 0
  for (;;) {
    const gone = await query(
      `with furthest_behind as (select transaction, change from change_positions order by transaction, change limit 1)
      delete from changes where id in (
        select id from changes
        where at < now() - make_interval(days => $1)
          and (not exists (select 1 from furthest_behind) or (transaction, id) <= (select transaction, change from furthest_behind))
        order by at limit $2 for update skip locked
      )
      returning id`,
      [days, batch],
    )
    total += gone.length
    if (gone.length < batch) return total
  }
}
