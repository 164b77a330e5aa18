/** The change log's tables. A row of `changes` is written in the transaction of the write that it tells of. */
import { sql } from '@payloadcms/db-postgres'
import { bigserial, index, jsonb, pgTable, text, timestamp } from '@payloadcms/db-postgres/drizzle/pg-core'

export const changesTable = pgTable(
  'changes',
  {
    id: bigserial('id', { mode: 'bigint' }).primaryKey(),
    /** pg_current_xact_id() of the writing transaction: tells what a snapshot has seen, see docs/decisions. */
    transaction: text('transaction')
      .notNull()
      .default(sql`pg_current_xact_id()::text`),
    entity: text('entity').notNull(),
    kind: text('kind').notNull(),
    document: text('document'),
    operation: text('operation').notNull(),
    locale: text('locale'),
    statusBefore: text('status_before'),
    statusAfter: text('status_after'),
    fields: jsonb('fields').notNull().default([]),
    user: text('user_id'),
    at: timestamp('at', { withTimezone: true, mode: 'string' }).notNull().defaultNow(),
  },
  (table) => [index('changes_at_idx').on(table.at)],
)
