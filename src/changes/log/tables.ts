/** The change log's tables. A row of `changes` is written in the transaction of the write that it tells of. */
import { sql } from '@payloadcms/db-postgres'
import {
  bigint,
  bigserial,
  boolean,
  index,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uuid,
} from '@payloadcms/db-postgres/drizzle/pg-core'

const at = () => timestamp('at', { withTimezone: true, mode: 'string' }).notNull().defaultNow()

/** Number of the writing transaction, see numbering.ts. A number and not xid8: it outlives the cluster that gave it. */
const transaction = () => bigint('transaction', { mode: 'bigint' }).notNull()

const changes = pgTable(
  'changes',
  {
    id: bigserial('id', { mode: 'bigint' }).primaryKey(),
    transaction: transaction(),
    kind: text('kind').notNull(),
    entity: text('entity').notNull(),
    document: text('document'),
    operation: text('operation').notNull(),
    draft: boolean('draft').notNull(),
    locale: text('locale'),
    statusBefore: text('status_before').notNull(),
    statusAfter: text('status_after').notNull(),
    fields: jsonb('fields').notNull(),
    user: text('user_id'),
    at: at(),
  },
  (table) => [index('changes_position_idx').on(table.transaction, table.id), index('changes_at_idx').on(table.at)],
)

/** How far each durable subscriber has read: everything up to and including this position. */
const changePositions = pgTable('change_positions', {
  subscriber: text('subscriber').primaryKey(),
  transaction: transaction(),
  change: bigint('change', { mode: 'bigint' }).notNull(),
  at: at(),
})

/** At most one row, about the log as a whole: see numbering.ts. */
const changeNumbering = pgTable('change_numbering', {
  single: boolean('single').primaryKey().default(true),
  transactionsBefore: bigint('transactions_before', { mode: 'bigint' }).notNull(),
  doubts: bigint('doubts', { mode: 'bigint' })
    .notNull()
    .default(sql`0`),
})

/** What `revisions.ts` reads: one row for each document that has been written since there is this table. */
const documentRevisions = pgTable(
  'document_revisions',
  {
    kind: text('kind').notNull(),
    entity: text('entity').notNull(),
    /** Empty for a global. */
    document: text('document').notNull(),
    revision: uuid('revision').notNull(),
  },
  (table) => [primaryKey({ columns: [table.kind, table.entity, table.document] })],
)

export const changeTables = {
  changes,
  change_positions: changePositions,
  change_numbering: changeNumbering,
  document_revisions: documentRevisions,
}
