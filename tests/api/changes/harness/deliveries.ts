/** What test subscribers have been given: rows that they write in the transaction of the delivery. */
import pg from 'pg'
import type { DurableSubscription } from '../../../../src/changes/index.ts'

export interface Delivery {
  transaction: string
  id: string
}

/** Nothing in this table is unique, so that a second delivery shows. */
export async function createDeliveries(client: pg.Client): Promise<void> {
  await client.query(
    `create table test_deliveries (
      number bigserial primary key, subscriber text not null, transaction bigint not null, id bigint not null
    )`,
  )
}

/** What a subscriber was given, in the order in which it was. */
export async function deliveriesTo(client: pg.Client, subscriber: string): Promise<Delivery[]> {
  const { rows } = await client.query<Delivery>(
    'select transaction::text, id::text from test_deliveries where subscriber = $1 order by number',
    [subscriber],
  )
  return rows
}

/** A subscriber that keeps a list of what it was given, and takes its time so that a kill can hit it anywhere. */
export function recordDeliveries(name: string, pause: number): Pick<DurableSubscription, 'name' | 'handle' | 'reset'> {
  return {
    name,
    handle: async (changes, { query }) => {
      for (const { id, transaction } of changes) {
        await query('insert into test_deliveries (subscriber, transaction, id) values ($1, $2, $3)', [name, transaction, id])
      }
      if (pause > 0) await query('select pg_sleep($1)', [pause / 1000])
    },
    reset: async ({ query }) => {
      await query('delete from test_deliveries where subscriber = $1', [name])
    },
  }
}
