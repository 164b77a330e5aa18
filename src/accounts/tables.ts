/** What is counted about signing in, for all processes together. Keys are hashes (keys.ts): no address and no e-mail stands here. */
import { index, integer, pgTable, primaryKey, text, timestamp } from '@payloadcms/db-postgres/drizzle/pg-core'

const expiresAt = () => timestamp('expires_at', { withTimezone: true, mode: 'string' }).notNull()

/** Wrong guesses, by account, by address (or device), and by both; an empty key stands for "all". */
const signInGuesses = pgTable(
  'sign_in_guesses',
  {
    account: text('account').notNull(),
    client: text('client').notNull(),
    count: integer('count').notNull(),
    expiresAt: expiresAt(),
  },
  (table) => [primaryKey({ columns: [table.account, table.client] }), index('sign_in_guesses_expires_idx').on(table.expiresAt)],
)

/** Browsers that an account has signed in with. */
const knownDevices = pgTable(
  'known_devices',
  { id: text('id').primaryKey(), account: text('account').notNull(), expiresAt: expiresAt() },
  (table) => [index('known_devices_account_idx').on(table.account), index('known_devices_expires_idx').on(table.expiresAt)],
)

export const accountTables = { sign_in_guesses: signInGuesses, known_devices: knownDevices }
