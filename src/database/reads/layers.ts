/**
 * What lies over the reads of Payload's adapter, the innermost first: each layer calls those before it, and the last one is what Payload
 * calls. `READ_OPTIMISATIONS=off` leaves out those that only make a read cheaper; answers are the same without them
 * (`tests/api/database/sameAnswers.test.ts`).
 */
import type { PostgresAdapter } from '@payloadcms/db-postgres'
import { readAskedLocale } from './askedLocale.ts'
import { knowAskers } from './askers.ts'
import { filterById } from './filterById.ts'
import { meanFilters } from './filterMeaning.ts'
import { addFindIds } from './findIds.ts'
import { addFindUses } from './findUses.ts'
import { mendJsonFilters } from './jsonFilters.ts'
import { tellTotals } from './listTotals.ts'
import { findNewestToWrite } from './newestDrafts.ts'
import { countFromPages } from './pageCounts.ts'
import { nextMomentIn, rememberCounts } from './rememberedCounts.ts'
import { orderByOneLanguage } from './sortedLanguage.ts'
import { readInTurns } from './readInTurns.ts'
import type { WriteLog } from './untilWritten.ts'

interface Layer {
  /**
   * `meaning`: answers would be wrong without it. `question`: asks what Payload's adapter cannot. `optimisation`: the same for less.
   * `pace`: the same, while others are served.
   */
  kind: 'meaning' | 'question' | 'optimisation' | 'pace'
  put: (database: PostgresAdapter, log: WriteLog | undefined) => void
}

const layers: readonly Layer[] = [
  { kind: 'meaning', put: meanFilters },
  { kind: 'meaning', put: mendJsonFilters },
  { kind: 'question', put: addFindIds },
  { kind: 'question', put: addFindUses },
  { kind: 'optimisation', put: readAskedLocale },
  { kind: 'optimisation', put: filterById },
  { kind: 'optimisation', put: knowAskers },
  { kind: 'meaning', put: findNewestToWrite },
  { kind: 'meaning', put: tellTotals },
  { kind: 'meaning', put: orderByOneLanguage },
  {
    kind: 'optimisation',
    put: (database, log) => countFromPages(database, log && rememberCounts(log, nextMomentIn(database))),
  },
  { kind: 'pace', put: readInTurns },
]

/** @param log of what is written; undefined for a process that keeps nothing in memory */
export function layerReads(database: PostgresAdapter, { log, optimised }: { log: WriteLog | undefined; optimised: boolean }): void {
  for (const { kind, put } of layers) {
    if (optimised || kind !== 'optimisation') put(database, log)
  }
}
