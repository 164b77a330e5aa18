/** Drizzle's relational queries, each shape of which is built to SQL once and then run with other values. */
import type { PostgresAdapter } from '@payloadcms/db-postgres'
import { placeholderValues, preparable, shapeOf, type RelationalQueryConfig } from './queryShape.ts'

/** Shapes that are kept for each table; the one that was used longest ago goes. */
const keptShapes = 50

interface Prepared {
  execute(values: Record<string, unknown>): Promise<unknown>
}

/** A query is a promise that starts when somebody waits for it. */
interface Query extends PromiseLike<unknown> {
  prepare(name: undefined): Prepared
}

/** The part of Drizzle's `RelationalQueryBuilder` that Payload's adapter calls; its types are those of each table. */
interface Builder {
  findMany(config: RelationalQueryConfig): Query
}

function prepareEachShapeOnce(builder: Builder): void {
  const build = builder.findMany.bind(builder)
  const shapes = new Map<string, Prepared>()
  const preparedFor = (key: string, config: RelationalQueryConfig): Prepared => {
    const prepared = shapes.get(key) ?? build(preparable(config)).prepare(undefined)
    shapes.delete(key)
    shapes.set(key, prepared)
    const [oldest] = shapes.keys()
    if (shapes.size > keptShapes && oldest !== undefined) shapes.delete(oldest)
    return prepared
  }
  const findMany = (config: RelationalQueryConfig): PromiseLike<unknown> => {
    const shape = shapeOf(config)
    if (!shape) return build(config)
    const rows = preparedFor(shape.key, config).execute(placeholderValues(config, shape))
    // It runs while Payload counts, and is never waited for when counting fails.
    rows.catch(() => undefined)
    return rows
  }
  builder.findMany = findMany as Builder['findMany']
}

/** Called when the adapter has connected; queries within a transaction are built by the transaction, and left alone. */
export function prepareQueries({ drizzle }: Pick<PostgresAdapter, 'drizzle'>): void {
  for (const builder of Object.values(drizzle.query as unknown as Record<string, Builder>)) prepareEachShapeOnce(builder)
}
