/** Has PostgreSQL look at tables again when much was written to them, a moment after the writes and in nobody's way. */
import type { Logger } from 'pino'
import type { Change } from '../changes/log/change.ts'
import type { ChangeLog } from '../changes/index.ts'
import { analyze } from './analyze.ts'

/** Changes since the last time. */
const many = 100
/** Milliseconds without a write, or from the first that was too many. */
const quiet = 2_000
const latest = 30_000

/** How the names of a collection's or global's tables begin, and those of its versions. */
function prefixesOf(entity: string): string[] {
  const name = entity.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`).replaceAll('-', '_')
  return [name, `_${name}`]
}

/** @returns what ends it */
export function analyzeWrites(log: Pick<ChangeLog, 'watch'>, url: string, logger: Pick<Logger, 'warn'>): () => void {
  const written = new Map<string, number>()
  let timer: NodeJS.Timeout | undefined
  let due = 0

  const run = (): void => {
    timer = undefined
    const entities = [...written.keys()]
    written.clear()
    analyze(url, { prefixes: entities.flatMap(prefixesOf) }).catch((error: unknown) => {
      logger.warn({ err: error }, 'tables could not be analyzed')
    })
  }
  const changed = (changes: readonly Change[]): void => {
    for (const { entity } of changes) written.set(entity, (written.get(entity) ?? 0) + 1)
    const count = [...written.values()].reduce((sum, one) => sum + one, 0)
    if (count < many) return
    const now = Date.now()
    if (timer) clearTimeout(timer)
    else due = now + latest
    timer = setTimeout(run, Math.max(0, Math.min(quiet, due - now))).unref()
  }
  const unwatch = log.watch({ changed, lost: () => undefined })
  return () => {
    unwatch()
    clearTimeout(timer)
  }
}
