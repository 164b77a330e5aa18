/** Drizzle's relational queries, each shape of which is built to SQL once and then run with other values. */
import type { PostgresAdapter } from '@payloadcms/db-postgres'
import { countPage, type Page } from './pageCounts.ts'
import { filterOf, placeholderValues, preparable, shapeOf, type RelationalQueryConfig } from './queryShape.ts'

/** Shapes that are kept for each table; the one that was used longest ago goes. */
const keptShapes = 50

interface Prepared {
  execute(values: Record<string, unknown>): Promise<unknown[]>
}

interface KeptShape {
  prepared: Prepared
  /** Whether the last page of this shape was full. */
  wasFull: boolean
}

/** A query is a promise that starts when somebody waits for it. */
interface Query extends PromiseLike<unknown> {
  prepare(name: undefined): Prepared
}

/** The part of Drizzle's `RelationalQueryBuilder` that Payload's adapter calls; its types are those of each table. */
interface Builder {
  findMany(config: RelationalQueryConfig): Query
}

/** Payload's own tables and those of versions: they change without a word in the change log. */
const unlogged = /^(payload_|_)/

function prepareEachShapeOnce(table: string, builder: Builder): void {
  const build = builder.findMany.bind(builder)
  const shapes = new Map<string, KeptShape>()
  const kept = (key: string, config: RelationalQueryConfig): KeptShape => {
    const shape = shapes.get(key) ?? { prepared: build(preparable(config)).prepare(undefined), wasFull: false }
    shapes.delete(key)
    shapes.set(key, shape)
    const [oldest] = shapes.keys()
    if (shapes.size > keptShapes && oldest !== undefined) shapes.delete(oldest)
    return shape
  }
  const findMany = (config: RelationalQueryConfig): PromiseLike<unknown> => {
    const shape = shapeOf(config)
    if (!shape) return build(config)
    const known = kept(shape.key, config)
    const rows = known.prepared.execute(placeholderValues(config, shape))
    const { limit, offset = 0, where } = config
    if (where && typeof limit === 'number' && typeof offset === 'number') {
      const filter = unlogged.test(table) ? undefined : filterOf(table, shape)
      const page: Page = { rows, limit, offset, likelyFull: known.wasFull, filter }
      countPage(where, page)
      rows.then(
        ({ length }) => {
          known.wasFull = length >= limit
        },
        // It runs while Payload counts, and is never waited for when counting fails.
        () => undefined,
      )
    } else rows.catch(() => undefined)
    return rows
  }
  builder.findMany = findMany as Builder['findMany']
}

/** Called when the adapter has connected; queries within a transaction are built by the transaction, and left alone. */
export function prepareQueries({ drizzle }: Pick<PostgresAdapter, 'drizzle'>): void {
  for (const [table, builder] of Object.entries(drizzle.query as unknown as Record<string, Builder>)) prepareEachShapeOnce(table, builder)
}
