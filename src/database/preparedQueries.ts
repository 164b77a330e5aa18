/** Drizzle's relational queries, each shape of which is built to SQL once and then run with other values. */
import type { PostgresAdapter } from '@payloadcms/db-postgres'
import { countPage, type Page } from './pageCounts.ts'
import { filterOf, placeholderValues, preparable, shapeOf, type RelationalQueryConfig, type Shape } from './queryShape.ts'
import type { RememberedRows } from './rememberedRows.ts'

/** Shapes that are kept for each table; the one that was used longest ago goes. */
const keptShapes = 50

interface Prepared {
  execute(values: Record<string, unknown>): Promise<unknown>
}

/** A query is a promise that starts when somebody waits for it. */
interface Query extends PromiseLike<unknown> {
  prepare(name: undefined): Prepared
  /** The SQL, and how its rows are read; Drizzle's types do not name it. */
  _toSQL(): object
}

/** The part of Drizzle's `RelationalQueryBuilder` that Payload's adapter calls; its types are those of each table. */
interface Builder {
  tableConfig: { columns: Record<string, unknown> }
  findMany(config: RelationalQueryConfig): PromiseLike<unknown>
  findFirst(config: RelationalQueryConfig): PromiseLike<unknown>
}

type Builders = Record<string, Builder>

interface KeptShape {
  sql: object
  /** On whichever connection is free; within a transaction it has to be the transaction's. */
  prepared: Prepared
  /** Whether the last page of this shape was full. */
  wasFull: boolean
}

/** What changes without a word in the change log: Payload's own tables, those of versions, and accounts when they sign in. */
function isUnlogged(table: string, { tableConfig }: Builder): boolean {
  return /^(payload_|_)/.test(table) || 'salt' in tableConfig.columns
}

/** The shapes of the queries of one table. */
class Shapes {
  readonly #build: (config: RelationalQueryConfig) => Query
  readonly #kept = new Map<string, KeptShape>()

  constructor(builder: Builder) {
    this.#build = builder.findMany.bind(builder) as (config: RelationalQueryConfig) => Query
  }

  build(config: RelationalQueryConfig): Query {
    return this.#build(config)
  }

  of(key: string, config: RelationalQueryConfig): KeptShape {
    const shape = this.#kept.get(key) ?? this.#prepare(config)
    this.#kept.delete(key)
    this.#kept.set(key, shape)
    const [oldest] = this.#kept.keys()
    if (this.#kept.size > keptShapes && oldest !== undefined) this.#kept.delete(oldest)
    return shape
  }

  #prepare(config: RelationalQueryConfig): KeptShape {
    const query = this.#build(preparable(config))
    const sql = query._toSQL()
    query._toSQL = () => sql
    return { sql, prepared: query.prepare(undefined), wasFull: false }
  }
}

/**
 * Whether a query wants all the rows that there are, as one for certain ids does; with a moment in it, it is another query
 * each time.
 */
function wantsAll({ limit, offset }: RelationalQueryConfig, { moments }: Shape): boolean {
  return limit === undefined && !offset && moments.length === 0
}

function prepareEachShapeOnce(table: string, builder: Builder, shapes: Shapes, remembered: RememberedRows | undefined): void {
  const unlogged = isUnlogged(table, builder)
  builder.findMany = (config) => {
    const shape = shapeOf(config)
    if (!shape) return shapes.build(config)
    const known = shapes.of(shape.key, config)
    const read = (): Promise<unknown[]> => known.prepared.execute(placeholderValues(config, shape)) as Promise<unknown[]>
    const isKept = remembered && !unlogged && wantsAll(config, shape)
    const rows = isKept ? remembered.of(JSON.stringify([table, shape.key, shape.values]), read) : read()
    const { limit, offset = 0, where } = config
    if (where && typeof limit === 'number' && typeof offset === 'number') {
      const filter = unlogged ? undefined : () => filterOf(table, shape)
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
}

/** The same on the connection of a transaction, which runs one statement after the other. */
function inTransaction(builder: Builder, shapes: Shapes): Pick<Builder, 'findMany' | 'findFirst'> {
  const run = (config: RelationalQueryConfig, build: (config: RelationalQueryConfig) => PromiseLike<unknown>): PromiseLike<unknown> => {
    const shape = shapeOf(config)
    if (!shape) return build(config)
    const query = build({}) as Query
    query._toSQL = () => shapes.of(shape.key, config).sql
    let started: Promise<unknown> | undefined
    return {
      then: (done, failed) => {
        started ??= query.prepare(undefined).execute(placeholderValues(config, shape))
        return started.then(done, failed)
      },
    }
  }
  return {
    findMany: (config) => run(config, (built) => builder.findMany(built)),
    findFirst: (config) => run({ ...config, limit: 1 }, (built) => builder.findFirst(built)),
  }
}

type Drizzle = Pick<PostgresAdapter['drizzle'], 'query'>

export interface PreparedQueries {
  /** Has a transaction that has begun use the same SQL. */
  prepareTransaction(transaction: Pick<Drizzle, 'query'>): void
}

/**
 * Called when the adapter has connected.
 * @param remembered undefined for a process that keeps nothing in memory
 */
export function prepareQueries({ drizzle }: { drizzle: Drizzle }, remembered: RememberedRows | undefined): PreparedQueries {
  const shapes = new Map<string, Shapes>()
  for (const [table, builder] of Object.entries(drizzle.query as unknown as Builders)) {
    const own = new Shapes(builder)
    shapes.set(table, own)
    prepareEachShapeOnce(table, builder, own, remembered)
  }
  return {
    prepareTransaction: (transaction) => {
      const query = new Proxy(transaction.query, {
        get: (builders, table) => {
          const [builder, known] = [Reflect.get(builders, table) as Builder | undefined, shapes.get(String(table))]
          return builder && known ? inTransaction(builder, known) : builder
        },
      })
      Object.assign(transaction, { query })
    },
  }
}
