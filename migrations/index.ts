import * as migration_20261124_102231_initial from './20261124_102231_initial';
import * as migration_20261124_164646_list_indexes from './20261124_164646_list_indexes';
import * as migration_20261126_211433_accounts from './20261126_211433_accounts';
import * as migration_20261127_141414_change_doubts from './20261127_141414_change_doubts';
import * as migration_20261127_180432_document_revisions from './20261127_180432_document_revisions';
import * as migration_20261127_211531_locales_of_globals from './20261127_211531_locales_of_globals';
import * as migration_20261127_222007_upcoming_events from './20261127_222007_upcoming_events';
import * as migration_20261127_223138_calls_to_documents from './20261127_223138_calls_to_documents';
import * as migration_20261128_014343_link_addresses_by_language from './20261128_014343_link_addresses_by_language';

export const migrations = [
  {
    up: migration_20261124_102231_initial.up,
    down: migration_20261124_102231_initial.down,
    name: '20261124_102231_initial',
  },
  {
    up: migration_20261124_164646_list_indexes.up,
    down: migration_20261124_164646_list_indexes.down,
    name: '20261124_164646_list_indexes',
  },
  {
    up: migration_20261126_211433_accounts.up,
    down: migration_20261126_211433_accounts.down,
    name: '20261126_211433_accounts',
  },
  {
    up: migration_20261127_141414_change_doubts.up,
    down: migration_20261127_141414_change_doubts.down,
    name: '20261127_141414_change_doubts',
  },
  {
    up: migration_20261127_180432_document_revisions.up,
    down: migration_20261127_180432_document_revisions.down,
    name: '20261127_180432_document_revisions',
  },
  {
    up: migration_20261127_211531_locales_of_globals.up,
    down: migration_20261127_211531_locales_of_globals.down,
    name: '20261127_211531_locales_of_globals',
  },
  {
    up: migration_20261127_222007_upcoming_events.up,
    down: migration_20261127_222007_upcoming_events.down,
    name: '20261127_222007_upcoming_events',
  },
  {
    up: migration_20261127_223138_calls_to_documents.up,
    down: migration_20261127_223138_calls_to_documents.down,
    name: '20261127_223138_calls_to_documents',
  },
  {
    up: migration_20261128_014343_link_addresses_by_language.up,
    down: migration_20261128_014343_link_addresses_by_language.down,
    name: '20261128_014343_link_addresses_by_language'
  },
];
